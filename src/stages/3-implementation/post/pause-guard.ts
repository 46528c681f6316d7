import type { Ctx } from '#platform/context/ctx';
import { pausesOver } from '#stages/3-implementation/pause/holding-posts';
import {
  holds,
  keptBy,
  type PauseOver,
  postHeld,
  postStale,
  scopeText,
} from '#stages/3-implementation/pause/pause.rules';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';

type Draft = Partial<PostEntity>;
type Hold = Pick<PostEntity, 'heldBy' | 'heldAt' | 'staleSince'>;

export const FREE: Hold = { heldBy: null, heldAt: null, staleSince: null };

/** What a pause looks at in the piece of a post. */
export interface UrgentPiece {
  informationClass: string;
  emergencyAt: string | null;
}

export const isUrgent = (plan: UrgentPiece | undefined): boolean =>
  plan !== undefined && (plan.informationClass === 'immediate' || plan.emergencyAt !== null);

export function heldProblem({ id, reason, ...scope }: PauseOver) {
  return postHeld({
    params: { pause: id, scope: scopeText(scope), reason },
    extra: { pause: { id, scope: scope.scope, reason } },
  });
}

/** The hold under which a post gets its slot: nothing, or the pause that it comes under. */
export async function holdOf(ctx: Ctx, post: Draft, now = new Date()): Promise<Hold> {
  const slot = post.scheduledAt ?? now.toISOString();
  const pause = (await pausesOver(ctx, post)).find((over) => holds(over, slot, now));
  return pause ? { heldBy: pause.id, heldAt: now.toISOString(), staleSince: null } : FREE;
}

/** Refuses to let a post out that a pause stands over, or held and nobody has confirmed since. */
export async function refuseHeld(ctx: Ctx, post: Draft, plan: UrgentPiece | undefined): Promise<void> {
  const publishedAt = post.publishedAt ?? new Date().toISOString();
  const urgent = isUrgent(plan);
  const exemption = post.pauseExemption;
  const kept = keptBy({ publishedAt, pauses: await pausesOver(ctx, post), urgent, exemption });
  if (kept) throw heldProblem(kept);
  const passes = urgent && Boolean(exemption?.trim());
  const { heldBy, heldAt } = post;
  if (heldBy && heldAt && !passes && new Date(heldAt) <= new Date(publishedAt))
    throw postStale({ params: { pause: heldBy }, extra: { pauseId: heldBy } });
}
