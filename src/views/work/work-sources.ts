import { FACT_SOURCES } from '#views/work/fact-sources';
import { PLAN_SOURCES } from '#views/work/plan-sources';
import { PUBLIC_SOURCES } from '#views/work/public-sources';
import { byDay, byInstant, localDay, notMine, type Source, short } from '#views/work/source';

const PLAN = {
  type: 'content_plan',
  table: 'content_plans',
  title: 't.title',
  path: `'content-plans/' || t.id`,
  due: localDay('t.planned_at'),
};
const UNFINISHED = `t.state NOT IN ('published', 'corrected', 'taken_down', 'archived', 'cancelled')`;
const LATE = byInstant('t.planned_at');

const FOLLOW_UP = {
  type: 'follow_up',
  table: 'follow_ups',
  title: short('action'),
  path: `'follow-ups/' || t.id`,
  due: 't.due_on',
};

const SOURCES: Source[] = [
  ...FACT_SOURCES,
  ...PLAN_SOURCES,
  {
    ...PLAN,
    kind: 'carry_out',
    permission: 'content.write',
    bucket: LATE,
    where: `t.assignee_id = $2 AND ${UNFINISHED}`,
  },
  {
    ...PLAN,
    kind: 'assign',
    permission: 'content.write',
    bucket: LATE,
    where: `t.assignee_id IS NULL AND t.planned_at IS NOT NULL AND ${UNFINISHED}`,
  },
  {
    ...PLAN,
    kind: 'approve',
    join: 'JOIN approval_turns w ON w.organization_id = t.organization_id AND w.content_plan_id = t.id AND w.user_id = $2',
    permission: 'content.review',
    due: localDay('coalesce(w.due_at, t.planned_at)'),
    bucket: `'waiting'`,
    where: `t.state = 'clearance' AND (w.due_at IS NULL OR w.due_at > now())`,
  },
  {
    kind: 'approve',
    type: 'goal',
    table: 'goals',
    title: short('statement'),
    path: `'campaigns/' || t.campaign_id || '/goal'`,
    permission: 'goal.approve',
    due: 'NULL::date',
    bucket: `'waiting'`,
    where: `t.state = 'draft' AND EXISTS (SELECT FROM campaigns c WHERE c.organization_id = $1 AND c.id = t.campaign_id AND c.status = 'active')`,
  },
  {
    kind: 'verify',
    type: 'evaluation_record',
    table: 'evaluation_records',
    title: `concat(t.criterion, ': ', t.metric)`,
    path: `'evaluation-records/' || t.id`,
    permission: 'evaluation.verify',
    due: 'NULL::date',
    bucket: `'waiting'`,
    where: `t.state = 'submitted' AND ${notMine('created_by', 'last_edited_by')}`,
  },
  {
    kind: 'verify',
    type: 'service_improvement',
    table: 'service_improvements',
    title: `concat(t.service, ': ', ${short('change')})`,
    path: `'service-improvements/' || t.id`,
    permission: 'evaluation.verify',
    due: 'NULL::date',
    bucket: `'waiting'`,
    where: `t.state = 'reported' AND num_nonnulls(t.before_value, t.after_value, t.evidence) = 3 AND ${notMine('created_by', 'last_edited_by')}`,
  },
  {
    ...FOLLOW_UP,
    kind: 'verify',
    permission: 'evaluation.verify',
    bucket: `'waiting'`,
    where: `t.state = 'done' AND ${notMine('owner_id', 'done_by')}`,
  },
  {
    ...FOLLOW_UP,
    kind: 'carry_out',
    permission: 'evaluation.write',
    bucket: byDay('t.due_on', 'overdue'),
    where: `t.owner_id = $2 AND t.state IN ('open', 'in_progress')`,
  },
  ...PUBLIC_SOURCES,
];

function branch(source: Source): string {
  const { kind, type, table, join = '', title, path, state = 't.state', permission, due, bucket, where } = source;
  return `SELECT '${kind}' AS kind, '${type}' AS type, t.id AS "recordId", ${title} AS title, ${state} AS state, t.campaign_id AS "campaignId",
      ${due} AS "dueOn", ${bucket} AS bucket, '/api/v1/' || ${path} AS url
    FROM ${table} t ${join} WHERE t.organization_id = $1 AND '${permission}' = ANY($3) AND ${where}`;
}

const ALL = SOURCES.map(branch).join(' UNION ALL ');

/** What has no day comes last. */
const DAY = `coalesce("dueOn", '9999-12-31'::date)`;
const KEY = `"recordId"::text || kind`;

/** $10 buckets, $11 and $12 the place to continue from, $13 how many. */
export const WORK = `SELECT *, ${DAY} AS day, ${KEY} AS key FROM (${ALL}) work
  WHERE bucket = ANY($10) AND (${DAY}, ${KEY}) > ($11::date, $12::text) ORDER BY day, key LIMIT $13`;

export const COUNTS = `SELECT bucket, count(*)::int AS n FROM (${ALL}) work GROUP BY bucket`;

/** Of a unit is what belongs to its campaigns, and its cases. */
const OF_UNIT = `$10::uuid IS NULL OR EXISTS (SELECT FROM campaigns c WHERE c.organization_id = $1 AND c.id = work."campaignId" AND c.unit_id = $10)
  OR (type = 'case' AND EXISTS (SELECT FROM cases k WHERE k.organization_id = $1 AND k.id = "recordId" AND k.unit_id = $10))`;

/** The first of each bucket with the bucket's count: $10 the unit, $11 how many of each. */
export const FIRST_OF_EACH = `SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY bucket ORDER BY ${DAY}, ${KEY}) AS place, (count(*) OVER (PARTITION BY bucket))::int AS n
    FROM (${ALL}) work WHERE ${OF_UNIT}) placed WHERE place <= $11 ORDER BY bucket, place`;
