import {
  dayOf,
  during,
  monthOf,
  ofCampaign,
  ofUnit,
  type Reach,
  type SectionSource,
} from '#views/reports/report-scope';

/** Every piece of content once, whoever and however many worked on it. */
const content = (reach: Reach): string => `
  SELECT t.format AS key, t.format, count(*)::text AS total,
    (count(*) FILTER (WHERE t.state IN ('published', 'corrected', 'archived')))::text AS published,
    (count(*) FILTER (WHERE t.state = 'taken_down'))::text AS "takenDown",
    (count(*) FILTER (WHERE t.state = 'cancelled'))::text AS cancelled,
    (count(*) FILTER (WHERE t.state NOT IN ('published', 'corrected', 'archived', 'taken_down', 'cancelled')))::text AS "inWork",
    sum(t.reworks)::text AS reworks
  FROM content_plans t WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND ${during('coalesce(t.planned_at, t.created_at)')}
  GROUP BY t.format ORDER BY count(*) DESC, t.format`;

const posts = (reach: Reach): string => `
  SELECT m.month || ':' || m.channel_id AS key, m.month, c.handle AS channel, c.platform, m.posts, m.planned, m.unplanned, m.paid, m."takenDown"
  FROM (
    SELECT ${monthOf(dayOf('t.published_at'))}::text AS month, t.channel_id, (count(*) FILTER (WHERE t.state <> 'taken_down'))::text AS posts,
      (count(*) FILTER (WHERE t.state <> 'taken_down' AND t.content_plan_id IS NOT NULL))::text AS planned,
      (count(*) FILTER (WHERE t.state <> 'taken_down' AND t.content_plan_id IS NULL))::text AS unplanned,
      (count(*) FILTER (WHERE t.state <> 'taken_down' AND t.paid))::text AS paid,
      (count(*) FILTER (WHERE t.state = 'taken_down'))::text AS "takenDown"
    FROM posts t WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND t.state IN ('published', 'corrected', 'taken_down')
      AND ${during('t.published_at')}
    GROUP BY 1, 2) m
  JOIN channels c ON c.organization_id = $1 AND c.id = m.channel_id
  ORDER BY m.month, c.platform, c.handle, m.channel_id`;

const corrections = (reach: Reach): string => `
  SELECT t.id::text AS key, ${dayOf('t.created_at')}::text AS "on", t.kind, t.type, t.reason, left(p.caption, 200) AS post, c.handle AS channel,
    c.platform
  FROM corrections t
  JOIN posts p ON p.organization_id = t.organization_id AND p.id = t.post_id
  JOIN channels c ON c.organization_id = t.organization_id AND c.id = t.channel_id
  WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND ${during('t.created_at')} ORDER BY t.created_at, t.id`;

const obstacles = (reach: Reach): string => `
  SELECT t.id::text AS key, t.occurred_on::text AS "on", t.stage, t.category, t.text, t.solution, t.state, t.state_reason AS "stateReason",
    t.delay_hours::text AS "delayHours", (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.unit_id) AS unit
  FROM obstacles t WHERE t.organization_id = $1 AND ${ofUnit[reach]} AND t.occurred_on BETWEEN $3 AND $4
  ORDER BY t.occurred_on, t.id`;

/** In time means reported as done by its day; one that nobody finished is overdue once the period ended after it. */
const TIMELINESS = `CASE WHEN t.state = 'dropped' THEN 'dropped'
    WHEN t.done_at IS NOT NULL AND t.state IN ('done', 'verified') THEN CASE WHEN ${dayOf('t.done_at')} <= t.due_on THEN 'in_time' ELSE 'late' END
    WHEN t.due_on < $4 THEN 'overdue' ELSE 'running' END`;

/** Of a campaign all; of a period those that were due or done in it, and what still waits from before. */
const AT_HAND: Record<Reach, string> = {
  campaign: 'true',
  unit: `(t.due_on BETWEEN $3 AND $4 OR ${during('t.done_at')} OR (t.due_on < $3 AND t.state IN ('open', 'in_progress')))`,
  agency: `(t.due_on BETWEEN $3 AND $4 OR ${during('t.done_at')} OR (t.due_on < $3 AND t.state IN ('open', 'in_progress')))`,
};

const followUps = (reach: Reach): string => `
  SELECT t.id::text AS key, t.problem, t.action, (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id = t.owner_id) AS owner,
 (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.unit_id) AS unit, t.topic,
    t.expected_effect AS "expectedEffect", t.due_on::text AS "dueOn", t.state, t.state_reason AS "stateReason", t.result, ${dayOf('t.done_at')}::text AS "doneOn",
    ${TIMELINESS} AS timeliness
  FROM follow_ups t WHERE t.organization_id = $1 AND ${ofUnit[reach]} AND ${AT_HAND[reach]}
  ORDER BY t.due_on, t.id`;

const IN_EFFECT: Record<Reach, string> = {
  campaign: 'true',
  unit: 't.effective_on BETWEEN $3 AND $4',
  agency: 't.effective_on BETWEEN $3 AND $4',
};

/** An improvement belongs to the unit that had the follow-up which led to it. */
const IMPROVED = (reach: Reach): string =>
  `t.organization_id = $1 AND ${IN_EFFECT[reach]} AND ${
    reach === 'unit'
      ? 't.follow_up_id IN (SELECT f.id FROM follow_ups f WHERE f.organization_id = $1 AND f.unit_id = $2)'
      : ofCampaign[reach]
  }`;

const improvements = (reach: Reach): string => `
  SELECT t.id::text AS key, t.service, t.change, t.effective_on::text AS "effectiveOn", t.indicator, t.unit,
    trim_scale(t.before_value)::text AS before, trim_scale(t.after_value)::text AS after, t.evidence, t.state
  FROM service_improvements t WHERE ${IMPROVED(reach)}
  ORDER BY t.effective_on, t.id`;

/** Whether the change still holds, measured later. */
const measurements = (reach: Reach): string => `
  SELECT m.id::text AS key, t.service, t.indicator, t.unit, trim_scale(t.after_value)::text AS after, trim_scale(m.value)::text AS value,
    m.measured_on::text AS "measuredOn", m.sample_size::text AS "sampleSize", m.method, m.evidence
  FROM service_improvements t
  JOIN improvement_measurements m ON m.organization_id = t.organization_id AND m.service_improvement_id = t.id
  WHERE ${IMPROVED(reach)} ORDER BY t.effective_on, t.id, m.measured_on, m.id`;

/** What was made, what stood in its way, and what it led to. */
export const WORK_SECTIONS: readonly SectionSource[] = [
  { code: 'content', sql: content },
  { code: 'posts', sql: posts },
  { code: 'corrections', sql: corrections },
  { code: 'obstacles', sql: obstacles },
  { code: 'follow_ups', sql: followUps },
  { code: 'improvements', sql: improvements },
  { code: 'measurements', sql: measurements },
];
