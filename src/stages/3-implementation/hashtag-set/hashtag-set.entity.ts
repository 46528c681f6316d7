import { ApiProperty } from '@nestjs/swagger';
import { Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, TextField, TextsField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { HashtagUse } from '#stages/3-implementation/hashtag-set/hashtag-use.dto';

/** Hashtags that a campaign uses together, so that nobody spells them anew. */
@Entity('hashtag_sets')
@Unique(['organizationId', 'campaignId', 'name'])
@Index('ix_hashtag_sets__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_hashtag_sets__name', ['organizationId', 'name', 'id'])
export class HashtagSetEntity extends ClassifiedEntity {
  /**
   * The campaign that uses them.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What the set is called, once in a campaign.
   * @example "Utama"
   */
  @TextField({ max: 100 })
  name: string;

  /**
   * The hashtags, each with its sign; one is the same as another whatever its capitals, and is kept as it was written first.
   * @example ["#BandungBebasJentik", "#3MPlus"]
   */
  @TextsField({
    max: 100,
    most: 60,
    pattern: /^#?[\p{L}\p{N}_]+$/u,
    patternText: {
      en: 'A hashtag of letters, digits and underscores.',
      id: 'Tagar dari huruf, angka, dan garis bawah.',
    },
  })
  tags: string[];

  /** How often each of them was used, in the order of tags; in lists only with include=uses. */
  @ApiProperty({ type: () => [HashtagUse], required: false })
  uses?: HashtagUse[];
}
