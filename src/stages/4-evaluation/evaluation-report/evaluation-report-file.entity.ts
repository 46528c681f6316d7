import { Entity, PrimaryColumn, Unique } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, InstantField, SecretColumn, TextField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';

export const REPORT_FORMATS = ['pdf', 'html', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A signed report as a file. It is made once and kept, so that it is the same bytes for ever. */
@Entity('evaluation_report_files')
@Unique('uq_evaluation_report_files__storage_key', ['organizationId', 'storageKey'])
export class EvaluationReportFileEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  reportId: string;

  @BelongsTo(() => EvaluationReportEntity)
  report: EvaluationReportEntity;

  /**
   * Which form of it.
   * @example "pdf"
   */
  @ChoiceField(REPORT_FORMATS, { column: false })
  @PrimaryColumn('text')
  format: ReportFormat;

  /**
   * When it was made (RFC 3339, UTC).
   * @example "2026-07-10T04:00:01.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  madeAt: string;

  /**
   * Its media type.
   * @example "application/pdf"
   */
  @TextField({ max: 120 })
  mediaType: string;

  /**
   * The name under which it is saved.
   * @example "Laporan Evaluasi 014-LE-VII-2026.pdf"
   */
  @TextField({ max: 200 })
  fileName: string;

  /**
   * Its size in bytes.
   * @example 184320
   */
  @WholeField(1, 2_147_483_647)
  bytes: number;

  /**
   * SHA-256 of its content, by which a copy can be compared.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ })
  sha256: string;

  /** Where the content lies in the storage; random, and told to nobody. */
  @SecretColumn()
  storageKey: string;
}
