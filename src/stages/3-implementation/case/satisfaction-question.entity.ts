import { Check, Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { FlagField, IdField, InstantField, SecretColumn, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

/** The question to one reporter, after the case was closed: how satisfied, and was it really solved. Answered once. */
@Entity('satisfaction_questions')
@Index('ix_satisfaction_questions__case_id', ['organizationId', 'caseId', 'askedAt', 'id'])
@Index('ix_satisfaction_questions__feedback_message_id', ['organizationId', 'feedbackMessageId', 'askedAt', 'id'])
@Index('ix_satisfaction_questions__asked_at', ['organizationId', 'askedAt', 'id'])
@Check('ck_satisfaction_questions__rating', 'rating BETWEEN 1 AND 5')
@Check('ck_satisfaction_questions__answered', 'num_nonnulls(answered_at, rating, solved) IN (0, 3)')
export class SatisfactionQuestionEntity extends ClassifiedEntity {
  /**
   * The case that it belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"
   */
  @IdField()
  caseId: string;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;

  /**
   * The campaign of the case, if it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * The report whose writer is asked.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField()
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity, { onDelete: 'CASCADE' })
  feedbackMessage: FeedbackMessageEntity;

  /**
   * Since when it can be answered: the closing of the case (RFC 3339, UTC).
   * @example "2026-03-31T09:00:00.000Z"
   */
  @InstantField()
  askedAt: string;

  /**
   * Until when it can be answered (RFC 3339, UTC).
   * @example "2026-04-30T09:00:00.000Z"
   */
  @InstantField()
  expiresAt: string;

  /**
   * When it was answered (RFC 3339, UTC); null until then, and a second time is refused.
   * @example "2026-04-01T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  answeredAt: string | null;

  /**
   * How satisfied, from 1 (not at all) to 5 (very).
   * @example 4
   */
  @WholeField(1, 5, { optional: true })
  rating: number | null;

  /**
   * Whether the problem was really solved; a no reopens the case.
   * @example true
   */
  @FlagField({ optional: true })
  solved: boolean | null;

  /**
   * In the reporter's own words.
   * @example "Akhirnya datang juga, terima kasih."
   */
  @TextField({ max: 2_000, optional: true })
  text: string | null;

  /** Digest of the secret of a single-use link, where one was made. */
  @SecretColumn({ nullable: true })
  digest: string | null;
}
