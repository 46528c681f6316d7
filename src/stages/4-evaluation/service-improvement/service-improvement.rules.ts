import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  ImprovementState,
  ServiceImprovementEntity,
} from '#stages/4-evaluation/service-improvement/service-improvement.entity';

export const improvementMachine = new Machine<ImprovementState>('service_improvement', 'reported', {
  reported: ['verified'],
  verified: [],
});

/** What the author of a report writes; the rest is written by moves. */
const CONTENT = [
  'service',
  'change',
  'effectiveOn',
  'indicator',
  'unit',
  'beforeValue',
  'afterValue',
  'evidence',
] as const satisfies readonly (keyof ServiceImprovementEntity)[];

type Draft = Partial<ServiceImprovementEntity>;

export function changedContent(before: Draft, after: Draft): string[] {
  return CONTENT.filter((field) => (before[field] ?? null) !== (after[field] ?? null));
}

/** Nothing improves because of what nobody did. */
export function fromLivingFollowUp(state: string | undefined): FieldVerdict {
  return {
    code: 'service_improvement.follow_up_dropped',
    passed: state !== 'dropped',
    pointer: '/followUpId',
    message: {
      en: 'The follow-up was dropped; an improvement comes from one that is carried out.',
      id: 'Tindak lanjut itu digugurkan; perbaikan berasal dari yang dikerjakan.',
    },
  };
}

/** Verified means seen: a value before, a value after, and what both can be checked against. */
export function seen(record: Draft): FieldVerdict[] {
  const fields = [
    ['beforeValue', 'before', 'sebelum'],
    ['afterValue', 'after', 'sesudah'],
  ] as const;
  return [
    ...fields.map(([field, en, id]) => ({
      code: `service_improvement.${field === 'beforeValue' ? 'before' : 'after'}_needed`,
      passed: Boolean(record[field]),
      pointer: `/${field}`,
      message: {
        en: `Needs the indicator's value ${en} the change.`,
        id: `Perlu nilai indikator ${id} perubahan.`,
      },
    })),
    {
      code: 'service_improvement.evidence_needed',
      passed: Boolean(record.evidence?.trim()),
      pointer: '/evidence',
      message: {
        en: 'Needs what both values can be checked against (evidence).',
        id: 'Perlu bukti tempat kedua nilai dapat diperiksa (evidence).',
      },
    },
  ];
}

export const improvementFixed = defineProblem({
  code: 'service_improvement.fixed',
  status: 409,
  title: { en: 'The improvement is verified', id: 'Perbaikan sudah terverifikasi' },
  detail: {
    en: 'What another person verified is kept: {fields} cannot change.',
    id: 'Yang diverifikasi orang lain disimpan: {fields} tidak dapat berubah.',
  },
  remedy: {
    en: 'Report what changed since as an improvement of its own.',
    id: 'Laporkan perubahan sesudahnya sebagai perbaikan tersendiri.',
  },
});
