import type { FieldVerdict } from '#platform/records/verdicts';
import { isPeriod, MOST_PARTS, type Split } from '#views/figures/buckets.rules';
import type { FigureSource, Scope } from '#views/figures/figure-source';

export function rightWayRound({ from, to }: Pick<Scope, 'from' | 'to'>): FieldVerdict {
  return {
    code: 'figures.period',
    passed: !from || !to || from <= to,
    pointer: '/to',
    message: {
      en: 'The period ends before it begins: to is the day after its last one.',
      id: 'Periode berakhir sebelum dimulai: to adalah hari setelah hari terakhirnya.',
    },
  };
}

/** Days, weeks and months are of a period: without one nobody knows where to begin. */
export function boundedPeriod(by: Split | undefined, { from, to }: Pick<Scope, 'from' | 'to'>): FieldVerdict {
  return {
    code: 'figures.by_needs_period',
    passed: !by || !isPeriod(by) || (from !== null && to !== null),
    pointer: '/by',
    message: {
      en: 'By day, week or month needs the period: say from and to.',
      id: 'Per hari, pekan, atau bulan memerlukan periode: nyatakan from dan to.',
    },
  };
}

/** Of the figures asked for by name, each must be splittable that way; a missing one would look like an empty one. */
export function canBeSplit(by: Split | undefined, asked: readonly FigureSource[]): FieldVerdict {
  const whole = asked.filter(({ split }) => by && !split?.by.includes(by)).flatMap(({ formulas }) => formulas);
  return {
    code: 'figures.not_split_so',
    passed: whole.length === 0,
    pointer: '/by',
    message: {
      en: `These do not come by ${by}: ${whole.join(', ')}. Ask for them without by, or for others.`,
      id: `Angka ini tidak tersedia per ${by}: ${whole.join(', ')}. Mintalah tanpa by, atau pilih angka lain.`,
    },
  };
}

export function fewEnough(count: number): FieldVerdict {
  return {
    code: 'figures.too_many_parts',
    passed: count <= MOST_PARTS,
    pointer: '/by',
    message: {
      en: `That makes more than ${MOST_PARTS} parts: choose a shorter period or larger parts.`,
      id: `Hasilnya lebih dari ${MOST_PARTS} bagian: pilih periode lebih pendek atau bagian lebih besar.`,
    },
  };
}
