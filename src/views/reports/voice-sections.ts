import {
  dayOf,
  during,
  monthOf,
  ofCampaign,
  ofUnit,
  type Reach,
  type SectionSource,
} from '#views/reports/report-scope';

/** The complaints of the period that count; those of a unit are those whose case it has. */
const COMPLAINTS: Record<Reach, string> = {
  campaign: 'FROM feedback_messages t WHERE t.organization_id = $1 AND t.campaign_id = $2',
  unit: `FROM feedback_messages t JOIN cases k ON k.organization_id = t.organization_id AND k.id = t.case_id
    WHERE t.organization_id = $1 AND k.unit_id = $2`,
  agency: 'FROM feedback_messages t WHERE t.organization_id = $1',
};

/** One pass for both ways of counting; small groups are withheld afterwards, never here. */
const complaints = (reach: Reach): string => `
  SELECT g.dimension || ':' || coalesce(g.topic, g.area, c.id::text, '') AS key, g.dimension, g.topic, g.area, c.handle AS channel, c.platform,
    g.count, g.answered
  FROM (
    SELECT CASE GROUPING(t.topic, t.channel_id, t.area) WHEN 3 THEN 'topic' WHEN 5 THEN 'channel' WHEN 6 THEN 'area' ELSE 'all' END AS dimension,
      t.topic, t.channel_id, t.area,
      count(*)::text AS count, (count(*) FILTER (WHERE t.first_replied_at IS NOT NULL))::text AS answered, count(*) AS n
    ${COMPLAINTS[reach]} AND t.kind = 'complaint' AND t.eligible AND ${during('t.received_at')}
    GROUP BY GROUPING SETS ((t.topic), (t.channel_id), (t.area), ())) g
  LEFT JOIN channels c ON c.organization_id = $1 AND c.id = g.channel_id
  ORDER BY g.dimension, g.n DESC, g.topic, g.area, c.platform, c.handle, c.id`;

/** Of the campaign or the unit itself, and of days within the period; drafts are nobody's word yet. */
const ANALYSED: Record<Reach, string> = {
  campaign: 't.campaign_id = $2',
  unit: 't.unit_id = $2',
  agency: 't.campaign_id IS NULL',
};

const analyses = (reach: Reach): string => `
  SELECT t.id::text AS key, t.title, t.period_from::text AS "from", t.period_to::text AS "to", t.findings, t.causes, t.numbers::text AS numbers
  FROM complaint_analyses t WHERE t.organization_id = $1 AND ${ANALYSED[reach]} AND t.state = 'final'
    AND t.period_from >= $3 AND t.period_to <= $4 AND NOT EXISTS (SELECT FROM complaint_analyses s
      WHERE s.organization_id = $1 AND s.supersedes_id = t.id AND s.state = 'final')
  ORDER BY t.period_to, t.id`;

/** What was named a problem, what was not, and why. */
const patterns = (reach: Reach): string => `
  SELECT p.complaint_analysis_id || ':' || p.topic AS key, p.topic, p.decision, p.reason
  FROM complaint_analyses t JOIN complaint_patterns p ON p.organization_id = t.organization_id AND p.complaint_analysis_id = t.id
  WHERE t.organization_id = $1 AND ${ANALYSED[reach]} AND t.state = 'final' AND t.period_from >= $3 AND t.period_to <= $4
    AND NOT EXISTS (SELECT FROM complaint_analyses s WHERE s.organization_id = $1 AND s.supersedes_id = t.id AND s.state = 'final')
  ORDER BY t.period_to, t.id, p.topic`;

const surveys = (reach: Reach): string => `
  SELECT t.id::text AS key, t.title, (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.unit_id) AS unit,
    t.period_from::text AS "from", t.period_to::text AS "to", t.population::text AS population, coalesce(g.respondents, 0)::text AS respondents,
    t.method, t.weight_mode AS "weightMode", t.weight_reason AS "weightReason", t.state
  FROM survey_rounds t
  LEFT JOIN survey_groups g ON g.organization_id = t.organization_id AND g.round_id = t.id AND g.dimension = 'all' AND g.name = ''
  WHERE t.organization_id = $1 AND ${ofUnit[reach]} AND t.state <> 'draft' AND t.period_to BETWEEN $3 AND $4
  ORDER BY t.period_to, t.id`;

const OVER = "('closed', 'rejected', 'archived')";

