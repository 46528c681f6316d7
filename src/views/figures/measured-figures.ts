import type { FigureRow } from '#kernel/figures/figure';
import { gained, reachBounds, reachWithin } from '#kernel/figures/post.rules';
import { counted, ofUnit } from '#views/figures/counted';
import type { FigureSource, Scope } from '#views/figures/figure-source';
import { METRIC_NAMES, type MetricNames, nameOf } from '#views/figures/metric-names';

/** What is added up of one metric, from the rollups. */
interface Sums {
  metric: string;
  /** How many posts; only of the whole time, because days do not add them up. */
  series: number;
  openedN: number;
  gained: string;
  gainedN: number;
  jumpedN: number;
  countedN: number;
  total: string;
  largest: string | null;
}

interface Row extends Record<string, unknown> {
  sums: Sums[];
  names: MetricNames;
  reported: string | null;
}

/** The rollups keep the whole time under a day of its own; a scope without a period asks for that one. */
const FIRST = "coalesce(s.first_day, CASE WHEN s.last_day IS NULL THEN 'infinity' ELSE '-infinity' END::date)";
const LAST = "coalesce(s.last_day, CASE WHEN s.first_day IS NULL THEN 'infinity' ELSE '9999-12-31' END::date)";

const STEPS = `(d.day = min(d.day) OVER (PARTITION BY d.subject_id, d.metric))::int,
    CASE WHEN d.step = 'first' THEN d.change ELSE 0 END, (d.step = 'first')::int,
    CASE WHEN d.step = 'next' THEN d.change ELSE 0 END, (d.step = 'next')::int,
    CASE WHEN d.step = 'break' THEN d.change ELSE 0 END, (d.step = 'break')::int,
    CASE WHEN d.step = 'period' THEN d.change ELSE 0 END, (d.step = 'period')::int, d.change`;
const IN_DAYS = "d.day BETWEEN coalesce(s.first_day, '-infinity') AND coalesce(s.last_day, 'infinity')";

/** Of campaigns their own rollups; of a single post, and of posts beside every campaign, those of the post. */
const OF_POSTS = `
  SELECT t.metric, t.series, t.opened, t.opened_n, t.gained, t.gained_n, t.jumped, t.jumped_n, t.counted, t.counted_n, t.largest
  FROM campaigns c JOIN metric_campaign_days t ON t.organization_id = c.organization_id AND t.campaign_id = c.id
    AND t.day BETWEEN ${FIRST} AND ${LAST} AND t.series <> 0 AND (s.channel_id IS NULL OR t.channel_id = s.channel_id)
  WHERE c.organization_id = $1 AND $3::uuid IS NULL AND ($2::uuid IS NULL OR c.id = $2) AND (s.unit_id IS NULL OR c.unit_id = s.unit_id)
  UNION ALL
  SELECT d.metric, ${STEPS}
  FROM posts p JOIN metric_days d ON d.organization_id = p.organization_id AND d.subject_id = p.id AND ${IN_DAYS}
  WHERE p.organization_id = $1 AND ($3::uuid IS NOT NULL OR $2::uuid IS NULL AND s.unit_id IS NULL AND p.campaign_id IS NULL)
    AND ($3::uuid IS NULL OR p.id = $3) AND (s.channel_id IS NULL OR p.channel_id = s.channel_id)`;

/** What was read of a channel as a whole. */
const OF_CHANNEL = `SELECT d.metric, ${STEPS} FROM metric_days d
  WHERE d.organization_id = $1 AND d.subject_id = s.channel_id AND ${IN_DAYS}`;
const COLUMNS = 'metric, series, opened, opened_n, gained, gained_n, jumped, jumped_n, counted, counted_n, largest';

