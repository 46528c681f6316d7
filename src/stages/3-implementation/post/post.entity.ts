import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index, Unique } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { TextWarning } from '#kernel/privacy/text-warning.dto';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  TextsField,
  UrlField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { PostCorrection } from '#stages/3-implementation/correction/post-correction.dto';

export const POST_STATES = ['scheduled', 'published', 'failed', 'corrected', 'taken_down', 'cancelled'] as const;
export type PostState = (typeof POST_STATES)[number];

/** Names the program, export or person that a record came from; with its externalId it is unique. */
export const SOURCE = {
  max: 60,
  pattern: /^[a-z0-9][a-z0-9_.-]*$/,
  patternText: {
    en: 'Small letters, digits, dots, hyphens and underscores.',
    id: 'Huruf kecil, angka, titik, tanda hubung, dan garis bawah.',
  },
};

/** One publication on one channel at one time. */
@Entity('posts')
@Index('ix_posts__work_published_by', { synchronize: false })
@Unique(['organizationId', 'channelId', 'permalink'])
@Unique(['organizationId', 'source', 'externalId'])
@Index('ix_posts__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_posts__content_plan_id', ['organizationId', 'contentPlanId'])
@Index('ix_posts__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_posts__scheduled_at', ['organizationId', 'scheduledAt', 'id'])
@Index('ix_posts__published_at', { synchronize: false })
@Index('ix_posts__campaign_id__happened', { synchronize: false })
@Index('ix_posts__search', { synchronize: false })
@Index('ix_posts__proof_id', ['organizationId', 'proofId'])
@Index('ix_posts__held_by', { synchronize: false })
@Index('ix_posts__due', { synchronize: false })
@Check('ck_posts__unplanned_reason', 'num_nonnulls(content_plan_id, unplanned_reason) = 1')
@Check('ck_posts__published_at', "state IN ('scheduled', 'failed', 'cancelled') OR published_at IS NOT NULL")
@Check('ck_posts__held_by', '(held_by IS NULL) = (held_at IS NULL) AND (stale_since IS NULL OR held_by IS NOT NULL)')
export class PostEntity extends ClassifiedEntity {
  /**
   * The campaign that the post belongs to: its plan's, or the one named for an unplanned post.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The content plan that it publishes; null for an unplanned post, which says why.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true })
  contentPlanId: string | null;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * Why it went out without a plan; null when it has one.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  unplannedReason: string | null;

  /**
   * Where it goes out. A plan that goes out on three channels has three posts.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField()
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * The text beside the picture, as it went out; off the networks, what was said.
   * @example "Gerakan 10 menit: kuras, tutup, dan daur ulang setiap Jumat pagi. #BandungBebasJentik"
   */
  @TextField({ max: 10_000 })
  caption: string;

  /**
   * Its permanent address as it was given; null where there is none, such as on the radio.
   * @example "https://Instagram.example/p/bdg-jentik-01/?igsh=MzRlODBiNWFlZA=="
   */
  @UrlField({ optional: true })
  url: string | null;

  /**
   * The same address in one spelling, without what networks append to follow a reader; unique on the channel.
   * @example "https://instagram.example/p/bdg-jentik-01"
   */
  @UrlField({ optional: true })
  permalink: string | null;

  /**
   * Where this record comes from: manual, or the program or export that brought it.
   * @example "manual"
   */
  @TextField({ ...SOURCE, column: { default: 'manual' } })
  source: string;

  /**
   * The id that the source knows it by; unique within the source, so that bringing it twice never doubles it.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  externalId: string | null;

  /**
   * Its slot: when it is due to go out, or was (RFC 3339, UTC). Publishing later than this is lateness.
   * @example "2026-03-13T00:00:00.000Z"
   */
  @InstantField()
  scheduledAt: string;

  /**
   * When it went out (RFC 3339, UTC); never in the future; null until then.
   * @example "2026-03-13T00:02:00.000Z"
   */
  @InstantField({ optional: true })
  publishedAt: string | null;

  /**
   * Whether its distribution was paid for.
   * @example false
   */
  @FlagField({ column: { default: false } })
  paid: boolean;

  /**
   * Followers of the channel when it went out, in persons; what engagement by followers is measured against.
   * @example 48210
   */
  @WholeField(0, 2_147_483_647, { optional: true })
  followersAtPublish: number | null;

  /**
   * Where it stands; it changes only by a transition.
   * @example "published"
   */
  @ChoiceField(POST_STATES, { column: { default: 'scheduled' } })
  state: PostState;

  /**
   * Why it failed, was corrected or was taken down: the reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * What it is about in the agency's own words, beside the topics of its plan; a pause for a topic finds it by these.
   * @example ["demam berdarah"]
   */
  @TextsField({ max: 80, most: 20 })
  topics: string[];

  /**
   * Which areas it speaks to, beside the areas of its plan; a pause for an area finds it by these.
   * @example ["Kecamatan Coblong"]
   */
  @TextsField({ max: 80, most: 50 })
  areas: string[];

  /**
   * The hashtags of the caption in small letters, each once.
   * @example ["#bandungbebasjentik"]
   */
  @TextsField({ max: 150, most: 200 })
  hashtags: string[];

  /**
   * The addresses in the caption as they stand there, each once.
   * @example ["https://dinkes.bandung.example/jentik?utm_source=instagram"]
   */
  @TextsField({ max: 2_000, most: 100 })
  links: string[];

  /**
   * Who put it out; whoever recorded it when nobody else is named. Null until it is out.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  publishedBy: string | null;

  /**
   * The attachment that proves it: a screenshot or the file as it went out.
   * @example null
   */
  @IdField({ optional: true })
  proofId: string | null;

  @BelongsTo(() => AttachmentEntity)
  proof: AttachmentEntity;

  /**
   * How often it was tried again after it had failed.
   * @example 0
   */
  @WholeField(0, 1_000_000, { column: { default: 0 } })
  retries: number;

  /**
   * The pause that holds it; null while nothing does. What is held does not go out until somebody confirms it.
   * @example null
   */
  @IdField({ optional: true })
  heldBy: string | null;

  /**
   * Since when it is held (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  heldAt: string | null;

  /**
   * When its pause ended (RFC 3339, UTC): what it says may have been overtaken, so it waits to be confirmed again.
   * @example null
   */
  @InstantField({ optional: true })
  staleSince: string | null;

  /**
   * Why it went out although publishing was paused; null for everything else.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  pauseExemption: string | null;

  /**
   * SHA-256 of the proof in hexadecimal digits, by which a copy can be compared; null without proof.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true, minLength: 64, maxLength: 64 })
  proofSha256: string | null;

  /**
   * Whole minutes between its slot and its publishing: negative when it went out early, null until it is out.
   * @example 2
   */
  @ApiProperty({ type: 'integer', nullable: true })
  latenessMinutes: number | null;

  /** What was put right of it in public, first to last: the first captionBefore is how it went out; in lists only with include=corrections. */
  @ApiProperty({ type: () => [PostCorrection], required: false })
  corrections?: PostCorrection[];

  /** What its caption tells of persons; only of a single post. */
  @ApiProperty({ type: () => [TextWarning], required: false })
  warnings?: TextWarning[];
}
