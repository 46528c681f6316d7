import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, OneQuery } from '#platform/records/fields';
import { ApprovalChainEntity } from '#stages/2-planning/approval/approval-chain.entity';
import { RISK_CLASSES } from '#stages/2-planning/content-plan/piece.entity';

/** Who has to approve content of one risk class, since when. */
export class ApprovalChain extends Answer(ApprovalChainEntity) {}

/** A chain to set. From its first day on it replaces the one before it. */
export class CreateApprovalChain extends Input(
  ApprovalChainEntity,
  ['riskClass', 'validFrom', 'steps'],
  ['decideBeforeMinutes', 'reminderMinutes'],
) {}

/** Changes to a chain: absent keeps. Requests that are open keep the steps that they were made with. */
export class UpdateApprovalChain extends Patch(
  Input(ApprovalChainEntity, ['validFrom', 'steps'], ['decideBeforeMinutes', 'reminderMinutes']),
) {}

/** A page of chains. */
export class ApprovalChainPage extends PageOf(ApprovalChainEntity) {}

export class ApprovalChainQuery extends ListQuery {
  /**
   * Only chains of these risk classes.
   * @example ["high"]
   */
  @AnyChoice(RISK_CLASSES)
  riskClass?: string[];

  /**
   * Holding from this day on or later.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Holding from before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
