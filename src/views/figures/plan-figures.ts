import { cycleTime, messagePullThrough, reworkRate } from '#kernel/figures/content.rules';
import { exact, published, sum } from '#kernel/figures/exact';
import type { FigureRow } from '#kernel/figures/figure';
import { type PlanCounts, plannedShare, realisationOnTime, realised } from '#kernel/figures/plan.rules';
import type { Text } from '#platform/problem/problem';
import { count, counted, inPeriod, ofUnit, POSTS_OUT } from '#views/figures/counted';

const BY = ['day', 'week', 'month', 'channel', 'unit'] as const;

/** Content beyond an idea; a channel's is what goes out there. */
const CONTENT = `FROM content_plans t WHERE t.organization_id = $1 AND ($2::uuid IS NULL OR t.campaign_id = $2)
  AND ${ofUnit('t.campaign_id')} AND (s.channel_id IS NULL OR EXISTS (SELECT FROM content_plan_channels l
    WHERE l.organization_id = $1 AND l.content_plan_id = t.id AND l.channel_id = s.channel_id))`;

/** As its index is written. */
const SLOT = "(CASE WHEN t.planned_at IS NULL THEN 'infinity' ELSE t.planned_at END)";

/**
 * On time is what was out by the end of its planned local day. A cancellation is approved when somebody else than those
 * who made the piece answered for it; who cancels what they did not manage owes it still.
 */
const REALISED = `
  WITH due AS (
    SELECT t.state, t.planned_at, t.planned_at > now() AS later,
      t.state = 'cancelled' AND EXISTS (SELECT FROM state_changes h WHERE h.organization_id = $1 AND h.record_id = t.id
        AND h."to" = 'cancelled' AND h.by_id NOT IN (t.created_by, t.last_edited_by, coalesce(t.assignee_id, t.created_by))) AS cancelled,
      (SELECT min(p.published_at) FROM posts p WHERE p.organization_id = $1 AND p.content_plan_id = t.id
        AND (s.channel_id IS NULL OR p.channel_id = s.channel_id)) AS out_at,
      ((t.planned_at AT TIME ZONE o.timezone)::date + 1)::timestamp AT TIME ZONE o.timezone AS late_from
    ${CONTENT.replace('FROM content_plans t', 'FROM content_plans t JOIN organizations o ON o.id = t.organization_id')}
      AND t.state <> 'idea' AND ${inPeriod(SLOT)})
  SELECT ${[
    count('NOT later OR out_at IS NOT NULL OR cancelled', 'due'),
    count('out_at < late_from', 'onTime'),
    count('out_at >= late_from', 'late'),
    count('cancelled AND out_at IS NULL', 'cancelled'),
    count('later AND out_at IS NULL AND NOT cancelled', 'notDue'),
  ].join(
    ', ',
  )}, (SELECT count(*)::int FROM posts p WHERE ${POSTS_OUT} AND p.content_plan_id IS NULL) AS unplanned FROM due`;

export const planFigures = counted<PlanCounts & Record<string, number>>({
  formulas: ['plan.realisation_on_time', 'plan.realised', 'plan.planned_share'],
  by: BY,
  sql: REALISED,
  tell: (counts) => [realisationOnTime(counts), realised(counts), plannedShare(counts)],
});

/** The stages of content in their order, `whole` being from the plan to the publication. */
const STAGES: Record<string, Text> = {
  whole: { en: 'From plan to publication', id: 'Dari rencana sampai terbit' },
  planned: { en: 'Planned', id: 'Direncanakan' },
  strategy: { en: 'Strategy', id: 'Strategi' },
  sourcing: { en: 'Sourcing', id: 'Pencarian bahan' },
  editing: { en: 'Editing', id: 'Penyuntingan' },
  review: { en: 'Review', id: 'Tinjauan' },
  clearance: { en: 'Clearance', id: 'Pemeriksaan' },
  approved: { en: 'Approved', id: 'Disetujui' },
  scheduled: { en: 'Scheduled', id: 'Dijadwalkan' },
};

/** Each visit of a piece to a stage, from the log: dates on the record itself would have been overwritten. */
const VISITS = `
  SELECT h.record_id, h."to" AS stage, h.at AS came, lead(h.at) OVER w AS went, lead(h."to") OVER w AS next, h."from"
  FROM state_changes h JOIN (SELECT t.id ${CONTENT}) k ON k.id = h.record_id
  WHERE h.organization_id = $1 WINDOW w AS (PARTITION BY h.record_id ORDER BY h.at, h.id)`;

const TIMES = `
  WITH visits AS (${VISITS}),
  spent AS (
    SELECT v.stage, sum(extract(epoch FROM v.went - v.came)) AS seconds FROM visits v
    WHERE v.went IS NOT NULL GROUP BY v.record_id, v.stage HAVING ${inPeriod('max(v.went)')}
    UNION ALL
    SELECT 'whole', extract(epoch FROM min(v.came) FILTER (WHERE v.stage = 'published') - min(v.came) FILTER (WHERE v.stage = 'planned'))
    FROM visits v GROUP BY v.record_id HAVING ${inPeriod("min(v.came) FILTER (WHERE v.stage = 'published')")}
      AND min(v.came) FILTER (WHERE v.stage = 'planned') IS NOT NULL)
  SELECT coalesce(jsonb_object_agg(x.stage, x.taken), '{}') AS taken FROM (
    SELECT stage, jsonb_agg(round(seconds * 1000)::text ORDER BY seconds) AS taken FROM spent GROUP BY stage) x`;

const DAY_MS = 86_400_000;

export const cycleFigures = counted<{ taken: Record<string, string[]> }>({
  formulas: ['content.cycle_time'],
  by: BY,
  sql: TIMES,
  tell: ({ taken }) =>
    Object.entries(STAGES).flatMap(([stage, label]): FigureRow[] => {
      const days = (taken[stage] ?? []).map((ms) => exact(ms).div(DAY_MS));
      // A stage that nothing went through says nothing; the whole is there also when it is not known.
      if (days.length === 0 && stage !== 'whole') return [];
      const mean = days.length === 0 ? null : published(sum(days).div(days.length));
      return [
        {
          ...cycleTime(days),
          also: [
            { code: 'stage', value: stage, label },
            { code: 'mean', value: mean },
          ],
        },
      ];
    }),
});

/** Of the pieces that first came to review in the period, those that review or clearance ever sent back. */
const REWORKED = `
  WITH visits AS (${VISITS}),
  items AS (
    SELECT bool_or(v."from" IN ('review', 'clearance') AND v.stage IN ('sourcing', 'editing')) AS returned
    FROM visits v GROUP BY v.record_id HAVING ${inPeriod("min(v.came) FILTER (WHERE v.stage = 'review')")})
  SELECT count(*)::int AS items, ${count('returned', 'returned')} FROM items`;

export const reworkFigures = counted<{ items: number; returned: number }>({
  formulas: ['content.rework_rate'],
  by: BY,
  sql: REWORKED,
  tell: ({ items, returned }) => [reworkRate(items, returned)],
});

export const pullThroughFigures = counted<{ posts: number; withMessage: number }>({
  formulas: ['content.message_pull_through'],
  by: BY,
  sql: `SELECT count(*)::int AS posts, ${count(
    `EXISTS (SELECT FROM content_plan_key_messages m WHERE m.organization_id = $1 AND m.content_plan_id = p.content_plan_id)`,
    'withMessage',
  )} FROM posts p WHERE ${POSTS_OUT}`,
  tell: ({ posts, withMessage }) => [messagePullThrough(posts, withMessage)],
});
