import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import { Checked, ChoiceField, ChoicesField, DateField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { ColumnMap } from '#stages/3-implementation/import/column-map.dto';
import { columnsCheck, titlesCheck } from '#stages/3-implementation/import/column-map.rules';

export const IMPORT_KINDS = ['posts', 'channel_metrics', 'metric_samples', 'feedback', 'mentions'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const LANGUAGES = ['en', 'id'] as const;
export const DATE_ORDERS = ['month_first', 'day_first', 'year_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export const DECIMAL_MARKS = ['point', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** What the columns of one kind of file mean, as data with dates: a network that renames its columns needs no new version of Siklus. */
@Entity('import_profiles')
@Unique(['organizationId', 'code', 'validFrom'])
@Index('ix_import_profiles__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_import_profiles__code', ['organizationId', 'code', 'id'])
@Check('ck_import_profiles__valid_to', 'valid_to IS NULL OR valid_to >= valid_from')
export class ImportProfileEntity extends RecordEntity {
  /**
   * Its name in answers and in requests; several with the same name follow each other in time.
   * @example "instagram_posts_id"
   */
  @TextField({ max: 60, pattern: /^[a-z][a-z0-9_]*$/ })
  code: string;

  /**
   * What the file is, for people.
   * @example "Instagram: unggahan (Meta Business Suite, bahasa Indonesia)"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What a row of the file brings: a post with its numbers, numbers of a whole channel, single samples, feedback or mentions.
   * @example "posts"
   */
  @ChoiceField(IMPORT_KINDS)
  kind: ImportKind;

  /**
   * The networks whose tools write such files; the import's channel is on one of them. None means any.
   * @example ["instagram"]
   */
  @ChoicesField(PLATFORMS)
  platforms: readonly (typeof PLATFORMS)[number][];

  /**
   * Language of the header row; null where it is in none or in both.
   * @example "id"
   */
  @ChoiceField(LANGUAGES, { optional: true })
  language: (typeof LANGUAGES)[number] | null;

  /** What each column means, found by its name in any order and any subset. A column that is not named here stays with its row. */
  @Checked('columns', columnsCheck)
  @ApiProperty({ type: () => [ColumnMap], minItems: 1, maxItems: 100 })
  @Column('jsonb')
  columns: ColumnMap[];

  /**
   * For files with one metric each: the metric that each title above the header row stands for.
   * @example null
   */
  @Checked('titles', titlesCheck)
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1, maxLength: 60, pattern: '^[a-z][a-z0-9_]*$' },
    nullable: true,
    maxProperties: 100,
  })
  @Column('jsonb', { nullable: true })
  titleMetrics: Record<string, string> | null;

  /**
   * How its dates are written in numbers; months in words are read in both languages.
   * @example "month_first"
   */
  @ChoiceField(DATE_ORDERS, { column: { default: 'year_first' } })
  dateOrder: DateOrder;

  /**
   * What stands before the decimals of a number; the other one groups thousands.
   * @example "point"
   */
  @ChoiceField(DECIMAL_MARKS, { column: { default: 'point' } })
  decimalMark: DecimalMark;

  /**
   * The source under which records are stored; a record that is brought again is known by it and by its id there.
   * @example "instagram"
   */
  @TextField({ max: 60, pattern: /^[a-z0-9][a-z0-9_.-]*$/ })
  source: string;

  /**
   * First day on which such files are read so (the agency's local day); a later one of the same name takes its place.
   * @example "2026-01-01"
   */
  @DateField()
  validFrom: string;

  /**
   * Last day on which it is used; null while there is no end.
   * @example null
   */
  @DateField({ optional: true })
  validTo: string | null;
}
