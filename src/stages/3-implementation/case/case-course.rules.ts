import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CaseState } from '#stages/3-implementation/case/case-lists';

/**
 * Everything that can follow, whoever or whatever causes it. Merged, reopened, escalated and answered come with their own
 * acts; see `movesByHand`.
 */
export const caseMachine = new Machine<CaseState>('case', 'received', {
  received: ['verified', 'waiting_reporter', 'escalated', 'rejected', 'merged', 'archived'],
  verified: ['assigned', 'waiting_reporter', 'escalated', 'rejected', 'merged', 'archived'],
  assigned: ['verified', 'in_progress', 'waiting_reporter', 'escalated', 'answered', 'rejected', 'merged', 'archived'],
  in_progress: ['verified', 'assigned', 'waiting_reporter', 'escalated', 'answered', 'rejected', 'merged', 'archived'],
  waiting_reporter: ['received', 'verified', 'assigned', 'in_progress', 'answered', 'rejected', 'merged', 'archived'],
  escalated: ['verified', 'assigned', 'in_progress', 'waiting_reporter', 'answered', 'rejected', 'merged', 'archived'],
  answered: ['closed', 'reopened'],
  closed: ['reopened', 'archived'],
  reopened: ['verified', 'assigned', 'in_progress', 'waiting_reporter', 'escalated', 'answered', 'rejected', 'merged'],
  rejected: ['reopened', 'archived'],
  merged: ['received', 'verified', 'assigned', 'in_progress', 'waiting_reporter', 'escalated', 'reopened'],
  archived: [],
});

/** Where a case still waits for an answer of the agency. */
export const OPEN_STATES = [
  'received',
  'verified',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'escalated',
  'reopened',
] as const satisfies readonly CaseState[];

export function isOpen(state: CaseState): boolean {
  return (OPEN_STATES as readonly CaseState[]).includes(state);
}

/** What a move is decided by. */
export interface Standing {
  state: CaseState;
  receivedAt: string;
  verifiedAt: string | null;
  answeredAt: string | null;
  closedAt: string | null;
}

/** Comes with an act of its own: a final reply, a merge. */
const BY_ACT: readonly CaseState[] = ['answered', 'merged', 'received'];
/** What may follow before anybody said that the case is clear, ours and no duplicate. */
const UNVERIFIED: readonly CaseState[] = ['verified', 'waiting_reporter', 'escalated', 'rejected', 'archived'];

/** The moves that somebody can ask for; the others come with acts of their own. */
export function movesByHand({ state, verifiedAt }: Pick<Standing, 'state' | 'verifiedAt'>): CaseState[] {
  if (state === 'merged') return [];
  return caseMachine
    .allowedFrom(state)
    .filter((to) => !BY_ACT.includes(to))
    .filter((to) => verifiedAt !== null || UNVERIFIED.includes(to) || to === 'reopened');
}

/** Where a case goes on that waited for its reporter. */
export function afterWaiting({ verifiedAt, unitId, assigneeId }: Waiting): CaseState {
  if (verifiedAt === null) return 'received';
  return unitId === null && assigneeId === null ? 'verified' : 'in_progress';
}

interface Waiting {
  verifiedAt: string | null;
  unitId: string | null;
  assigneeId: string | null;
}

/** Every move but the next step forward says why. */
const EXPLAINED: readonly CaseState[] = ['waiting_reporter', 'escalated', 'rejected', 'archived', 'reopened', 'closed'];
export const needsReason = (to: CaseState): boolean => EXPLAINED.includes(to);

/** Acts are written down in the order in which they happened; what the program did by itself is no act. */
export function inOrder(standing: Standing, at: string): FieldVerdict {
  const { receivedAt, verifiedAt, answeredAt, closedAt, state } = standing;
  const done = [receivedAt, verifiedAt, isOpen(state) ? null : answeredAt, state === 'closed' ? closedAt : null];
  const latest = Math.max(...done.map((moment) => (moment ? Date.parse(moment) : 0)));
  return {
    code: 'case.before_last_act',
    passed: Date.parse(at) >= latest,
    pointer: '/at',
    message: {
      en: `Before what was done last (${new Date(latest).toISOString()}); acts follow each other.`,
      id: `Sebelum tindakan terakhir (${new Date(latest).toISOString()}); tindakan berurutan.`,
    },
  };
}

/** A rejection says which of the reasons it is, and only a rejection does. */
export function rejectionSaid(to: CaseState, rejectReason: string | null | undefined): FieldVerdict {
  return {
    code: 'case.reject_reason',
    passed: (to === 'rejected') === Boolean(rejectReason),
    pointer: '/rejectReason',
    message: {
      en: 'A rejection says rejectReason: unclear, no_authority, duplicate or spam; no other move does.',
      id: 'Penolakan menyebut rejectReason: unclear, no_authority, duplicate, atau spam; perpindahan lain tidak.',
    },
  };
}

/** What is assigned is assigned to somebody. */
export function somebodyHasIt(
  to: CaseState,
  { unitId, assigneeId }: { unitId: string | null; assigneeId: string | null },
  given: string | null | undefined,
): FieldVerdict {
  return {
    code: 'case.nobody_has_it',
    passed: to !== 'assigned' || Boolean(unitId || (given === undefined ? assigneeId : given)),
    pointer: '/assigneeId',
    message: {
      en: 'Say who works on it, or give it to a unit (POST /cases/{id}/dispositions).',
      id: 'Sebutkan siapa yang menangani, atau disposisikan ke unit (POST /cases/{id}/dispositions).',
    },
  };
}
