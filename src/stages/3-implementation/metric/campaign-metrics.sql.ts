/** The newest version of each metric, and whether any of them is a component of engagements. */
export const METRICS = `
  SELECT DISTINCT ON (code) code, title, english_title AS "englishTitle", unit, metric_level AS level, unique_audience AS "uniqueAudience",
    bool_or(engagement) OVER (PARTITION BY code) AS engagement
  FROM metric_definitions WHERE organization_id = $1 ORDER BY code, since DESC`;

const SUMS = `sum(t.series)::int AS series, sum(t.opened) AS opened, sum(t.opened_n)::int AS "openedN", sum(t.gained) AS gained,
  sum(t.gained_n)::int AS "gainedN", sum(t.jumped) AS jumped, sum(t.jumped_n)::int AS "jumpedN", sum(t.counted) AS counted,
  sum(t.counted_n)::int AS "countedN", max(t.largest) AS largest`;

/** $1 organization, $2 campaign, $3 metrics, $4 paid, $5 and $6 days; without days the whole time. */
const OF_CAMPAIGN = `
  FROM metric_campaign_days t WHERE t.organization_id = $1 AND t.campaign_id = $2 AND ($3::text[] IS NULL OR t.metric = ANY($3))
    AND ($4::boolean[] IS NULL OR t.paid = ANY($4))`;

const WHOLE_TIME = `AND $5::date IS NULL AND $6::date IS NULL AND t.day = 'infinity'`;
const BETWEEN = `AND t.day >= coalesce($5::date, '-infinity') AND t.day < coalesce($6::date, 'infinity')`;

export const GROUPS = {
  total: 'NULL::text',
  day: 't.day::text',
  week: `date_trunc('week', t.day::timestamp)::date::text`,
  month: `date_trunc('month', t.day::timestamp)::date::text`,
  channel: 't.channel_id::text',
  format: 't.format',
} as const;

/** The sums of a campaign, from its rollups alone. */
export function sumsOfCampaign(by: keyof typeof GROUPS, whole: boolean): string {
  return `SELECT ${GROUPS[by]} AS key, t.metric, ${SUMS} ${OF_CAMPAIGN} ${whole ? WHOLE_TIME : BETWEEN}
    AND t.series <> 0 GROUP BY 1, 2 ORDER BY 1, 2`;
}

const STEPS = `count(*)::int AS days,
  coalesce(sum(d.change) FILTER (WHERE d.step = 'first'), 0) AS opened, (count(*) FILTER (WHERE d.step = 'first'))::int AS "openedN",
  coalesce(sum(d.change) FILTER (WHERE d.step = 'next'), 0) AS gained, (count(*) FILTER (WHERE d.step = 'next'))::int AS "gainedN",
  coalesce(sum(d.change) FILTER (WHERE d.step = 'break'), 0) AS jumped, (count(*) FILTER (WHERE d.step = 'break'))::int AS "jumpedN",
  coalesce(sum(d.change) FILTER (WHERE d.step = 'period'), 0) AS counted, (count(*) FILTER (WHERE d.step = 'period'))::int AS "countedN",
  max(d.change) AS largest`;

