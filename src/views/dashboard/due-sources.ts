import type { Permission } from '#kernel/access/permissions';
import { unmeasured } from '#stages/3-implementation/metric/metric-sample.service';

export const DUE_BUCKETS = ['due', 'overdue', 'breached', 'unmeasured', 'untriaged'] as const;
export type DueBucket = (typeof DUE_BUCKETS)[number];

/**
 * What the agency has before it, whoever's it is, as SQL over the alias `t`: $1 the tenant, $2 the unit or the campaign, $3
 * the reader's permissions, $4 today, $5 the agency's time zone, $6 the last day that is looked at.
 */
export interface DueSource {
  kind: string;
  type: string;
  table: string;
  permission: Permission;
  title: string;
  path: string;
  state?: string;
  /** What it is ordered by and cut at; as its index says it. */
  order: string;
  /** Whether the order lies in time: null looks at all of it. */
  until: string | null;
  /** A day, or NULL. */
  dueOn: string;
  bucket: string;
  where: string;
  /** Whose it is, beside the campaign that it belongs to. */
  person?: string;
  unit?: string;
}

const localDay = (instant: string): string => `(${instant} AT TIME ZONE $5)::date`;
const orLast = (column: string): string => `CASE WHEN t.${column} IS NULL THEN 'infinity' ELSE t.${column} END`;
/** The first moment after the last day that is looked at. */
const HORIZON = '(($6::date + 1)::timestamp AT TIME ZONE $5)';
const RUNS = `(t.campaign_id IS NULL OR EXISTS (SELECT FROM campaigns c
  WHERE c.organization_id = $1 AND c.id = t.campaign_id AND c.status NOT IN ('closed', 'cancelled')))`;

const byDay = (column: string) => ({
  order: `t.${column}`,
  until: '$6::date',
  dueOn: `t.${column}`,
  bucket: `CASE WHEN t.${column} < $4 THEN 'overdue' ELSE 'due' END`,
});
const byInstant = (column: string) => ({
  order: `t.${column}`,
  until: HORIZON,
  dueOn: localDay(`t.${column}`),
  bucket: `CASE WHEN t.${column} < now() THEN 'overdue' ELSE 'due' END`,
});
/** The public's own clocks: late is not overdue but breached. */
const CLOCKED = {
  order: orLast('next_due_at'),
  until: HORIZON,
  dueOn: localDay('t.next_due_at'),
  bucket: `CASE WHEN t.next_clock_state = 'breached' OR t.next_due_at < now() THEN 'breached' ELSE 'due' END`,
} as const;
const cut = (column: string): string => `left(t.${column}, 200)`;

const MEASURED = `EXISTS (SELECT FROM evaluation_records e
  WHERE e.organization_id = $1 AND e.objective_id = t.objective_id AND e.measured_on >= t.measure_on)`;

export const DUE_SOURCES: readonly DueSource[] = [
  {
    ...byInstant('due_at'),
    kind: 'carry_out',
    type: 'task',
    table: 'tasks',
    permission: 'content.read',
    title: 't.title',
    path: `'tasks/' || t.id`,
    where: `t.state IN ('open', 'in_progress') AND ${RUNS}`,
    person: 'assignee_id',
  },
  {
    ...byInstant('planned_at'),
    kind: 'carry_out',
    type: 'content_plan',
    table: 'content_plans',
    permission: 'content.read',
    title: 't.title',
    path: `'content-plans/' || t.id`,
    where: `t.state NOT IN ('published', 'corrected', 'taken_down', 'archived', 'cancelled') AND ${RUNS}`,
    person: 'assignee_id',
  },
  {
    ...byDay('due_on'),
    kind: 'carry_out',
    type: 'activity',
    table: 'activities',
    permission: 'plan.read',
    title: cut('title'),
    path: `'activities/' || t.id`,
    where: `t.state IN ('planned', 'in_progress') AND ${RUNS}`,
    person: 'who_id',
  },
  {
    ...byDay('measure_on'),
    order: orLast('measure_on'),
    kind: 'measure',
    type: 'evaluation_plan',
    table: 'evaluation_plans',
    permission: 'plan.read',
    title: cut('metric'),
    path: `'evaluation-plans/' || t.id`,
    state: 't.kind',
    where: `t.measure_on IS NOT NULL AND NOT ${MEASURED} AND ${RUNS}`,
    person: 'who_id',
  },
  {
    ...byDay('due_on'),
    kind: 'carry_out',
    type: 'follow_up',
    table: 'follow_ups',
    permission: 'evaluation.read',
    title: cut('action'),
    path: `'follow-ups/' || t.id`,
    where: `t.state IN ('open', 'in_progress')`,
    person: 'owner_id',
    unit: 't.unit_id',
  },
  {
    ...byDay('due_on'),
    kind: 'pay',
    type: 'gate_debt',
    table: 'gate_debts',
    permission: 'campaign.read',
    title: 't.code',
    path: `'gate-debts/' || t.id`,
    where: `t.state = 'open' AND ${RUNS}`,
  },
  {
    ...CLOCKED,
    kind: 'carry_out',
    type: 'case',
    table: 'cases',
    permission: 'case.read',
    title: cut('title'),
    path: `'cases/' || t.id`,
    where: `t.next_due_at IS NOT NULL AND t.state NOT IN ('answered', 'closed', 'rejected', 'merged', 'archived')`,
    unit: 't.unit_id',
  },
  {
    ...CLOCKED,
    kind: 'answer',
    type: 'information_request',
    table: 'information_requests',
    permission: 'information_request.read',
    title: cut('title'),
    path: `'information-requests/' || t.id`,
    where: `t.state IN ('registered', 'extended')`,
    unit: 't.unit_id',
  },
  {
    ...CLOCKED,
    kind: 'answer',
    type: 'objection',
    table: 'objections',
    permission: 'information_request.read',
    title: cut('text'),
    path: `'objections/' || t.id`,
    where: `t.state = 'registered'`,
  },
  {
    ...CLOCKED,
    kind: 'answer',
    type: 'data_subject_request',
    table: 'data_subject_requests',
    permission: 'data_subject_request.read',
    title: cut('text'),
    path: `'data-subject-requests/' || t.id`,
    where: `t.state = 'received'`,
    unit: 't.unit_id',
  },
  {
    kind: 'measure',
    type: 'post',
    table: 'posts',
    permission: 'content.read',
    title: cut('caption'),
    path: `'posts/' || t.id`,
    order: orLast('published_at'),
    until: `now() - (SELECT o.measure_after_days FROM organizations o WHERE o.id = $1) * interval '1 day'`,
    dueOn: `(${localDay('t.published_at')} + (SELECT o.measure_after_days FROM organizations o WHERE o.id = $1))`,
    bucket: `'unmeasured'`,
    where: `t.published_at > now() - interval '1 year' AND ${unmeasured('t')} AND ${RUNS}`,
    person: 'published_by',
  },
  {
    kind: 'triage',
    type: 'feedback_message',
    table: 'feedback_messages',
    permission: 'feedback.read',
    title: cut('text'),
    path: `'feedback-messages/' || t.id`,
    order: 't.received_at',
    until: null,
    dueOn: 'NULL::date',
    bucket: `'untriaged'`,
    where: `t.coded_at IS NULL AND t.state <> 'closed'`,
  },
];
