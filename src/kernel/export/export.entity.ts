import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index } from 'typeorm';
import { type ListParameters, parametersCheck } from '#kernel/export/parameters.rules';
import {
  Checked,
  ChoiceField,
  InstantField,
  SecretColumn,
  TextField,
  TextsField,
  WholeField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_STATES = ['queued', 'running', 'done', 'failed', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];
export const LANGUAGES = ['id', 'en'] as const;

/** As many rows as one export may have; a workbook is compressed as one whole in memory, so it may have fewer. */
export const MOST_ROWS = 100_000;
export const MOST_IN_WORKBOOK = 25_000;

const COUNT = { column: { default: 0 } };

/** A list as a file, written in the background with the rights of whoever asked for it. */
@Entity('exports')
@Index('ix_exports__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_exports__created_by', ['organizationId', 'createdBy', 'createdAt', 'id'])
@Index('ix_exports__due', { synchronize: false })
@Check('ck_exports__file', "(state = 'done') = (storage_key IS NOT NULL)")
export class ExportEntity extends RecordEntity {
  /**
   * The list, as its address says below /api/v1, without its parameters.
   * @example "cases"
   */
  @TextField({ max: 200, pattern: /^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+){0,6}$/ })
  list: string;

  /**
   * The list's own parameters: filters, order (sort), search (q). A list of texts means any of them.
   * @example { "state": ["open"], "sort": "-createdAt" }
   */
  @Checked('parameters', parametersCheck)
  @Column('jsonb', { default: {} })
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      anyOf: [
        { type: 'string', maxLength: 200 },
        { type: 'boolean' },
        { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: 50 },
      ],
    },
  })
  parameters: ListParameters;

  /**
   * CSV for spreadsheets and programs, XLSX with typed cells, or JSON as the API answers it.
   * @example "csv"
   */
  @ChoiceField(EXPORT_FORMATS)
  format: ExportFormat;

  /**
   * The properties that become columns, in this order; every property of the list when empty.
   * @example []
   */
  @TextsField({ max: 60, most: 100 })
  columns: string[];

  /**
   * In which language the list's own texts are written: the language of the request.
   * @example "id"
   */
  @ChoiceField(LANGUAGES)
  language: 'id' | 'en';

  /**
   * Queued, running, done, failed, or expired: a file is kept for a day.
   * @example "done"
   */
  @ChoiceField(EXPORT_STATES, { column: { default: 'queued' } })
  state: ExportState;

  /**
   * Why it failed; null otherwise.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Rows of the list; null while nobody has counted them, or where the list has no count.
   * @example 128
   */
  @WholeField(0, MOST_ROWS, { optional: true })
  total: number | null;

  /**
   * Rows written so far.
   * @example 128
   */
  @WholeField(0, MOST_ROWS, COUNT)
  processed: number;

  /**
   * Attempts that were broken off, by a crash or a fault of the service; after the third it fails.
   * @example 0
   */
  @WholeField(0, 100, COUNT)
  errors: number;

  /**
   * Size of the file in bytes; null until it is done.
   * @example 48213
   */
  @WholeField(0, 2_147_483_647, { optional: true })
  bytes: number | null;

  /**
   * SHA-256 of the file in hexadecimal digits; null until it is done.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, optional: true })
  sha256: string | null;

  /**
   * When it ended (RFC 3339, UTC); null until then.
   * @example "2026-04-01T02:00:03.000Z"
   */
  @InstantField({ optional: true })
  finishedAt: string | null;

  /**
   * Until when the file is kept (RFC 3339, UTC); null until it is done.
   * @example "2026-04-02T02:00:03.000Z"
   */
  @InstantField({ optional: true })
  expiresAt: string | null;

  /**
   * Where the file is; null while there is none.
   * @example "/api/v1/exports/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f/content"
   */
  @TextField({ max: 200, optional: true, column: false })
  resultLink: string | null;

  /** How much its rows' reader was cleared for: whoever is cleared for less by now has it no more. */
  @SecretColumn({ type: 'smallint', default: 0 })
  cleared: number;

  @SecretColumn({ nullable: true })
  storageKey: string | null;

  /** Until then whoever writes it is believed to be alive. */
  @SecretColumn({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil: string | null;
}
