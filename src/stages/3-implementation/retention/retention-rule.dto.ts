import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice } from '#platform/records/fields';
import {
  RETAINED_CLASSES,
  RETAINED_KINDS,
  RETENTION_ACTIONS,
  RetentionRuleEntity,
} from '#stages/3-implementation/retention/retention-rule.entity';

/** How long records of one kind and class are kept. */
export class RetentionRule extends Answer(RetentionRuleEntity) {}

/** A retention rule to add; there is one for each kind and class. */
export class CreateRetentionRule extends Input(RetentionRuleEntity, [
  'recordKind',
  'recordClass',
  'years',
  'action',
  'basis',
]) {}

/** Changes to a retention rule: absent keeps. What was taken before stays taken. */
export class UpdateRetentionRule extends Patch(CreateRetentionRule) {}

/** A page of retention rules. */
export class RetentionRulePage extends PageOf(RetentionRuleEntity) {}

export class RetentionRuleQuery extends ListQuery {
  /**
   * Only rules for these kinds of record.
   * @example ["feedback_message"]
   */
  @AnyChoice(RETAINED_KINDS)
  recordKind?: string[];

  /**
   * Only rules for these classes.
   * @example ["complaint"]
   */
  @AnyChoice(RETAINED_CLASSES)
  recordClass?: string[];

  /**
   * Only rules that do this.
   * @example ["mask_text"]
   */
  @AnyChoice(RETENTION_ACTIONS)
  action?: string[];
}
