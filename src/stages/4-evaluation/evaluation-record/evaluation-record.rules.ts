import { levelOf } from '#kernel/figures/evidence.rules';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import { wholeRows } from '#stages/4-evaluation/evaluation-record/breakdown.rules';
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

/** The level follows from the criterion unless somebody names it; then it is checked. Groups are stored in one form. */
export function whole(input: Draft): Draft {
  const { criterion, level, breakdowns } = input;
  return {
    ...input,
    ...(criterion && !level ? { level: levelOf(criterion) } : {}),
    ...(breakdowns ? { breakdowns: wholeRows(breakdowns) } : {}),
  };
}

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

const said = (text: string | null | undefined): boolean => Boolean(text?.trim());

/** What another person is asked to verify can be checked, and the result of an objective says what it means and cannot tell. */
export function checkable({ evidence, attachmentIds = [], ...record }: Draft): FieldVerdict[] {
  const { objectiveId, value, interpretation, limits } = record;
  return [
    {
      code: 'evaluation_record.evidence_needed',
      passed: said(evidence) || attachmentIds.length > 0,
      pointer: '/evidence',
      message: {
        en: 'Before it is submitted it names what it can be checked against: in words (evidence) or by a file (attachmentIds).',
        id: 'Sebelum diajukan, sebutkan bukti yang dapat diperiksa: dengan kata (evidence) atau berkas (attachmentIds).',
      },
    },
    {
      code: 'evaluation_record.value_needed',
      passed: !objectiveId || said(value),
      pointer: '/value',
      message: {
        en: 'The result of an objective has a value in the objective’s unit.',
        id: 'Hasil sebuah sasaran memiliki nilai dalam satuan sasaran itu.',
      },
    },
    {
      code: 'evaluation_record.interpretation_needed',
      passed: !objectiveId || said(interpretation),
      pointer: '/interpretation',
      message: {
        en: 'The result of an objective says what it means before it is submitted (interpretation).',
        id: 'Hasil sebuah sasaran menyebut artinya sebelum diajukan (interpretation).',
      },
    },
    {
      code: 'evaluation_record.limits_needed',
      passed: !objectiveId || said(limits),
      pointer: '/limits',
      message: {
        en: 'The result of an objective says what it cannot tell before it is submitted (limits).',
        id: 'Hasil sebuah sasaran menyebut keterbatasannya sebelum diajukan (limits).',
      },
    },
  ];
}

/** Who may read a record learns of its attachments, so they are at most as strict as the record. */
export function asOpenAsRecord(
  level: number,
  attachments: readonly { fileName: string; level: number }[],
): FieldVerdict {
  const stricter = attachments.filter((attachment) => attachment.level > level).map(({ fileName }) => fileName);
  return {
    code: 'evaluation_record.attachment_stricter',
    passed: stricter.length === 0,
    pointer: '/attachmentIds',
    message: {
      en: `These attachments are stricter than the record; raise its classification: ${stricter.join('; ') || '–'}.`,
      id: `Lampiran ini lebih ketat daripada catatannya; naikkan klasifikasinya: ${stricter.join('; ') || '–'}.`,
    },
  };
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
