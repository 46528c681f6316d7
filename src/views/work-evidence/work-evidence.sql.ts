import type { EvidenceItemType, EvidenceRole } from '#views/work-evidence/evidence-roles';

/**
 * One way of having a part in something, as SQL over the alias `t`. Each is read along an index that leads with the person
 * and the moment; row security leaves out what the reader is not cleared for.
 */
interface Source {
  role: EvidenceRole;
  type: EvidenceItemType | { sql: string };
  table: string;
  join?: string;
  person: string;
  at: string;
  where?: string;
  /** The item on which the work was done; the row itself when not said. */
  item?: string;
  title: string;
  craft?: string;
  campaign?: string;
}

const PLAN_OF = (table: string): string =>
  `JOIN content_plans p ON p.organization_id = ${table}.organization_id AND p.id = ${table}.content_plan_id`;
const APPROVED = 'coalesce(t.approved_at, t.emergency_at)';

const SOURCES: Source[] = [
  {
    role: 'content_author',
    type: 'content_plan',
    table: 'content_plans',
    person: 't.created_by',
    at: APPROVED,
    where: `${APPROVED} IS NOT NULL`,
    title: 't.title',
  },
  {
    role: 'content_task',
    type: 'content_plan',
    table: 'tasks',
    join: PLAN_OF('t'),
    person: 'coalesce(t.assignee_id, t.done_by)',
    at: 't.done_at',
    where: `t.state = 'done' AND t.done_at IS NOT NULL`,
    item: 'p.id',
    title: `p.title || ': ' || t.title`,
    craft: 't.function',
  },
  {
    role: 'content_approval',
    type: 'content_plan',
    table: 'approval_decisions',
    join: `JOIN approvals a ON a.organization_id = t.organization_id AND a.id = t.approval_id ${PLAN_OF('a')}`,
    person: 't.decided_by',
    at: 't.created_at',
    item: 'p.id',
    title: 'p.title',
    campaign: 'p.campaign_id',
  },
  {
    role: 'publication',
    type: { sql: `CASE WHEN t.content_plan_id IS NULL THEN 'post' ELSE 'content_plan' END` },
    table: 'posts',
    join: `LEFT ${PLAN_OF('t')}`,
    person: 't.published_by',
    at: 't.published_at',
    where: `t.published_at IS NOT NULL AND t.state IN ('published', 'corrected', 'taken_down')`,
    item: 'coalesce(t.content_plan_id, t.id)',
    title: 'coalesce(p.title, left(t.caption, 200))',
  },
  {
    role: 'message_reply',
    type: 'feedback_message',
    table: 'feedback_replies',
    join: 'JOIN feedback_messages m ON m.organization_id = t.organization_id AND m.id = t.feedback_message_id',
    person: 't.created_by',
    at: 't.at',
    where: 't.case_reply_id IS NULL AND t.official',
    item: 'm.id',
    title: 'left(m.text, 200)',
    campaign: 'm.campaign_id',
  },
  {
    role: 'case_reply',
    type: 'case',
    table: 'case_replies',
    join: 'JOIN cases k ON k.organization_id = t.organization_id AND k.id = t.case_id',
    person: 't.created_by',
    at: 't.sent_at',
    where: 't.sent_at IS NOT NULL AND t.official',
    item: 'k.id',
    title: 'k.title',
    campaign: 'k.campaign_id',
  },
  {
    role: 'case_answer',
    type: 'case',
    table: 'cases',
    person: 't.assignee_id',
    at: 't.answered_at',
    where: 't.answered_at IS NOT NULL',
    title: 't.title',
  },
  {
    role: 'research_note',
    type: 'research_note',
    table: 'research_notes',
    person: 't.created_by',
    at: 't.created_at',
    title: 't.title',
  },
  {
    role: 'evaluation_record',
    type: 'evaluation_record',
    table: 'evaluation_records',
    person: 't.created_by',
    at: 't.created_at',
    where: `t.state <> 'draft'`,
    title: `concat(t.criterion, ': ', t.metric)`,
  },
  {
    role: 'evaluation_verification',
    type: 'evaluation_record',
    table: 'evaluation_records',
    person: 't.verified_by',
    at: 't.verified_at',
    where: 't.verified_at IS NOT NULL',
    title: `concat(t.criterion, ': ', t.metric)`,
  },
  {
    role: 'follow_up',
    type: 'follow_up',
    table: 'follow_ups',
    person: 't.owner_id',
    at: 't.done_at',
    where: `t.done_at IS NOT NULL AND t.state IN ('done', 'verified')`,
    title: 'left(t.action, 200)',
  },
  {
    role: 'service_improvement',
    type: 'service_improvement',
    table: 'service_improvements',
    person: 't.created_by',
    at: 't.verified_at',
    where: 't.verified_at IS NOT NULL',
    title: `concat(t.service, ': ', left(t.change, 200))`,
  },
];

/** $1 the tenant, $2 the person, $3 and $4 the first day and the day after the last one, $5 the agency's time zone. */
const FROM = '($3::date)::timestamp AT TIME ZONE $5';
const UNTIL = '($4::date)::timestamp AT TIME ZONE $5';

function branch(source: Source): string {
  const { role, type, table, join = '', person, at, where = 'true', item = 't.id', title } = source;
  const { craft = 'NULL::text', campaign = 't.campaign_id' } = source;
  return `SELECT t.id, '${role}' AS role, ${craft} AS craft, ${at} AS at, ${typeof type === 'string' ? `'${type}'` : type.sql} AS type,
      ${item} AS "itemId", ${title} AS title, ${campaign} AS "campaignId"
    FROM ${table} t ${join} WHERE t.organization_id = $1 AND ${person} = $2 AND ${where} AND ${at} >= ${FROM} AND ${at} < ${UNTIL}`;
}