const caseClasses = (reach: Reach): string => `
  SELECT t.class AS key, t.class, count(*)::text AS received, (count(*) FILTER (WHERE t.first_replied_at IS NOT NULL))::text AS answered,
    (count(*) FILTER (WHERE t.state = 'closed'))::text AS closed, (count(*) FILTER (WHERE t.state = 'rejected'))::text AS rejected,
    (count(*) FILTER (WHERE t.state NOT IN ${OVER}))::text AS open, sum(t.reopenings)::text AS reopened
  FROM cases t WHERE t.organization_id = $1 AND ${ofUnit[reach]} AND t.state <> 'merged' AND ${during('t.received_at')}
  GROUP BY t.class ORDER BY count(*) DESC, t.class`;

/** Every month of the period, also the quiet ones: a month without cases is a zero that is known. */
const caseMonths = (reach: Reach): string => `
  WITH months AS (SELECT generate_series(date_trunc('month', $3::date), $4::date, interval '1 month')::date AS month),
  mine AS (SELECT t.received_at, t.first_replied_at, t.closed_at, t.state FROM cases t
    WHERE t.organization_id = $1 AND ${ofUnit[reach]} AND t.state <> 'merged'),
  counted AS (
    SELECT ${monthOf(dayOf('received_at'))} AS month, 1 AS received, 0 AS answered, 0 AS closed FROM mine WHERE ${during('received_at')}
    UNION ALL SELECT ${monthOf(dayOf('first_replied_at'))}, 0, 1, 0 FROM mine WHERE ${during('first_replied_at')}
    UNION ALL SELECT ${monthOf(dayOf('closed_at'))}, 0, 0, 1 FROM mine WHERE state = 'closed' AND ${during('closed_at')})
  SELECT m.month::text AS key, m.month::text AS month, coalesce(sum(c.received), 0)::text AS received,
    coalesce(sum(c.answered), 0)::text AS answered, coalesce(sum(c.closed), 0)::text AS closed
  FROM months m LEFT JOIN counted c ON c.month = m.month GROUP BY m.month ORDER BY m.month`;

/**
 * What came in, month by month and channel by channel, from the rollups alone. Of a unique audience only the bounds are
 * known: people who were reached twice would be counted twice.
 */
const metrics = (reach: Reach): string => `
  WITH named AS (
    SELECT DISTINCT ON (d.code) d.code, d.title, d.english_title, d.unit, d.metric_level, d.unique_audience
    FROM metric_definitions d WHERE d.organization_id = $1 ORDER BY d.code, d.since DESC),
  summed AS (
    SELECT ${monthOf('t.day')} AS month, t.channel_id, t.metric, sum(t.opened + t.gained + t.counted) AS came,
      sum(t.opened_n + t.gained_n + t.counted_n) AS n, sum(t.jumped_n) AS breaks, max(t.largest) AS largest
    FROM metric_campaign_days t WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND t.day BETWEEN $3 AND $4 AND t.series <> 0
    GROUP BY 1, 2, 3)
  SELECT s.month || ':' || s.channel_id || ':' || s.metric AS key, s.month::text AS month, c.handle AS channel, c.platform, s.metric,
    d.title, d.english_title AS "englishTitle", d.unit, d.metric_level AS level,
    CASE WHEN NOT d.unique_audience AND s.n > 0 THEN trim_scale(s.came)::text END AS value,
    CASE WHEN d.unique_audience AND s.n > 0 THEN trim_scale(s.largest)::text END AS lower,
    CASE WHEN d.unique_audience AND s.n > 0 THEN trim_scale(s.came)::text END AS upper, s.breaks::text AS breaks
  FROM summed s JOIN named d ON d.code = s.metric JOIN channels c ON c.organization_id = $1 AND c.id = s.channel_id
  ORDER BY s.metric, s.month, c.platform, c.handle, s.channel_id`;

/** What the public said, and what the networks counted. */
export const VOICE_SECTIONS: readonly SectionSource[] = [
  { code: 'metrics', sql: metrics },
  { code: 'complaints', sql: complaints },
  { code: 'complaint_analyses', sql: analyses },
  { code: 'complaint_patterns', sql: patterns },
  { code: 'case_classes', sql: caseClasses },
  { code: 'case_months', sql: caseMonths },
  { code: 'surveys', sql: surveys },
];
