import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CaseClass } from '#stages/3-implementation/case/case-lists';
import type { FeedbackKind } from '#stages/3-implementation/feedback-message/feedback-coding.entity';

/** What a message says about the case that is opened from it. */
export interface Reported {
  id: string;
  kind: FeedbackKind | null;
  topic: string | null;
  campaignId: string | null;
  caseId: string | null;
  receivedAt: string;
  level: number;
}

const CLASS_OF: Partial<Record<FeedbackKind, CaseClass>> = {
  complaint: 'complaint',
  aspiration: 'aspiration',
  information_request: 'information_request',
  question: 'information_request',
};

/** The value that all agree on; undefined where they differ or none is there. */
function agreed<T>(values: readonly (T | null | undefined)[]): T | undefined {
  const [first] = values;
  return first !== null && first !== undefined && values.every((value) => value === first) ? first : undefined;
}

/** What the messages' own coding says of the case, as far as they agree: nothing is guessed of what nobody coded. */
export function factsOf(messages: readonly Reported[]) {
  return {
    class: agreed(messages.map(({ kind }) => kind && CLASS_OF[kind])),
    topic: agreed(messages.map(({ topic }) => topic)),
    campaignId: agreed(messages.map(({ campaignId }) => campaignId)),
    receivedAt: messages.map(({ receivedAt }) => receivedAt).sort((a, b) => Date.parse(a) - Date.parse(b))[0],
  };
}

const names = (messages: readonly { id: string }[]): string => messages.map(({ id }) => id).join(', ') || '–';

/** What the messages must be that a case is opened from: `named` are their ids, `found` those that are there. */
export function openingVerdicts(named: readonly string[], found: readonly Reported[]): FieldVerdict[] {
  const known = new Set(found.map(({ id }) => id));
  const missing = named.filter((id) => !known.has(id.toLowerCase())).map((id) => ({ id }));
  const spam = found.filter(({ kind }) => kind === 'spam');
  return [
    {
      code: 'reference.unknown',
      passed: missing.length === 0,
      pointer: '/feedbackMessageIds',
      message: { en: `No such messages: ${names(missing)}.`, id: `Pesan tidak ada: ${names(missing)}.` },
    },
    {
      code: 'case.spam',
      passed: spam.length === 0,
      pointer: '/feedbackMessageIds',
      message: {
        en: `Coded as spam: ${names(spam)}. Triage them again if they are none.`,
        id: `Dikodekan sebagai spam: ${names(spam)}. Pilah ulang bila bukan spam.`,
      },
    },
  ];
}

/** The class decides the deadline: where the coding does not say it, somebody has to. */
export function classSaid(said: CaseClass | undefined): FieldVerdict {
  return {
    code: 'case.class_needed',
    passed: said !== undefined,
    pointer: '/class',
    message: {
      en: 'Say the class: the messages are not triaged, or their kinds differ.',
      id: 'Sebutkan kelasnya: pesan belum dipilah, atau jenisnya berbeda.',
    },
  };
}

/** A case never shows more widely what one of its messages keeps closer. */
export function asStrictAsMessages(
  level: number,
  found: readonly Pick<Reported, 'id' | 'level'>[],
  pointer: string,
): FieldVerdict {
  const stricter = found.filter((message) => message.level > level);
  return {
    code: 'case.more_open_than_message',
    passed: stricter.length === 0,
    pointer,
    message: {
      en: `Stricter than the case: ${names(stricter)}. Make the case as strict first (POST /api/v1/classification-decisions), or open another one.`,
      id: `Lebih ketat daripada kasus: ${names(stricter)}. Jadikan kasus sama ketatnya dulu (POST /api/v1/classification-decisions), atau buka kasus lain.`,
    },
  };
}

export const messageTaken = defineProblem({
  code: 'case.message_taken',
  status: 409,
  title: { en: 'A message belongs to another case already', id: 'Ada pesan yang sudah masuk kasus lain' },
  detail: { en: 'In another case: {messages}.', id: 'Sudah di kasus lain: {messages}.' },
  remedy: {
    en: 'Leave it out, or merge the cases (POST /cases/{id}/merges).',
    id: 'Keluarkan pesan itu, atau gabungkan kasusnya (POST /cases/{id}/merges).',
  },
});

/** What decides about the deadline, the approval and the person is settled once nobody waits for an answer. */
export function stillOpen(open: boolean, moved: string | undefined): FieldVerdict {
  return {
    code: 'case.over',
    passed: open || moved === undefined,
    pointer: `/${moved ?? 'class'}`,
    message: {
      en: 'The case no longer waits for an answer; reopen it to change this.',
      id: 'Kasus tidak lagi menunggu jawaban; buka kembali untuk mengubah ini.',
    },
  };
}
