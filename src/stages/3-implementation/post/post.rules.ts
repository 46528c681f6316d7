import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { PostEntity, PostState } from '#stages/3-implementation/post/post.entity';

/** A failed post can be tried again; what is out can be corrected more than once, and withdrawn for good. */
export const postMachine = new Machine<PostState>('post', 'scheduled', {
  scheduled: ['published', 'failed'],
  failed: ['scheduled', 'published'],
  published: ['corrected', 'taken_down'],
  corrected: ['corrected', 'taken_down'],
  taken_down: [],
});

export function isOut(state: PostState): boolean {
  return state !== 'scheduled' && state !== 'failed';
}

/** Going out as planned explains itself; everything else does not. */
export function needsReason(to: PostState): boolean {
  return to !== 'published' && to !== 'scheduled';
}

/** What the rules look at in the content plan that a post publishes. */
export interface PlanOfPost {
  id: string;
  campaignId: string;
  state: string;
  plannedAt: string | null;
}

const CLEARED: ReadonlySet<string> = new Set(['approved', 'scheduled', 'published', 'corrected']);

type Draft = Partial<PostEntity>;

/** Where the post comes from: exactly one of a plan and a reason, and the plan's own campaign. */
export function originVerdicts(post: Draft, plan: PlanOfPost | undefined): FieldVerdict[] {
  return [
    {
      code: 'post.plan_or_reason',
      passed: Boolean(post.contentPlanId) !== Boolean(post.unplannedReason?.trim()),
      pointer: '/contentPlanId',
      message: {
        en: 'Name the content plan, or say why there is none (unplannedReason): one of the two.',
        id: 'Sebutkan rencana kontennya, atau alasan tidak ada (unplannedReason): salah satu.',
      },
    },
    {
      code: 'reference.unknown',
      passed: !post.contentPlanId || plan !== undefined,
      pointer: '/contentPlanId',
      message: { en: 'No such content plan.', id: 'Rencana konten itu tidak ada.' },
    },
    {
      code: 'post.other_campaign',
      passed: !plan || post.campaignId?.toLowerCase() === plan.campaignId,
      pointer: '/campaignId',
      message: {
        en: 'The content plan belongs to another campaign; leave campaignId out to take it from the plan.',
        id: 'Rencana konten itu milik kampanye lain; kosongkan campaignId agar diambil dari rencana.',
      },
    },
  ];
}

/** Only a piece that passed clearance is given a slot; publishing asks the publish gate once more. */
export function planCleared(state: PostState, plan: PlanOfPost | undefined): FieldVerdict {
  return {
    code: 'post.plan_not_cleared',
    passed: !plan || isOut(state) || CLEARED.has(plan.state),
    pointer: '/contentPlanId',
    message: {
      en: `A post is scheduled only for an approved content plan; this one is in ${plan?.state ?? '–'}.`,
      id: `Unggahan hanya dijadwalkan untuk rencana konten yang disetujui; yang ini berstatus ${plan?.state ?? '–'}.`,
    },
  };
}

export function timeVerdicts(state: PostState, { scheduledAt, publishedAt }: Draft): FieldVerdict[] {
  return [
    {
      code: 'post.no_slot',
      passed: Boolean(scheduledAt),
      pointer: '/scheduledAt',
      message: {
        en: 'Say when it is due to go out (scheduledAt), or when it went out (publishedAt).',
        id: 'Sebutkan jadwal terbitnya (scheduledAt), atau waktu terbitnya (publishedAt).',
      },
    },
    {
      code: 'post.published_at',
      passed: isOut(state) === Boolean(publishedAt),
      pointer: '/publishedAt',
      message: {
        en: 'What is out has the time of its publishing; what is not becomes published by a transition.',
        id: 'Yang sudah terbit punya waktu terbit; yang belum diterbitkan lewat perpindahan.',
      },
    },
  ];
}

/** What each move takes beside the reason. */
const TAKEN: Partial<Record<PostState, readonly string[]>> = {
  published: ['publishedAt', 'url', 'externalId', 'followersAtPublish'],
  corrected: ['caption'],
};
const MOVABLE = Object.values(TAKEN).flat();

/** What a move does not take is refused, not dropped: whoever sent it believes that it was written. */
export function fieldsOfMove(to: PostState, move: object): FieldVerdict[] {
  const given = new Map(Object.entries(move));
  return MOVABLE.map((field) => ({
    code: 'post.not_with_this_move',
    passed: (given.get(field) ?? null) === null || (TAKEN[to]?.includes(field) ?? false),
    pointer: `/${field}`,
    message: {
      en: `Moving to ${to} does not take ${field}.`,
      id: `Perpindahan ke ${to} tidak menerima ${field}.`,
    },
  }));
}

export const postFixed = defineProblem({
  code: 'post.fixed',
  status: 409,
  title: { en: 'What went out is fixed', id: 'Yang sudah terbit tetap' },
  detail: {
    en: 'The post is out: {fields} stay as the public saw them.',
    id: 'Unggahan sudah terbit: {fields} tetap seperti yang dilihat publik.',
  },
  remedy: {
    en: 'Move it to corrected with a reason and the corrected caption, or take it down.',
    id: 'Pindahkan ke corrected dengan alasan dan takarir ralat, atau turunkan.',
  },
});

export const postKept = defineProblem({
  code: 'post.kept',
  status: 409,
  title: { en: 'The post is kept', id: 'Unggahan disimpan' },
  detail: {
    en: 'What was out is evidence; it is withdrawn, never erased.',
    id: 'Yang pernah terbit adalah bukti; diturunkan, bukan dihapus.',
  },
  remedy: { en: 'Move it to taken_down with a reason.', id: 'Pindahkan ke taken_down dengan alasan.' },
});
