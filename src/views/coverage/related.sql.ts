/** Everything that came of a public, as SQL with the organization as $1 and the public as $2. */
const OBJECTIVES = 'SELECT o.id FROM objectives o WHERE o.organization_id = $1 AND o.public_id = $2';

const PLANS = `
  SELECT l.content_plan_id FROM content_plan_objectives l WHERE l.organization_id = $1 AND l.objective_id IN (${OBJECTIVES})
  UNION SELECT l.content_plan_id FROM content_plan_publics l WHERE l.organization_id = $1 AND l.public_id = $2`;

const POSTS = `SELECT p.id FROM posts p WHERE p.organization_id = $1 AND p.content_plan_id IN (${PLANS})`;

interface Source {
  path: string;
  table: string;
  title: string;
  state: string;
  at: string;
  where: string;
}

/** In the order of the cycle. */
export const RELATED = {
  goals: {
    path: 'goals',
    table: 'goals',
    title: 't.statement',
    state: 't.state',
    at: 't.approved_at',
    where: 't.campaign_id = (SELECT p.campaign_id FROM publics p WHERE p.organization_id = $1 AND p.id = $2)',
  },
  needs: {
    path: 'community-needs',
    table: 'community_needs',
    title: 't.title',
    state: 't.state',
    at: 't.created_at',
    where: `t.id IN (SELECT l.need_id FROM objective_needs l WHERE l.organization_id = $1 AND l.objective_id IN (${OBJECTIVES}))`,
  },
  objectives: {
    path: 'objectives',
    table: 'objectives',
    title: 't.outcome',
    state: 'NULL::text',
    at: 't.target_date',
    where: 't.public_id = $2',
  },
  contentPlans: {
    path: 'content-plans',
    table: 'content_plans',
    title: 't.title',
    state: 't.state',
    at: 't.planned_at',
    where: `t.id IN (${PLANS})`,
  },
  posts: {
    path: 'posts',
    table: 'posts',
    title: 't.caption',
    state: 't.state',
    at: 'coalesce(t.published_at, t.scheduled_at)',
    where: `t.id IN (${POSTS})`,
  },
  complaints: {
    path: 'feedback-messages',
    table: 'feedback_messages',
    title: 't.text',
    state: 't.state',
    at: 't.received_at',
    where: `t.kind = 'complaint' AND t.post_id IN (${POSTS})`,
  },
} as const satisfies Record<string, Source>;

export type RelatedKind = keyof typeof RELATED;
export const RELATED_KINDS = Object.keys(RELATED) as RelatedKind[];

/** The newest of each kind are shown, and up to so many are counted. */
export const SHOWN = 20;
export const COUNTED = 1_000;

/** Newest first by id, which rises with time: the count and the page come from one walk. */
export function relatedSql(kind: RelatedKind): string {
  const { table, title, state, at, where } = RELATED[kind];
  return `SELECT s.*, count(*) OVER ()::int AS count FROM (
      SELECT t.id, left(${title}, 200) AS title, ${state} AS state, ${at} AS at FROM ${table} t
      WHERE t.organization_id = $1 AND ${where} ORDER BY t.id DESC LIMIT ${COUNTED + 1}) s
    ORDER BY s.id DESC LIMIT ${SHOWN}`;
}
