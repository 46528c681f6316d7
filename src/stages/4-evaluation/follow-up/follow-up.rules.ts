import { sameTopic } from '#kernel/campaign/topic';
import type { Classification } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { FollowUpEntity, FollowUpState } from '#stages/4-evaluation/follow-up/follow-up.entity';

/** Done is what its owner says; verified is what somebody else saw. What was not good enough goes back. */
export const followUpMachine = new Machine<FollowUpState>('follow_up', 'open', {
  open: ['in_progress', 'dropped'],
  in_progress: ['done', 'dropped'],
  done: ['verified', 'in_progress'],
  verified: [],
  dropped: ['open'],
});

/** Giving up, taking up again and sending back are explained; going forward explains itself. */
export function needsReason(from: FollowUpState, to: FollowUpState): boolean {
  return to === 'dropped' || to === 'open' || (from === 'done' && to === 'in_progress');
}

/** A record from which a follow-up comes. */
export interface SourceRecord {
  id: string;
  campaignId: string | null;
  classification: Classification;
  topic?: string | null;
}

type Draft = Partial<FollowUpEntity>;

/** The campaign of a follow-up that names none: that of the first source which has one. */
export function campaignFrom(named: string | null | undefined, sources: readonly SourceRecord[]): string | null {
  return named ?? sources.find(({ campaignId }) => campaignId !== null)?.campaignId ?? null;
}

/** The topic of a follow-up that names none: that of its messages and cases, where they all have the same. */
export function topicFrom(named: string | null | undefined, sources: readonly SourceRecord[]): string | null {
  if (named !== undefined) return sameTopic(named);
  const topics = new Set(sources.flatMap(({ topic }) => sameTopic(topic) ?? []));
  return topics.size === 1 ? ([...topics][0] ?? null) : null;
}

export function sourceVerdicts(draft: Draft, sources: readonly SourceRecord[]): FieldVerdict[] {
  const { feedbackMessageIds = [], caseIds = [], evaluationRecordId, complaintAnalysisId } = draft;
  const named = [...feedbackMessageIds, ...caseIds, evaluationRecordId, complaintAnalysisId].filter(Boolean).length;
  const own = draft.campaignId?.toLowerCase() ?? null;
  return [
    {
      code: 'follow_up.source_needed',
      passed: named > 0,
      pointer: '/feedbackMessageIds',
      message: {
        en: 'A follow-up comes from somewhere: name feedback messages, cases, an evaluation record or a complaint analysis.',
        id: 'Tindak lanjut memiliki asal: sebutkan pesan masuk, kasus, catatan evaluasi, atau analisis pengaduan.',
      },
    },
    {
      code: 'follow_up.other_campaign',
      passed: sources.every(({ campaignId }) => campaignId === null || campaignId === own),
      pointer: '/campaignId',
      message: {
        en: 'Its sources belong to another campaign, or to several; a follow-up stays within one.',
        id: 'Sumbernya milik kampanye lain, atau beberapa kampanye; satu tindak lanjut berada dalam satu kampanye.',
      },
    },
  ];
}

export function ownerWorksHere(state: string | undefined): FieldVerdict {
  return {
    code: 'follow_up.owner_active',
    passed: state === 'active',
    pointer: '/ownerId',
    message: {
      en: 'The owner must be an active person of the agency.',
      id: 'Penanggung jawab harus orang aktif di instansi.',
    },
  };
}

export function saysWhat(to: FollowUpState, result: string | null | undefined): FieldVerdict {
  return {
    code: 'follow_up.result_with_done',
    passed: (to === 'done') === Boolean(result?.trim()),
    pointer: '/result',
    message: {
      en: 'Done says what was done (result); no other move takes it.',
      id: 'Selesai berarti menyebut yang dilakukan (result); perpindahan lain tidak menerimanya.',
    },
  };
}

type Proof = Pick<FollowUpEntity, 'evidence' | 'attachmentIds'>;

/** What nobody can look at, nobody can verify: a text or a file shows that it was done. */
export function shown({ evidence, attachmentIds }: Proof): FieldVerdict {
  return {
    code: 'follow_up.evidence_needed',
    passed: Boolean(evidence?.trim()) || attachmentIds.length > 0,
    pointer: '/evidence',
    message: {
      en: 'Needs what shows that it was done: evidence with the move to done, or an attachment (attachmentIds). A follow-up without it goes back to in_progress and is reported again.',
      id: 'Perlu bukti bahwa sudah dikerjakan: evidence saat pindah ke done, atau lampiran (attachmentIds). Tanpa bukti, kembalikan ke in_progress lalu laporkan lagi.',
    },
  };
}

export function evidenceWithDone(to: FollowUpState, evidence: string | null | undefined): FieldVerdict {
  return {
    code: 'follow_up.evidence_with_done',
    passed: to === 'done' || !evidence,
    pointer: '/evidence',
    message: {
      en: 'Evidence comes with the move to done.',
      id: 'Bukti disertakan saat pindah ke done.',
    },
  };
}

export const followUpFixed = defineProblem({
  code: 'follow_up.fixed',
  status: 409,
  title: { en: 'The follow-up is settled', id: 'Tindak lanjut sudah tuntas' },
  detail: {
    en: 'It is {state}; what was agreed and done is kept.',
    id: 'Statusnya {state}; yang disepakati dan dikerjakan disimpan.',
  },
  remedy: {
    en: 'Take it up again with a transition where that is possible, or agree on a new follow-up.',
    id: 'Buka kembali lewat perpindahan bila bisa, atau sepakati tindak lanjut baru.',
  },
});
