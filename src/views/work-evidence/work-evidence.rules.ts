import { addDays, daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import type { FieldVerdict } from '#platform/records/verdicts';

/** Assessments are made by the year; twice that fits on a screen, and on paper. */
const LONGEST_DAYS = 731;

export interface EvidenceSpan {
  from: LocalDate;
  /** The day after the last one. */
  to: LocalDate;
}

/** This year until today, as far as nothing else is asked. */
export function spanOf({ from, to }: Partial<EvidenceSpan>, today: LocalDate): EvidenceSpan {
  return { from: from ?? `${today.slice(0, 4)}-01-01`, to: to ?? addDays(today, 1) };
}

export function spanVerdicts({ from, to }: EvidenceSpan): FieldVerdict[] {
  return [
    {
      code: 'work_evidence.period',
      passed: from < to,
      pointer: '?to',
      message: {
        en: `The period ends before it begins: from is ${from}, and to is the day after its last one.`,
        id: `Periode berakhir sebelum dimulai: from ${from}, dan to adalah hari setelah hari terakhirnya.`,
      },
    },
    {
      code: 'work_evidence.too_long',
      passed: from >= to || daysBetween(from, to) <= LONGEST_DAYS,
      pointer: '?from',
      message: {
        en: 'The period may hold two years at most: ask for one after the other.',
        id: 'Periode paling lama dua tahun: mintalah satu per satu.',
      },
    },
  ];
}

/** What nobody would read on paper is not printed. */
export const MOST_PRINTED = 2_000;

export function printable(rows: number): FieldVerdict {
  return {
    code: 'work_evidence.too_much',
    passed: rows <= MOST_PRINTED,
    pointer: '?to',
    message: {
      en: `There are ${rows} rows; a paper holds ${MOST_PRINTED}. Choose a shorter period.`,
      id: `Ada ${rows} baris; satu dokumen memuat ${MOST_PRINTED}. Pilih periode yang lebih pendek.`,
    },
  };
}

export const superiorIsThere = (asked: string | undefined, found: boolean): FieldVerdict => ({
  code: 'reference.unknown',
  passed: asked === undefined || found,
  pointer: '?superiorId',
  message: { en: 'There is no such person in the agency.', id: 'Tidak ada orang tersebut di instansi.' },
});
