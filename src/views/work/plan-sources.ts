import { byDay, byInstant, localDay, notMine, RUNS, type Source, short } from '#views/work/source';

const TASK = {
  type: 'task',
  table: 'tasks',
  title: 't.title',
  path: `'tasks/' || t.id`,
  permission: 'content.write',
  due: localDay('t.due_at'),
  bucket: byInstant('t.due_at'),
} as const;
const UNDONE = `t.state IN ('open', 'in_progress') AND ${RUNS}`;

const REVIEW = {
  kind: 'review',
  type: 'emergency_review',
  table: 'emergency_reviews',
  join: 'JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id',
  title: 'p.title',
  path: `'emergency-reviews/' || t.id`,
  permission: 'content.review',
  due: localDay('t.due_at'),
  bucket: byInstant('t.due_at'),
} as const;

/** Sheets of the text as it stands. */
const SHEETS = `FROM score_sheets s WHERE s.organization_id = $1 AND s.key_message_id = t.id AND s.text_version = t.text_version`;

/** A result that came on that day or later is what the plan was for. */
const MEASURED = `EXISTS (SELECT FROM evaluation_records e
  WHERE e.organization_id = $1 AND e.objective_id = t.objective_id AND e.measured_on >= t.measure_on)`;

/** What the plan leaves to those who are named in it, or whose craft it takes. */
export const PLAN_SOURCES: Source[] = [
  { ...TASK, kind: 'carry_out', where: `t.assignee_id = $2 AND ${UNDONE}` },
  { ...TASK, kind: 'assign', where: `t.assignee_id IS NULL AND t.function = ANY($6) AND ${UNDONE}` },
  {
    kind: 'carry_out',
    type: 'activity',
    table: 'activities',
    title: short('title'),
    path: `'activities/' || t.id`,
    permission: 'activity.report',
    due: 't.due_on',
    bucket: byDay('t.due_on', 'overdue'),
    where: `t.who_id = $2 AND t.state IN ('planned', 'in_progress') AND ${RUNS}`,
  },
  {
    kind: 'measure',
    type: 'evaluation_plan',
    table: 'evaluation_plans',
    title: short('metric'),
    path: `'evaluation-plans/' || t.id`,
    state: 't.kind',
    permission: 'evaluation.write',
    due: 't.measure_on',
    bucket: byDay('t.measure_on', 'overdue'),
    where: `t.who_id = $2 AND t.measure_on IS NOT NULL AND NOT ${MEASURED} AND ${RUNS}`,
  },
  {
    kind: 'score',
    type: 'key_message',
    table: 'key_messages',
    title: short('text'),
    path: `'key-messages/' || t.id`,
    state: `'unscored'`,
    permission: 'plan.write',
    due: 'NULL::date',
    bucket: `'waiting'`,
    where: `${notMine('created_by', 'text_by')} AND (SELECT count(*) ${SHEETS}) < 2
      AND NOT EXISTS (SELECT ${SHEETS} AND s.created_by = $2) AND ${RUNS}`,
  },
  { ...REVIEW, where: `t.reviewer_id = $2 AND t.state <> 'done'` },
  {
    ...REVIEW,
    where: `t.reviewer_id IS NULL AND t.state <> 'done' AND ${notMine('published_by')} AND $2 NOT IN (p.created_by, p.last_edited_by)`,
  },
];
