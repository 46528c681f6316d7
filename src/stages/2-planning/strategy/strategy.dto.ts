import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { STRATEGY_KINDS, StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';

/** How the goal will be reached: what the agency changes, what it says, or where and when it says it. */
export class Strategy extends Answer(StrategyEntity) {}

/** A strategy to add to a campaign's plan. */
export class CreateStrategy extends Input(
  StrategyEntity,
  ['campaignId', 'kind', 'text'],
  ['risk', 'riskResponse', 'objectiveIds', 'publicIds', 'channelIds'],
) {}

/** Changes to a strategy: absent keeps, null clears. */
export class UpdateStrategy extends Patch(
  Input(StrategyEntity, ['kind', 'text'], ['risk', 'riskResponse', 'objectiveIds', 'publicIds', 'channelIds']),
) {}

/** A page of strategies. */
export class StrategyPage extends PageOf(StrategyEntity) {}

export class StrategyQuery extends CampaignListQuery {
  /**
   * Only these kinds.
   * @example ["media"]
   */
  @AnyChoice(STRATEGY_KINDS)
  kind?: string[];

  /**
   * Only strategies for these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only strategies that name these publics.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  publicId?: string[];

  /**
   * Only strategies that use these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @AnyId()
  channelId?: string[];
}
