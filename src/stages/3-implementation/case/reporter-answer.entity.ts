import { Entity, Index } from 'typeorm';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

export const ANSWER_EFFECTS = ['reopened', 'resumed', 'noted'] as const;
export type AnswerEffect = (typeof ANSWER_EFFECTS)[number];

/** What a reporter said to the case after reporting it. It stays as it was said. */
@Entity('reporter_answers')
@Index('ix_reporter_answers__case_id', ['organizationId', 'caseId', 'at', 'id'])
@Index('ix_reporter_answers__feedback_message_id', ['organizationId', 'feedbackMessageId'])
@Index('ix_reporter_answers__channel_id', ['organizationId', 'channelId'])
export class ReporterAnswerEntity extends ClassifiedEntity {
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
   * The report whose writer says it; one of the case or of a case merged into it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField()
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity, { onDelete: 'CASCADE' })
  feedbackMessage: FeedbackMessageEntity;

  /**
   * What was said, word for word.
   * @example "Petugas memang datang, tetapi hanya sampai RW 04."
   */
  @TextField({ max: 10_000 })
  text: string;

  /**
   * When it was said (RFC 3339, UTC).
   * @example "2026-03-24T03:00:00.000Z"
   */
  @InstantField()
  at: string;

  /**
   * Where it arrived; null for the tracking page.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true })
  channelId: string | null;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * What it led to: an answered or closed case was reopened, a waiting one goes on, or it was noted with an open one.
   * @example "reopened"
   */
  @ChoiceField(ANSWER_EFFECTS)
  effect: AnswerEffect;
}