/** The sums of single posts or channels, each with the network's own figure for exactly these days. */
export function sumsOfSeries(by: 'total' | 'day' | 'week' | 'month'): string {
  return `SELECT d.subject_id AS "subjectId", ${GROUPS[by].replaceAll('t.', 'd.')} AS key, d.metric, 1 AS series, ${STEPS},
      (SELECT m.value FROM metric_periods m WHERE m.organization_id = $1 AND m.subject_id = d.subject_id AND m.metric = d.metric
        AND m.period_start = $4::date AND m.period_end = $5::date - 1) AS reported
    FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = ANY($2) AND ($3::text[] IS NULL OR d.metric = ANY($3))
      AND d.day >= coalesce($4::date, '-infinity') AND d.day < coalesce($5::date, 'infinity')
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/** The networks' own figures for exactly these days, where only one post of the campaign was measured so. */
export const REPORTED = `
  SELECT m.metric, min(m.value) AS value FROM posts p
  JOIN metric_periods m ON m.organization_id = p.organization_id AND m.subject_id = p.id
    AND m.period_start = $3::date AND m.period_end = $4::date - 1
  WHERE p.organization_id = $1 AND p.campaign_id = $2 AND ($5::boolean[] IS NULL OR p.paid = ANY($5))
    AND NOT EXISTS (SELECT FROM posts o JOIN metric_days d ON d.organization_id = o.organization_id AND d.subject_id = o.id
      WHERE o.organization_id = $1 AND o.campaign_id = $2 AND o.id <> p.id AND d.metric = m.metric AND d.day >= $3 AND d.day < $4
        AND ($5::boolean[] IS NULL OR o.paid = ANY($5)))
  GROUP BY m.metric HAVING count(*) = 1`;

/** A page of the campaign's posts that are out, the latest first. */
export const POSTS_PAGE = `
  SELECT p.id, p.published_at AS "publishedAt" FROM posts p
  WHERE p.organization_id = $1 AND p.campaign_id = $2 AND p.published_at IS NOT NULL AND ($3::boolean[] IS NULL OR p.paid = ANY($3))
    AND ($4::timestamptz IS NULL OR (p.published_at, p.id) < ($4, $5::uuid))
  ORDER BY p.published_at DESC, p.id DESC LIMIT $6`;

/**
 * What the posts stand at: their engagements, from components where there are any and else as the network told them, their
 * reach where the network told it, and whom they had as followers when they went out. Of posts published between the days.
 */
export const STANDING_POSTS = `
  SELECT p.paid, p.followers_at_publish AS "followersAtPublish", coalesce(e.parts, e.whole) AS engagements, e.reach, e.components
  FROM posts p
  CROSS JOIN LATERAL (
    SELECT sum(s.value) FILTER (WHERE s.metric = ANY($5)) AS parts, max(s.value) FILTER (WHERE s.metric = 'engagements') AS whole,
      max(s.value) FILTER (WHERE s.metric = 'reach') AS reach, array_agg(s.metric) FILTER (WHERE s.metric = ANY($5)) AS components
    FROM (
      SELECT d.metric, CASE WHEN bool_or(d.running) THEN (array_agg(d.value ORDER BY d.day DESC))[1]
          WHEN d.metric <> 'reach' OR count(*) = 1 THEN sum(d.value) END AS value
      FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = p.id
        AND (d.metric = ANY($5) OR d.metric IN ('engagements', 'reach')) AND d.day < coalesce($4::date, 'infinity')
      GROUP BY d.metric) s) e
  WHERE p.organization_id = $1 AND p.campaign_id = $2 AND p.published_at IS NOT NULL AND ($6::boolean[] IS NULL OR p.paid = ANY($6))
    AND ($3::date IS NULL OR (p.published_at AT TIME ZONE $7)::date >= $3)
    AND ($4::date IS NULL OR (p.published_at AT TIME ZONE $7)::date < $4)
    AND (e.parts IS NOT NULL OR e.whole IS NOT NULL)`;

/** Where the followers of a channel stood when the period began and when it ended. */
export const FOLLOWERS = `
  SELECT day, value FROM (
    (SELECT d.day, d.value FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = $2 AND d.metric = 'followers'
      AND d.running AND d.day <= $3::date ORDER BY d.day DESC LIMIT 1)
    UNION
    (SELECT d.day, d.value FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = $2 AND d.metric = 'followers'
      AND d.running AND d.day >= coalesce($3::date, '-infinity') AND d.day < coalesce($4::date, 'infinity') ORDER BY d.day LIMIT 1)
    UNION
    (SELECT d.day, d.value FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = $2 AND d.metric = 'followers'
      AND d.running AND d.day < coalesce($4::date, 'infinity') ORDER BY d.day DESC LIMIT 1)) ends
  ORDER BY day`;
