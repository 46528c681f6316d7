import type { EdgeType, NodeType } from '#views/trace/trace.dto';

/** One kind of node: a flat, prepared statement over one campaign, with the ids that each row comes from. */
export interface NodeSource {
  type: NodeType;
  path: string;
  sql: string;
  /** Which ids lead here, and what the step means. */
  from: Array<{ property: string; edge: EdgeType }>;
}

/** More of one kind than anybody reads in one piece. */
export const MOST = 1_000;

const LIMIT = `LIMIT ${MOST + 1}`;
const linked = (table: string, own: string, other: string): string =>
  `ARRAY(SELECT l.${other} FROM ${table} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id)`;
const of = (table: string): string => `FROM ${table} t WHERE t.organization_id = $1 AND t.campaign_id = $2`;
const COMMON = 't.id, t.campaign_id AS "campaignId"';

/**
 * In the order of the cycle. Flat statements sent together beat one that builds a tree in PostgreSQL; row security keeps
 * tenants and clearances apart in each of them.
 */
export const NODE_SOURCES: NodeSource[] = [
  {
    type: 'legal_basis',
    path: 'legal-bases',
    from: [],
    sql: `SELECT t.id, NULL::uuid AS "campaignId", t.type || ' ' || t.number || '/' || t.year AS title, NULL AS state, t.valid_from::text AS at
      FROM legal_bases t WHERE t.organization_id = $1 AND (
        t.id IN (SELECT b.legal_basis_id FROM campaign_legal_bases b WHERE b.organization_id = $1 AND b.campaign_id = $2)
        OR t.id IN (SELECT n.legal_basis_id FROM research_notes n WHERE n.organization_id = $1 AND n.campaign_id = $2))
      ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'lesson',
    path: 'lessons',
    from: [],
    sql: `SELECT ${COMMON}, t.text AS title, t.kind AS state, t.carried_at AS at FROM lessons t
      WHERE t.organization_id = $1 AND t.carried_to_campaign_id = $2 AND t.campaign_id <> $2 ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'research_note',
    path: 'research-notes',
    from: [
      { property: 'legalBasisId', edge: 'read_in' },
      { property: 'lessonIds', edge: 'opened' },
    ],
    sql: `SELECT ${COMMON}, t.title, t.kind AS state, t.observed_on::text AS at, t.legal_basis_id AS "legalBasisId",
      ARRAY(SELECT l.id FROM lessons l WHERE l.organization_id = t.organization_id AND l.carried_note_id = t.id) AS "lessonIds"
      ${of('research_notes')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'community_need',
    path: 'community-needs',
    from: [{ property: 'noteIds', edge: 'shows' }],
    sql: `SELECT ${COMMON}, t.title, t.state, t.created_at AS at, ${linked('need_research_notes', 'need_id', 'research_note_id')} AS "noteIds"
      ${of('community_needs')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'objective',
    path: 'objectives',
    from: [{ property: 'needIds', edge: 'served_by' }],
    sql: `SELECT ${COMMON}, t.outcome AS title, t.outcome_kind AS state, t.target_date::text AS at, ${linked('objective_needs', 'objective_id', 'need_id')} AS "needIds"
      ${of('objectives')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'content_plan',
    path: 'content-plans',
    from: [
      { property: 'objectiveIds', edge: 'carried_by' },
      { property: 'needIds', edge: 'carried_by' },
    ],
    sql: `SELECT ${COMMON}, t.title, t.state, t.planned_at AS at, ${linked('content_plan_objectives', 'content_plan_id', 'objective_id')} AS "objectiveIds",
      ${linked('content_plan_needs', 'content_plan_id', 'need_id')} AS "needIds" ${of('content_plans')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'post',
    path: 'posts',
    from: [{ property: 'contentPlanId', edge: 'published_as' }],
    sql: `SELECT ${COMMON}, left(t.caption, 200) AS title, t.state, coalesce(t.published_at, t.scheduled_at) AS at, t.content_plan_id AS "contentPlanId"
      ${of('posts')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'feedback_message',
    path: 'feedback-messages',
    from: [{ property: 'postId', edge: 'answered_with' }],
    sql: `SELECT ${COMMON}, left(t.text, 200) AS title, t.state, t.received_at AS at, t.post_id AS "postId"
      ${of('feedback_messages')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'evaluation_record',
    path: 'evaluation-records',
    from: [{ property: 'objectiveId', edge: 'measured_by' }],
    sql: `SELECT ${COMMON}, t.metric AS title, t.state, t.measured_on::text AS at, t.objective_id AS "objectiveId"
      ${of('evaluation_records')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'follow_up',
    path: 'follow-ups',
    from: [
      { property: 'feedbackIds', edge: 'followed_up_by' },
      { property: 'evaluationRecordId', edge: 'followed_up_by' },
    ],
    sql: `SELECT ${COMMON}, left(t.problem, 200) AS title, t.state, t.due_on::text AS at, t.evaluation_record_id AS "evaluationRecordId",
      ${linked('follow_up_feedback', 'follow_up_id', 'feedback_message_id')} AS "feedbackIds" ${of('follow_ups')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'service_improvement',
    path: 'service-improvements',
    from: [{ property: 'followUpId', edge: 'improved_by' }],
    sql: `SELECT ${COMMON}, t.service || ': ' || left(t.change, 200) AS title, t.state, t.effective_on::text AS at, t.follow_up_id AS "followUpId"
      ${of('service_improvements')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'lesson',
    path: 'lessons',
    from: [{ property: 'serviceImprovementId', edge: 'taught' }],
    sql: `SELECT ${COMMON}, left(t.text, 200) AS title, t.kind AS state, t.created_at AS at, t.service_improvement_id AS "serviceImprovementId"
      ${of('lessons')} ORDER BY t.id ${LIMIT}`,
  },
  {
    type: 'research_note',
    path: 'research-notes',
    from: [{ property: 'lessonIds', edge: 'opened' }],
    sql: `SELECT ${COMMON}, t.title, t.kind AS state, t.observed_on::text AS at, ARRAY[l.id] AS "lessonIds" FROM lessons l
      JOIN research_notes t ON t.organization_id = l.organization_id AND t.id = l.carried_note_id
      WHERE l.organization_id = $1 AND l.campaign_id = $2 AND t.campaign_id <> $2 ORDER BY t.id ${LIMIT}`,
  },
];
