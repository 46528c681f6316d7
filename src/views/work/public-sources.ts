import { localDay, type Source, short } from '#views/work/source';

const MESSAGE = {
  type: 'feedback_message',
  table: 'feedback_messages',
  title: short('text'),
  path: `'feedback-messages/' || t.id`,
  permission: 'feedback.write',
  join: `LEFT JOIN unnest($7::date[], $8::date[], $9::date[]) due(day, triage, reply) ON due.day = ${localDay('t.received_at')}`,
} as const;

const CLOCKED = {
  due: localDay('t.next_due_at'),
  bucket: `CASE WHEN t.next_clock_state = 'breached' OR t.next_due_at < now() THEN 'breached' ELSE 'due' END`,
} as const;

const CASE = {
  ...CLOCKED,
  type: 'case',
  table: 'cases',
  title: short('title'),
  path: `'cases/' || t.id`,
  permission: 'case.write',
} as const;
const OWED = `t.next_due_at IS NOT NULL AND t.state NOT IN ('answered', 'closed', 'rejected', 'merged', 'archived')`;

const ANSWER = { ...CLOCKED, kind: 'answer' } as const;

/** What received so long ago that its day is not among those counted was due long ago. */
const triageDue = `coalesce(due.triage, ${localDay('t.received_at')})`;
const replyDue = `coalesce(due.reply, ${localDay('t.received_at')})`;
const late = (day: string): string => `CASE WHEN ${day} < $4 THEN 'breached' ELSE 'due' END`;

/**
 * What the public waits for, by its own clocks. A message that belongs to no case yet has none: its days are counted on the
 * agency's calendar by the same rules.
 */
export const PUBLIC_SOURCES: Source[] = [
  {
    ...MESSAGE,
    kind: 'triage',
    due: triageDue,
    bucket: late(triageDue),
    where: `t.coded_at IS NULL AND t.state <> 'closed'`,
  },
  {
    ...MESSAGE,
    kind: 'reply',
    due: replyDue,
    bucket: late(replyDue),
    where: `t.eligible AND t.first_replied_at IS NULL AND t.state <> 'closed' AND t.case_id IS NULL`,
  },
  { ...CASE, kind: 'carry_out', where: `t.assignee_id = $2 AND ${OWED}` },
  {
    ...CASE,
    kind: 'assign',
    where: `t.assignee_id IS NULL AND 'case_officer' = ANY($6) AND ${OWED}
      AND (t.unit_id IS NULL OR t.unit_id = (SELECT u.unit_id FROM users u WHERE u.organization_id = $1 AND u.id = $2))`,
  },
  {
    ...ANSWER,
    type: 'information_request',
    table: 'information_requests',
    title: short('title'),
    path: `'information-requests/' || t.id`,
    permission: 'information_request.answer',
    where: `t.state IN ('registered', 'extended')`,
  },
  {
    ...ANSWER,
    type: 'objection',
    table: 'objections',
    join: 'JOIN information_requests r ON r.organization_id = t.organization_id AND r.id = t.information_request_id',
    title: short('text'),
    path: `'objections/' || t.id`,
    permission: 'objection.decide',
    where: `t.state = 'registered' AND r.answered_by IS DISTINCT FROM $2`,
  },
  {
    ...ANSWER,
    type: 'data_subject_request',
    table: 'data_subject_requests',
    title: short('text'),
    path: `'data-subject-requests/' || t.id`,
    permission: 'data_subject_request.write',
    where: `t.state = 'received'`,
  },
];
