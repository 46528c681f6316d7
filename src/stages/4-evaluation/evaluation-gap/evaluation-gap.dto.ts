import { EVALUATION_LEVELS } from '#kernel/figures/evidence.rules';
import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { EvaluationGapEntity } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.entity';

/** Why an objective has no result, or a level of evaluation no verified record. */
export class EvaluationGap extends Answer(EvaluationGapEntity) {}

/** A reason to state, for one objective or for one level. */
export class CreateEvaluationGap extends Input(
  EvaluationGapEntity,
  ['campaignId', 'reason'],
  ['objectiveId', 'level'],
) {}

/** Another wording of the reason: absent keeps. */
export class UpdateEvaluationGap extends Patch(Input(EvaluationGapEntity, ['reason'])) {}

/** A page of stated reasons. */
export class EvaluationGapPage extends PageOf(EvaluationGapEntity) {}

export class EvaluationGapQuery extends CampaignListQuery {
  /**
   * Only why these objectives have no result.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only why these levels have no verified record.
   * @example ["impact"]
   */
  @AnyChoice(EVALUATION_LEVELS)
  level?: string[];

  /**
   * Only where what was missing has come since (true), or is still missing (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  settled?: string[];
}
