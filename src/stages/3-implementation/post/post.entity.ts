import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  UrlField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const POST_STATES = ['scheduled', 'published', 'failed', 'corrected', 'taken_down'] as const;
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
@Unique(['organizationId', 'channelId', 'url'])
@Unique(['organizationId', 'source', 'externalId'])
@Index('ix_posts__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_posts__content_plan_id', ['organizationId', 'contentPlanId'])
@Index('ix_posts__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_posts__scheduled_at', ['organizationId', 'scheduledAt', 'id'])
@Index('ix_posts__published_at', { synchronize: false })
@Index('ix_posts__campaign_id__happened', { synchronize: false })
@Index('ix_posts__search', { synchronize: false })
@Check('ck_posts__unplanned_reason', 'num_nonnulls(content_plan_id, unplanned_reason) = 1')
@Check('ck_posts__published_at', "state IN ('scheduled', 'failed') OR published_at IS NOT NULL")
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
   * Its permanent address, unique on the channel; null where there is none, such as on the radio.
   * @example "https://instagram.example/p/bdg-jentik-01"
   */
  @UrlField({ optional: true })
  url: string | null;

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
}
