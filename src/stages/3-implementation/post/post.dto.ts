import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  MayBeAbsent,
  OneQuery,
  TextField,
  UrlField,
  WholeField,
} from '#platform/records/fields';
import { CORRECTION_TYPES, type CorrectionType } from '#stages/3-implementation/correction/correction-kinds';
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
    'topics',
    'areas',
    'publishedBy',
    'proofId',
    'pauseExemption',
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
      'topics',
      'areas',
      'publishedBy',
      'proofId',
    ],
  ),
) {}

/** What becomes of a post that a pause held: it goes out in its slot or a new one, or is given up. */
export class ConfirmPost {
  /**
   * scheduled: somebody read it again and it stands; cancelled: it does not go out any more, with a reason.
   * @example "scheduled"
   */
  @ChoiceField(['scheduled', 'cancelled'], { column: false })
  to: 'scheduled' | 'cancelled';

  /**
   * Its new slot, with its offset; the one that it has when not said, which must not have passed.
   * @example "2026-03-16T09:00:00+07:00"
   */
  @MayBeAbsent()
  @InstantField({ column: false })
  scheduledAt?: string;

  /**
   * Why; required to cancel.
   * @example "Sudah dibaca ulang; tidak menyinggung warga yang berduka."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  reason?: string | null;
}

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
   * To published: who put it out; you when not said.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  publishedBy?: string | null;

  /**
   * To published: the attachment that proves it.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  proofId?: string | null;

  /**
   * To published: whether its distribution is paid for; as recorded when not said.
   * @example null
   */
  @FlagField({ column: false, optional: true })
  @ApiProperty({ required: false })
  paid?: boolean;

  /**
   * To published: why it cannot wait although publishing is paused; only immediate information and emergencies may.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  pauseExemption?: string | null;

  /**
   * To scheduled: its new slot; the one that it has when not said.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  @ApiProperty({ required: false })
  scheduledAt?: string;

  /**
   * To corrected or taken_down: what was wrong.
   * @example null
   */
  @ChoiceField(CORRECTION_TYPES, { column: false, optional: true })
  @ApiProperty({ required: false })
  type?: CorrectionType | null;

  /**
   * To corrected: the caption as it stands now; the one before stays in the chain of the post.
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
   * Adds to each record what was put right of it in public (corrections).
   * @example ["corrections"]
   */
  @AnyChoice(['corrections'])
  include?: string[];

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
   * Only posts that went out after their slot, or whose slot has passed (true); or the others (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  late?: string[];

  /**
   * Only posts that these pauses hold.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e75"]
   */
  @AnyId()
  heldBy?: string[];

  /**
   * Only posts that wait to be confirmed after a pause (true), or that do not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  stale?: string[];

  /**
   * Only posts with one of these hashtags; capitals do not matter.
   * @example ["#BandungBebasJentik"]
   */
  @AnyText()
  hashtag?: string[];

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
