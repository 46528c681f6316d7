import { parse } from 'csv-parse/sync';

/** A cell as it was written; a number or a moment of a workbook is written as text too. */
export type Line = string[];

/** Excel writes for itself which sign separates the columns. */
const SEPARATOR = /^sep=(.)\r?\n/i;
const DELIMITERS = [',', ';', '\t'] as const;

/** Enough lines to tell the delimiter by, also below titles. */
const SAMPLE = 20;

/** The sign that most of the first lines hold equally often; outside quotes alone. */
export function delimiterOf(text: string): string {
  const bare = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '""');
  const lines = bare.split(/\r?\n/).slice(0, SAMPLE);
  const width = (sign: string): number => Math.max(...lines.map((line) => line.split(sign).length));
  const [widest = ','] = [...DELIMITERS].sort((a, b) => width(b) - width(a));
  return widest;
}

/** The lines of a CSV file as a spreadsheet shows them; null when its quotes do not close. */
export function readCsv(text: string): Line[] | null {
  const separator = SEPARATOR.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = separator?.[1] ?? delimiterOf(body);
  // A skipped first line keeps its number: people look a row up in their spreadsheet.
  const above: Line[] = separator ? [[]] : [];
  try {
    const lines = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    }) as Line[];
    return [...above, ...lines];
  } catch {
    return null;
  }
}

export const isEmptyLine = (line: Line): boolean => line.every((cell) => cell.trim() === '');
