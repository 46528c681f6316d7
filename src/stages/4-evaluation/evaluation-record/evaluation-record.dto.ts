import { EVALUATION_LEVELS } from '#kernel/figures/evidence.rules';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import {
  CRITERIA,
  EVALUATION_STATES,
  EvaluationRecordEntity,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

/** One measured or judged result at one level, by one criterion; unchangeable once verified. */
export class EvaluationRecord extends MovableAnswer(EvaluationRecordEntity) {}

/** An evaluation record to write. It begins as a draft; the level follows from the criterion. */
export class CreateEvaluationRecord extends Input(
  EvaluationRecordEntity,
  ['campaignId', 'criterion', 'metric', 'method', 'measuredOn', 'finding'],
  ['level', 'objectiveId', 'unit', 'value', 'sampleSize', 'evidence', 'supersedesId', 'changeReason', 'classification'],
) {}

/** Changes to a draft: absent keeps, null clears. Later only its classification can change. */
export class UpdateEvaluationRecord extends Patch(
  Input(
    EvaluationRecordEntity,
    ['criterion', 'metric', 'method', 'measuredOn', 'finding'],
    ['level', 'objectiveId', 'unit', 'value', 'sampleSize', 'evidence', 'changeReason', 'classification'],
  ),
) {}

/** A move of an evaluation record. */
export class MoveEvaluationRecord extends MoveInput(EVALUATION_STATES) {}

/** A page of evaluation records. */
export class EvaluationRecordPage extends PageOf(EvaluationRecordEntity) {}

export class EvaluationRecordQuery extends CampaignListQuery {
  /**
   * Only records at these levels.
   * @example ["impact"]
   */
  @AnyChoice(EVALUATION_LEVELS)
  level?: string[];

  /**
   * Only records by these criteria.
   * @example ["learned"]
   */
  @AnyChoice(CRITERIA)
  criterion?: string[];

  /**
   * Only results of these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only records in these states.
   * @example ["submitted"]
   */
  @AnyChoice(EVALUATION_STATES)
  state?: string[];

  /**
   * Only records that a later one corrected (true), or that stand (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  superseded?: string[];

  /**
   * Measured on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Measured before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
