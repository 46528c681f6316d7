import type { TimelineType } from '#views/timeline/timeline.dto';

interface Source {
  type: TimelineType;
  table: string;
  title: string;
  at: string;
  state?: string;
  by?: string;
  reason?: string;
  and?: string;
}

/** A day begins at the agency's midnight. */
const localDay = (column: string): string => `(t.${column}::timestamp AT TIME ZONE o.timezone)`;

const SOURCES: Source[] = [
  { type: 'research_note', table: 'research_notes', title: 't.title', at: localDay('observed_on'), state: 't.kind' },
  { type: 'community_need', table: 'community_needs', title: 't.title', at: 't.created_at', state: 't.state' },
  {
    type: 'goal_approved',
    table: 'goals',
    title: 'left(t.statement, 200)',
    at: 't.approved_at',
    state: 't.state',
    by: 't.approved_by',
    and: 'AND t.approved_at IS NOT NULL',
  },
  { type: 'objective', table: 'objectives', title: 't.outcome', at: 't.created_at', state: 't.outcome_kind' },
  { type: 'content_plan', table: 'content_plans', title: 't.title', at: 't.created_at', state: 't.state' },
  {
    type: 'post',
    table: 'posts',
    title: 'left(t.caption, 200)',
    // What is only scheduled has not happened yet, but somebody has recorded it.
    at: 'coalesce(t.published_at, t.created_at)',
    state: 't.state',
  },
  {
    type: 'feedback_message',
    table: 'feedback_messages',
    title: 'left(t.text, 200)',
    at: 't.received_at',
    state: 't.state',
  },
  { type: 'obstacle', table: 'obstacles', title: 'left(t.text, 200)', at: localDay('occurred_on'), state: 't.state' },
  {
    type: 'evaluation_record',
    table: 'evaluation_records',
    title: 't.metric',
    at: localDay('measured_on'),
    state: 't.state',
  },
  { type: 'follow_up', table: 'follow_ups', title: 'left(t.problem, 200)', at: 't.created_at', state: 't.state' },
  {
    type: 'service_improvement',
    table: 'service_improvements',
    title: "t.service || ': ' || left(t.change, 200)",
    at: localDay('effective_on'),
    state: 't.state',
  },
  { type: 'lesson', table: 'lessons', title: 'left(t.text, 200)', at: 't.created_at', state: 't.kind' },
  {
    type: 'stage_move',
    table: 'state_changes',
    title: `t."from" || ' → ' || t."to"`,
    at: 't.at',
    state: 't."to"',
    by: 't.by_id',
    reason: 't.reason',
    // The campaign's own moves, by the index on what was moved.
    and: 'AND t.record_id = $2',
  },
];

const REPLIES = `SELECT t.id, 'feedback_reply' AS type, t.at, left(t.text, 200) AS title, NULL AS state, t.created_by AS by_id, NULL AS reason
  FROM feedback_replies t JOIN feedback_messages m ON m.organization_id = t.organization_id AND m.id = t.feedback_message_id
  WHERE t.organization_id = $1 AND m.campaign_id = $2`;

function select({
  type,
  table,
  title,
  at,
  state = 'NULL',
  by = 't.created_by',
  reason = 'NULL',
  and = '',
}: Source): string {
  const zone = at.includes('o.timezone') ? 'JOIN organizations o ON o.id = t.organization_id' : '';
  return `SELECT t.id, '${type}' AS type, ${at} AS at, ${title} AS title, ${state} AS state, ${by} AS by_id, ${reason} AS reason
  FROM ${table} t ${zone} WHERE t.organization_id = $1 AND t.campaign_id = $2 ${and}`;
}

/** A page of one kind, read by its own index where the campaign may hold much of it. */
function page(type: TimelineType, sql: string): string {
  return `(SELECT * FROM (${sql}) b WHERE '${type}' = ANY($4) AND at >= $5 AND at < $6 AND (at, id) < ($7, $8) ORDER BY at DESC, id DESC LIMIT $3)`;
}

const PAGES = [...SOURCES.map((source) => page(source.type, select(source))), page('feedback_reply', REPLIES)];

/**
 * One statement over all stages: no kind is read further than a page. $1 organization, $2 campaign, $3 how many, $4 kinds,
 * $5 and $6 the time, $7 and $8 the place to continue from.
 */
export const TIMELINE = `
  SELECT h.id, h.type, h.at, h.title, h.state, h.reason, u.id AS "byId", u.name AS "byName"
  FROM (SELECT * FROM (${PAGES.join('\nUNION ALL\n')}) pages ORDER BY at DESC, id DESC LIMIT $3) h
  LEFT JOIN users u ON u.organization_id = $1 AND u.id = h.by_id ORDER BY h.at DESC, h.id DESC`;
