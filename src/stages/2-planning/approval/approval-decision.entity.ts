import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';

export const DECISIONS = ['approved', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];
export const DECISION_CHANNELS = ['api', 'link'] as const;

/** One remark about one field of the piece. */
export class Remark {
  /**
   * JSON pointer of the field that it speaks of; empty for the whole piece.
   * @example "/altText"
   */
  @TextField({ min: 0, max: 200, column: false })
  pointer: string;

  /**
   * What should be different.
   * @example "Sebutkan jumlah harinya."
   */
  @TextField({ max: 2_000, column: false })
  text: string;
}

/** What one person decided at one step; never changed and never removed. */
@Entity('approval_decisions')
@Index('ix_approval_decisions__work_decided_by', { synchronize: false })
@Index('ix_approval_decisions__approval_id', ['organizationId', 'approvalId', 'createdAt', 'id'])
@Index('uq_approval_decisions__decided_by', { synchronize: false })
export class ApprovalDecisionEntity extends RecordEntity {
  /**
   * The request that it decides on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"
   */
  @IdField()
  approvalId: string;

  @BelongsTo(() => ApprovalEntity, { onDelete: 'CASCADE' })
  approval: ApprovalEntity;

  /**
   * The step at which it was taken: 1 is the first.
   * @example 1
   */
  @WholeField(1, 10)
  step: number;

  /**
   * What was decided.
   * @example "approved"
   */
  @ChoiceField(DECISIONS)
  decision: Decision;

  /**
   * The person who decided; null for a leader who used a link.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  decidedBy: string | null;

  /**
   * Their name as it was then.
   * @example "dr. Anhar Hadian"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * Whether it was taken here or by a one-time link.
   * @example "api"
   */
  @ChoiceField(DECISION_CHANNELS)
  channel: (typeof DECISION_CHANNELS)[number];

  /**
   * Why; always said with a rejection.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  reason: string | null;

  /**
   * Remarks about single fields.
   * @example []
   */
  @ApiProperty({ type: () => [Remark] })
  @Column('jsonb', { default: () => "'[]'" })
  remarks: Remark[];
}
