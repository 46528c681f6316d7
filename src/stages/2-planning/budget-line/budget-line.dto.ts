import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { BUDGET_KINDS, BudgetLineEntity } from '#stages/2-planning/budget-line/budget-line.entity';

/** One item of money, planned and spent. */
export class BudgetLine extends Answer(BudgetLineEntity) {}

/** A line of the budget. A campaign without money says so: one line with planned "0" and its zeroReason. */
export class CreateBudgetLine extends Input(
  BudgetLineEntity,
  ['campaignId', 'item', 'kind', 'planned'],
  ['zeroReason', 'actual', 'currency', 'note', 'activityId'],
) {}

/** Changes to a budget line: absent keeps, null clears. */
export class UpdateBudgetLine extends Patch(
  Input(BudgetLineEntity, ['item', 'kind', 'planned'], ['zeroReason', 'actual', 'currency', 'note', 'activityId']),
) {}

/** A page of budget lines. */
export class BudgetLinePage extends PageOf(BudgetLineEntity) {}

export class BudgetLineQuery extends CampaignListQuery {
  /**
   * Only lines of these kinds.
   * @example ["evaluation"]
   */
  @AnyChoice(BUDGET_KINDS)
  kind?: string[];

  /**
   * Only lines that pay for these activities.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"]
   */
  @AnyId()
  activityId?: string[];
}
