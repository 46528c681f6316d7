import type { LocalDate } from '#kernel/calendar/local-date';
import type { ColumnField } from '#stages/3-implementation/import/column-map.rules';
import type { StoredFinding } from '#stages/3-implementation/import/finding.rules';
import type { DateOrder, DecimalMark } from '#stages/3-implementation/import/import-profile.entity';
import type { RowVerdict } from '#stages/3-implementation/import/import-row.entity';

/** One number of a row. */
export interface ReadSample {
  column: string;
  metric: string;
  value: string;
  /** The running total at its moment; otherwise the figure of the row's day. */
  total: boolean;
}

/** What a row says, read: instants in UTC, numbers exact, texts as people wrote them. */
export interface RowDraft {
  fields: Partial<Record<ColumnField, string>>;
  samples: ReadSample[];
  /** The row's cells, to be put right if it is refused; never who reported. */
  cells: Record<string, string>;
}

/** One row as it is stored before its turn. */
export interface ReadRow {
  number: number;
  verdict: RowVerdict;
  findings: StoredFinding[];
  raw: Record<string, string>;
  draft: RowDraft | null;
}

/** How the cells are read, by the profile or as the person said. */
export interface Reading {
  zone: string;
  exportedOn: LocalDate;
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /** Handle of the channel; null when rows of other accounts are taken too. */
  account: string | null;
  /** Metrics that are defined; a column of another one stays with its row. */
  metrics: ReadonlySet<string>;
}
