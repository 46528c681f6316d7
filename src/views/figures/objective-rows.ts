import type { EvaluationCriterion } from '#kernel/figures/evidence.rules';
import type { Ctx } from '#platform/context/ctx';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { objectiveClaims } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';

/** A verified measurement of an objective, by a criterion that proves it. */
export interface Measurement {
  value: string;
  sampleSize: number | null;
  measuredOn: string;
  criterion: EvaluationCriterion;
}

/** What was spent on the activities that work for an objective. */
export interface Spend {
  total: string | null;
  currency: string;
  /** Whether some line does not say yet what was spent. */
  incomplete: boolean;
  /** Whether an activity works for other objectives too. */
  shared: boolean;
}

/** An objective with everything that its figures rest on. */
export interface ObjectiveRow extends Record<string, unknown> {
  id: string;
  title: string;
  campaignId: string;
  campaign: string;
  startsOn: string;
  direction: ObjectiveEntity['direction'];
  outcomeKind: ObjectiveEntity['outcomeKind'];
  requiredLevel: EvaluationCriterion;
  unit: string;
  baselineValue: string | null;
  baselineSample: number | null;
  targetValue: string;
  tolerance: string | null;
  targetDate: string;
  weight: number;
  publicSize: number | null;
  /** The latest that counts as its result. */
  result: Measurement | null;
  /** The latest at all, on the way too. */
  measured: Measurement | null;
  spend: Spend | null;
}

/** Which objectives, and what was known at the end of which day; null leaves a side open. */
export interface ObjectiveScope {
  campaignId: string | null;
  unitId: string | null;
  objectiveId: string | null;
  to: string | null;
}

/** Nobody reads the figures of more; the oldest are shown. */
const MOST = 500;

const latest = (which: string): string => `(SELECT json_build_object('value', trim_scale(r.value)::text,
    'sampleSize', r.sample_size, 'measuredOn', r.measured_on, 'criterion', r.criterion)
  ${objectiveClaims('o')} AND r.state = 'verified' AND ($5::date IS NULL OR r.measured_on <= $5) ${which}
  ORDER BY r.measured_on DESC, r.id DESC LIMIT 1)`;

const SPEND = `(SELECT json_build_object('total', trim_scale(sum(l.actual))::text, 'currency', min(l.currency),
    'incomplete', bool_or(l.actual IS NULL), 'shared', bool_or(EXISTS (SELECT FROM activity_objectives x
      WHERE x.organization_id = l.organization_id AND x.activity_id = l.activity_id AND x.objective_id <> o.id)))
  FROM budget_lines l JOIN activity_objectives a ON a.organization_id = l.organization_id AND a.activity_id = l.activity_id
  WHERE a.organization_id = o.organization_id AND a.objective_id = o.id HAVING count(*) > 0)`;

const OBJECTIVES = `SELECT o.id, o.outcome AS title, c.id AS "campaignId", c.title AS campaign, c.starts_on AS "startsOn",
    o.direction, o.outcome_kind AS "outcomeKind", o.required_level AS "requiredLevel", o.unit,
    o.baseline_value AS "baselineValue", b.sample_size AS "baselineSample", o.target_value AS "targetValue", o.tolerance,
    o.target_date AS "targetDate", o.weight, p.size AS "publicSize", ${SPEND} AS spend, ${latest('')} AS measured,
    ${latest('AND NOT r.interim AND (r.measured_on >= o.target_date OR r.early_stop_reason IS NOT NULL)')} AS result
  FROM objectives o JOIN campaigns c ON c.organization_id = o.organization_id AND c.id = o.campaign_id
  LEFT JOIN publics p ON p.organization_id = o.organization_id AND p.id = o.public_id
  LEFT JOIN baselines b ON b.organization_id = o.organization_id AND b.id = o.baseline_id
  WHERE o.organization_id = $1 AND ($2::uuid IS NULL OR o.campaign_id = $2) AND ($3::uuid IS NULL OR c.unit_id = $3)
    AND ($4::uuid IS NULL OR o.id = $4)
  ORDER BY c.created_at, c.id, o.created_at, o.id LIMIT ${MOST}`;

/** The objectives of a campaign or a unit in one statement. Over a whole agency they would be a list and no figure. */
export async function objectiveRows(ctx: Ctx, scope: ObjectiveScope): Promise<ObjectiveRow[]> {
  const { campaignId, unitId, objectiveId, to } = scope;
  if (!campaignId && !unitId && !objectiveId) return [];
  return ctx.query<ObjectiveRow>(OBJECTIVES, [ctx.organizationId, campaignId, unitId, objectiveId, to]);
}
