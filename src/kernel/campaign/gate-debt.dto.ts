import { DEBT_STATES, GateDebtEntity } from '#kernel/campaign/gate-debt.entity';
import { CampaignListQuery, MovableAnswer, MoveInput, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyText, OneQuery } from '#platform/records/fields';

/** A gate condition that a crisis campaign still has to meet. */
export class GateDebt extends MovableAnswer(GateDebtEntity) {}

/** A page of gate debts. */
export class GateDebtPage extends PageOf(GateDebtEntity) {}

/** To paid, once the condition holds; or to waived, with a reason. */
export class MoveGateDebt extends MoveInput(DEBT_STATES) {}

export class GateDebtQuery extends CampaignListQuery {
  /**
   * Only debts in these states.
   * @example ["open"]
   */
  @AnyChoice(DEBT_STATES)
  state?: string[];

  /**
   * Only debts of these conditions.
   * @example ["plan.budget"]
   */
  @AnyText()
  code?: string[];

  /**
   * Due on or after this day.
   * @example "2026-09-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Due before this day.
   * @example "2026-10-01"
   */
  @OneQuery('date')
  to?: string;
}
