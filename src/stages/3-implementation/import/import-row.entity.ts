import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { Undocumented } from '#platform/openapi/undocumented';
import { ChoiceField, IdField, SecretColumn, TextField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { RowFinding } from '#stages/3-implementation/import/row-finding.dto';

export const VERDICTS = ['waiting', 'inserted', 'updated', 'skipped', 'error'] as const;
export const TRIED_VERDICTS = ['would_insert', 'would_update', 'would_skip', 'error'] as const;
export type RowVerdict = (typeof VERDICTS)[number];

/** One row of an imported file: what became of it, and what was found in it. */
@Entity('import_rows')
@Index('ix_import_rows__verdict', ['organizationId', 'importId', 'verdict', 'number'])
export class ImportRowEntity extends TenantEntity {
  @Undocumented()
  @PrimaryColumn('uuid')
  importId: string;

  @BelongsTo(() => ImportEntity, { onDelete: 'CASCADE' })
  import: ImportEntity;

  /**
   * Its place in the file, as a spreadsheet numbers its rows; a cell with several lines is one row.
   * @example 17
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @PrimaryColumn('integer')
  number: number;

  /**
   * What became of it: waiting until its turn has come.
   * @example "updated"
   */
  @ChoiceField(VERDICTS, { column: { default: 'waiting' } })
  verdict: RowVerdict;

  /**
   * Collection of the record that it brought; null when it brought none, or numbers alone.
   * @example "posts"
   */
  @TextField({ max: 60, optional: true })
  resource: string | null;

  /**
   * The record that it brought.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ optional: true })
  recordId: string | null;

  /** What was found in it: errors with their column and the way out, and notes. */
  @ApiProperty({ type: () => [RowFinding] })
  @Column('jsonb', { default: '[]' })
  findings: RowFinding[];

  /**
   * Its cells by the names of their columns: all of them for a row with an error, else those that the profile does not know.
   * Names and contacts of reporters are never among them.
   * @example { "Komentar data": "" }
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @Column('jsonb', { default: '{}' })
  raw: Record<string, string>;

  /** What it says, read and waiting for its turn; nothing of it stays once it has its verdict. */
  @SecretColumn({ type: 'jsonb', nullable: true })
  draft: Record<string, unknown> | null;
}
