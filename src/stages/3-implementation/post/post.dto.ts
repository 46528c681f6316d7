import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  InstantField,
  OneQuery,
  TextField,
  UrlField,
  WholeField,
} from '#platform/records/fields';
import { POST_STATES, PostEntity } from '#stages/3-implementation/post/post.entity';

/** One publication on one channel at one time. */
export class Post extends MovableAnswer(PostEntity) {}

/**
 * A post to record: of a content plan (contentPlanId), or with the reason why it has none (unplannedReason). With
 * publishedAt it is out already; without, it is scheduled for scheduledAt or else for the slot of its plan.
 */
export class CreatePost extends Input(
  PostEntity,
  ['channelId', 'caption'],
  [
    'contentPlanId',
    'unplannedReason',
    'campaignId',
    'url',
    'source',
    'externalId',
    'scheduledAt',
    'publishedAt',
    'paid',
    'followersAtPublish',
  ],
) {}

/** Changes to a post: absent keeps, null clears. What went out is fixed; put it right with a correction. */
export class UpdatePost extends Patch(
  Input(
    PostEntity,
    ['channelId', 'caption'],
    [
      'unplannedReason',
      'campaignId',
      'url',
      'source',
      'externalId',
      'scheduledAt',
      'publishedAt',
      'paid',
      'followersAtPublish',
    ],
  ),
) {}

/** A move of a post. To published it takes what is known of the publication, to corrected the corrected caption. */
export class MovePost extends MoveInput(POST_STATES) {
  /**
   * To published: when it went out; now when not said.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  @ApiProperty({ required: false })
  publishedAt?: string | null;

  /**
   * To published: its permanent address.
   * @example null
   */
  @UrlField({ column: false, optional: true })
  @ApiProperty({ required: false })
  url?: string | null;

  /**
   * To published: the id that the source knows it by.
   * @example null
   */
  @TextField({ max: 200, column: false, optional: true })
  @ApiProperty({ required: false })
  externalId?: string | null;

  /**
   * To published: followers of the channel at that moment, in persons.
   * @example null
   */
  @WholeField(0, 2_147_483_647, { column: false, optional: true })
  @ApiProperty({ required: false })
  followersAtPublish?: number | null;

  /**
   * To corrected: the caption as it stands now; the one before stays in the audit.
   * @example null
   */
  @TextField({ max: 10_000, column: false, optional: true })
  @ApiProperty({ required: false })
  caption?: string | null;
}

/** A page of posts. */
export class PostPage extends PageOf(PostEntity) {}

export class PostQuery extends CampaignListQuery {
  /**
   * Only posts of these content plans.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only posts on these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only posts in these states.
   * @example ["published"]
   */
  @AnyChoice(POST_STATES)
  state?: string[];

  /**
   * Only posts without a content plan (true), or with one (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  unplanned?: string[];

  /**
   * Only posts whose distribution was paid for (true), or was not (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  paid?: string[];

  /**
   * Only posts from these sources.
   * @example ["manual"]
   */
  @AnyText()
  source?: string[];

  /**
   * Only posts that their source knows by these ids.
   * @example ["17912345678901234"]
   */
  @AnyText()
  externalId?: string[];

  /**
   * Published at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Published before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