/** The network's own figure for exactly these days, where only one post of the campaign was measured in them. */
const REPORTED_POST = `
  SELECT CASE WHEN count(*) = 1 THEN min(m.value)::text END FROM posts p
  JOIN metric_periods m ON m.organization_id = p.organization_id AND m.subject_id = p.id AND m.metric = 'reach'
    AND m.period_start = s.first_day AND m.period_end = s.last_day
  WHERE p.organization_id = $1 AND ($3::uuid IS NOT NULL OR p.campaign_id = $2) AND ($3::uuid IS NULL OR p.id = $3)
    AND (s.channel_id IS NULL OR p.channel_id = s.channel_id) AND ${ofUnit('p.campaign_id')}
    AND ($3::uuid IS NOT NULL OR NOT EXISTS (
      SELECT FROM posts o JOIN metric_days d ON d.organization_id = o.organization_id AND d.subject_id = o.id
      WHERE o.organization_id = $1 AND o.campaign_id = $2 AND o.id <> p.id AND d.metric = 'reach'
        AND d.day BETWEEN s.first_day AND s.last_day AND (s.channel_id IS NULL OR o.channel_id = s.channel_id)))`;

const REPORTED_CHANNEL = `
  SELECT m.value::text FROM metric_periods m WHERE m.organization_id = $1 AND m.subject_id = s.channel_id AND m.metric = 'reach'
    AND m.period_start = s.first_day AND m.period_end = s.last_day`;

const measured = (parts: string, reported: string): string => `
  SELECT coalesce((SELECT jsonb_agg(to_jsonb(u) ORDER BY u.metric) FROM (
      SELECT t.metric, sum(t.series)::int AS series, sum(t.opened_n)::int AS "openedN", sum(t.gained)::text AS gained,
        sum(t.gained_n)::int AS "gainedN", sum(t.jumped_n)::int AS "jumpedN", sum(t.counted_n)::int AS "countedN",
        sum(t.opened + t.gained + t.counted + CASE WHEN s.first_day IS NULL AND s.last_day IS NULL THEN t.jumped ELSE 0 END)::text AS total,
        max(t.largest)::text AS largest
      FROM (${parts}) t(${COLUMNS}) GROUP BY t.metric) u), '[]') AS sums,
    (${reported}) AS reported, (${METRIC_NAMES}) AS names`;

const source = (sql: string): FigureSource =>
  counted<Row>({
    formulas: ['post.reach_bounds', 'post.metric_delta'],
    by: ['day', 'week', 'month', 'channel', 'unit'],
    sql,
    tell: (row, scope) => [reachOf(row, scope), ...gainsOf(row)],
  });

export const measuredFigures = source(measured(OF_POSTS, REPORTED_POST));
export const channelMeasuredFigures = source(measured(OF_CHANNEL, REPORTED_CHANNEL));

/** Exact only where the network itself counted: for these days, or one post by itself; else the bounds. */
function reachOf({ sums, reported }: Row, { from, to }: Scope): FigureRow {
  const reach = sums.find(({ metric }) => metric === 'reach');
  const { openedN = 0, gainedN = 0, jumpedN = 0, countedN = 0, series = 0, total = '0', largest = null } = reach ?? {};
  const n = openedN + gainedN + countedN;
  const wholeOfOne = !from && !to && series === 1 && (countedN === 0 || n === 1);
  const singleDay = from !== null && from === to && n === 1 && countedN === 1;
  const own = reported ?? (wholeOfOne || singleDay ? total : null);
  const { lower, upper, ...figure } =
    own === null ? reachWithin(n > 0 ? largest : null, total, n) : { ...reachBounds(own, []), n };
  return {
    ...figure,
    caveats: jumpedN > 0 ? [...figure.caveats, 'definition_changed'] : figure.caveats,
    also: [
      { code: 'lower', value: lower },
      { code: 'upper', value: upper },
    ],
  };
}

/** Of each running counter what it gained. Different people are not gained by adding, and figures of days are no snapshots. */
function gainsOf({ sums, names }: Row): FigureRow[] {
  const counters = sums.filter(
    ({ metric, openedN, gainedN, jumpedN, series }) =>
      openedN + gainedN + jumpedN > 0 && (!names[metric]?.unique || series === 1),
  );
  if (counters.length === 0) return [gained({ gained: '0', steps: 0, first: 0, breaks: 0 })];
  return counters.map(({ metric, gained: amount, gainedN, openedN, jumpedN }) => ({
    ...gained({ gained: amount, steps: gainedN, first: openedN, breaks: jumpedN }),
    unit: names[metric]?.unit ?? 'count',
    also: [{ code: 'metric', value: metric, label: nameOf(names, metric) }],
  }));
}
