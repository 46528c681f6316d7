import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { FlagField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseReplyEntity } from '#stages/3-implementation/case-reply/case-reply.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

/** What was answered to a message. It stays as it was said; a second thought is a second reply. */
@Entity('feedback_replies')
@Index('ix_feedback_replies__work_replied_by', { synchronize: false })
@Index('ix_feedback_replies__case_reply_id', ['organizationId', 'caseReplyId'])
@Index('ix_feedback_replies__feedback_message_id', ['organizationId', 'feedbackMessageId', 'at', 'id'])
export class FeedbackReplyEntity extends ClassifiedEntity {
  /**
   * The message that it answers.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField()
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity, { onDelete: 'CASCADE' })
  feedbackMessage: FeedbackMessageEntity;

  /**
   * The campaign of that message, if it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * When it was said (RFC 3339, UTC); not before the message, never in the future.
   * @example "2026-03-14T06:05:00.000Z"
   */
  @InstantField()
  at: string;

  /**
   * Whether the agency speaks in it; what other citizens answered is kept, but answers nothing for the agency.
   * @example true
   */
  @FlagField({ column: { default: true } })
  official: boolean;

  /**
   * The answer to its case that it came with; null for one given to this message alone.
   * @example null
   */
  @IdField({ optional: true })
  caseReplyId: string | null;

  @BelongsTo(() => CaseReplyEntity)
  caseReply: CaseReplyEntity;

  /**
   * What was answered, word for word.
   * @example "Terima kasih laporannya. Petugas Puskesmas Dago memeriksa RW 05 Sabtu 14 Maret pukul 07.00; hasilnya menentukan perlu fogging atau tidak."
   */
  @TextField({ max: 10_000 })
  text: string;
}
