import { PickType } from '@nestjs/swagger';
import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { Answer, CampaignListQuery, Input, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, MayBeAbsent, OneQuery, WholeField } from '#platform/records/fields';
import { ClassificationDecisionEntity } from '#stages/1-fact-finding/classification-decision/classification-decision.entity';

/** One decision about how open a record is: from what to what, by whom, why, and when it is looked at again. */
export class ClassificationDecision extends Answer(ClassificationDecisionEntity) {}

/** A decision to take: who may see the record from now on, and why. */
export class TakeClassificationDecision extends Input(
  ClassificationDecisionEntity,
  ['resource', 'recordId', 'to', 'reason'],
  ['category', 'reviewOn', 'consequenceTestId'],
) {
  /**
   * The record's version that you read; when it has changed since, nothing is decided (412).
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  recordVersion?: number;
}

/** A page of classification decisions. */
export class ClassificationDecisionPage extends PageOf(ClassificationDecisionEntity) {}

export class ClassificationDecisionQuery extends CampaignListQuery {
  /**
   * Only decisions about records of these collections.
   * @example ["research-notes"]
   */
  @AnyText()
  resource?: string[];

  /**
   * Only decisions about these records.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  recordId?: string[];

  /**
   * Only decisions for these classifications.
   * @example ["exempt"]
   */
  @AnyChoice(CLASSIFICATIONS)
  to?: string[];

  /**
   * Only decisions that hold now (true), or that a later one replaced (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  standing?: string[];

  /**
   * Only decisions that hold and whose day of review has come by this day.
   * @example "2026-12-31"
   */
  @OneQuery('date')
  dueBy?: string;
}

export class ClassificationReviewQuery extends PickType(ClassificationDecisionQuery, ['limit', 'cursor']) {
  /**
   * What is due by this day; today when not said.
   * @example "2026-12-31"
   */
  @OneQuery('date')
  dueBy?: string;
}
