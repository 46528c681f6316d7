import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const PAUSE_SCOPES = ['agency', 'campaign', 'topic', 'area'] as const;
export type PauseScope = (typeof PAUSE_SCOPES)[number];
export const PAUSE_STATES = ['active', 'resumed'] as const;
export type PauseState = (typeof PAUSE_STATES)[number];

/** A stretch of time in which nothing of its scope goes out, because something happened that it would jar with. */
@Entity('pauses')
@Index('ix_pauses__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_pauses__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_pauses__active', { synchronize: false })
@Check('ck_pauses__campaign_id', "(scope = 'campaign') = (campaign_id IS NOT NULL)")
@Check('ck_pauses__topic', "(scope = 'topic') = (topic IS NOT NULL)")
@Check('ck_pauses__area', "(scope = 'area') = (area IS NOT NULL)")
@Check('ck_pauses__resumed_at', "(state = 'resumed') = (resumed_at IS NOT NULL)")
export class PauseEntity extends ClassifiedEntity {
  /**
   * What is paused: everything of the agency, one campaign, one topic or one area.
   * @example "area"
   */
  @ChoiceField(PAUSE_SCOPES)
  scope: PauseScope;

  /**
   * The campaign, for the scope campaign.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The topic, for the scope topic: as content plans and posts name it, or a category of message. Capitals do not matter.
   * @example null
   */
  @TextField({ max: 80, optional: true })
  topic: string | null;

  /**
   * The area, for the scope area: as content plans and posts name it. Capitals do not matter.
   * @example "Kecamatan Lais"
   */
  @TextField({ max: 80, optional: true })
  area: string | null;

  /**
   * Why nothing goes out.
   * @example "Banjir bandang di Kecamatan Lais; warga berduka."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * Until when (RFC 3339, UTC); then it ends by itself. Null until somebody resumes.
   * @example "2026-03-16T01:00:00.000Z"
   */
  @InstantField({ optional: true })
  until: string | null;

  /**
   * Whether it lasts.
   * @example "active"
   */
  @ChoiceField(PAUSE_STATES, { column: { default: 'active' } })
  state: PauseState;

  /**
   * When it ended (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  resumedAt: string | null;

  /**
   * Who ended it; null while it lasts, and where its time ran out.
   * @example null
   */
  @IdField({ optional: true })
  resumedBy: string | null;

  /**
   * Why it could end.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  resumeReason: string | null;

  /**
   * How many posts it holds now, those that wait to be confirmed again included.
   * @example 3
   */
  @ApiProperty({ type: 'integer', minimum: 0 })
  heldPosts: number;
}
