import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

/** That somebody had the identity behind a message shown to them, when and why. What they saw is not kept with it. */
@Entity('identity_disclosures')
@Index('ix_identity_disclosures__feedback_message_id', ['organizationId', 'feedbackMessageId', 'createdAt', 'id'])
export class IdentityDisclosureEntity extends ClassifiedEntity {
  /**
   * The message whose writer was shown.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField()
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity)
  feedbackMessage: FeedbackMessageEntity;

  /**
   * Why it had to be known.
   * @example "Menelepon pelapor untuk mencari rumah yang belum difogging."
   */
  @TextField({ max: 2_000 })
  reason: string;
}
