import { Answer, CampaignListQuery, Input, PageOf } from '#platform/records/answers.dto';
import { AnyId } from '#platform/records/fields';
import { LinkTagEntity } from '#stages/3-implementation/link-tag/link-tag.entity';

/** An address with the campaign's tags. */
export class LinkTag extends Answer(LinkTagEntity) {}

/** An address to tag: campaign, channel and piece give the tags that are not said. */
export class CreateLinkTag extends Input(
  LinkTagEntity,
  ['campaignId', 'channelId', 'url'],
  ['contentPlanId', 'tagsGovernment', 'source', 'medium', 'content', 'term'],
) {}

/** A page of tagged addresses. */
export class LinkTagPage extends PageOf(LinkTagEntity) {}

export class LinkTagQuery extends CampaignListQuery {
  /**
   * Only addresses for these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only addresses for these pieces.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];
}
