import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import {
  CORRECTION_KINDS,
  CORRECTION_TYPES,
  type CorrectionKind,
  type CorrectionType,
} from '#stages/3-implementation/correction/correction-kinds';
import { PostEntity } from '#stages/3-implementation/post/post.entity';

/** What was put right or withdrawn in public, why, and how it read before and after. It stays as it is. */
@Entity('corrections')
@Unique(['organizationId', 'postId', 'number'])
@Index('ix_corrections__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_corrections__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_corrections__channel_id', ['organizationId', 'channelId'])
@Check('ck_corrections__caption_after', "(kind = 'withdrawal') = (caption_after IS NULL)")
export class CorrectionEntity extends ClassifiedEntity {
  /**
   * The post that was put right or withdrawn.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField()
  postId: string;

  @BelongsTo(() => PostEntity)
  post: PostEntity;

  /**
   * The campaign of the post; null for a post of none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The channel on which the post stands or stood.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField()
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * Its place in the post's chain: 1 for the first correction, and on.
   * @example 1
   */
  @WholeField(1, 2_147_483_647)
  number: number;

  /**
   * correction: the post stands, put right; withdrawal: it was taken down.
   * @example "correction"
   */
  @ChoiceField(CORRECTION_KINDS)
  kind: CorrectionKind;

  /**
   * What was wrong: an error, something overtaken by events, somebody's privacy, or a hoax that was passed on.
   * @example "error"
   */
  @ChoiceField(CORRECTION_TYPES)
  type: CorrectionType;

  /**
   * Why, in words that the public may read.
   * @example "Jam pos Cijerah keliru: seharusnya 16.00–19.00, bukan 15.00–18.00."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * How the caption read until then.
   * @example "Pos imunisasi Cijerah buka 15.00–18.00."
   */
  @TextField({ max: 10_000 })
  captionBefore: string;

  /**
   * How it has read since; null for a withdrawal.
   * @example "RALAT: pos imunisasi Cijerah buka 16.00–19.00."
   */
  @TextField({ max: 10_000, optional: true })
  captionAfter: string | null;
}
