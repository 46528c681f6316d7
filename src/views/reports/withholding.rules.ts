import { type PublishedTable, suppressSmallCells } from '#kernel/figures/suppression.rules';
import type { ReportRow } from '#kernel/report/report-content';

const WHOLE = 'all';

/**
 * Takes the numbers of small groups out of the counts of complaints, and as many more as would give them away. The same
 * complaints are counted by topic and by channel: a total that one table must hide may not be added up from the other.
 */
export function withholdSmall(rows: readonly ReportRow[]): ReportRow[] {
  const tables = Map.groupBy(rows, ({ values }) => values['dimension'] ?? WHOLE);
  const total = Number(tables.get(WHOLE)?.[0]?.values['count'] ?? 0);
  const published = new Map(
    [...tables].filter(([dimension]) => dimension !== WHOLE).map(([name, cells]) => [name, publish(cells, total)]),
  );
  const hidden = [...published.values()].some((table) => table.total === null);
  return [...tables].flatMap(([dimension, cells]) => {
    const table = published.get(dimension);
    if (!table) return cells.map((row) => (hidden && total > 0 ? without(row, 'protecting') : row));
    return apply(cells, hidden ? guarded(table) : table);
  });
}

function publish(rows: readonly ReportRow[], total: number): PublishedTable {
  return suppressSmallCells(
    rows.map(({ key, values }) => ({ key, count: Number(values['count']) })),
    total,
  );
}

/** A table that shows every cell tells its total: then its smallest is withheld. */
function guarded(table: PublishedTable): PublishedTable {
  if (table.cells.some(({ withheld }) => withheld !== null)) return table;
  const [smallest] = table.cells.toSorted((a, b) => (a.count ?? 0) - (b.count ?? 0));
  return {
    total: null,
    cells: table.cells.map((cell) =>
      cell === smallest ? { key: cell.key, count: null, withheld: 'protecting', shown: null } : cell,
    ),
  };
}

function apply(rows: readonly ReportRow[], { cells }: PublishedTable): ReportRow[] {
  return rows.map((row, i) => {
    const withheld = cells[i]?.withheld ?? null;
    return withheld ? without(row, withheld) : row;
  });
}

/** How many of a withheld number were answered is withheld with it. */
function without(row: ReportRow, withheld: 'small' | 'protecting'): ReportRow {
  return { ...row, values: { ...row.values, count: null, answered: null, withheld } };
}

/**
 * The value of a group of fewer than five people says how single ones answered: it is withheld, and with it another of the
 * same dimension, so that the whole does not give it away.
 */
export function withholdGroups(rows: readonly ReportRow[]): ReportRow[] {
  const groups = Map.groupBy(rows, ({ values }) => `${values['record']}:${values['dimension']}`);
  return [...groups.values()].flatMap((group) => {
    const cells = group.map(({ key, values }) => ({ key, count: Number(values['sampleSize']) }));
    const counted = cells.reduce((sum, { count }) => sum + count, 0);
    const { cells: published } = suppressSmallCells(cells, Number(group[0]?.values['total'] ?? counted));
    return group.map((row, i): ReportRow => {
      const withheld = published[i]?.withheld ?? null;
      return withheld ? { ...row, values: { ...row.values, value: null, sampleSize: null, withheld } } : row;
    });
  });
}
