import type { Classification } from '#kernel/classification/classification';
import { rankOf } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Craft, TaskEntity, TaskState } from '#stages/2-planning/task/task.entity';

/** Done is not the end: what comes back is opened again, with the reason. */
export const taskMachine = new Machine<TaskState>('task', 'open', {
  open: ['in_progress', 'done', 'cancelled'],
  in_progress: ['done', 'open', 'cancelled'],
  done: ['open'],
  cancelled: ['open'],
});

export function isSettled(state: TaskState): boolean {
  return state === 'done' || state === 'cancelled';
}

/** Whoever loses a task, or gets one back, learns why. */
export function needsReason(from: TaskState, to: TaskState): boolean {
  return to === 'cancelled' || (to === 'open' && isSettled(from));
}

/** When work is due that has to be ready so many minutes before the slot; without a slot nothing is due yet. */
export function dueFor(slot: string | null, leadMinutes: number): string | null {
  return slot === null ? null : new Date(Date.parse(slot) - leadMinutes * 60_000).toISOString();
}

/** The same moment may be written with another offset or with more zeros. */
export function sameInstant(a: string | null | undefined, b: string | null | undefined): boolean {
  return a && b ? Date.parse(a) === Date.parse(b) : (a ?? null) === (b ?? null);
}

type Due = Partial<Pick<TaskEntity, 'leadMinutes' | 'dueAt'>>;

/** A due date follows the slot or stands on its own, never both. */
export function dueVerdict(next: Due, current: Due | null): FieldVerdict {
  const moved = !sameInstant(next.dueAt, current?.dueAt);
  return {
    code: 'task.due_twice',
    passed: !moved || (next.leadMinutes ?? null) === null,
    pointer: '/dueAt',
    message: {
      en: 'The due date follows the slot by leadMinutes. Send leadMinutes: null to fix the date, or leave dueAt out.',
      id: 'Tenggat mengikuti jadwal menurut leadMinutes. Kirim leadMinutes: null untuk menetapkan tanggal, atau jangan kirim dueAt.',
    },
  };
}

/** The due date as it will be stored; undefined keeps what is there. */
export function dueOf(slot: string | null, next: Due, current: Due | null): string | null | undefined {
  const { leadMinutes = null, dueAt = null } = next;
  const due = leadMinutes === null ? dueAt : dueFor(slot, leadMinutes);
  return current && sameInstant(due, current.dueAt) ? undefined : due;
}

export interface Candidate {
  name: string;
  state: string;
  functions: readonly string[];
  clearance: Classification;
}

/** Whether a person can do the work: there, of that craft, and cleared for what they would see. */
export function assigneeVerdicts(craft: Craft, level: number, person: Candidate | undefined): FieldVerdict[] {
  const verdict = (code: string, passed: boolean, en: string, id: string): FieldVerdict => ({
    code,
    passed,
    pointer: '/assigneeId',
    message: { en, id },
  });
  if (!person) return [verdict('reference.unknown', false, 'No such person.', 'Orang itu tidak ada.')];
  const { name, state, functions, clearance } = person;
  return [
    verdict(
      'task.assignee_disabled',
      state === 'active',
      `${name} is disabled; choose an active person.`,
      `${name} dinonaktifkan; pilih orang yang aktif.`,
    ),
    verdict(
      'task.assignee_function',
      functions.includes(craft),
      `${name} does not have the function ${craft}; choose somebody who has it, or let an admin add it to the person (PATCH /users/{id}).`,
      `${name} tidak memiliki fungsi ${craft}; pilih orang yang memilikinya, atau minta admin menambahkannya (PATCH /users/{id}).`,
    ),
    verdict(
      'task.assignee_clearance',
      rankOf(clearance) >= level,
      `${name} is not cleared for this campaign and would never see the task; choose somebody who is.`,
      `${name} tidak berwenang atas kampanye ini dan tidak akan melihat tugasnya; pilih orang yang berwenang.`,
    ),
  ];
}

/** A piece that is cancelled or in the archive needs no more work. */
export function takesWork(planState: string): FieldVerdict {
  return {
    code: 'task.plan_ended',
    passed: planState !== 'cancelled' && planState !== 'archived',
    pointer: '/contentPlanId',
    message: {
      en: 'The content plan is cancelled or archived; plan a new piece for new work.',
      id: 'Rencana konten sudah dibatalkan atau diarsipkan; rencanakan konten baru untuk pekerjaan baru.',
    },
  };
}

export function mayBeChanged(state: TaskState): FieldVerdict {
  return {
    code: 'task.settled',
    passed: !isSettled(state),
    message: {
      en: 'What is done or cancelled stays as it was; move it to open with a reason first.',
      id: 'Yang selesai atau dibatalkan disimpan apa adanya; buka kembali dengan alasan lebih dulu.',
    },
  };
}

export function mayBeRemoved(state: TaskState): FieldVerdict {
  return {
    code: 'task.begun',
    passed: state === 'open',
    message: {
      en: 'Only an open task can be removed; cancel what was begun, with a reason.',
      id: 'Hanya tugas terbuka yang dapat dihapus; batalkan yang sudah dimulai, dengan alasan.',
    },
  };
}

/** Who asks, as far as the work of others is concerned. */
export interface Worker {
  userId: string;
  functions: readonly string[];
  /** Whether they answer for the work of others. */
  approves: boolean;
}

/**
 * Beginning, finishing and putting back is for whoever has the task, or for somebody who approves content and so answers
 * for the team; a task that nobody has is taken by whoever has its function.
 */
export function worksOn(task: Pick<TaskEntity, 'assigneeId' | 'function'>, who: Worker): 'yes' | 'others' | 'unfit' {
  if (who.approves || task.assigneeId === who.userId) return 'yes';
  if (task.assigneeId !== null) return 'others';
  return who.functions.includes(task.function) ? 'yes' : 'unfit';
}

export const taskOfAnother = defineProblem({
  code: 'task.of_another',
  status: 403,
  title: { en: 'The task is somebody else’s', id: 'Tugas ini milik orang lain' },
  detail: {
    en: 'Only its assignee, or somebody who may approve content, begins, finishes or puts it back.',
    id: 'Hanya pelaksananya, atau orang yang boleh menyetujui konten, yang memulai, menyelesaikan, atau mengembalikannya.',
  },
  remedy: {
    en: 'Ask the assignee or a head, or take it over by changing assigneeId.',
    id: 'Minta pelaksananya atau kepala, atau ambil alih dengan mengubah assigneeId.',
  },
});

export const craftNeeded = defineProblem({
  code: 'task.craft_needed',
  status: 403,
  title: { en: 'The task needs another craft', id: 'Tugas ini perlu fungsi lain' },
  detail: {
    en: 'Nobody has the task yet, and you do not have the function {function}.',
    id: 'Tugas ini belum punya pelaksana, dan Anda tidak memiliki fungsi {function}.',
  },
  remedy: {
    en: 'Set assigneeId to somebody who has the function.',
    id: 'Isi assigneeId dengan orang yang memiliki fungsi itu.',
  },
});