/** $6 to $8 the place to continue from, $9 how many. Each way brings no more than a page. */
const onward = (source: Source): string =>
  `(${branch(source)} AND ${source.at} >= $6::timestamptz AND (${source.at}, '${source.role}'::text COLLATE "C", t.id) > ($6::timestamptz, $7::text, $8::uuid)
    ORDER BY ${source.at}, t.id LIMIT $9)`;

export const EVIDENCE = `SELECT * FROM (${SOURCES.map(onward).join(' UNION ALL ')}) done ORDER BY at, role COLLATE "C", id LIMIT $9`;

export const TOTALS = `SELECT role, count(*)::int AS rows, count(DISTINCT "itemId")::int AS items
  FROM (${SOURCES.map(branch).join(' UNION ALL ')}) done GROUP BY ROLLUP (role)`;

/** Everybody who had a part in an item, as a pair of item and person. */
const PARTS = `
  SELECT p.id AS item, 'content_author' AS role, p.created_by AS person FROM content_plans p WHERE p.organization_id = $1 AND p.id = ANY($2)
  UNION ALL SELECT k.content_plan_id, 'content_task', coalesce(k.assignee_id, k.done_by) FROM tasks k
    WHERE k.organization_id = $1 AND k.content_plan_id = ANY($2) AND k.state = 'done'
  UNION ALL SELECT a.content_plan_id, 'content_approval', d.decided_by FROM approvals a
    JOIN approval_decisions d ON d.organization_id = a.organization_id AND d.approval_id = a.id
    WHERE a.organization_id = $1 AND a.content_plan_id = ANY($2)
  UNION ALL SELECT coalesce(o.content_plan_id, o.id), 'publication', o.published_by FROM posts o
    WHERE o.organization_id = $1 AND (o.content_plan_id = ANY($2) OR o.id = ANY($2)) AND o.published_at IS NOT NULL
  UNION ALL SELECT r.feedback_message_id, 'message_reply', r.created_by FROM feedback_replies r
    WHERE r.organization_id = $1 AND r.feedback_message_id = ANY($2) AND r.official
  UNION ALL SELECT r.case_id, 'case_reply', r.created_by FROM case_replies r
    WHERE r.organization_id = $1 AND r.case_id = ANY($2) AND r.sent_at IS NOT NULL
  UNION ALL SELECT c.id, 'case_answer', c.assignee_id FROM cases c WHERE c.organization_id = $1 AND c.id = ANY($2) AND c.answered_at IS NOT NULL
  UNION ALL SELECT n.id, 'research_note', n.created_by FROM research_notes n WHERE n.organization_id = $1 AND n.id = ANY($2)
  UNION ALL SELECT e.id, 'evaluation_record', e.created_by FROM evaluation_records e WHERE e.organization_id = $1 AND e.id = ANY($2)
  UNION ALL SELECT e.id, 'evaluation_verification', e.verified_by FROM evaluation_records e WHERE e.organization_id = $1 AND e.id = ANY($2)
  UNION ALL SELECT f.id, 'follow_up', v.person FROM follow_ups f CROSS JOIN LATERAL (VALUES (f.owner_id), (f.done_by)) v(person)
    WHERE f.organization_id = $1 AND f.id = ANY($2) AND f.done_at IS NOT NULL
  UNION ALL SELECT i.id, 'service_improvement', i.created_by FROM service_improvements i WHERE i.organization_id = $1 AND i.id = ANY($2)`;

/** $3 the person who is left out. */
export const OTHERS = `SELECT s.item, s.person AS "personId", u.name, array_agg(DISTINCT s.role ORDER BY s.role) AS roles
  FROM (${PARTS}) s JOIN users u ON u.organization_id = $1 AND u.id = s.person WHERE s.person <> $3
  GROUP BY s.item, s.person, u.name ORDER BY u.name, s.person`;

export const PERSON = `SELECT u.id, u.name, u.unit_id AS "unitId", n.name AS unit FROM users u
  LEFT JOIN org_units n ON n.organization_id = u.organization_id AND n.id = u.unit_id
  WHERE u.organization_id = $1 AND u.id = $2`;

export const AGENCY = `SELECT o.name, o.region, o.letterhead, o.timezone, o.language, to_char(now() AT TIME ZONE o.timezone, 'YYYY-MM-DD') AS today
  FROM organizations o WHERE o.id = $1`;

/** Whoever leads the person's unit, or the nearest one above that somebody else leads; $3 names one instead. */
export const SUPERIOR = `
  WITH RECURSIVE up AS (
    SELECT n.id, n.parent_id, n.head_id, 0 AS far FROM users u JOIN org_units n ON n.organization_id = u.organization_id AND n.id = u.unit_id
      WHERE u.organization_id = $1 AND u.id = $2
    UNION ALL SELECT n.id, n.parent_id, n.head_id, up.far + 1 FROM up
      JOIN org_units n ON n.organization_id = $1 AND n.id = up.parent_id WHERE up.far < 20)
  SELECT s.id, s.name FROM (
    SELECT up.head_id AS id, up.far FROM up WHERE $3::uuid IS NULL AND up.head_id <> $2
    UNION ALL SELECT $3::uuid, 0 WHERE $3::uuid IS NOT NULL) named
  JOIN users s ON s.organization_id = $1 AND s.id = named.id ORDER BY named.far LIMIT 1`;
