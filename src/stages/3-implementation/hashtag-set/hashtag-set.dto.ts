import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice } from '#platform/records/fields';
import { HashtagSetEntity } from '#stages/3-implementation/hashtag-set/hashtag-set.entity';

/** Hashtags that a campaign uses together. */
export class HashtagSet extends Answer(HashtagSetEntity) {}

/** A set of hashtags to keep. */
export class CreateHashtagSet extends Input(HashtagSetEntity, ['campaignId', 'name', 'tags']) {}

/** Changes to a set: absent keeps. */
export class UpdateHashtagSet extends Patch(Input(HashtagSetEntity, ['name', 'tags'])) {}

/** A page of hashtag sets. */
export class HashtagSetPage extends PageOf(HashtagSetEntity) {}

export class HashtagSetQuery extends CampaignListQuery {
  /**
   * Adds to each record how often its hashtags were used (uses).
   * @example ["uses"]
   */
  @AnyChoice(['uses'])
  include?: string[];
}
