import { ApiProperty } from '@nestjs/swagger';
import { AllowedActionDto } from '#platform/records/answers.dto';
import { ChoiceField, IdField, IdsField, InstantField, MayBeAbsent, WholeField } from '#platform/records/fields';
import {
  LACKING,
  type Lacking,
  LINE_STATES,
  type LineState,
  PUBLICATION_STATES,
  type PublicationState,
} from '#stages/3-implementation/post/publication.rules';

/** What became of a content plan on one channel. */
export class PublicationLine {
  /**
   * The channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ column: false })
  channelId: string;

  /**
   * Its platform.
   * @example "instagram"
   */
  platform: string;

  /**
   * Its handle.
   * @example "@dinkeskotabandung"
   */
  handle: string;

  /**
   * Whether the content plan names it; false for a post on a further channel.
   * @example true
   */
  planned: boolean;

  /**
   * missing: no post is recorded for it yet; otherwise the state of its post.
   * @example "published"
   */
  @ChoiceField(LINE_STATES, { column: false })
  state: LineState;

  /**
   * The post: the one that is out, or else the one that waits, or else the last one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ column: false, optional: true })
  postId: string | null;

  /**
   * How many posts of the content plan there are on this channel.
   * @example 1
   */
  @WholeField(0, 2_147_483_647, { column: false })
  posts: number;

  /**
   * Its slot (RFC 3339, UTC).
   * @example "2026-03-13T00:00:00.000Z"
   */
  @InstantField({ column: false, optional: true })
  scheduledAt: string | null;

  /**
   * When it went out (RFC 3339, UTC).
   * @example "2026-03-13T00:02:00.000Z"
   */
  @InstantField({ column: false, optional: true })
  publishedAt: string | null;

  /**
   * Whole minutes between slot and publishing, negative when early; null until it is out.
   * @example 2
   */
  @ApiProperty({ type: 'integer', nullable: true })
  latenessMinutes: number | null;

  /**
   * Its address; null where there is none.
   * @example "https://instagram.example/p/bdg-jentik-01"
   */
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  permalink: string | null;

  /**
   * Whether its distribution was paid for; null while there is no post.
   * @example false
   */
  @ApiProperty({ type: Boolean, nullable: true })
  paid: boolean | null;

  /**
   * Who put it out.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  publishedBy: string | null;

  /**
   * SHA-256 of its proof.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  proofSha256: string | null;

  /**
   * How often it was tried again.
   * @example 0
   */
  @ApiProperty({ type: 'integer', nullable: true })
  retries: number | null;

  /**
   * The pause that holds it.
   * @example null
   */
  @IdField({ column: false, optional: true })
  heldBy: string | null;

  /**
   * Since when it waits to be confirmed after a pause (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ column: false, optional: true })
  staleSince: string | null;

  /**
   * Why it failed, was put right, was withdrawn or given up.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  /**
   * What is still lacking here: the post, or of a post that is out its address, its proof or the followers at that time.
   * @example ["proof"]
   */
  @ApiProperty({ type: String, isArray: true, enum: LACKING })
  lacking: Lacking[];
}

/** On how many channels a content plan stands how. */
export class PublicationCounts {
  /**
   * Out, whatever became of it since.
   * @example 2
   */
  published: number;

  /**
   * Waiting for its slot.
   * @example 0
   */
  scheduled: number;

  /**
   * Failed, and neither tried again nor given up.
   * @example 1
   */
  failed: number;

  /**
   * Without a post.
   * @example 0
   */
  missing: number;

  /**
   * Given up with a reason.
   * @example 0
   */
  cancelled: number;
}

/** What became of a content plan on each of its channels. */
export class Publication {
  /**
   * The content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ column: false })
  contentPlanId: string;

  /**
   * none: no channel has a post that counts; scheduled: nothing is out, something waits; partially_published: out on some
   * channels; published: out on all that were not given up; failed: nothing is out and nothing waits.
   * @example "partially_published"
   */
  @ChoiceField(PUBLICATION_STATES, { column: false })
  state: PublicationState;

  /** The same in numbers of channels. */
  @ApiProperty({ type: () => PublicationCounts })
  counts: PublicationCounts;

  /** A line for each planned channel and each further one with a post, by platform and handle. */
  @ApiProperty({ type: () => [PublicationLine] })
  lines: PublicationLine[];

  /** What this person could do now, and why not where they cannot. */
  @ApiProperty({ type: () => [AllowedActionDto] })
  allowedActions: AllowedActionDto[];
}

/** What is tried again, and when. */
export class RetryPublication {
  /**
   * The new slot, ahead of now.
   * @example "2026-03-16T09:00:00+07:00"
   */
  @InstantField({ column: false })
  scheduledAt: string;

  /**
   * Only on these channels; on all where it failed when not said.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @MayBeAbsent()
  @IdsField()
  channelIds?: string[];
}
