import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText } from '#platform/records/fields';
import { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

/** When a topic counts as a spike. */
export class SpikeRule extends Answer(SpikeRuleEntity) {}

/** A rule to add. What is left out is as in the rule that every agency begins with. */
export class CreateSpikeRule extends Input(
  SpikeRuleEntity,
  ['name'],
  ['topic', 'windowHours', 'historyDays', 'factor', 'deviations', 'minimum', 'level', 'persistenceDays', 'active'],
) {}

/** Changes to a rule: absent keeps, null clears. */
export class UpdateSpikeRule extends Patch(CreateSpikeRule) {}

/** A page of rules. */
export class SpikeRulePage extends PageOf(SpikeRuleEntity) {}

export class SpikeRuleQuery extends ListQuery {
  /**
   * Only rules for these topics.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only rules that are looked at (true), or that are not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  active?: string[];
}
