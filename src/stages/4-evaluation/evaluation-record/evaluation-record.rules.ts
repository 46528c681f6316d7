import { createHash } from 'node:crypto';
import { levelOf } from '#kernel/figures/evidence.rules';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  EvaluationRecordEntity,
  EvaluationState,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

export const evaluationMachine = new Machine<EvaluationState>('evaluation_record', 'draft', {
  draft: ['submitted'],
  submitted: ['verified', 'draft'],
  verified: [],
});

type Draft = Partial<EvaluationRecordEntity>;

export function levelFits({ level, criterion }: Draft): FieldVerdict {
  const expected = criterion ? levelOf(criterion) : undefined;
  return {
    code: 'evaluation_record.level_of_criterion',
    passed: !level || !expected || level === expected,
    pointer: '/level',
    message: {
      en: `The criterion belongs to the level ${expected ?? '–'}; leave level out to take it from there.`,
      id: `Kriteria itu termasuk tingkat ${expected ?? '–'}; kosongkan level agar diambil dari sana.`,
    },
  };
}

/** Who corrects a verified record says what was wrong with it. */
export function correctionExplained({ supersedesId, changeReason }: Draft): FieldVerdict {
  return {
    code: 'evaluation_record.change_reason',
    passed: Boolean(supersedesId) === Boolean(changeReason?.trim()),
    pointer: '/changeReason',
    message: {
      en: 'A record that supersedes another says why (changeReason), and only such a one does.',
      id: 'Catatan yang menggantikan catatan lain menyebut alasannya (changeReason), dan hanya yang demikian.',
    },
  };
}

export interface Superseded {
  id: string;
  campaignId: string;
  state: EvaluationState;
}

export function correctsVerified({ supersedesId, campaignId }: Draft, target: Superseded | undefined): FieldVerdict {
  const same = target?.state === 'verified' && target.campaignId === campaignId?.toLowerCase();
  return {
    code: 'evaluation_record.supersedes_verified',
    passed: !supersedesId || same,
    pointer: '/supersedesId',
    message: {
      en: 'Only a verified record of the same campaign is superseded; a draft is simply changed.',
      id: 'Hanya catatan terverifikasi dari kampanye yang sama yang digantikan; konsep cukup diubah.',
    },
  };
}

/** What another person is asked to verify can be checked. */
export function checkable({ evidence, objectiveId, value }: Draft): FieldVerdict[] {
  return [
    {
      code: 'evaluation_record.evidence_needed',
      passed: Boolean(evidence?.trim()),
      pointer: '/evidence',
      message: {
        en: 'Before it is submitted it names what it can be checked against (evidence).',
        id: 'Sebelum diajukan, sebutkan bukti yang dapat diperiksa (evidence).',
      },
    },
    {
      code: 'evaluation_record.value_needed',
      passed: !objectiveId || Boolean(value),
      pointer: '/value',
      message: {
        en: 'The result of an objective has a value in the objective’s unit.',
        id: 'Hasil sebuah sasaran memiliki nilai dalam satuan sasaran itu.',
      },
    },
  ];
}

/** Left out of what is fixed: who may see a record can change without changing the record. */
const CONTENT = [
  'id',
  'campaignId',
  'level',
  'criterion',
  'objectiveId',
  'metric',
  'unit',
  'value',
  'sampleSize',
  'method',
  'measuredOn',
  'finding',
  'evidence',
  'supersedesId',
  'changeReason',
  'createdBy',
  'lastEditedBy',
  'verifiedBy',
] as const satisfies readonly (keyof EvaluationRecordEntity)[];

/** The named fields of a record that differ after a change. */
export function changedContent(before: Draft, after: Draft): string[] {
  return CONTENT.filter((field) => (before[field] ?? null) !== (after[field] ?? null));
}

/** SHA-256 over the JSON array of the fields above, in their order: whoever has the record can compute it again. */
export function contentHash(record: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify(CONTENT.map((field) => record[field] ?? null)))
    .digest('hex');
}

export const evaluationFixed = defineProblem({
  code: 'evaluation_record.fixed',
  status: 409,
  title: { en: 'The record is no draft any more', id: 'Catatan bukan konsep lagi' },
  detail: {
    en: 'It is {state}: {fields} cannot change.',
    id: 'Statusnya {state}: {fields} tidak dapat berubah.',
  },
  remedy: {
    en: 'Take a submitted record back to draft with a reason; correct a verified one with a new record that names it in supersedesId.',
    id: 'Kembalikan catatan yang diajukan ke konsep dengan alasan; koreksi yang terverifikasi dengan catatan baru yang menyebutnya dalam supersedesId.',
  },
});
