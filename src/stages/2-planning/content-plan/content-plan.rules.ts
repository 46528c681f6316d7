import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ContentPlanEntity, ContentState } from '#stages/2-planning/content-plan/content-plan.entity';

/** From idea to archive. Review and clearance may send it back; an approved piece that changes goes back to review. */
export const contentMachine = new Machine<ContentState>('content_plan', 'idea', {
  idea: ['planned', 'cancelled'],
  planned: ['strategy', 'cancelled'],
  strategy: ['sourcing', 'cancelled'],
  sourcing: ['editing', 'cancelled'],
  editing: ['review', 'cancelled'],
  review: ['clearance', 'sourcing', 'editing', 'cancelled'],
  clearance: ['approved', 'sourcing', 'editing', 'cancelled'],
  approved: ['scheduled', 'published', 'review', 'cancelled'],
  scheduled: ['published', 'review', 'cancelled'],
  published: ['corrected', 'taken_down', 'archived'],
  corrected: ['taken_down', 'archived'],
  taken_down: ['archived'],
  archived: [],
  cancelled: [],
});

type Standing = Pick<ContentPlanEntity, 'state' | 'informationClass'>;

/** Where this piece may go: only immediate information has the fast lane from approved straight to published. */
export function movesFrom({ state, informationClass }: Standing): ContentState[] {
  const fast = informationClass === 'immediate';
  return contentMachine.allowedFrom(state).filter((to) => state !== 'approved' || to !== 'published' || fast);
}

const isBeforeReview = (state: ContentState): boolean => state === 'sourcing' || state === 'editing';

/** Sent back to be made again. */
export function isRework(from: ContentState, to: ContentState): boolean {
  return (from === 'review' || from === 'clearance') && isBeforeReview(to);
}

/** Whether the move takes an approval back. */
export function voidsApproval(from: ContentState, to: ContentState): boolean {
  return (from === 'approved' || from === 'scheduled') && to === 'review';
}

const EXPLAINED: ReadonlySet<ContentState> = new Set(['cancelled', 'corrected', 'taken_down']);

/** Whoever gets it back, and whoever asks later why it is gone, has to know the reason. */
export function needsReason(from: ContentState, to: ContentState): boolean {
  return EXPLAINED.has(to) || isRework(from, to) || voidsApproval(from, to);
}

const KEPT: ReadonlySet<ContentState> = new Set(['published', 'corrected', 'taken_down', 'archived', 'cancelled']);

export function isKept(state: ContentState): boolean {
  return KEPT.has(state);
}

/** Whether the piece is out and stands: a further post of the same piece changes nothing about it. */
export function isOut(state: ContentState): boolean {
  return state === 'published' || state === 'corrected';
}

/** What is approved is the piece; when it goes out and who carries it may change without a new approval. */
export const PIECE = [
  'title',
  'brief',
  'format',
  'keyMessage',
  'category',
  'riskClass',
  'informationClass',
  'personalData',
  'personalDataCheck',
  'consentRef',
  'altText',
  'decorative',
  'captionsRef',
  'dataSources',
  'objectiveIds',
  'needIds',
  'keyMessageIds',
  'publicIds',
  'channelIds',
] as const satisfies readonly (keyof ContentPlanEntity)[];

/** The order of a list of ids or of choices says nothing. */
function settled(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? [...value].map((one) => String(one).toLowerCase()).sort() : (value ?? null),
  );
}

export function changesPiece(before: Partial<ContentPlanEntity>, after: Partial<ContentPlanEntity>): boolean {
  return PIECE.some((field) => settled(before[field]) !== settled(after[field]));
}

/** What a piece must have to stand in a state: beyond an idea it serves an objective and has its place in the calendar. */
export function standingVerdicts(
  state: ContentState,
  { objectiveIds = [], plannedAt = null }: Partial<Pick<ContentPlanEntity, 'objectiveIds' | 'plannedAt'>>,
): FieldVerdict[] {
  const free = state === 'idea' || state === 'cancelled';
  return [
    {
      code: 'content_plan.orphan',
      passed: free || objectiveIds.length > 0,
      pointer: '/objectiveIds',
      message: {
        en: 'Beyond an idea, content works for at least one objective.',
        id: 'Di luar ide, konten bekerja untuk paling sedikit satu sasaran.',
      },
    },
    {
      code: 'content_plan.no_place',
      passed: free || plannedAt !== null,
      pointer: '/plannedAt',
      message: {
        en: 'Beyond an idea, content has its place in the calendar (plannedAt).',
        id: 'Di luar ide, konten punya tempat di kalender (plannedAt).',
      },
    },
  ];
}

export function mayBeChanged(state: ContentState): FieldVerdict {
  return {
    code: 'content_plan.kept',
    passed: !isKept(state),
    message: {
      en: 'What went out or was cancelled is kept as it was; correct or take down with a transition and its reason.',
      id: 'Yang sudah terbit atau dibatalkan disimpan apa adanya; ralat atau turunkan lewat perpindahan beserta alasannya.',
    },
  };
}

export function mayBeRemoved(state: ContentState): FieldVerdict {
  return {
    code: 'content_plan.begun',
    passed: state === 'idea',
    message: {
      en: 'Only an idea can be removed; cancel what was begun, with a reason.',
      id: 'Hanya ide yang dapat dihapus; batalkan yang sudah dimulai, dengan alasan.',
    },
  };
}

export const publishedByPost = defineProblem({
  code: 'content_plan.published_by_post',
  status: 409,
  title: { en: 'Its post publishes it', id: 'Diterbitkan oleh unggahannya' },
  detail: {
    en: 'A content plan becomes published by itself when a post of it is published.',
    id: 'Rencana konten menjadi terbit dengan sendirinya saat unggahannya terbit.',
  },
  remedy: {
    en: 'Record the post with POST /api/v1/posts and its contentPlanId.',
    id: 'Catat unggahan dengan POST /api/v1/posts beserta contentPlanId.',
  },
});
