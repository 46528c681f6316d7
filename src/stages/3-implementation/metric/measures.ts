import { CAVEATS } from '#kernel/figures/figure-texts';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import { METRICS } from '#stages/3-implementation/metric/campaign-metrics.sql';
import { measureOf, type Sums } from '#stages/3-implementation/metric/measure.rules';
import type { Measure, MetricGroup } from '#stages/3-implementation/metric/metrics.dto';

/** What is known of a metric by the newest version of its definition. */
export interface Metric {
  code: string;
  title: string;
  englishTitle: string | null;
  unit: string;
  level: string;
  uniqueAudience: boolean;
  engagement: boolean;
}

export type Metrics = ReadonlyMap<string, Metric>;

/** Sums under a key: a day, a channel, a format, or none. */
export type Keyed = Sums & { key: string | null; reported?: string | null };

export async function readMetrics(ctx: Ctx): Promise<Metrics> {
  const rows = await ctx.query<Metric & Record<string, unknown>>(METRICS, [ctx.organizationId]);
  return new Map(rows.map((row) => [row.code, row]));
}

/** The sums of metrics as a reader of this language gets them; `whole` means the whole time. */
export function measures(ctx: Ctx, metrics: Metrics, rows: readonly Keyed[], whole: boolean): Measure[] {
  return rows.flatMap((row) => {
    const metric = metrics.get(row.metric);
    if (!metric) return [];
    const { code, title, englishTitle, unit, level, uniqueAudience } = metric;
    const { caveats, ...measure } = measureOf(row, { unique: uniqueAudience, whole, reported: row.reported });
    return {
      ...{ metric: code, title: ctx.locale === 'en' ? (englishTitle ?? title) : title, unit, level, uniqueAudience },
      ...measure,
      caveats: [...new Set(caveats)].map((caveat) => ({ code: caveat, message: CAVEATS[caveat][ctx.locale] })),
    };
  });
}

export const EMPTY_GROUP: Omit<MetricGroup, 'measures'> = { day: null, channelId: null, postId: null, format: null };

/** The rows of each key together, in the order in which the keys come. */
export function byKey<T extends { key: string | null }>(rows: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(rows, ({ key }) => key ?? '')];
}

export function inOrder({ from, to }: { from?: string; to?: string }): FieldVerdict {
  return {
    code: 'metrics.order',
    passed: !from || !to || from < to,
    pointer: '?to',
    message: {
      en: 'Must be after from; the day itself is not in it.',
      id: 'Harus setelah from; harinya sendiri tidak termasuk.',
    },
  };
}
