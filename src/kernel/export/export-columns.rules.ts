import type { Schema } from '#platform/openapi/document-model';

export type ColumnKind = 'text' | 'number' | 'day' | 'instant' | 'local' | 'flag';

/** One column of an export: which property of the record it shows, and as what. */
export interface ExportColumn {
  header: string;
  property: string;
  kind: ColumnKind;
}

export type ExportCell = string | number | boolean | null;

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat();

function kindOf(schema: Schema): ColumnKind {
  const types = typesOf(schema);
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (types.includes('boolean')) return 'flag';
  if (schema.format === 'date-time') return 'instant';
  if (schema.format === 'date') return 'day';
  // Exact decimals travel as texts of digits; the pattern of their field says so.
  return schema.pattern?.startsWith('^-?(0|[1-9]') ? 'number' : 'text';
}

/** The columns of a list: its properties in their order, or the named ones in theirs; instants in two ways. */
export function columnsOf(properties: Record<string, Schema>, named: readonly string[]): ExportColumn[] {
  const names = named.length > 0 ? named : Object.keys(properties);
  return names.flatMap((property): ExportColumn[] => {
    const kind = kindOf(properties[property] ?? {});
    const column = { header: property, property, kind };
    return kind === 'instant' ? [column, { header: `${property}Local`, property, kind: 'local' }] : [column];
  });
}

/** Where everybody of the agency reads the same clock: 2026-03-12 09:00:00. */
export type LocalClock = (instant: string) => string;

export function localClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant) => {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? instant : format.format(at);
  };
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** What stands in the cell. A list of texts is separated by semicolons; whatever has parts of its own is JSON. */
export function cellOf(record: object, { property, kind }: ExportColumn, local: LocalClock): ExportCell {
  const value = (record as Record<string, unknown>)[property];
  if (value === null || value === undefined) return null;
  if (kind === 'local') return local(String(value));
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(isScalar)) return value.join('; ');
  return JSON.stringify(value);
}
