import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { BudgetLineEntity } from '#stages/2-planning/budget-line/budget-line.entity';
import { lineVerdicts } from '#stages/2-planning/budget-line/budget-line.rules';

export const budgetLines = new Resource<BudgetLineEntity>({
  entity: BudgetLineEntity,
  name: 'budget_line',
  path: 'budget-lines',
  title: 'item',
  sorts: ['createdAt', 'planned'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    activityId: { kind: 'any', property: 'activityId' },
  },
  search: ['item', 'note'],
});

/** Currencies of the campaign's other lines. */
const OTHERS =
  'SELECT DISTINCT currency FROM budget_lines WHERE organization_id = $1 AND campaign_id = $2 AND id IS DISTINCT FROM $3';

@Injectable()
export class BudgetLineService extends RecordService<BudgetLineEntity> {
  protected readonly actions: ActionRule<BudgetLineEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(budgetLines);
  }

  /** The campaign before the line, as in every rule that looks at several lines at once. */
  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<BudgetLineEntity>> {
    const { campaignId } = await this.store.get(ctx, id);
    await holdCampaign(ctx, campaignId, true);
    return super.update(ctx, id, expected, input);
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<BudgetLineEntity>,
    current: BudgetLineEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '', true);
    const activityIds = next.activityId ? [next.activityId] : [];
    const [others, activities] = await Promise.all([
      ctx.query<{ currency: string }>(OTHERS, [ctx.organizationId, campaign.id, current?.id ?? null]),
      ctx.query<{ id: string }>(
        'SELECT id FROM activities WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)',
        [ctx.organizationId, campaign.id, activityIds],
      ),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      belong('/activityId', activityIds, activities),
      ...lineVerdicts(
        next,
        others.map(({ currency }) => currency),
      ),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: BudgetLineEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
