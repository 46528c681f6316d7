import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText, OneQuery } from '#platform/records/fields';
import { CLOCK_SUBJECTS, SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';

/** How long one kind of answer may take. */
export class SlaRule extends Answer(SlaRuleEntity) {}

/** A rule to add, or a new version of one. */
export class CreateSlaRule extends Input(
  SlaRuleEntity,
  ['code', 'title', 'clock', 'limit', 'appliesTo', 'source', 'validFrom'],
  ['extension', 'onDue', 'starts', 'confirmed', 'validTo'],
) {}

/** Changes to a rule: absent keeps, null clears. What clocks were counted by is fixed. */
export class UpdateSlaRule extends Patch(CreateSlaRule) {}

/** A page of rules. */
export class SlaRulePage extends PageOf(SlaRuleEntity) {}

export class SlaRuleQuery extends ListQuery {
  /**
   * Only versions of these rules.
   * @example ["KIP-ANSWER"]
   */
  @AnyText()
  code?: string[];

  /**
   * Only rules that may run for one of these.
   * @example ["case"]
   */
  @AnyChoice(CLOCK_SUBJECTS)
  appliesTo?: string[];

  /**
   * Only versions with which a clock could start on this day.
   * @example "2026-03-12"
   */
  @OneQuery('date')
  validOn?: string;
}
