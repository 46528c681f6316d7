import { defineProblem } from '#platform/problem/problem';
import { isOpen } from '#stages/3-implementation/case/case-course.rules';
import type { CaseState } from '#stages/3-implementation/case/case-lists';
import type { AnswerEffect } from '#stages/3-implementation/case/reporter-answer.entity';

interface Answerable {
  state: CaseState;
  reopenUntil: string | null;
}

/** What an answer of the reporter does to a case; null where the time for it is over. */
export function effectOf({ state, reopenUntil }: Answerable, at: string): AnswerEffect | null {
  if (state === 'waiting_reporter') return 'resumed';
  if (isOpen(state)) return 'noted';
  const inTime = reopenUntil !== null && Date.parse(at) <= Date.parse(reopenUntil);
  return (state === 'answered' || state === 'closed') && inTime ? 'reopened' : null;
}

export const answerTooLate = defineProblem({
  code: 'reporter_answer.too_late',
  status: 409,
  title: { en: 'It is too late to reopen the case', id: 'Sudah terlambat untuk membuka kembali kasus' },
  detail: {
    en: 'The case is {state}, and the time for an answer of the reporter ended on {until}.',
    id: 'Kasus berstatus {state}, dan waktu tanggapan pelapor berakhir {until}.',
  },
  remedy: {
    en: 'Register it as a new message (POST /feedback-messages) and open a new case from it.',
    id: 'Catat sebagai pesan baru (POST /feedback-messages) lalu buka kasus baru darinya.',
  },
});

export const whoseAnswer = defineProblem({
  code: 'reporter_answer.whose',
  status: 422,
  title: { en: 'Say whose answer it is', id: 'Sebutkan siapa yang menjawab' },
  detail: {
    en: 'Several people reported the case, or the message named is not one of theirs.',
    id: 'Kasus ini punya beberapa pelapor, atau pesan yang disebut bukan milik mereka.',
  },
  remedy: {
    en: 'Send feedbackMessageId of a report of the case (GET /feedback-messages?caseId=).',
    id: 'Kirim feedbackMessageId dari laporan kasus ini (GET /feedback-messages?caseId=).',
  },
});
