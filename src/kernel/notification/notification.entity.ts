import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import type { Classification } from '#kernel/classification/classification';
import { NOTIFICATION_KINDS, type NotificationKind } from '#kernel/notification/kinds';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

/** One thing that a person should know of. */
@Entity('notifications')
@Index('ix_notifications__user_id', ['organizationId', 'userId', 'createdAt', 'id'])
@Index('ix_notifications__campaign_id', ['organizationId', 'campaignId'])
@Index('ix_notifications__unread', { synchronize: false })
export class NotificationEntity extends ClassifiedEntity {
  /**
   * Whom it is for: always the person who asks.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  userId: string;

  @BelongsTo(() => UserEntity)
  user: UserEntity;

  /**
   * What it is about; each kind can be switched off in the preferences.
   * @example "approval_requested"
   */
  @ChoiceField(NOTIFICATION_KINDS)
  kind: NotificationKind;

  /**
   * Kind of the record that it speaks of.
   * @example "content_plan"
   */
  @TextField({ max: 60 })
  resource: string;

  /**
   * Id of the record that it speaks of.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  recordId: string;

  /**
   * The campaign of that record; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What fills the text, for whoever words it differently: names, and instants in UTC.
   * @example { "title": "Infografis: tujuh hari daur hidup jentik", "step": "Kepala humas" }
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @Column('jsonb', { default: () => "'{}'" })
  params: Record<string, string>;

  /**
   * When the person read it (RFC 3339, UTC); null until then.
   * @example null
   */
  @InstantField({ optional: true })
  readAt: string | null;

  /** Of a record that carries a classification of its own: it hides the notification as it hides the record. */
  @ApiHideProperty()
  @Column('text', { default: 'open' })
  classification: Classification;
}
