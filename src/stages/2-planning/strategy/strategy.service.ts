import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';
import { channelsOfMedia, riskAnswered } from '#stages/2-planning/strategy/strategy.rules';

const own = 'strategy_id';

export const strategies = new Resource<StrategyEntity>({
  entity: StrategyEntity,
  name: 'strategy',
  path: 'strategies',
  title: 'text',
  links: {
    objectiveIds: { table: 'strategy_objectives', own, other: 'objective_id' },
    publicIds: { table: 'strategy_publics', own, other: 'public_id' },
    channelIds: { table: 'strategy_channels', own, other: 'channel_id' },
  },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    objectiveId: { kind: 'linked', link: 'objectiveIds' },
    publicId: { kind: 'linked', link: 'publicIds' },
    channelId: { kind: 'linked', link: 'channelIds' },
  },
  search: ['text', 'risk', 'riskResponse'],
});

@Injectable()
export class StrategyService extends RecordService<StrategyEntity> {
  protected readonly actions: ActionRule<StrategyEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(strategies);
  }

  protected override async check(ctx: Ctx, next: Partial<StrategyEntity>): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const { objectiveIds = [], publicIds = [], channelIds = [] } = next;
    const named = (table: string, ids: readonly string[]) =>
      ctx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)`,
        [ctx.organizationId, campaign.id, ids],
      );
    const [objectives, publics, channels] = await Promise.all([
      named('objectives', objectiveIds),
      named('publics', publicIds),
      ctx.query<{ id: string }>('SELECT id FROM channels WHERE organization_id = $1 AND id = ANY($2)', [
        ctx.organizationId,
        channelIds,
      ]),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      belong('/objectiveIds', objectiveIds, objectives),
      belong('/publicIds', publicIds, publics),
      { ...belong('/channelIds', channelIds, channels), code: 'reference.unknown' },
      channelsOfMedia(next),
      riskAnswered(next),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: StrategyEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
