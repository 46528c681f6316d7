import { localDay } from '#kernel/calendar/time-zone';
import { attainmentRollup, evaluationBudgetShare, evidenceCoverage } from '#kernel/figures/campaign.rules';
import { type FigureRow, type FigureSubject, leftOut } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { Ctx } from '#platform/context/ctx';
import { objectiveProgress } from '#stages/2-planning/objective/objective.service';
import type { FigureSource, Scope } from '#views/figures/figure-source';
import { attained, changed, costed, paced } from '#views/figures/objective-figures.rules';
import { type ObjectiveRow, objectiveRows } from '#views/figures/objective-rows';

export const OF_OBJECTIVE: readonly FormulaId[] = [
  'objective.attainment',
  'objective.pacing',
  'objective.change_significance',
  'objective.cost_per_result',
];

/** The figures of single objectives, formula by formula; `on` is the day on which the pace is looked at. */
export function objectiveFiguresOf(ctx: Ctx, aims: readonly ObjectiveRow[], to: string | null): FigureRow[] {
  const on = to ?? localDay(new Date(), ctx.actor.timezone);
  return [
    ...aims.map((aim) => attained(aim, verdictOf(aim))),
    ...aims.map((aim) => paced(aim, on)),
    ...aims.map(changed),
    ...aims.map(costed),
  ];
}

function verdictOf(aim: ObjectiveRow): string {
  const { id, result } = aim;
  return objectiveProgress(aim, result && { id, ...result, verified: true, final: true }).verdict;
}

/** Objectives that cover a way: an output proves no effect, and what keeps a value has nowhere to go. */
function rollupOf(aims: readonly ObjectiveRow[]): FigureRow {
  const process = aims.filter(({ outcomeKind }) => outcomeKind === 'process');
  const outcomes = aims.filter(({ outcomeKind }) => outcomeKind !== 'process');
  const maintained = outcomes.filter(({ direction }) => direction === 'maintain');
  const going = outcomes.filter(({ direction }) => direction !== 'maintain');
  const measurable = going.filter(({ baselineValue }) => baselineValue !== null);
  const { achieved, ...rollup } = attainmentRollup(
    measurable.map((aim) => ({ attainment: attained(aim, '').value, weight: aim.weight })),
  );
  const more = leftOut({
    process_objective: process.length,
    maintained: maintained.length,
    baseline_unknown: going.length - measurable.length,
  });
  return {
    ...rollup,
    excluded: [...rollup.excluded, ...more],
    also: [{ code: 'achieved', value: String(achieved) }],
  };
}

function coverageOf(aims: readonly ObjectiveRow[]): FigureRow {
  return evidenceCoverage(
    aims.map(({ outcomeKind, requiredLevel, result }) => ({
      required: outcomeKind === 'process' ? null : requiredLevel,
      evidence: result ? [result.criterion] : [],
    })),
  );
}

/** Over one campaign they speak of the whole scope; over a unit each names its campaign. */
function byCampaign(
  scope: Scope,
  aims: readonly ObjectiveRow[],
): { subject: FigureSubject | null; aims: ObjectiveRow[] }[] {
  if (scope.campaignId) return [{ subject: null, aims: [...aims] }];
  return [...Map.groupBy(aims, ({ campaignId }) => campaignId)].map(([id, own]) => ({
    subject: { type: 'campaign' as const, id, title: own[0]?.campaign ?? '' },
    aims: own,
  }));
}

/**
 * What the objectives of a campaign or a unit came to, at the end of the period. They rest on verified results alone; over
 * the whole agency there are none, because a list of hundreds is no figure.
 */
export const objectiveFigures: FigureSource = {
  formulas: [...OF_OBJECTIVE, 'campaign.attainment_rollup', 'campaign.evidence_coverage'],
  async gather(ctx, scope) {
    const aims = await objectiveRows(ctx, { ...scope, objectiveId: null });
    const groups = byCampaign(scope, aims).filter((group) => scope.campaignId !== null || group.aims.length > 0);
    const none = scope.campaignId === null && scope.unitId === null;
    if (none) return [];
    return [
      ...objectiveFiguresOf(ctx, aims, scope.to),
      ...groups.map(({ subject, aims: own }) => ({ ...rollupOf(own), subject, to: scope.to })),
      ...groups.map(({ subject, aims: own }) => ({ ...coverageOf(own), subject, to: scope.to })),
    ];
  },
};

const BUDGET = `SELECT c.id, c.title, trim_scale(sum(l.planned))::text AS budget,
    trim_scale(coalesce(sum(l.planned) FILTER (WHERE l.kind = 'evaluation'), 0))::text AS evaluation
  FROM budget_lines l JOIN campaigns c ON c.organization_id = l.organization_id AND c.id = l.campaign_id
  WHERE l.organization_id = $1 AND ($2::uuid IS NULL OR l.campaign_id = $2) AND ($3::uuid IS NULL OR c.unit_id = $3)
  GROUP BY c.organization_id, c.id ORDER BY c.created_at, c.id LIMIT 500`;

interface Budget extends Record<string, unknown> {
  id: string;
  title: string;
  budget: string;
  evaluation: string;
}

/** How much of the planned money is kept for evaluation, in each campaign of the scope: all lines of one have one currency. */
export const evaluationBudgetFigures: FigureSource = {
  formulas: ['campaign.evaluation_budget_share'],
  async gather(ctx, { campaignId, unitId }) {
    if (!campaignId && !unitId) return [];
    const found = await ctx.query<Budget>(BUDGET, [ctx.organizationId, campaignId, unitId]);
    const budgets = campaignId && found.length === 0 ? [{ id: '', title: '', budget: '0', evaluation: '0' }] : found;
    return budgets.map(({ id, title, budget, evaluation }): FigureRow => {
      const { state, ...share } = evaluationBudgetShare(evaluation, budget);
      const subject: FigureSubject | null = campaignId ? null : { type: 'campaign', id, title };
      return { ...share, subject, also: [{ code: 'state', value: state }] };
    });
  },
};
