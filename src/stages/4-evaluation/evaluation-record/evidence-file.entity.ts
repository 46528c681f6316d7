import { Entity, Index, PrimaryColumn } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

/** A file that an evaluation record can be checked against. */
@Entity('evaluation_record_attachments')
@Index('ix_evaluation_record_attachments__attachment_id', ['organizationId', 'attachmentId'])
export class EvidenceFileEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  evaluationRecordId: string;

  @BelongsTo(() => EvaluationRecordEntity, { onDelete: 'CASCADE' })
  evaluationRecord: EvaluationRecordEntity;

  @PrimaryColumn('uuid')
  attachmentId: string;

  @BelongsTo(() => AttachmentEntity)
  attachment: AttachmentEntity;
}
