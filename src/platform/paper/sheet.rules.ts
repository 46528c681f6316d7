import type { Sheet } from 'write-excel-file/node';
import { dayCell, numberCell, type SheetCell, textCell } from '#platform/paper/sheets.rules';

export interface SheetColumn {
  title: string;
  /** A clock is a local date and time without a zone: 2026-03-12 09:00:00. */
  kind: 'text' | 'number' | 'date' | 'clock' | 'flag';
}

/** One long table as a workbook. */
export interface LongSheet {
  name: string;
  columns: SheetColumn[];
  rows: (string | number | boolean | null)[][];
  /** An instant; the same sheet gives the same bytes. */
  madeAt: string;
}

const WIDEST = 50;
/** As many rows are looked at to see how wide a column should be. */
const SEEN = 200;

function clockCell(value: string): SheetCell {
  const at = new Date(`${value.replace(' ', 'T')}Z`);
  if (Number.isNaN(at.getTime())) return textCell(value);
  return { value: at, type: Date, format: 'yyyy-mm-dd hh:mm:ss', alignVertical: 'top' };
}

function cell(value: string | number | boolean | null, { kind }: SheetColumn): SheetCell {
  if (value === null) return null;
  if (kind === 'flag' && typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' };
  if (kind === 'number') return numberCell(String(value));
  if (kind === 'date') return dayCell(String(value));
  return kind === 'clock' ? clockCell(String(value)) : textCell(String(value));
}

/** Signs that the name of a sheet may not hold, and how long it may be. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31) || 'Data';

export function longSheet({ name, columns, rows }: LongSheet): Sheet<Buffer> {
  const seen = rows.slice(0, SEEN);
  const widthOf = (title: string, place: number): number =>
    Math.min(WIDEST, Math.max(title.length + 2, 10, ...seen.map((row) => String(row[place] ?? '').length + 2)));
  return {
    sheet: sheetName(name),
    data: [
      columns.map(({ title }) => textCell(title, true)),
      ...rows.map((row) => columns.map((column, place) => cell(row[place] ?? null, column))),
    ],
    columns: columns.map(({ title }, place) => ({ width: widthOf(title, place) })),
    stickyRowsCount: 1,
  };
}
