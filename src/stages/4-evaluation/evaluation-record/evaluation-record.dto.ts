import { ApiProperty } from '@nestjs/swagger';
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

const SAID_LATER = [
  'level',
  'objectiveId',
  'interim',
  'earlyStopReason',
  'unit',
  'value',
  'sampleSize',
  'interpretation',
  'limits',
  'recommendation',
  'evidence',
  'breakdowns',
  'attachmentIds',
  'changeReason',
  'classification',
] as const;

/** An evaluation record to write. It begins as a draft; the level follows from the criterion. */
export class CreateEvaluationRecord extends Input(
  EvaluationRecordEntity,
  ['campaignId', 'criterion', 'metric', 'method', 'measuredOn', 'finding'],
  [...SAID_LATER, 'supersedesId'],
) {}

/** Changes to a draft: absent keeps, null clears. Later only its classification can change. */
export class UpdateEvaluationRecord extends Patch(
  Input(EvaluationRecordEntity, ['criterion', 'metric', 'method', 'measuredOn', 'finding'], SAID_LATER),
) {}

/** Whether a verified record is still what was verified. */
export class EvaluationIntegrity {
  /**
   * The hash that was made when it was verified; null before that.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  contentHash: string | null;

  /**
   * By which recipe; null before it was verified.
   * @example 2
   */
  @ApiProperty({ type: 'integer', nullable: true })
  hashVersion: number | null;

  /**
   * The hash that the stored content gives now, by the same recipe; null before it was verified.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  computedHash: string | null;

  /**
   * Whether both are the same, so that nothing was changed since; null before it was verified.
   * @example true
   */
  @ApiProperty({ type: Boolean, nullable: true })
  intact: boolean | null;
}

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
   * Only records with these files.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  attachmentId?: string[];

  /**
   * Only what was measured on the way (true), or not (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  interim?: string[];

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
