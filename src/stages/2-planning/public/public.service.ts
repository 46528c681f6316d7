import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { shownChecks } from '#platform/records/check.dto';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { PublicEntity } from '#stages/2-planning/public/public.entity';
import { offlineVerdict, type Planned, reachChecks, reachVerdicts } from '#stages/2-planning/public/public.rules';

/** Through which platforms media strategies and content plans speak to the public, by name or by naming nobody. */
const PLANNED = `(SELECT json_build_object(
  'strategies', ARRAY(SELECT DISTINCT h.platform FROM strategies s
    JOIN strategy_channels l ON l.organization_id = s.organization_id AND l.strategy_id = s.id
    JOIN channels h ON h.organization_id = l.organization_id AND h.id = l.channel_id
    WHERE s.organization_id = t.organization_id AND s.campaign_id = t.campaign_id AND ${meant('strategy_publics', 'strategy_id', 's')}),
  'content', ARRAY(SELECT DISTINCT h.platform FROM content_plans p
    JOIN content_plan_channels l ON l.organization_id = p.organization_id AND l.content_plan_id = p.id
    JOIN channels h ON h.organization_id = l.organization_id AND h.id = l.channel_id
    WHERE p.organization_id = t.organization_id AND p.campaign_id = t.campaign_id AND p.state <> 'cancelled'
      AND ${meant('content_plan_publics', 'content_plan_id', 'p')})))`;

function meant(table: string, own: string, alias: string): string {
  const named = `SELECT FROM ${table} m WHERE m.organization_id = ${alias}.organization_id AND m.${own} = ${alias}.id`;
  return `(EXISTS (${named} AND m.public_id = t.id) OR NOT EXISTS (${named}))`;
}

export const publics = new Resource<PublicEntity>({
  entity: PublicEntity,
  name: 'public',
  path: 'publics',
  title: 'name',
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
  search: ['name', 'segment', 'literacyNotes'],
  includes: { checks: { sql: () => PLANNED } },
});

@Injectable()
export class PublicService extends RecordService<PublicEntity> {
  protected readonly actions: ActionRule<PublicEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(publics);
  }

  /** What the database answers in the place of the checks is what they look at. */
  override answer(ctx: Ctx, record: PublicEntity): Answered<PublicEntity> {
    const planned = record.checks as unknown as Planned | undefined;
    const checks = shownChecks(ctx, reachChecks(record, planned ?? { strategies: [], content: [] }));
    return { ...super.answer(ctx, record), checks };
  }

  protected override async check(ctx: Ctx, next: Partial<PublicEntity>): Promise<void> {
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, next.campaignId ?? '')),
      ...reachVerdicts(next),
      offlineVerdict(next),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: PublicEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
