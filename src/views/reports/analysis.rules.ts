import { SMALLEST_PUBLISHED } from '#kernel/figures/suppression.rules';
import type { ReportRow } from '#kernel/report/report-content';

type Values = ReportRow['values'];

interface Counted {
  key: string | null;
  name: string | null;
  count: number | null;
}

interface Window {
  from: string;
  to: string;
  count: number | null;
}

/** What is kept of the numbers that an analysis froze. */
export interface AnalysisNumbers {
  complaints: number | null;
  posts: number;
  perPost: string | null;
  perThousandReached: { value: string | null; lower: string | null; upper: string | null };
  byTopic: { rows: Counted[] };
  byArea: { rows: Counted[] };
  byChannel: { rows: Counted[] };
  improvements: {
    serviceImprovementId: string;
    service: string;
    effectiveOn: string;
    topics: string[];
    days: number;
    before: Window | null;
    after: Window | null;
  }[];
}

const text = (count: number | null): string | null => (count === null ? null : String(count));

/** The analysis as a row: its words, and how many complaints there were for each post and each 1,000 people reached. */
export function analysisRow(row: ReportRow, numbers: AnalysisNumbers): ReportRow {
  const { numbers: _, ...values } = row.values;
  const { value, lower, upper } = numbers.perThousandReached;
  const rates = { perPost: numbers.perPost, perThousand: value, perThousandLower: lower, perThousandUpper: upper };
  return { key: row.key, values: { ...values, posts: String(numbers.posts), ...rates } };
}

/**
 * The counts of an analysis that speaks of exactly these days, in the rows of the live count: what was analysed is what is
 * reported. How many were answered is no question of the analysis and stays as it is counted.
 */
export function countedByAnalysis(live: readonly ReportRow[], numbers: AnalysisNumbers): ReportRow[] {
  const sides: Record<string, readonly Counted[]> = {
    all: [{ key: '', name: null, count: numbers.complaints }],
    topic: numbers.byTopic.rows,
    area: numbers.byArea.rows,
    channel: numbers.byChannel.rows,
  };
  const known = new Map(live.map((row) => [row.key, row.values]));
  return Object.entries(sides).flatMap(([dimension, rows]) =>
    rows.map(({ key, name, count }): ReportRow => {
      const own = `${dimension}:${key ?? ''}`;
      const empty: Values = { dimension, topic: null, area: null, channel: null, platform: null, answered: null };
      const named: Values = dimension === 'all' ? {} : { [dimension]: dimension === 'channel' ? name : key };
      return { key: own, values: { ...empty, ...named, ...known.get(own), count: text(count) } };
    }),
  );
}

/** The complaints before and after each improvement; a number below five is told as that. */
export function windowRows({ improvements }: AnalysisNumbers): ReportRow[] {
  return improvements.map(({ serviceImprovementId, service, effectiveOn, topics, days, before, after }) => ({
    key: serviceImprovementId,
    values: {
      ...{ service, effectiveOn, topics: topics.join(', ') || null, days: String(days) },
      ...{ before: publishable(before), after: publishable(after) },
      withheld: [before, after].some(isSmall) ? 'small' : null,
    },
  }));
}

function isSmall(window: Window | null): boolean {
  const count = window?.count ?? 0;
  return count > 0 && count < SMALLEST_PUBLISHED;
}

function publishable(window: Window | null): string | null {
  return window && !isSmall(window) ? text(window.count) : null;
}
