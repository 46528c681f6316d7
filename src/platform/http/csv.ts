import { stringify } from 'csv-stringify/sync';
import { AnswersText, TextFile } from '#platform/http/text-file';
import { defineProblem } from '#platform/problem/problem';

export const CSV = 'text/csv';

/** More than this in one file is work for a job; the number keeps one request's memory and time small. */
export const CSV_ROWS = 10_000;

export type Cell = string | number | boolean | null | undefined;

export interface CsvColumn<T> {
  header: string;
  cell: (row: T, place: number) => Cell;
}

/**
 * What a spreadsheet would take for a formula, also behind blanks and in full-width signs: it gets an apostrophe before it,
 * so that opening a file never runs what somebody wrote into a title. Numbers stay numbers.
 */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[\s\uFEFF\u00A0]*[=+\-@＝＋－＠\t\r]/u.test(cell) ? `'${cell}` : cell;
}

/** The rows as a file that spreadsheets in Indonesia open with their accents: UTF-8 with its mark, every cell in quotes. */
export function csvFile<T>(name: string, columns: readonly CsvColumn<T>[], rows: readonly T[]): TextFile {
  if (rows.length > CSV_ROWS) throw csvTooLong({ params: { rows: CSV_ROWS } });
  const lines = rows.map((row, place) => columns.map(({ cell }) => harmless(cell(row, place))));
  const text = stringify([columns.map(({ header }) => harmless(header)), ...lines], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: '\r\n',
  });
  return new TextFile(name, `${CSV}; charset=utf-8; header=present`, text);
}

/** The route answers a CSV file. */
export function AnswersCsv(example: string): MethodDecorator {
  const description = 'UTF-8 with its mark; the first line names the columns.';
  return AnswersText({ type: CSV, description, example });
}

export const csvTooLong = defineProblem({
  code: 'csv.too_long',
  status: 422,
  title: { en: 'Too many rows for one file', id: 'Terlalu banyak baris untuk satu berkas' },
  detail: {
    en: 'One file holds at most {rows} rows.',
    id: 'Satu berkas memuat paling banyak {rows} baris.',
  },
  remedy: { en: 'Narrow the list with its filters.', id: 'Persempit daftar dengan saringannya.' },
});
