export const CASES_BY_STATE = `SELECT k.state, count(*)::int AS count FROM cases k
  WHERE k.organization_id = $1 AND k.campaign_id = $2 GROUP BY k.state ORDER BY count DESC, k.state`;

const LATE = `FROM follow_ups f WHERE f.organization_id = $1 AND f.campaign_id = $2 AND f.state IN ('open', 'in_progress') AND f.due_on < $3`;

export const OVERDUE_FOLLOW_UPS = `SELECT 'carry_out' AS kind, 'follow_up' AS type, f.id AS "recordId", left(f.action, 200) AS title, f.state,
    f.campaign_id AS "campaignId", f.due_on AS "dueOn", '/api/v1/follow-ups/' || f.id AS url, 'overdue' AS bucket, (count(*) OVER ())::int AS n
  ${LATE} ORDER BY f.due_on, f.id LIMIT 5`;

/** Lessons of the campaign before it, and of those on the same topic, on which it has neither decided nor opened a note. */
export const LESSONS = `SELECT 'decide' AS kind, 'lesson' AS type, n.id AS "recordId", left(n.text, 200) AS title, n.kind AS state,
    n.campaign_id AS "campaignId", NULL::date AS "dueOn", '/api/v1/lessons/' || n.id AS url, 'undecided' AS bucket, (count(*) OVER ())::int AS n
  FROM campaigns c JOIN campaigns p ON p.organization_id = c.organization_id AND p.id <> c.id
    AND (p.id = c.previous_campaign_id OR p.topic = c.topic)
  JOIN lessons n ON n.organization_id = p.organization_id AND n.campaign_id = p.id
  WHERE c.organization_id = $1 AND c.id = $2 AND n.carried_to_campaign_id IS DISTINCT FROM c.id
    AND NOT EXISTS (SELECT FROM lesson_decisions d WHERE d.organization_id = n.organization_id AND d.campaign_id = c.id AND d.lesson_id = n.id)
  ORDER BY n.created_at, n.id LIMIT 5`;
