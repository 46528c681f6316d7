import type { Told } from '#app/demo/told';
import type { ActivityEntity } from '#stages/2-planning/activity/activity.entity';
import type { ApprovalChainEntity, ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';
import type { BudgetLineEntity } from '#stages/2-planning/budget-line/budget-line.entity';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { EvaluationPlanEntity } from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';
import type { GoalEntity } from '#stages/2-planning/goal/goal.entity';
import type { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';
import type { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';

/** Its steps are whom it asks, one after the other. */
export interface Chain extends Pick<ApprovalChainEntity, 'riskClass' | 'validFrom'> {
  by: string;
  asks: (Pick<ApprovalStep, 'name' | 'mode'> & Partial<ApprovalStep>)[];
}

/** What a scene tells of planning, in the order in which it is thought out. */
export interface PlanScene {
  goal?: Told<GoalEntity>;
  publics?: Told<PublicEntity>[];
  objectives?: Told<ObjectiveEntity>[];
  strategies?: Told<StrategyEntity>[];
  messages?: Told<KeyMessageEntity>[];
  activities?: Told<ActivityEntity>[];
  budget?: Told<BudgetLineEntity>[];
  evaluationPlans?: Told<EvaluationPlanEntity>[];
  /** A plan taken over from the template on a topic. */
  copies?: { by: string; topic: string }[];
  /** Who approves what from a day on, for the whole agency. */
  chains?: Chain[];
  contents?: Told<ContentPlanEntity>[];
}
