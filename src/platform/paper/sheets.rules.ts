import type { Sheet } from 'write-excel-file/node';
import { writable } from '#platform/paper/markup.rules';
import { type NumberedTable, tablesOf } from '#platform/paper/numbered.rules';
import type { Cell, Column, Language, Paper, Table } from '#platform/paper/paper';
import { WORDS } from '#platform/paper/words';

/** As many signs as one cell holds. */
const MOST_SIGNS = 32_767;

/** As many digits as a spreadsheet's numbers keep. */
const EXACT_DIGITS = 15;
const WIDEST = 60;

export type SheetCell = Sheet<Buffer>['data'][number][number];

/** Always a text, whatever it begins with: a typed cell is never read as a formula. */
export function textCell(text: string, bold = false): SheetCell {
  const value = writable(text).slice(0, MOST_SIGNS);
  return { value, type: String, wrap: true, alignVertical: 'top', ...(bold ? { fontWeight: 'bold' as const } : {}) };
}

const digitsOf = (value: string): number => value.replace(/^-?0*\.?0*|\./g, '').length;

export const isExact = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value) && digitsOf(value) <= EXACT_DIGITS;

/** A real number where a spreadsheet keeps every digit of it; otherwise the digits, as a text. */
export function numberCell(value: string, digits?: number): SheetCell {
  if (!isExact(value)) return textCell(value);
  const places = digits ?? value.split('.')[1]?.length ?? 0;
  const format = places > 0 ? `#,##0.${'0'.repeat(Math.min(places, EXACT_DIGITS))}` : '#,##0';
  return { value: Number(value), type: Number, format, alignVertical: 'top' };
}

export function dayCell(value: string): SheetCell {
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.getTime())) return textCell(value);
  return { value: day, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
}

function cell(value: Cell, { kind, digits }: Column): SheetCell {
  if (value === null) return null;
  if (kind === 'number') return numberCell(value, digits);
  return kind === 'date' ? dayCell(value) : textCell(value);
}

const widthOf = (texts: readonly (string | null)[]): number =>
  Math.min(WIDEST, Math.max(10, ...texts.map((text) => (text ?? '').length + 2)));

const hasInexact = ({ columns, rows }: Table): boolean =>
  rows.some((row) =>
    columns.some(({ kind }, place) => kind === 'number' && typeof row[place] === 'string' && !isExact(row[place])),
  );

/** The head of the paper, with what each sheet holds, then a sheet for each table. */
export function sheetsOf(paper: Paper): Sheet<Buffer>[] {
  const tables = tablesOf(paper);
  return [headSheet(paper, tables), ...tables.map(tableSheet)];
}

function tableSheet({ label, table: { columns, rows } }: NumberedTable): Sheet<Buffer> {
  return {
    sheet: label,
    data: [
      columns.map(({ title }) => textCell(title, true)),
      ...rows.map((row) => columns.map((column, place) => cell(row[place] ?? null, column))),
    ],
    columns: columns.map(({ title }, place) => ({ width: widthOf([title, ...rows.map((row) => row[place] ?? null)]) })),
    stickyRowsCount: 1,
  };
}

function headSheet(paper: Paper, tables: readonly NumberedTable[]): Sheet<Buffer> {
  const { language, title, subtitle, letterhead, reference, madeAt, footer, signatures } = paper;
  const words = WORDS[language];
  const facts: [string, string | null][] = [
    [words.title, title],
    [words.about, subtitle],
    [words.agency, letterhead?.lines.slice(0, 2).join(', ') ?? null],
    ...reference.map(({ label, value }): [string, string] => [label, value]),
    ...tables.map((table): [string, string] => [table.label, aboutTable(table, language)]),
    ...signatures.map((one): [string, string] => [
      one.caption,
      `${one.title}: ${one.name}${one.date ? `, ${one.date}` : ''}`,
    ]),
    [words.madeAt, madeAt],
    ['', footer],
  ];
  const told = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  return {
    sheet: words.summary,
    data: told.map(([label, value], place) => [textCell(label, true), textCell(value, place === 0)]),
    columns: [{ width: widthOf(told.map(([label]) => label)) }, { width: 90 }],
    stickyRowsCount: 1,
  };
}

function aboutTable({ table }: NumberedTable, language: Language): string {
  return [table.caption, table.note, hasInexact(table) ? WORDS[language].inexact : null]
    .filter((text) => text !== null)
    .join('\n');
}
