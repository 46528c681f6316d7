/** What has begun to be carried out is public; what is still being thought about, and what was given up, is not. */
export const SHOWN = `c.organization_id = $1 AND c.stage IN ('implementation', 'evaluation', 'closed') AND c.status <> 'cancelled'`;

/** The latest record that a second person has verified, and that no verified correction has replaced. */
const RESULTS = `SELECT count(DISTINCT r.objective_id)::int FROM evaluation_records r
  JOIN objectives o ON o.organization_id = r.organization_id AND o.id = r.objective_id AND o.outcome_kind <> 'process'
  WHERE r.organization_id = c.organization_id AND r.campaign_id = c.id AND r.state = 'verified' AND r.value IS NOT NULL`;

const ROW = `c.id, c.code, c.title, c.summary, c.kind, CASE WHEN c.stage = 'closed' THEN 'closed' ELSE 'running' END AS status,
  c.starts_on AS "startsOn", c.ends_on AS "endsOn",
  (SELECT g.statement FROM goals g WHERE g.organization_id = c.organization_id AND g.campaign_id = c.id AND g.state = 'approved') AS goal,
  (SELECT count(*)::int FROM objectives o WHERE o.organization_id = c.organization_id AND o.campaign_id = c.id
    AND o.outcome_kind <> 'process') AS objectives, (${RESULTS}) AS "verifiedResults"`;

/** $2 both, running or closed; $3 and $4 the place to continue from; $5 how many. */
export const CAMPAIGNS = `SELECT ${ROW} FROM campaigns c WHERE ${SHOWN}
  AND ($2::text[] IS NULL OR CASE WHEN c.stage = 'closed' THEN 'closed' ELSE 'running' END = ANY($2))
  AND ($3::date IS NULL OR (c.starts_on, c.id) < ($3::date, $4::uuid))
  ORDER BY c.starts_on DESC, c.id DESC LIMIT $5`;

export const CAMPAIGN = `SELECT ${ROW} FROM campaigns c WHERE ${SHOWN} AND c.id = $2`;

export const PUBLICS = 'SELECT p.id, p.name FROM publics p WHERE p.organization_id = $1 AND p.campaign_id = $2';

/** How many were asked for each result. */
export const SAMPLES = `SELECT r.id, r.sample_size AS n FROM evaluation_records r
  WHERE r.organization_id = $1 AND r.campaign_id = $2 AND r.state = 'verified'`;
