import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';

/** That a person signed what was frozen: who, in which capacity, when, and the hash of what lay before them. */
@Entity('evaluation_report_signatures')
@Index('ix_evaluation_report_signatures__user_id', ['organizationId', 'userId'])
export class EvaluationReportSignatureEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  reportId: string;

  @BelongsTo(() => EvaluationReportEntity)
  report: EvaluationReportEntity;

  /**
   * Place in the order of signing, from 1.
   * @example 1
   */
  @WholeField(1, 5, { column: false })
  @PrimaryColumn('smallint')
  place: number;

  /**
   * Who signed.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField()
  userId: string;

  @BelongsTo(() => UserEntity)
  user: UserEntity;

  /**
   * The name under which the person was known when the report was frozen.
   * @example "dr. Rahmat Hidayat, M.K.M."
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * In which capacity.
   * @example "Kepala Dinas Kesehatan Kota Bandung"
   */
  @TextField({ max: 200 })
  capacity: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-07-10T04:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  signedAt: string;

  /**
   * SHA-256 of what was signed: the report's contentHash of that moment, which cannot change any more.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ })
  contentHash: string;

  /** The request that confirmed it with the person's password, as in the audit chain. */
  @Column('text')
  requestId: string;
}
