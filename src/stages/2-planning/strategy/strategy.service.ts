import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { shownChecks } from '#platform/records/check.dto';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';
import { channelsOfMedia, type Meant, riskAnswered, strategyChecks } from '#stages/2-planning/strategy/strategy.rules';

const own = 'strategy_id';

/** Through what it speaks, and which of those it is meant for live out of digital reach. */
const MEANT = `(SELECT json_build_object(
  'platforms', ARRAY(SELECT DISTINCT h.platform FROM strategy_channels l
    JOIN channels h ON h.organization_id = l.organization_id AND h.id = l.channel_id
    WHERE l.organization_id = t.organization_id AND l.strategy_id = t.id),
  'outOfReach', (SELECT coalesce(json_agg(json_build_object('name', p.name, 'areas', p.offline_areas) ORDER BY p.name), '[]')
    FROM publics p WHERE p.organization_id = t.organization_id AND p.campaign_id = t.campaign_id
      AND cardinality(p.offline_areas) > 0 AND (NOT EXISTS (${named()}) OR EXISTS (${named()} AND m.public_id = p.id)))))`;

function named(): string {
  return 'SELECT FROM strategy_publics m WHERE m.organization_id = t.organization_id AND m.strategy_id = t.id';
}

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
  includes: { checks: { sql: () => MEANT } },
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

  /** What the database answers in the place of the checks is what they look at. */
  override answer(ctx: Ctx, record: StrategyEntity): Answered<StrategyEntity> {
    const meant = record.checks as unknown as Meant | undefined;
    const checks = shownChecks(ctx, strategyChecks(record, meant ?? { platforms: [], outOfReach: [] }));
    return { ...super.answer(ctx, record), checks };
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
