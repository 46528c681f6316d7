import type { ColumnMap } from '#stages/3-implementation/import/column-map.dto';
import type { ColumnField } from '#stages/3-implementation/import/column-map.rules';
import type { ImportProfileEntity } from '#stages/3-implementation/import/import-profile.entity';

/** A kind of file that a new agency knows from the beginning. */
export type KnownFile = Pick<
  ImportProfileEntity,
  'code' | 'title' | 'kind' | 'platforms' | 'language' | 'columns' | 'source'
> &
  Partial<Pick<ImportProfileEntity, 'titleMetrics' | 'dateOrder' | 'decimalMark'>>;

const names = (name: string): string[] => name.split('|');

/** A column that fills a field; several names are one column in several languages or years. */
export const field = (name: string, to: ColumnField, more: Partial<ColumnMap> = {}): ColumnMap => ({
  names: names(name),
  field: to,
  ...more,
});

/** The same, without which the file is another one. */
export const key = (name: string, to: ColumnField, more: Partial<ColumnMap> = {}): ColumnMap =>
  field(name, to, { required: true, ...more });

/** A column of whole numbers. */
export const count = (name: string, metric: string, more: Partial<ColumnMap> = {}): ColumnMap => ({
  names: names(name),
  metric,
  ...more,
});

/** A column of seconds, or of what becomes seconds. */
export const seconds = (name: string, factor: string | null = null): ColumnMap =>
  count(name, 'watch_time', { fraction: true, factor });
