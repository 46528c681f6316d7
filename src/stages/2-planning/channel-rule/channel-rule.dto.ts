import { PLATFORMS } from '#kernel/channel/channel.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, OneQuery } from '#platform/records/fields';
import { ASPECTS, ChannelRuleEntity, SEVERITIES } from '#stages/2-planning/channel-rule/channel-rule.entity';

/** One limit of a network. */
export class ChannelRule extends Answer(ChannelRuleEntity) {}

/** A limit to add. When a network changes, add the new one with its first day: the old one stays for the days before. */
export class CreateChannelRule extends Input(
  ChannelRuleEntity,
  ['platform', 'aspect', 'validFrom', 'source', 'checkedOn'],
  ['formats', 'mediaKind', 'withMedia', 'counting', 'min', 'max', 'mediaTypes', 'severity', 'validTo'],
) {}

/** Changes to a limit: absent keeps, null clears. */
export class UpdateChannelRule extends Patch(CreateChannelRule) {}

/** A page of limits. */
export class ChannelRulePage extends PageOf(ChannelRuleEntity) {}

export class ChannelRuleQuery extends ListQuery {
  /**
   * Only rules of these networks.
   * @example ["instagram"]
   */
  @AnyChoice(PLATFORMS)
  platform?: string[];

  /**
   * Only rules about these things.
   * @example ["text_length"]
   */
  @AnyChoice(ASPECTS)
  aspect?: string[];

  /**
   * Only errors or only warnings.
   * @example ["error"]
   */
  @AnyChoice(SEVERITIES)
  severity?: string[];

  /**
   * Only rules whose own days include this one.
   * @example "2026-03-15"
   */
  @OneQuery('date')
  on?: string;
}
