import { type Backlog, backlogIdentity } from '#kernel/figures/case.rules';
import { exact, published } from '#kernel/figures/exact';
import { countsDoNotAddUp } from '#kernel/figures/stated-counts.rules';
import { SMALLEST_PUBLISHED, suppressSmallCells } from '#kernel/figures/suppression.rules';
import type { Text } from '#platform/problem/problem';
import type {
  ComplaintBounds,
  ComplaintMovements,
  ComplaintsAroundImprovement,
  ComplaintTable,
  ComplaintTables,
  ComplaintWindow,
} from '#stages/4-evaluation/complaint-analysis/complaint-tables.dto';

/** What to know before comparing the two windows of an improvement. */
export const WINDOW_CAVEATS = {
  short_window: {
    en: 'Fewer days than asked for have passed since, or fewer than four weeks: weekdays and seasons weigh in.',
    id: 'Hari yang sudah lewat kurang dari yang diminta, atau kurang dari empat minggu: hari dan musim ikut berpengaruh.',
  },
  not_yet: {
    en: 'It has not taken effect yet; there is nothing to compare.',
    id: 'Belum berlaku; belum ada yang dibandingkan.',
  },
  no_topic: {
    en: 'Its follow-up names no topic, so no complaints can be told to be about it.',
    id: 'Tindak lanjutnya tidak menyebut topik, sehingga tidak ada pengaduan yang dapat dihubungkan.',
  },
} as const satisfies Record<string, Text>;
export type WindowCaveat = keyof typeof WINDOW_CAVEATS;

export type Around = Omit<ComplaintsAroundImprovement, 'caveats'> & { caveats: WindowCaveat[] };

/** The tables without what depends on the reader: this is what is frozen. */
export type Tables = Omit<ComplaintTables, 'audience' | 'frozenAt' | 'improvements'> & { improvements: Around[] };

const FOUR_WEEKS = 28;

export function caveatsOf(days: number, asked: number, topics: readonly string[]): WindowCaveat[] {
  const short: WindowCaveat[] = days < Math.max(asked, FOUR_WEEKS) ? ['short_window'] : [];
  return [...(days === 0 ? (['not_yet'] as const) : short), ...(topics.length === 0 ? (['no_topic'] as const) : [])];
}

/** Complaints ÷ something; nothing to divide by is unknown, not zero. */
export function per(complaints: number, whole: string | number | null, times = 1): string | null {
  if (whole === null || exact(whole).isZero()) return null;
  return published(exact(complaints).times(times).div(exact(whole)));
}

/** The more people were reached, the fewer complaints there are for each: the bounds change places. */
export function perThousand(complaints: number, reach: ComplaintBounds): ComplaintBounds {
  return {
    value: per(complaints, reach.value, 1_000),
    lower: per(complaints, reach.upper, 1_000),
    upper: per(complaints, reach.lower, 1_000),
  };
}

export function movementsOf(backlog: Backlog): ComplaintMovements {
  return { ...backlog, difference: backlogIdentity(backlog).value ?? '' };
}

/** Counts that do not belong together are not published, and not kept as an analysis either. */
export function refuseUnbalanced({ movements, ...tables }: Tables): void {
  if (movements && movements.difference !== '0') {
    const { closing, difference } = movements;
    throw countsDoNotAddUp({
      params: { counted: closing + Number(difference), stated: closing, difference },
      extra: { difference, movements },
    });
  }
  for (const table of [tables.byTopic, tables.byArea, tables.byChannel, tables.byClass]) {
    const counted = table.rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const stated = tables.complaints ?? 0;
    const difference = String(counted - stated);
    if (counted !== stated) throw countsDoNotAddUp({ params: { counted, stated, difference }, extra: { difference } });
  }
}

/**
 * The tables as they may leave the agency: small cells are withheld, and whatever would betray them. All four speak of the
 * same complaints, so where one table cannot show the total, none may.
 */
export function forPublic(tables: Tables): Tables {
  const names = ['byTopic', 'byArea', 'byChannel', 'byClass'] as const;
  const each = names.map((name) => withheld(tables[name]));
  const showsTotal = each.every(({ total }) => total !== null);
  const [byTopic, byArea, byChannel, byClass] = each.map((table) => (showsTotal ? table : totalHidden(table))) as [
    ComplaintTable,
    ComplaintTable,
    ComplaintTable,
    ComplaintTable,
  ];
  const unknown: ComplaintBounds = { value: null, lower: null, upper: null };
  return {
    ...tables,
    ...{ byTopic, byArea, byChannel, byClass },
    complaints: showsTotal ? tables.complaints : null,
    cases: null,
    perPost: showsTotal ? tables.perPost : null,
    perThousandReached: showsTotal ? tables.perThousandReached : unknown,
    movements: null,
    leftOut: [],
    improvements: tables.improvements.map((around) => ({
      ...around,
      before: around.before && windowForPublic(around.before),
      after: around.after && windowForPublic(around.after),
    })),
  };
}

function withheld({ rows, total }: ComplaintTable): ComplaintTable {
  const cells = rows.map(({ count }, i) => ({ key: String(i), count: count ?? 0 }));
  const published = suppressSmallCells(cells, total ?? 0);
  return {
    total: published.total,
    rows: published.cells
      .map(({ count, withheld: why, shown }) => ({ count, withheld: why, shown }))
      .map((cell, i) => ({
        ...{ key: rows[i]?.key ?? null, name: rows[i]?.name ?? null },
        ...cell,
      })),
  };
}

/** The rows of a table that withholds nothing would make the total that must not be known. */
function totalHidden({ rows }: ComplaintTable): ComplaintTable {
  const tells = rows.every((row) => row.withheld === null);
  return {
    total: null,
    rows: rows.map((row) => (tells ? { ...row, count: null, withheld: 'protecting', shown: null } : row)),
  };
}

function windowForPublic(window: ComplaintWindow): ComplaintWindow {
  const count = window.count ?? 0;
  const small = count > 0 && count < SMALLEST_PUBLISHED;
  return {
    ...window,
    complaints: null,
    ...(small ? { count: null, shown: `<${SMALLEST_PUBLISHED}` } : {}),
  };
}
