import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import { EVALUATION_PLAN_KINDS, EvaluationPlanEntity } from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';

/** Who will measure which objective, when and how. */
export class EvaluationPlan extends Answer(EvaluationPlanEntity) {}

/** An evaluation to plan for an objective. Person and day may stay open for a while; the gate asks for them. */
export class CreateEvaluationPlan extends Input(
  EvaluationPlanEntity,
  ['campaignId', 'objectiveId', 'metric', 'method'],
  ['kind', 'whoId', 'measureOn', 'budget'],
) {}

/** Changes to an evaluation plan: absent keeps, null clears. */
export class UpdateEvaluationPlan extends Patch(
  Input(EvaluationPlanEntity, ['objectiveId', 'metric', 'method'], ['kind', 'whoId', 'measureOn', 'budget']),
) {}

/** A page of evaluation plans. */
export class EvaluationPlanPage extends PageOf(EvaluationPlanEntity) {}

export class EvaluationPlanQuery extends CampaignListQuery {
  /**
   * Only plans for these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only plans of these people.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  whoId?: string[];

  /**
   * Only these kinds.
   * @example ["final"]
   */
  @AnyChoice(EVALUATION_PLAN_KINDS)
  kind?: string[];

  /**
   * Measured on or after this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Measured before this day.
   * @example "2026-08-01"
   */
  @OneQuery('date')
  to?: string;
}
