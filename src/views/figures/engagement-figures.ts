import { published, sum } from '#kernel/figures/exact';
import type { Also, FigureRow } from '#kernel/figures/figure';
import {
  engagementRateByFollowers,
  engagementRateMean,
  engagementRateOrganic,
  engagementRatePooled,
} from '#kernel/figures/post.rules';
import { counted, POSTS_OUT } from '#views/figures/counted';
import { METRIC_NAMES, type MetricNames, nameOf } from '#views/figures/metric-names';

/** Where one post stands at the end of the period. */
interface Standing {
  paid: boolean;
  followersAtPublish: number | null;
  engagements: string;
  reach: string | null;
  /** What its engagements were added up from; null where the network told them whole. */
  parts: Record<string, string> | null;
}

interface Row extends Record<string, unknown> {
  posts: Standing[];
  names: MetricNames;
  /** Whether one of the metrics was counted in several ways. */
  mixed: boolean;
}

/**
 * What the posts of the scope stand at: engagements from their components where there are any and else as the network told
 * them, and their reach where the network told it. Of a running total the last reading, of single days their sum; reach of
 * several days is no number.
 */
const STANDING = `
  WITH components AS (SELECT DISTINCT code FROM metric_definitions WHERE organization_id = $1 AND engagement),
  standing AS (
    SELECT p.id, p.paid, p.followers_at_publish, d.metric, bool_or(d.running) AS running, count(*) AS days, sum(d.value) AS total,
      (array_agg(d.value ORDER BY d.day DESC))[1] AS latest, (array_agg(d.definition_version ORDER BY d.day DESC))[1] AS version,
      count(DISTINCT d.definition_version) AS versions, d.metric IN (SELECT code FROM components) AS part
    FROM posts p JOIN metric_days d ON d.organization_id = p.organization_id AND d.subject_id = p.id
      AND (d.metric IN (SELECT code FROM components) OR d.metric IN ('engagements', 'reach'))
      AND d.day <= coalesce(s.last_day, 'infinity')
    WHERE ${POSTS_OUT} GROUP BY 1, 2, 3, 4),
  measured AS (
    SELECT t.id, t.paid, t.followers_at_publish, t.metric, t.part, t.version, t.versions > 1 AND NOT t.running AS mixed,
      CASE WHEN t.running THEN t.latest WHEN t.metric <> 'reach' OR t.days = 1 THEN t.total END AS value
    FROM standing t),
  each AS (
    SELECT m.id, m.paid, m.followers_at_publish, max(m.value) FILTER (WHERE m.metric = 'reach') AS reach,
      coalesce(sum(m.value) FILTER (WHERE m.part), max(m.value) FILTER (WHERE m.metric = 'engagements')) AS engagements,
      jsonb_object_agg(m.metric, m.value::text) FILTER (WHERE m.part AND m.value IS NOT NULL) AS parts
    FROM measured m GROUP BY 1, 2, 3)
  SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('paid', e.paid, 'followersAtPublish', e.followers_at_publish,
        'engagements', e.engagements::text, 'reach', e.reach::text, 'parts', e.parts) ORDER BY e.id)
      FROM each e WHERE e.engagements IS NOT NULL), '[]') AS posts,
    coalesce((SELECT bool_or(v.mixed OR v.versions > 1) FROM (
      SELECT bool_or(m.mixed) AS mixed, count(DISTINCT m.version) AS versions FROM measured m GROUP BY m.metric) v), false) AS mixed,
    (${METRIC_NAMES}) AS names`;

export const engagementFigures = counted<Row>({
  formulas: [
    'post.engagement_rate_pooled',
    'post.engagement_rate_mean',
    'post.engagement_rate_by_followers',
    'post.engagement_rate_organic',
  ],
  by: ['day', 'week', 'month', 'channel', 'unit'],
  sql: STANDING,
  tell({ posts, names, mixed }) {
    const reached = posts.filter(({ reach }) => reach !== null && Number(reach) > 0);
    const followed = posts.filter(({ followersAtPublish }) => (followersAtPublish ?? 0) > 0);
    const rates: [FigureRow, Standing[]][] = [
      [engagementRatePooled(posts), reached],
      [engagementRateMean(posts), reached],
      [engagementRateByFollowers(posts), followed],
      [engagementRateOrganic(posts), reached.filter(({ paid }) => !paid)],
    ];
    return rates.map(([rate, used]) => ({
      ...rate,
      caveats: mixed && used.length > 0 ? [...rate.caveats, 'definitions_mixed'] : rate.caveats,
      also: componentsOf(used, names),
    }));
  },
});

/** What the engagements of the posts that count were: likes beside comments, so that nobody mistakes one for the other. */
function componentsOf(posts: readonly Standing[], names: MetricNames): Also[] {
  const parts = posts.flatMap((post) => Object.entries(post.parts ?? { engagements: post.engagements }));
  return [...Map.groupBy(parts, ([code]) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, values]) => ({
      ...{ code, value: published(sum(values.map(([, value]) => value))), label: nameOf(names, code) },
    }));
}
