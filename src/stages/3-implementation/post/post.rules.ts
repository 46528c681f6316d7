import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { PostEntity, PostState } from '#stages/3-implementation/post/post.entity';

/**
 * A failed post can be tried again, or given up for good; what is out can be corrected more than once, and withdrawn for
 * good.
 */
export const postMachine = new Machine<PostState>('post', 'scheduled', {
  scheduled: ['published', 'failed', 'cancelled'],
  failed: ['scheduled', 'published', 'cancelled'],
  published: ['corrected', 'taken_down'],
  corrected: ['corrected', 'taken_down'],
  taken_down: [],
  cancelled: [],
});

const OUT: ReadonlySet<PostState> = new Set(['published', 'corrected', 'taken_down']);

/** Whether the public has seen it, whatever became of it since. */
export function isOut(state: PostState): boolean {
  return OUT.has(state);
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

/** A new slot lies ahead: what is due already cannot be promised again. */
export function slotAhead(scheduledAt: string, now = new Date()): FieldVerdict {
  return {
    code: 'post.slot_passed',
    passed: new Date(scheduledAt) > now,
    pointer: '/scheduledAt',
    message: {
      en: 'Its slot has passed; give it a new one (scheduledAt).',
      id: 'Jadwalnya sudah lewat; beri jadwal baru (scheduledAt).',
    },
  };
}

/** What is known of the people and files that a post names. */
export interface Named {
  person: boolean;
  proof: { campaignId: string | null; level: number } | null;
  /** How closed the post itself is. */
  level: number;
}

/** Whoever put it out is of this agency; its proof is there, of the same campaign or of the agency, and as open as the post. */
export function namedVerdicts(
  { publishedBy, proofId, campaignId }: Draft,
  { person, proof, level }: Named,
): FieldVerdict[] {
  const ofPost = proof !== null && (proof.campaignId === null || proof.campaignId === campaignId?.toLowerCase());
  return [
    {
      code: 'reference.unknown',
      passed: !publishedBy || person,
      pointer: '/publishedBy',
      message: { en: 'No such person in this agency.', id: 'Tidak ada orang itu di instansi ini.' },
    },
    {
      code: 'reference.unknown',
      passed: !proofId || ofPost,
      pointer: '/proofId',
      message: {
        en: 'No such file of this campaign or of the agency; upload it with POST /attachments first.',
        id: 'Tidak ada berkas itu pada kampanye ini atau instansi; unggah dulu dengan POST /attachments.',
      },
    },
    {
      code: 'post.proof_closed',
      passed: !ofPost || proof.level <= level,
      pointer: '/proofId',
      message: {
        en: 'The file is more closed than the post; what is out in public has a proof that its readers may see.',
        id: 'Berkas lebih tertutup daripada unggahannya; yang terbit di publik punya bukti yang boleh dilihat pembacanya.',
      },
    },
  ];
}

/** What each move takes beside the reason. */
const TAKEN: Partial<Record<PostState, readonly string[]>> = {
  published: [
    'publishedAt',
    'url',
    'externalId',
    'followersAtPublish',
    'publishedBy',
    'proofId',
    'paid',
    'pauseExemption',
  ],
  scheduled: ['scheduledAt'],
  corrected: ['type', 'caption'],
  taken_down: ['type'],
};
const MOVABLE = [...new Set(Object.values(TAKEN).flat())];

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
