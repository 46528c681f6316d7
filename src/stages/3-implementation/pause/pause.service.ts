import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { holdDue, releaseHeld, tellOwners } from '#stages/3-implementation/pause/holding-posts';
import type { Resumed } from '#stages/3-implementation/pause/pause.dto';
import { PauseEntity } from '#stages/3-implementation/pause/pause.entity';
import { pauseMachine, pauseOver, scopeVerdicts, untilVerdict } from '#stages/3-implementation/pause/pause.rules';
import { postStore } from '#stages/3-implementation/post/post-store';

export const pauses = new Resource<PauseEntity>({
  entity: PauseEntity,
  name: 'pause',
  path: 'pauses',
  title: 'reason',
  computed: {
    heldPosts: `(SELECT count(*)::int FROM posts p WHERE p.organization_id = t.organization_id AND p.held_by = t.id)`,
  },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    scope: { kind: 'any', property: 'scope' },
    state: { kind: 'any', property: 'state' },
  },
  machine: pauseMachine,
});

type Draft = Partial<PauseEntity>;

const OVER = { en: 'It is over.', id: 'Sudah berakhir.' };
/** As many as one answer shows. */
const SHOWN = 200;

/** Stops what would go out when something happened that it would jar with, and lets it go on, post by post. */
@Injectable()
export class PauseService extends RecordService<PauseEntity> {
  protected readonly actions: ActionRule<PauseEntity>[] = ['update', 'resume'].map((action) => ({
    action,
    permission: 'pause.write',
    refuse: ({ state }) => (state === 'active' ? null : OVER),
  }));

  constructor() {
    super(pauses);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<PauseEntity>> {
    const pause = await super.create(ctx, input);
    const held = await holdDue(ctx, new Date(), pause.id);
    await tellOwners(ctx, 'publishing_paused', held);
    return { ...pause, heldPosts: held.length };
  }

  /** Ends it: what it held waits to be confirmed, or is held by the next pause over it. */
  async resume(ctx: Ctx, id: string, reason: string): Promise<Resumed> {
    const current = await this.store.lock(ctx, id);
    if (current.state !== 'active') throw pauseOver({ params: { resumedAt: current.resumedAt ?? '' } });
    const now = new Date();
    await holdDue(ctx, now, id);
    await this.end(ctx, current, { resumedAt: now.toISOString(), resumedBy: ctx.actor.userId, resumeReason: reason });
    const freed = await releaseHeld(ctx, now);
    await tellOwners(
      ctx,
      'publishing_resumed',
      freed.filter(({ staleSince }) => staleSince),
    );
    const { items } = await postStore.list(ctx, { heldBy: [id], stale: ['true'], sort: 'scheduledAt', limit: SHOWN });
    return { pause: await this.get(ctx, id), stale: items };
  }

  /** What a round finds: pauses whose time ran out end, what came due is held, and what is free waits to be confirmed. */
  async follow(ctx: Ctx, now: Date): Promise<number> {
    const held = await holdDue(ctx, now);
    await tellOwners(ctx, 'publishing_paused', held);
    const over = await ctx.query<PauseEntity & Record<string, unknown>>(
      `SELECT ${pauses.selectList} FROM pauses t WHERE t.organization_id = $1 AND t.state = 'active' AND t.until <= $2
       ORDER BY t.until LIMIT 100 FOR UPDATE OF t SKIP LOCKED`,
      [ctx.organizationId, now.toISOString()],
    );
    for (const pause of over) await this.end(ctx, pause, { resumedAt: now.toISOString() });
    const freed = await releaseHeld(ctx, now);
    await tellOwners(
      ctx,
      'publishing_resumed',
      freed.filter(({ staleSince }) => staleSince),
    );
    return held.length + over.length + freed.length;
  }

  protected override async check(ctx: Ctx, next: Draft, current: PauseEntity | null): Promise<void> {
    if (current && current.state !== 'active') throw pauseOver({ params: { resumedAt: current.resumedAt ?? '' } });
    const campaign = next.campaignId ? [campaignRuns(await holdCampaign(ctx, next.campaignId))] : [];
    const until = current?.until === next.until ? [] : [untilVerdict(next.until)];
    decide(ctx, [...scopeVerdicts(next), ...until, ...campaign]);
  }

  /** The program has no name to sign a move with: who ended it, when and why stand on the pause itself. */
  private async end(ctx: Ctx, pause: PauseEntity, set: Draft): Promise<void> {
    await this.store.update(ctx, pause, { ...set, state: 'resumed' }, 'moved_to_resumed');
  }
}
