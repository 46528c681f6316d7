import { objectiveResultSql } from '#kernel/campaign/objective-results';
import { EVALUATION_CRITERIA } from '#kernel/figures/evidence.rules';
import { dayOf, type SectionSource } from '#views/reports/report-scope';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const RANK = `array_position(ARRAY[${quoted(Object.values(EVALUATION_CRITERIA).flat())}]::text[], t.criterion)`;

const FACTS = `
  SELECT t.id::text AS key, t.code, t.title, t.summary, t.kind, t.stage, t.status, t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn",
    (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.unit_id) AS unit,
    (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id = t.owner_id) AS owner,
    g.statement AS goal, g.set_by AS "goalSetBy", ${dayOf('g.approved_at')}::text AS "goalApprovedOn",
    (SELECT b.code || ' · ' || b.title FROM campaigns b WHERE b.organization_id = $1 AND b.id = t.previous_campaign_id) AS "previousCampaign",
    (SELECT n.code || ' · ' || n.title FROM campaigns n WHERE n.organization_id = $1 AND n.previous_campaign_id = t.id ORDER BY n.created_at, n.id LIMIT 1) AS "nextCampaign",
    t.no_successor_reason AS "noSuccessorReason"
  FROM campaigns t LEFT JOIN goals g ON g.organization_id = t.organization_id AND g.campaign_id = t.id
  WHERE t.organization_id = $1 AND t.id = $2`;

const LEGAL_BASES = `
  SELECT t.id::text AS key, t.type, t.number, t.year::text AS year, t.article, t.title
  FROM campaign_legal_bases l JOIN legal_bases t ON t.organization_id = l.organization_id AND t.id = l.legal_basis_id
  WHERE l.organization_id = $1 AND l.campaign_id = $2 ORDER BY t.year, t.type, t.number, t.id`;

const PUBLICS = `
  SELECT t.id::text AS key, t.name, t.size::text AS size, t.segment FROM publics t
  WHERE t.organization_id = $1 AND t.campaign_id = $2 ORDER BY t.created_at, t.id`;

/** Its result is found once for each objective, as everywhere else. */
const objectives = (): string => `
  SELECT t.id::text AS key, row_number() OVER (ORDER BY t.created_at, t.id)::text AS number, t.outcome, p.name AS public,
    t.outcome_kind AS "outcomeKind", t.required_level AS "requiredLevel", t.direction, t.metric, t.unit,
    trim_scale(t.baseline_value)::text AS baseline, t.baseline_unknown_reason AS "baselineUnknownReason",
    trim_scale(t.target_value)::text AS target, trim_scale(t.tolerance)::text AS tolerance, t.target_date::text AS "targetDate",
    trim_scale((f.result ->> 'value')::numeric)::text AS result, f.result ->> 'measuredOn' AS "measuredOn",
    f.result ->> 'verified' AS verified, f.result ->> 'final' AS final, r.criterion, r.sample_size::text AS "sampleSize"
  FROM objectives t
  LEFT JOIN publics p ON p.organization_id = t.organization_id AND p.id = t.public_id
  CROSS JOIN LATERAL (SELECT ${objectiveResultSql()} AS result) f
  LEFT JOIN evaluation_records r ON r.organization_id = t.organization_id AND r.id = (f.result ->> 'id')::uuid
  WHERE t.organization_id = $1 AND t.campaign_id = $2 ORDER BY t.created_at, t.id`;

/** Records that stand: filed, and replaced by no verified correction. */
const EVALUATIONS = `
  SELECT t.id::text AS key, t.evaluation_level AS level, t.criterion, left(o.outcome, 300) AS objective, t.metric, t.unit,
    trim_scale(t.value)::text AS value, t.sample_size::text AS "sampleSize", t.measured_on::text AS "measuredOn", t.method, t.finding,
    t.evidence, t.interpretation, t.limits, t.recommendation, t.early_stop_reason AS "earlyStopReason", t.interim::text AS interim,
    t.state, (t.supersedes_id IS NOT NULL)::text AS corrected, t.content_hash AS "contentHash"
  FROM evaluation_records t LEFT JOIN objectives o ON o.organization_id = t.organization_id AND o.id = t.objective_id
  WHERE t.organization_id = $1 AND t.campaign_id = $2 AND t.state <> 'draft' AND NOT EXISTS (SELECT FROM evaluation_records s
    WHERE s.organization_id = $1 AND s.supersedes_id = t.id AND s.state = 'verified')
  ORDER BY ${RANK}, t.measured_on, t.id`;

