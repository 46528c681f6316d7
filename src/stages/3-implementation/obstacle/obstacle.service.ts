import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ObstacleEntity, type ObstacleState } from '#stages/3-implementation/obstacle/obstacle.entity';
import { needsReason, obstacleMachine, saysHow } from '#stages/3-implementation/obstacle/obstacle.rules';

export const obstacles = new Resource<ObstacleEntity>({
  entity: ObstacleEntity,
  name: 'obstacle',
  path: 'obstacles',
  title: 'text',
  sorts: ['createdAt', 'occurredOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    stage: { kind: 'any', property: 'stage' },
    kind: { kind: 'any', property: 'kind' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'occurredOn' },
    to: { kind: 'before', property: 'occurredOn' },
  },
  search: ['text', 'solution'],
  machine: obstacleMachine,
});

interface ObstacleMove {
  to: ObstacleState;
  reason?: string | null;
  solution?: string | null;
}

@Injectable()
export class ObstacleService extends RecordService<ObstacleEntity> {
  protected readonly actions: ActionRule<ObstacleEntity>[] = [
    { action: 'update', permission: 'obstacle.write' },
    { action: 'transition', permission: 'obstacle.write' },
    { action: 'remove', permission: 'obstacle.write' },
  ];

  constructor() {
    super(obstacles);
  }

  async transition(ctx: Ctx, id: string, move: ObstacleMove): Promise<Answered<ObstacleEntity>> {
    const { to, reason = null } = move;
    const current = await this.store.lock(ctx, id);
    if (!obstacleMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(to)) askReason(to, reason);
    const solution = move.solution ?? current.solution;
    decide(ctx, [saysHow(to, solution)]);
    const set = { solution, stateReason: reason };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ObstacleEntity>,
    current: ObstacleEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const planIds = next.contentPlanId ? [next.contentPlanId] : [];
    const plans = await ctx.query<{ id: string }>(
      'SELECT id FROM content_plans WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)',
      [ctx.organizationId, campaign.id, planIds],
    );
    decide(ctx, [
      campaignRuns(campaign),
      notAfterToday('/occurredOn', next.occurredOn, ctx.actor.timezone),
      belong('/contentPlanId', planIds, plans),
      saysHow(current?.state ?? 'open', next.solution),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: ObstacleEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
