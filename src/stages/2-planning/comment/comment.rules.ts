import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CommentState } from '#stages/2-planning/comment/comment.entity';

/** Dealt with, and open again when somebody finds that it is not. */
export const commentMachine = new Machine<CommentState>('comment', 'open', { open: ['resolved'], resolved: ['open'] });

/** What a comment knows of the one that it answers. */
interface Answered {
  contentPlanId: string;
  replyToId: string | null;
}

/** Answers stand in one row below a comment of the same piece; an answer is not answered again. */
export function replyVerdict(contentPlanId: string, answered: Answered | undefined): FieldVerdict {
  return {
    code: 'comment.reply',
    pointer: '/replyToId',
    passed: answered !== undefined && answered.contentPlanId === contentPlanId && answered.replyToId === null,
    message: {
      en: 'An answer names a comment on the same content plan that is not itself an answer.',
      id: 'Balasan menyebut komentar pada rencana konten yang sama yang bukan balasan.',
    },
  };
}

/** Nobody speaks of a version that is not there yet. */
export function versionVerdict(named: number, current: number): FieldVerdict {
  return {
    code: 'comment.version',
    pointer: '/planVersion',
    passed: named <= current,
    message: {
      en: `The content plan is at version ${current}.`,
      id: `Rencana konten ini berada pada versi ${current}.`,
    },
  };
}

export function ownVerdict(authorId: string, actorId: string): FieldVerdict {
  return {
    code: 'comment.not_own',
    passed: authorId === actorId,
    message: {
      en: 'Only its author changes or removes a comment; answer it instead, or mark it as dealt with.',
      id: 'Hanya penulisnya yang mengubah atau menghapus komentar; balas, atau tandai selesai.',
    },
  };
}

/** Once dealt with it stays as it was said. */
export function openVerdict(state: CommentState): FieldVerdict {
  return {
    code: 'comment.resolved',
    passed: state === 'open',
    message: {
      en: 'It is dealt with and stays as it was said; open it again first.',
      id: 'Sudah selesai dan tetap seperti yang disampaikan; buka kembali lebih dulu.',
    },
  };
}
