import { type EdgeType, NODE_TYPES, type NodeType } from '#views/trace/trace.dto';
import type { Scope } from '#views/trace/trace.scopes';

/** One kind of node, as SQL over the alias `t`. */
export interface NodeSource {
  path: string;
  /** The collection's path as SQL, where it stands below another record. */
  below?: string;
  table: string;
  title: string;
  state?: string;
  at: string;
  campaign?: string;
  /** Whom the shown ones come first for, when there are more than can be shown. */
  first?: string;
  /** Steps that end at the node: what they mean, and SQL that answers the ids from which they lead here. */
  from: Array<{ edge: EdgeType; ids: string }>;
}

/** More of one kind than anybody reads in one piece. */
export const MOST = 1_000;

const linked = (table: string, own: string, other: string): string =>
  `ARRAY(SELECT l.${other} FROM ${table} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id)`;
const single = (column: string): string => `array_remove(ARRAY[t.${column}], NULL)`;
const short = (column: string): string => `left(t.${column}, 200)`;

export const NODE_SOURCES: Record<NodeType, NodeSource> = {
  legal_basis: {
    path: 'legal-bases',
    table: 'legal_bases',
    title: `t.type || ' ' || t.number || '/' || t.year`,
    at: 't.valid_from',
    campaign: 'NULL::uuid',
    from: [],
  },
  research_note: {
    path: 'research-notes',
    table: 'research_notes',
    title: 't.title',
    at: 't.observed_on',
    from: [
      { edge: 'read_in', ids: single('legal_basis_id') },
      { edge: 'opened', ids: linked('lessons', 'carried_note_id', 'id') },
    ],
  },
  community_need: {
    path: 'community-needs',
    table: 'community_needs',
    title: 't.title',
    state: 't.state',
    at: 't.created_at',
    from: [{ edge: 'shows', ids: linked('need_research_notes', 'need_id', 'research_note_id') }],
  },
  public: { path: 'publics', table: 'publics', title: 't.name', at: 't.created_at', from: [] },
  objective: {
    path: 'objectives',
    table: 'objectives',
    title: short('outcome'),
    at: 't.target_date',
    from: [
      { edge: 'served_by', ids: linked('objective_needs', 'objective_id', 'need_id') },
      { edge: 'aimed_at_by', ids: single('public_id') },
    ],
  },
  strategy: {
    path: 'strategies',
    table: 'strategies',
    title: short('text'),
    at: 't.created_at',
    from: [{ edge: 'pursued_by', ids: linked('strategy_objectives', 'strategy_id', 'objective_id') }],
  },
  content_plan: {
    path: 'content-plans',
    table: 'content_plans',
    title: 't.title',
    state: 't.state',
    at: 't.planned_at',
    from: [
      { edge: 'carried_by', ids: linked('content_plan_objectives', 'content_plan_id', 'objective_id') },
      { edge: 'carried_by', ids: linked('content_plan_needs', 'content_plan_id', 'need_id') },
    ],
  },
  post: {
    path: 'posts',
    table: 'posts',
    title: short('caption'),
    state: 't.state',
    at: 'coalesce(t.published_at, t.scheduled_at)',
    from: [{ edge: 'published_as', ids: single('content_plan_id') }],
  },
  feedback_message: {
    path: 'feedback-messages',
    table: 'feedback_messages',
    title: short('text'),
    state: 't.state',
    at: 't.received_at',
    first: 't.first_replied_at IS NULL DESC, t.received_at DESC',
    from: [{ edge: 'answered_with', ids: single('post_id') }],
  },
  case: {
    path: 'cases',
    table: 'cases',
    title: 't.title',
    state: 't.state',
    at: 't.received_at',
    first: 't.first_replied_at IS NULL DESC, t.received_at DESC',
    from: [
      { edge: 'taken_into', ids: linked('feedback_messages', 'case_id', 'id') },
      { edge: 'merged_into', ids: linked('cases', 'duplicate_of_id', 'id') },
    ],
  },
  case_reply: {
    path: 'cases/{id}/replies',
    below: `'cases/' || t.case_id || '/replies'`,
    table: 'case_replies',
    title: short('text'),
    state: 't.state',
    at: 't.sent_at',
    campaign: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
    from: [{ edge: 'answered_by', ids: single('case_id') }],
  },
  evaluation_record: {
    path: 'evaluation-records',
    table: 'evaluation_records',
    title: 't.metric',
    state: 't.state',
    at: 't.measured_on',
    from: [{ edge: 'measured_by', ids: single('objective_id') }],
  },
  complaint_analysis: {
    path: 'complaint-analyses',
    table: 'complaint_analyses',
    title: 't.title',
    state: 't.state',
    at: 't.period_to',
    from: [],
  },
  follow_up: {
    path: 'follow-ups',
    table: 'follow_ups',
    title: short('problem'),
    state: 't.state',
    at: 't.due_on',
    from: [
      { edge: 'followed_up_by', ids: linked('follow_up_feedback', 'follow_up_id', 'feedback_message_id') },
      { edge: 'followed_up_by', ids: linked('follow_up_cases', 'follow_up_id', 'case_id') },
      { edge: 'followed_up_by', ids: single('evaluation_record_id') },
      { edge: 'followed_up_by', ids: single('complaint_analysis_id') },
    ],
  },
  service_improvement: {
    path: 'service-improvements',
    table: 'service_improvements',
    title: `t.service || ': ' || ${short('change')}`,
    state: 't.state',
    at: 't.effective_on',
    from: [{ edge: 'improved_by', ids: single('follow_up_id') }],
  },
  lesson: {
    path: 'lessons',
    table: 'lessons',
    title: short('text'),
    at: 't.created_at',
    from: [{ edge: 'taught', ids: single('service_improvement_id') }],
  },
};

const replies = (which: string): string =>
  `(SELECT count(*)::int FROM feedback_replies r WHERE r.organization_id = t.organization_id AND r.feedback_message_id = t.id${which})`;

/** How a message was answered stands on the step that led to it. */
const ANSWERED = `, ${replies('')} AS "replyCount", ${replies(' AND r.official')} AS "officialCount", t.first_replied_at AS "firstRepliedAt"`;

function nodesSql(type: NodeType, scope: string): string {
  const {
    table,
    title,
    state = 'NULL',
    at,
    campaign = 't.campaign_id',
    below,
    first = 't.id DESC',
    from,
  } = NODE_SOURCES[type];
  const steps = from.map(({ ids }, i) => `, ${ids} AS "from${i}"`).join('');
  const path = below === undefined ? '' : `, ${below} AS path`;
  return `SELECT t.id, ${campaign} AS "campaignId", ${title} AS title, ${state} AS state, ${at} AS at${steps}${path}${type === 'feedback_message' ? ANSWERED : ''}
    FROM ${table} t WHERE t.organization_id = $1 AND (${scope}) ORDER BY ${first} LIMIT ${MOST + 1}`;
}

/**
 * One flat, prepared statement for each kind of node within the scope. Sent together they beat one that builds a tree in
 * PostgreSQL; row security keeps tenants and clearances apart in each of them.
 */
export function statementsOf(scope: Scope): Array<[NodeType, string]> {
  return NODE_TYPES.flatMap((type): Array<[NodeType, string]> => {
    const within = scope[type];
    return within === undefined ? [] : [[type, nodesSql(type, within)]];
  });
}
