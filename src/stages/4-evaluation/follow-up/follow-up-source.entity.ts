import { Entity, Index, PrimaryColumn } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';

@Entity('follow_up_feedback')
@Index('ix_follow_up_feedback__feedback_message_id', ['organizationId', 'feedbackMessageId'])
export class FollowUpFeedbackEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  followUpId: string;

  @BelongsTo(() => FollowUpEntity, { onDelete: 'CASCADE' })
  followUp: FollowUpEntity;

  @PrimaryColumn('uuid')
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity)
  feedbackMessage: FeedbackMessageEntity;
}

@Entity('follow_up_cases')
@Index('ix_follow_up_cases__case_id', ['organizationId', 'caseId'])
export class FollowUpCaseEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  followUpId: string;

  @BelongsTo(() => FollowUpEntity, { onDelete: 'CASCADE' })
  followUp: FollowUpEntity;

  @PrimaryColumn('uuid')
  caseId: string;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;
}

@Entity('follow_up_attachments')
@Index('ix_follow_up_attachments__attachment_id', ['organizationId', 'attachmentId'])
export class FollowUpAttachmentEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  followUpId: string;

  @BelongsTo(() => FollowUpEntity, { onDelete: 'CASCADE' })
  followUp: FollowUpEntity;

  @PrimaryColumn('uuid')
  attachmentId: string;

  @BelongsTo(() => AttachmentEntity)
  attachment: AttachmentEntity;
}
