import { within } from '#views/figures/figure-source';

export const AGENCY = `SELECT o.code, o.name, o.type, o.region, o.timezone, to_char(now() AT TIME ZONE o.timezone, 'YYYY-MM-DD') AS today
  FROM organizations o WHERE o.id = $1`;

/** The cases of the period; one that was merged counts with the one that took it up. */
const RECEIVED = `FROM cases k WHERE k.organization_id = $1 AND ($2::uuid IS NULL OR k.campaign_id = $2)
  AND ($3::uuid IS NULL OR k.unit_id = $3) AND k.state <> 'merged' AND ${within('k.received_at')}`;

/** How long each case took to its first answer, or has waited without one; what ended without an answer waits no more. */
export const CASES = `
  SELECT k.unit_id AS "unitId", u.name AS unit,
    round(extract(epoch FROM k.first_replied_at - k.received_at) * 1000)::text AS took,
    CASE WHEN k.first_replied_at IS NULL AND k.state NOT IN ('closed', 'rejected', 'archived')
      THEN round(extract(epoch FROM now() - k.received_at) * 1000)::text END AS waiting
  FROM (SELECT k.* ${RECEIVED}) k LEFT JOIN org_units u ON u.organization_id = k.organization_id AND u.id = k.unit_id`;

export const BY_CLASS = `SELECT k.class AS key, count(*)::int AS count ${RECEIVED} GROUP BY k.class ORDER BY count DESC, key`;
export const BY_TOPIC = `SELECT lower(k.topic) AS key, count(*)::int AS count ${RECEIVED} GROUP BY lower(k.topic) ORDER BY count DESC, key`;

/** The last closed round of each unit in two years; its sums stand with it. */
export const SATISFACTION = `SELECT DISTINCT ON (r.unit_id) u.name AS unit, r.period_from AS "from", r.period_to AS "to", r.population,
    r.weight_mode AS "weightMode", g.answers, g.totals
  FROM survey_rounds r
  JOIN survey_questionnaires q ON q.organization_id = r.organization_id AND q.id = r.questionnaire_id AND q.kind = 'ikm'
  JOIN survey_groups g ON g.organization_id = r.organization_id AND g.round_id = r.id AND g.dimension = 'all'
  JOIN org_units u ON u.organization_id = r.organization_id AND u.id = r.unit_id
  WHERE r.organization_id = $1 AND r.state = 'closed' AND r.period_to > now()::date - 731
  ORDER BY r.unit_id, r.period_to DESC, r.id DESC`;

/** The verified improvements of the agency, or of one campaign; each with how many open messages led to it. */
export const improvementsOf = (campaign: boolean): string => `
  SELECT i.service, i.change, i.effective_on AS "effectiveOn", i.indicator, i.unit, i.before_value::text AS before, i.after_value::text AS after,
    (SELECT count(*)::int FROM follow_up_feedback l
      JOIN feedback_messages m ON m.organization_id = l.organization_id AND m.id = l.feedback_message_id
      WHERE l.organization_id = i.organization_id AND l.follow_up_id = i.follow_up_id) AS messages
  FROM service_improvements i WHERE i.organization_id = $1 AND i.state = 'verified'${campaign ? ' AND i.campaign_id = $2' : ''}
  ORDER BY i.effective_on DESC, i.id DESC LIMIT 20`;
