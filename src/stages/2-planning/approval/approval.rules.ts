import { invalid } from '#platform/problem/catalogue';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ApprovalState } from '#stages/2-planning/approval/approval.entity';
import type { ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';

/** A request is decided once; what was approved can still become void when the piece changes. */
export const approvalMachine = new Machine<ApprovalState>('approval', 'pending', {
  pending: ['approved', 'rejected', 'void', 'expired'],
  approved: ['void'],
  rejected: [],
  void: [],
  expired: [],
});

const MINUTE = 60_000;

/**
 * Until when a piece has to be decided. Where that moment has passed although the slot has not, the slot itself is the
 * last moment; where the slot has passed too there is none, for nothing can be late for it any more.
 */
export function deadlineOf(slotAt: string | null, minutes: number, now: Date): string | null {
  const slot = slotAt === null ? Number.NaN : Date.parse(slotAt);
  const deadline = slot - minutes * MINUTE;
  if (deadline > now.getTime()) return new Date(deadline).toISOString();
  return slot > now.getTime() ? new Date(slot).toISOString() : null;
}

/** Whether two instants are one, however they are written. */
export function sameMoment(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Date.parse(one) === Date.parse(other);
}

/** The reminders whose moment has come: the minutes before the deadline of each. */
export function remindersPassed(dueAt: string | null, minutes: readonly number[], now: Date): number[] {
  if (dueAt === null) return [];
  const left = Date.parse(dueAt) - now.getTime();
  return minutes.filter((each) => left <= each * MINUTE);
}

export interface StepProgress {
  step: ApprovalStep;
  /** How many of those asked have not decided yet, after this decision. */
  waiting: number;
}

/** Whether a step is through: one approval is enough, or nobody who is asked is left. */
export function isThrough({ step, waiting }: StepProgress): boolean {
  return step.mode === 'any' || waiting === 0;
}

/** Whether the step asks nobody with an account: it waits for the leader's link. */
export function isByLinkAlone({ byLink, role, function: craft, unitId, userIds = [] }: ApprovalStep): boolean {
  return Boolean(byLink) && !role && !craft && !unitId && userIds.length === 0;
}

const isLeaders = (step: ApprovalStep): boolean => step.role === 'head' || isByLinkAlone(step);

/** The fast lane of immediate information: the first head's or leader's step, and nobody before or after. */
export function fastLane(steps: readonly ApprovalStep[]): ApprovalStep[] {
  const step = steps.find(({ role }) => role === 'head') ?? steps.at(-1);
  return step ? [{ ...step, mode: 'any' }] : [];
}

/** What a chain must be. `heads` are those of the people named in it who are heads. */
export function chainVerdicts(steps: readonly ApprovalStep[], heads: ReadonlySet<string>): FieldVerdict[] {
  const last = steps.at(-1);
  const names = steps.map(({ name }) => name.trim().toLowerCase());
  const named = last?.userIds ?? [];
  return [
    {
      code: 'approval_chain.ends_with_head',
      passed: last !== undefined && (isLeaders(last) || (named.length > 0 && named.every((id) => heads.has(id)))),
      pointer: `/steps/${Math.max(0, steps.length - 1)}`,
      message: {
        en: 'The last step is a head’s (role: head, or heads by name) or a leader’s (byLink alone).',
        id: 'Langkah terakhir milik kepala (role: head, atau kepala yang disebut namanya) atau pimpinan (hanya byLink).',
      },
    },
    {
      code: 'approval_chain.names_differ',
      passed: new Set(names).size === names.length,
      pointer: '/steps',
      message: { en: 'Each step has a name of its own.', id: 'Setiap langkah punya nama sendiri.' },
    },
  ];
}

/** Refuses a rejection that nobody could act upon. */
export function askWhy(decision: string, reason: string | null | undefined): void {
  if (decision !== 'rejected' || reason?.trim()) return;
  const message = { en: 'A rejection says why.', id: 'Penolakan menyebut alasannya.' };
  throw invalid({ errors: [{ pointer: '/reason', code: 'field.required', message }] });
}

export const approvalExpired = defineProblem({
  code: 'approval.expired',
  status: 409,
  title: { en: 'The request has expired', id: 'Permintaan sudah kedaluwarsa' },
  detail: {
    en: 'Nobody decided before the deadline; the piece does not go out in this slot.',
    id: 'Tidak ada yang memutuskan sebelum tenggat; karya ini tidak terbit pada jadwal ini.',
  },
  remedy: {
    en: 'Give the content plan a new slot (plannedAt), which opens a new request, or send it back to editing.',
    id: 'Beri rencana konten jadwal baru (plannedAt) sehingga permintaan baru terbuka, atau kembalikan ke penyuntingan.',
  },
});

export const notYourStep = defineProblem({
  code: 'approval.not_your_step',
  status: 403,
  title: { en: 'It waits for somebody else', id: 'Menunggu orang lain' },
  detail: {
    en: 'The step “{step}” ({number} of {all}) is decided by those whom the chain names.',
    id: 'Langkah “{step}” ({number} dari {all}) diputuskan oleh yang disebut dalam rantai persetujuan.',
  },
  remedy: {
    en: 'GET /api/v1/content-plans/{id}/approvals shows whom it waits for.',
    id: 'GET /api/v1/content-plans/{id}/approvals menunjukkan siapa yang ditunggu.',
  },
});

export const decidedAlready = defineProblem({
  code: 'approval.decided_already',
  status: 409,
  title: { en: 'You have decided', id: 'Anda sudah memutuskan' },
  detail: {
    en: 'One person decides once about one request; the step “{step}” waits for another.',
    id: 'Satu orang memutuskan sekali atas satu permintaan; langkah “{step}” menunggu orang lain.',
  },
  remedy: {
    en: 'Ask another of those whom the step names.',
    id: 'Minta orang lain yang disebut dalam langkah itu.',
  },
});
