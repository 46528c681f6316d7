import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CASE_STATES, type CaseState } from '#stages/3-implementation/case/case-lists';

/** One merge of a case into the one that goes on; taken back it stays readable. */
@Entity('case_merges')
@Index('ix_case_merges__case_id', ['organizationId', 'caseId', 'createdAt', 'id'])
@Index('ix_case_merges__duplicate_id', ['organizationId', 'duplicateId'])
@Index('uq_case_merges__duplicate_id', ['organizationId', 'duplicateId'], { unique: true, where: 'undone_at IS NULL' })
export class CaseMergeEntity extends ClassifiedEntity {
  /**
   * The case that goes on.
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
   * The case that was merged into it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e92"
   */
  @IdField()
  duplicateId: string;

  @BelongsTo(() => CaseEntity)
  duplicate: CaseEntity;

  /**
   * Where the duplicate stood before.
   * @example "verified"
   */
  @ChoiceField(CASE_STATES)
  stateBefore: CaseState;

  /**
   * Why both are the same matter.
   * @example "RW yang sama, minggu yang sama: fogging belum datang."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * When the merge was taken back (RFC 3339, UTC); null while it stands.
   * @example null
   */
  @InstantField({ optional: true })
  undoneAt: string | null;

  /**
   * Who took it back.
   * @example null
   */
  @IdField({ optional: true })
  undoneBy: string | null;

  /**
   * Why it was taken back.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  undoneReason: string | null;
}