/** The groups of the results that stand, each beside its whole; how small ones are withheld is decided afterwards. */
const BREAKDOWNS = `
  SELECT t.id || ':' || b.place AS key, t.id::text AS record, left(coalesce(o.outcome, t.metric), 300) AS outcome, b.item ->> 'dimension' AS dimension,
    b.item ->> 'group' AS "group", trim_scale((b.item ->> 'value')::numeric)::text AS value, t.unit, b.item ->> 'sampleSize' AS "sampleSize",
    t.sample_size::text AS total
  FROM evaluation_records t
  LEFT JOIN objectives o ON o.organization_id = t.organization_id AND o.id = t.objective_id
  CROSS JOIN LATERAL json_array_elements(t.breakdowns) WITH ORDINALITY AS b (item, place)
  WHERE t.organization_id = $1 AND t.campaign_id = $2 AND t.state = 'verified' AND NOT EXISTS (SELECT FROM evaluation_records s
    WHERE s.organization_id = $1 AND s.supersedes_id = t.id AND s.state = 'verified')
  ORDER BY ${RANK}, t.measured_on, t.id, b.place`;

/** Why something was not evaluated, where somebody said why. */
const REASONS = `
  SELECT t.id::text AS key, left(o.outcome, 300) AS objective, t.evaluation_level AS level, t.reason,
    (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id = t.created_by) AS by
  FROM evaluation_gaps t LEFT JOIN objectives o ON o.organization_id = t.organization_id AND o.id = t.objective_id
  WHERE t.organization_id = $1 AND t.campaign_id = $2 ORDER BY t.created_at, t.id`;

/** What this campaign did with the lessons that it inherited. */
const INHERITED = `
  SELECT t.lesson_id::text AS key, l.text AS lesson, c.code || ' · ' || c.title AS campaign, t.decision, t.reason,
    ${dayOf('t.decided_at')}::text AS "on"
  FROM lesson_decisions t
  JOIN lessons l ON l.organization_id = t.organization_id AND l.id = t.lesson_id
  JOIN campaigns c ON c.organization_id = l.organization_id AND c.id = l.campaign_id
  WHERE t.organization_id = $1 AND t.campaign_id = $2 ORDER BY t.decided_at, t.lesson_id`;

const LESSONS = `
  SELECT t.id::text AS key, t.kind, t.text, (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id = t.owner_id) AS owner,
    (SELECT c.code || ' · ' || c.title FROM campaigns c WHERE c.organization_id = $1 AND c.id = t.carried_to_campaign_id) AS "carriedTo"
  FROM lessons t WHERE t.organization_id = $1 AND t.campaign_id = $2 ORDER BY t.created_at, t.id`;

const always = (sql: string) => (): string => sql;

/** What was meant, what came of it, and what was learned: only a campaign has these. */
export const CAMPAIGN_SECTIONS: readonly SectionSource[] = [
  { code: 'campaign', sql: always(FACTS) },
  { code: 'legal_bases', sql: always(LEGAL_BASES) },
  { code: 'publics', sql: always(PUBLICS) },
  { code: 'objectives', sql: objectives },
  { code: 'evaluations', sql: always(EVALUATIONS) },
  { code: 'breakdowns', sql: always(BREAKDOWNS) },
  { code: 'stated_reasons', sql: always(REASONS) },
  { code: 'lessons', sql: always(LESSONS) },
  { code: 'inherited_lessons', sql: always(INHERITED) },
];
