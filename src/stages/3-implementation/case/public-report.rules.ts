import { defineProblem, type Text } from '#platform/problem/problem';
import type { CaseState, RejectReason } from '#stages/3-implementation/case/case-lists';

export const PROGRESS = ['received', 'in_process', 'waiting_for_you', 'answered', 'closed', 'not_taken'] as const;
export type Progress = (typeof PROGRESS)[number];

const OF_CASE: Record<CaseState, Progress> = {
  received: 'received',
  verified: 'in_process',
  assigned: 'in_process',
  in_progress: 'in_process',
  escalated: 'in_process',
  reopened: 'in_process',
  merged: 'in_process',
  waiting_reporter: 'waiting_for_you',
  answered: 'answered',
  closed: 'closed',
  rejected: 'not_taken',
  archived: 'closed',
};

const WORDS: Record<Progress, Text> = {
  received: { en: 'Your report has arrived.', id: 'Laporan Anda sudah kami terima.' },
  in_process: { en: 'Your report is being dealt with.', id: 'Laporan Anda sedang ditangani.' },
  waiting_for_you: { en: 'We wait for an answer from you.', id: 'Kami menunggu jawaban Anda.' },
  answered: { en: 'Your report has been answered.', id: 'Laporan Anda sudah dijawab.' },
  closed: { en: 'Your report is closed.', id: 'Laporan Anda sudah ditutup.' },
  not_taken: { en: 'Your report could not be taken up.', id: 'Laporan Anda tidak dapat ditindaklanjuti.' },
};

const WHY: Record<RejectReason, Text> = {
  unclear: { en: 'It is not clear enough.', id: 'Isinya kurang jelas.' },
  no_authority: { en: 'It is not within our authority.', id: 'Bukan kewenangan kami.' },
  duplicate: { en: 'It was reported before.', id: 'Sudah pernah dilaporkan.' },
  spam: { en: 'It is no report.', id: 'Bukan laporan.' },
};

interface Shown {
  /** Null for a message that is in no case. */
  state: CaseState | null;
  messageState: string;
  rejectReason: RejectReason | null;
}

/** How far a report is, in words that say nothing of what goes on inside. */
export function progressOf({ state, messageState, rejectReason }: Shown): { progress: Progress; words: Text } {
  const progress = state === null ? ofMessage(messageState) : OF_CASE[state];
  const words = WORDS[progress];
  if (progress !== 'not_taken' || rejectReason === null) return { progress, words };
  const why = WHY[rejectReason];
  return { progress, words: { en: `${words.en} ${why.en}`, id: `${words.id} ${why.id}` } };
}

function ofMessage(state: string): Progress {
  if (state === 'answered' || state === 'closed') return state;
  return state === 'triaged' ? 'in_process' : 'received';
}

const CODE = /^[2-9A-HJKMNP-TW-Z]{5}-?[2-9A-HJKMNP-TW-Z]{5}$/;

/** A code as people type it: in either case, with or without its hyphen; null for what cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return CODE.test(code) ? `${code.slice(0, 5)}-${code.slice(-5)}` : null;
}

export const notTakenUp = defineProblem({
  code: 'report.not_taken_up',
  status: 409,
  title: { en: 'Nobody has taken the report up yet', id: 'Laporan belum ditangani' },
  detail: {
    en: 'There is no case yet that an answer could belong to.',
    id: 'Belum ada kasus yang dapat ditanggapi.',
  },
  remedy: { en: 'Look at the report again later.', id: 'Lihat kembali laporan ini nanti.' },
});
