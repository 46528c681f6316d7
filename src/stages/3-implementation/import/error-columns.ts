import type { CsvColumn } from '#platform/http/csv';
import type { Locale } from '#platform/problem/problem';
import { isError, type StoredFinding } from '#stages/3-implementation/import/finding.rules';

interface RefusedRow {
  number: number;
  findings: StoredFinding[];
  raw: Record<string, string>;
}

const HEADERS = {
  row: { en: 'Row', id: 'Baris' },
  errors: { en: 'What is wrong', id: 'Yang salah' },
};

const told = ({ column, message }: StoredFinding, locale: Locale): string =>
  column === null ? message[locale] : `${column}: ${message[locale]}`;

/** The row's place and what is wrong with it, then its cells under their own names, in the order in which they are met. */
export function errorColumns(rows: readonly RefusedRow[], locale: Locale): CsvColumn<RefusedRow>[] {
  const names = [...new Set(rows.flatMap(({ raw }) => Object.keys(raw)))];
  return [
    { header: HEADERS.row[locale], cell: ({ number }) => number },
    {
      header: HEADERS.errors[locale],
      cell: ({ findings }) =>
        findings
          .filter(isError)
          .map((finding) => told(finding, locale))
          .join(' | '),
    },
    ...names.map((name) => ({ header: name, cell: ({ raw }: RefusedRow) => raw[name] ?? '' })),
  ];
}
