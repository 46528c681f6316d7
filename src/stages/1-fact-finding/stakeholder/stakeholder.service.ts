import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { GridEntry, StakeholderGrid } from '#stages/1-fact-finding/stakeholder/stakeholder.dto';
import { QUADRANTS, StakeholderEntity } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';
import { HIGH_FROM, PROPOSED, quadrantOf } from '#stages/1-fact-finding/stakeholder/stakeholder.rules';

/** The place in the grid as SQL; `quadrantOf` says the same of one record. */
export const QUADRANT_SQL = `CASE WHEN t.interest IS NULL OR t.power IS NULL THEN NULL
  WHEN t.power >= ${HIGH_FROM} THEN CASE WHEN t.interest >= ${HIGH_FROM} THEN 'manage_closely' ELSE 'keep_satisfied' END
  ELSE CASE WHEN t.interest >= ${HIGH_FROM} THEN 'keep_informed' ELSE 'monitor' END END`;

export const stakeholders = new Resource<StakeholderEntity>({
  entity: StakeholderEntity,
  name: 'stakeholder',
  path: 'stakeholders',
  title: 'name',
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    quadrant: { kind: 'sql', condition: `${QUADRANT_SQL} = ANY({})` },
  },
  search: ['name', 'howAffected', 'engagement'],
});

const MOST = 500;

const GRID = `SELECT t.id, t.name, t.interest, t.power, t.influence, t.involved, t.prioritised, t.engagement
  FROM stakeholders t WHERE t.organization_id = $1 AND t.campaign_id = $2
  ORDER BY t.prioritised DESC, t.influence DESC NULLS LAST, t.id LIMIT ${MOST + 1}`;

@Injectable()
export class StakeholderService extends RecordService<StakeholderEntity> {
  protected readonly actions: ActionRule<StakeholderEntity>[] = [
    { action: 'update', permission: 'situation.write' },
    { action: 'remove', permission: 'situation.write' },
  ];

  constructor() {
    super(stakeholders);
  }

  override async list(ctx: Ctx, ask: object): Promise<Page<StakeholderEntity>> {
    const page = await super.list(ctx, ask);
    return { ...page, items: page.items.map((item) => placed(ctx, item)) };
  }

  /** The stakeholders of a campaign by interest and power, each quarter with what it proposes. */
  async grid(ctx: Ctx, campaignId: string): Promise<StakeholderGrid> {
    const [known, rows] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', [ctx.organizationId, campaignId]),
      ctx.query<GridEntry>(GRID, [ctx.organizationId, campaignId]),
    ]);
    if (!known) throw notFound();
    const shown = rows.slice(0, MOST);
    const quadrants = QUADRANTS.map((quadrant) => ({
      quadrant,
      proposal: PROPOSED[quadrant][ctx.locale],
      entries: shown.filter((entry) => quadrantOf(entry) === quadrant),
    }));
    const unrated = shown.filter((entry) => quadrantOf(entry) === null);
    return { highFrom: HIGH_FROM, quadrants, unrated, complete: rows.length <= MOST };
  }

  override answer(ctx: Ctx, record: StakeholderEntity): Answered<StakeholderEntity> {
    return super.answer(ctx, placed(ctx, record));
  }

  protected override async check(ctx: Ctx, next: Partial<StakeholderEntity>): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, next.campaignId ?? ''))]);
  }

  protected override async checkRemoval(ctx: Ctx, current: StakeholderEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}

/** With its place in the grid, and what the grid proposes as long as the agency wrote nothing of its own. */
function placed(ctx: Ctx, record: StakeholderEntity): StakeholderEntity {
  const quadrant = quadrantOf(record);
  const proposedEngagement = quadrant && record.engagement === null ? PROPOSED[quadrant][ctx.locale] : null;
  return { ...record, quadrant, proposedEngagement };
}
