import type { ReportRow, ReportSection } from '#kernel/report/report-content';
import type { Block, Cell, Column } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import type { Vocabulary } from '#views/reports/report-words';
import type { Say } from '#views/reports/say';

export type Values = ReportRow['values'];

/** One column of a section's table: a field of its rows, or what several of them say together. */
export interface FormColumn {
  title: Text;
  kind?: Column['kind'];
  digits?: number;
  cell: (values: Values, say: Say) => Cell;
}

/** How the rows of one section are shown. */
export interface SectionForm {
  caption: Text;
  columns: FormColumn[];
  note?: Text;
  /** Only these rows; all when not said. */
  only?: (values: Values) => boolean;
}

const field = (values: Values, name: string): Cell => values[name] ?? null;

export const text = (name: string, title: Text): FormColumn => ({ title, cell: (values) => field(values, name) });

export const number = (name: string, title: Text, digits?: number): FormColumn => ({
  ...{ title, kind: 'number' as const, cell: (values: Values) => field(values, name) },
  ...(digits === undefined ? {} : { digits }),
});

export const date = (name: string, title: Text): FormColumn => ({
  ...{ title, kind: 'date', cell: (values) => field(values, name) },
});

export const code = (name: string, list: Vocabulary, title: Text): FormColumn => ({
  title,
  cell: (values, say) => say.code(list, field(values, name)),
});

export const month = (title: Text): FormColumn => ({ title, cell: (values, say) => say.month(field(values, 'month')) });

export const unit = (title: Text): FormColumn => ({ title, cell: (values, say) => say.unit(field(values, 'unit')) });

export const channel = (title: Text): FormColumn => ({ title, cell: (values, say) => say.channel(values) });

/** Several things one below the other in a cell; what is not there leaves no line. */
export const stacked = (title: Text, ...lines: ((values: Values, say: Say) => Cell)[]): FormColumn => ({
  title,
  cell: (values, say) => {
    const told = lines.map((line) => line(values, say)).filter((line) => line !== null && line !== '');
    return told.length > 0 ? told.join('\n') : null;
  },
});

/** A line of a stacked cell, with its name before it. */
export const named =
  (name: string, title: Text) =>
  (values: Values, say: Say): Cell => {
    const value = field(values, name);
    return value === null ? null : `${say.word(title)}: ${value}`;
  };

export const plain =
  (name: string) =>
  (values: Values): Cell =>
    field(values, name);

/** The section's table, or nothing where it has no rows: what has no table says so in words where that matters. */
export function tableOf(section: ReportSection | undefined, form: SectionForm, say: Say): Block[] {
  const { caption, columns, note, only = () => true } = form;
  const rows = (section?.rows ?? []).filter(({ values }) => only(values));
  if (rows.length === 0) return [];
  const table = {
    caption: say.word(caption),
    columns: columns.map(({ title, kind = 'text', digits }) => ({
      ...{ title: say.word(title), kind },
      ...(digits === undefined ? {} : { digits }),
    })),
    rows: rows.map(({ values }) => columns.map(({ cell }) => cell(values, say))),
    note: note ? say.word(note) : null,
  };
  return [{ kind: 'table', table }];
}
