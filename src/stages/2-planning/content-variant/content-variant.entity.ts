import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Column, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { FlagField, IdField, TextField, TextsField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { MediumDto } from '#stages/2-planning/content-variant/medium.dto';

/** What one piece says and shows on one channel. */
@Entity('content_variants')
@Unique(['organizationId', 'contentPlanId', 'channelId'])
@Index('ix_content_variants__campaign_id', ['organizationId', 'campaignId'])
@Index('ix_content_variants__channel_id', ['organizationId', 'channelId'])
@Index('ix_content_variants__created_at', ['organizationId', 'createdAt', 'id'])
export class ContentVariantEntity extends ClassifiedEntity {
  /**
   * The piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The campaign of the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * One of the channels of the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"
   */
  @IdField()
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * The text beside or below the media, without the hashtags and mentions that stand in their own lists.
   * @example "Tujuh hari saja, lalu jadi nyamuk. Kuras bak setiap Jumat."
   */
  @TextField({ max: 70_000, optional: true })
  caption: string | null;

  /**
   * The picture in words on this channel; null means as the piece says.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  altText: string | null;

  /**
   * Whether the picture carries no information here; null means as the piece says.
   * @example null
   */
  @FlagField({ optional: true })
  decorative: boolean | null;

  /**
   * Where the captions of the video for this channel are kept; null means as the piece says.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  captionsRef: string | null;

  /**
   * Hashtags that follow the caption, each with its sign.
   * @example ["#BandungBebasJentik", "#3MPlus"]
   */
  @TextsField({ max: 100, most: 60, pattern: /^#[\p{L}\p{N}_]+$/u })
  hashtags: string[];

  /**
   * Accounts that follow the caption, each with its sign.
   * @example ["@pkm.dago.example"]
   */
  @TextsField({ max: 100, most: 60, pattern: /^@[\p{L}\p{N}_.@-]+$/u })
  mentions: string[];

  /**
   * A comment of our own to be put below the post at once.
   * @example null
   */
  @TextField({ max: 10_000, optional: true })
  firstComment: string | null;

  /**
   * The files of the post in their order, at most 40.
   * @example [{ "kind": "image", "mediaType": "image/jpeg", "bytes": 482000, "width": 1080, "height": 1350, "seconds": null }]
   */
  @ApiProperty({ type: () => [MediumDto], maxItems: 40 })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => MediumDto)
  @Column('jsonb', { default: () => "'[]'" })
  media: MediumDto[];
}
