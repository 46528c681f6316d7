import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Column, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { CheckDto } from '#platform/records/check.dto';
import {
  ChoiceField,
  ChoicesField,
  DecimalField,
  IdField,
  MayBeAbsent,
  TextField,
  TextsField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

/** How much of the public one platform reaches. */
export class ChannelReachDto {
  /**
   * Which network or medium.
   * @example "whatsapp"
   */
  @ChoiceField(PLATFORMS, { column: false })
  platform: (typeof PLATFORMS)[number];

  /**
   * Share of the public that uses it, in percent, 0 to 100 (exact decimal); shares of several platforms do not add up.
   * @example "83.5"
   */
  @DecimalField({ column: false })
  reachPercent: string;
}

export const DEGREES = ['low', 'medium', 'high'] as const;

/** A group of people that the campaign addresses. */
@Entity('publics')
@Index('ix_publics__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_publics__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_publics__name', ['organizationId', 'name', 'id'])
@Index('ix_publics__search', { synchronize: false })
export class PublicEntity extends ClassifiedEntity {
  /**
   * The campaign that addresses this public.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Name of the group.
   * @example "Ibu rumah tangga di Kecamatan Coblong"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * How many people it has, as far as is known.
   * @example 12000
   */
  @WholeField(1, 2_000_000_000, { optional: true })
  size: number | null;

  /**
   * What sets the group apart: age, place, habit, situation.
   * @example "Perempuan 25–45 tahun, tinggal di rumah dengan bak mandi semen"
   */
  @TextField({ max: 2_000, optional: true })
  segment: string | null;

  /**
   * How far the group knows of the problem today.
   * @example "low"
   */
  @ChoiceField(DEGREES, { optional: true })
  awareness: (typeof DEGREES)[number] | null;

  /**
   * How much the problem concerns the group, in its own eyes.
   * @example "medium"
   */
  @ChoiceField(DEGREES, { optional: true })
  involvement: (typeof DEGREES)[number] | null;

  /**
   * Where the group already looks and listens, offline included.
   * @example ["whatsapp", "instagram", "face_to_face"]
   */
  @ChoicesField(PLATFORMS)
  channels: (typeof PLATFORMS)[number][];

  /**
   * Languages, reading habits and whatever else decides what the group can take in.
   * @example "Bahasa Sunda sehari-hari; lebih suka gambar dan suara daripada teks panjang."
   */
  @TextField({ max: 2_000, optional: true })
  literacyNotes: string | null;

  /**
   * Languages in which the group is at home, the first one first.
   * @example ["Bahasa Sunda", "Bahasa Indonesia"]
   */
  @TextsField({ max: 60, most: 10 })
  languages: string[];

  /**
   * How much of the group each platform reaches, as far as is known; each platform once.
   * @example [{ "platform": "whatsapp", "reachPercent": "83.5" }, { "platform": "radio", "reachPercent": "31" }]
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(PLATFORMS.length)
  @ValidateNested({ each: true })
  @Type(() => ChannelReachDto)
  @ApiProperty({ type: () => [ChannelReachDto], maxItems: PLATFORMS.length })
  @Column('jsonb', { default: () => "'[]'" })
  channelReach: ChannelReachDto[];

  /**
   * Places of the group that the digital channel does not reach, such as villages without a signal.
   * @example ["Desa Muara Medak", "Dusun 3 Desa Kepayang"]
   */
  @TextsField({ max: 200, most: 100 })
  offlineAreas: string[];

  /**
   * What serves there: channels without a network only.
   * @example ["face_to_face", "radio"]
   */
  @ChoicesField(PLATFORMS)
  offlineChannels: (typeof PLATFORMS)[number][];

  /** Whether the plan reaches the whole group; none of these refuses it. */
  @ApiProperty({ type: () => [CheckDto] })
  checks?: CheckDto[];
}
