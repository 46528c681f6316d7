import { notify } from '#kernel/notification/notify';
import type { AuditDraft } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import type { PauseEntity } from '#stages/3-implementation/pause/pause.entity';
import type { PauseOver } from '#stages/3-implementation/pause/pause.rules';
import { HOLD, OWNERS, PAUSES_OVER, RELEASE } from '#stages/3-implementation/pause/pause.sql';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';

/** A post that a pause took hold of or let go, as far as its trace needs it. */
interface Touched extends Record<string, unknown> {
  id: string;
  campaignId: string | null;
  clearanceLevel: number;
  heldBy: string;
  staleSince?: string | null;
}

type Changes = NonNullable<AuditDraft['changes']>;
type Placed = Partial<Pick<PostEntity, 'campaignId' | 'contentPlanId' | 'topics' | 'areas'>>;

type Over = PauseOver & { place: number } & Record<string, unknown>;

/** The pauses that stand over each post as it would be, oldest first. */
export async function pausesOverEach(ctx: Ctx, posts: readonly Placed[]): Promise<PauseOver[][]> {
  const rows = posts.map(({ campaignId = null, contentPlanId = null, topics = [], areas = [] }, place) => {
    return { place, campaign_id: campaignId, content_plan_id: contentPlanId, topics, areas };
  });
  const over = await ctx.query<Over>(PAUSES_OVER, [ctx.organizationId, JSON.stringify(rows)]);
  const byPost = Map.groupBy(over, ({ place }) => place);
  return posts.map((_, place) => byPost.get(place) ?? []);
}

export async function pausesOver(ctx: Ctx, post: Placed): Promise<PauseOver[]> {
  const [over = []] = await pausesOverEach(ctx, [post]);
  return over;
}

/** Holds what comes due under one pause, or under any, in one statement however many there are. */
export async function holdDue(ctx: Ctx, now: Date, pauseId: string | null = null): Promise<Touched[]> {
  const held = await ctx.query<Touched>(HOLD, [ctx.organizationId, now.toISOString(), pauseId]);
  trace(ctx, 'post.held', held, ({ heldBy }) => ({ heldBy: { from: null, to: heldBy } }));
  return held;
}

/** Lets go what pauses held that are over: stale, or held by the next pause over it. */
export async function releaseHeld(ctx: Ctx, now: Date): Promise<Touched[]> {
  const freed = await ctx.query<Touched>(RELEASE, [ctx.organizationId, now.toISOString()]);
  trace(ctx, 'post.released', freed, ({ heldBy, staleSince }): Changes => {
    return staleSince ? { staleSince: { from: null, to: staleSince } } : { heldBy: { to: heldBy } };
  });
  return freed;
}

/** Tells those who answer for the posts, once each and pause by pause. */
export async function tellOwners(
  ctx: Ctx,
  kind: 'publishing_paused' | 'publishing_resumed',
  touched: readonly Touched[],
): Promise<void> {
  for (const [pauseId, posts] of Map.groupBy(touched, ({ heldBy }) => heldBy)) {
    const pause = await ctx.one<Pick<PauseEntity, 'reason' | 'campaignId'>>(
      'SELECT reason, campaign_id AS "campaignId" FROM pauses WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, pauseId],
    );
    const owners = await ctx.query<{ id: string }>(OWNERS, [ctx.organizationId, posts.map(({ id }) => id)]);
    const about = { resource: 'pause', recordId: pauseId, campaignId: pause?.campaignId ?? null };
    await notify(ctx, { kind, to: owners.map(({ id }) => id), ...about, params: { reason: pause?.reason ?? '' } });
  }
}

function trace(ctx: Ctx, action: string, touched: readonly Touched[], changes: (post: Touched) => Changes): void {
  for (const post of touched) {
    const { id: recordId, campaignId, clearanceLevel: level } = post;
    ctx.record({ action, resource: 'post', recordId, campaignId, level, changes: changes(post) });
  }
}
