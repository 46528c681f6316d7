import { Injectable } from '@nestjs/common';
import { CAVEATS } from '#kernel/figures/figure-texts';
import { metricDelta } from '#kernel/figures/post.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type Metric, readMetrics } from '#stages/3-implementation/metric/measures';
import type {
  MetricSeries,
  PostMetrics,
  PostMetricsQuery,
  SeriesPoint,
} from '#stages/3-implementation/metric/post-metrics.dto';

/** Nobody reads more of one post at a time. */
const MOST = 2_000;

/** Every sample of the post that still holds. */
const READINGS = `
  SELECT s.id AS "sampleId", s.metric, s.value, s.captured_at AS "capturedAt", s.day, s.period_start AS "periodStart",
    s.period_end AS "periodEnd", s.definition_version AS "definitionVersion", s.source, s.reason
  FROM metric_samples s
  WHERE s.organization_id = $1 AND coalesce(s.post_id, s.channel_id) = $2 AND ($3::text[] IS NULL OR s.metric = ANY($3))
    AND (s.value IS NOT NULL OR s.supersedes_id IS NULL)
    AND NOT EXISTS (SELECT FROM metric_samples n WHERE n.organization_id = $1 AND n.supersedes_id = s.id AND n.captured_at = s.captured_at)
  ORDER BY s.captured_at DESC, s.id DESC LIMIT $4`;

interface Reading extends Record<string, unknown> {
  sampleId: string;
  metric: string;
  value: string | null;
  capturedAt: string;
  day: string;
  periodStart: string | null;
  periodEnd: string | null;
  definitionVersion: string;
  source: string;
  reason: string | null;
}

type Counted = Reading & { value: string };

/** What was measured of one post: the latest of each metric, its series with gains and breaks, and what nobody could count. */
@Injectable()
export class PostMetricsService {
  async get(ctx: Ctx, postId: string, query: PostMetricsQuery): Promise<PostMetrics> {
    const params = [ctx.organizationId, postId, query.metrics ?? null, MOST + 1];
    const [found, metrics, rows] = await Promise.all([
      ctx.one<{ id: string }>('SELECT id FROM posts WHERE organization_id = $1 AND id = $2', [
        ctx.organizationId,
        postId,
      ]),
      readMetrics(ctx),
      ctx.query<Reading>(READINGS, params),
    ]);
    if (!found) throw notFound();
    const readings = rows.slice(0, MOST).reverse();
    const counted = readings.filter((one): one is Counted => one.value !== null);
    const series = [...Map.groupBy(counted, ({ metric }) => metric)].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      postId: found.id,
      series: series.flatMap(([code, own]) => seriesOf(ctx, metrics.get(code), own)),
      uncounted: readings.flatMap(({ metric, value, capturedAt, source, reason }) =>
        value === null ? [{ metric, capturedAt, source, reason: reason ?? '' }] : [],
      ),
      more: rows.length > MOST,
    };
  }
}

function seriesOf(ctx: Ctx, metric: Metric | undefined, readings: readonly Counted[]): MetricSeries[] {
  if (!metric) return [];
  const running = readings.filter(({ periodStart }) => periodStart === null);
  const latest = running.at(-1);
  const { code, title, englishTitle, unit, level, uniqueAudience } = metric;
  return [
    {
      ...{ metric: code, title: ctx.locale === 'en' ? (englishTitle ?? title) : title, unit, level, uniqueAudience },
      ...{ latest: latest?.value ?? null, latestAt: latest?.capturedAt ?? null },
      points: running.map((reading, index) => pointOf(ctx, running[index - 1] ?? null, reading)),
      periods: readings.flatMap(({ sampleId, periodStart, periodEnd, capturedAt, value }) =>
        periodStart && periodEnd ? [{ sampleId, periodStart, periodEnd, capturedAt, value }] : [],
      ),
    },
  ];
}

function pointOf(ctx: Ctx, previous: Counted | null, reading: Counted): SeriesPoint {
  const { sampleId, capturedAt, day, value, definitionVersion } = reading;
  const { value: gained, caveats } = metricDelta(previous, reading);
  return {
    ...{ sampleId, capturedAt, day, value, gained, definitionVersion },
    break: caveats.includes('definition_changed'),
    caveats: caveats.map((code) => ({ code, message: CAVEATS[code][ctx.locale] })),
  };
}
