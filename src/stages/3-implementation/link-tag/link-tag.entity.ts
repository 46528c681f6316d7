import { ApiProperty } from '@nestjs/swagger';
import { Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { FlagField, IdField, TextField, UrlField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

/** What stands in a tag: small letters, digits, and the signs that every analytics program takes. */
export const TAG = {
  max: 100,
  pattern: /^[a-z0-9][a-z0-9_.-]*$/,
  patternText: {
    en: 'Small letters, digits, dots, hyphens and underscores.',
    id: 'Huruf kecil, angka, titik, tanda hubung, dan garis bawah.',
  },
};

/** An address with the campaign's tags (UTM), by which a website counts who came from where. */
@Entity('link_tags')
@Unique(['organizationId', 'campaignId', 'taggedUrl'])
@Index('ix_link_tags__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_link_tags__channel_id', ['organizationId', 'channelId'])
@Index('ix_link_tags__content_plan_id', ['organizationId', 'contentPlanId'])
export class LinkTagEntity extends ClassifiedEntity {
  /**
   * The campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The channel on which the address will stand.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField()
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * The piece that will carry it; null for an address of the whole campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true })
  contentPlanId: string | null;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * Where it leads, without tags.
   * @example "https://dinkes.bandung.example/jentik"
   */
  @UrlField()
  url: string;

  /**
   * Somebody decided that an address of the government (go.id) may be given tags; without that it is left as it is.
   * @example false
   */
  @FlagField({ column: { default: false } })
  tagsGovernment: boolean;

  /**
   * utm_source: where the reader comes from; the channel's platform when not said.
   * @example "instagram"
   */
  @TextField(TAG)
  source: string;

  /**
   * utm_medium: the kind of way; by the channel's ownership when not said.
   * @example "social"
   */
  @TextField(TAG)
  medium: string;

  /**
   * utm_campaign: the campaign's code in small letters.
   * @example "dbd-2026"
   */
  @TextField(TAG)
  campaignTag: string;

  /**
   * utm_content: the piece's code when not said.
   * @example "infografis-tujuh-hari-4e71"
   */
  @TextField({ ...TAG, optional: true })
  content: string | null;

  /**
   * utm_term: a further word, such as the public addressed.
   * @example null
   */
  @TextField({ ...TAG, optional: true })
  term: string | null;

  /**
   * The address with its tags, to be put into the caption.
   * @example "https://dinkes.bandung.example/jentik?utm_source=instagram&utm_medium=social&utm_campaign=dbd-2026"
   */
  @UrlField()
  taggedUrl: string;

  /**
   * Posts of the campaign that are or were out and carry the address.
   * @example 3
   */
  @ApiProperty({ type: 'integer', minimum: 0 })
  uses: number;
}
