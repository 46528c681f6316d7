import type { Permission } from '#kernel/access/permissions';

export const BUCKETS = ['due', 'overdue', 'waiting', 'breached'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** One kind of work, as SQL over the alias `t`: $1 organization, $2 the person, $3 their permissions, $4 today, $5 their time zone. */
interface Source {
  /** What is to be done; names the item together with the record. */
  kind: string;
  type: string;
  table: string;
  title: string;
  path: string;
  /** Whoever has not this permission has not this work. */
  permission: Permission;
  /** A day, or NULL. */
  due: string;
  bucket: string;
  where: string;
}

const localDay = (instant: string): string => `(${instant} AT TIME ZONE $5)::date`;
const short = (column: string): string => `left(t.${column}, 200)`;
const byDay = (due: string, late: Bucket): string => `CASE WHEN ${due} < $4 THEN '${late}' ELSE 'due' END`;

/** Four eyes: nobody is asked to decide on what they wrote. */
const notMine = (...columns: string[]): string =>
  columns.map((column) => `t.${column} IS DISTINCT FROM $2`).join(' AND ');

const PLAN = {
  type: 'content_plan',
  table: 'content_plans',
  title: 't.title',
  path: `'content-plans/' || t.id`,
  due: localDay('t.planned_at'),
};
const UNFINISHED = `t.state NOT IN ('published', 'corrected', 'taken_down', 'archived', 'cancelled')`;
const LATE = `CASE WHEN t.planned_at < now() THEN 'overdue' ELSE 'due' END`;

const MESSAGE = {
  type: 'feedback_message',
  table: 'feedback_messages',
  title: short('text'),
  path: `'feedback-messages/' || t.id`,
  permission: 'feedback.write',
} as const;

/** SP4N-LAPOR!: a message is looked at within three days and answered within five. */
const TRIAGE_DUE = `${localDay('t.received_at')} + 3`;
const REPLY_DUE = `${localDay('t.received_at')} + 5`;

const FOLLOW_UP = {
  type: 'follow_up',
  table: 'follow_ups',
  title: short('action'),
  path: `'follow-ups/' || t.id`,
  due: 't.due_on',
};

export const SOURCES: Source[] = [
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
    permission: 'content.review',
    bucket: `'waiting'`,
    where: `t.state = 'clearance' AND EXISTS (SELECT FROM approval_turns a
      WHERE a.organization_id = $1 AND a.content_plan_id = t.id AND a.user_id = $2)`,
  },
  {
    kind: 'review',
    type: 'emergency_review',
    table: 'emergency_reviews',
    title:
      '(SELECT p.title FROM content_plans p WHERE p.organization_id = t.organization_id AND p.id = t.content_plan_id)',
    path: `'emergency-reviews/' || t.id`,
    permission: 'content.review',
    due: localDay('t.due_at'),
    bucket: `CASE WHEN t.due_at < now() THEN 'overdue' ELSE 'due' END`,
    where: `t.reviewer_id = $2 AND t.state <> 'done'`,
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
  {
    ...MESSAGE,
    kind: 'triage',
    due: TRIAGE_DUE,
    bucket: byDay(`(${TRIAGE_DUE})`, 'breached'),
    where: `t.coded_at IS NULL AND t.state <> 'closed'`,
  },
  {
    ...MESSAGE,
    kind: 'reply',
    due: REPLY_DUE,
    bucket: byDay(`(${REPLY_DUE})`, 'breached'),
    where: `t.eligible AND t.first_replied_at IS NULL AND t.state <> 'closed'`,
  },
];

function branch({ kind, type, table, title, path, permission, due, bucket, where }: Source): string {
  const state = `t.state`;
  return `SELECT '${kind}' AS kind, '${type}' AS type, t.id AS "recordId", ${title} AS title, ${state} AS state, t.campaign_id AS "campaignId",
      ${due} AS "dueOn", ${bucket} AS bucket, '/api/v1/' || ${path} AS url
    FROM ${table} t WHERE t.organization_id = $1 AND '${permission}' = ANY($3) AND ${where}`;
}

const ALL = SOURCES.map(branch).join(' UNION ALL ');

/** What has no day comes last. */
const DAY = `coalesce("dueOn", '9999-12-31'::date)`;
const KEY = `"recordId"::text || kind`;

/** $6 buckets, $7 and $8 the place to continue from, $9 how many. */
export const WORK = `SELECT *, ${DAY} AS day, ${KEY} AS key FROM (${ALL}) work
  WHERE bucket = ANY($6) AND (${DAY}, ${KEY}) > ($7::date, $8::text) ORDER BY day, key LIMIT $9`;

export const COUNTS = `SELECT bucket, count(*)::int AS n FROM (${ALL}) work GROUP BY bucket`;
