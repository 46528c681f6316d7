import { type EvaluationCriterion, proves } from '#kernel/figures/evidence.rules';
import { type Amount, exact, published, sum } from '#kernel/figures/exact';
import { type Figure, figure, leftOut, share } from '#kernel/figures/figure';

export interface AttainedObjective {
  /** In percent as `objective.attainment` gives it; null when there is no result yet. */
  attainment: Amount | null;
  weight?: Amount;
}

export interface RollupFigure extends Figure {
  achieved: number;
}

/** The weighted mean of the objectives, each counted up to 100 %: a triumph in one does not hide a failure in another. */
export function attainmentRollup(objectives: readonly AttainedObjective[]): RollupFigure {
  const measured = objectives.flatMap(({ attainment, weight }) =>
    attainment === null ? [] : [{ attainment: exact(attainment), weight: exact(weight ?? 1) }],
  );
  const missing = objectives.length - measured.length;
  const points = sum(
    measured.map(({ attainment, weight }) => weight.times(attainment.greaterThan(100) ? 100 : attainment)),
  );
  const weights = sum(measured.map(({ weight }) => weight));
  return {
    ...figure('campaign.attainment_rollup', 'percent', {
      value: weights.isZero() ? null : published(points.div(weights)),
      numerator: published(points),
      denominator: published(weights),
      n: measured.length,
      excluded: leftOut({ no_result: missing }),
      caveats: weights.isZero() ? ['no_observations'] : [],
    }),
    achieved: measured.filter(({ attainment }) => attainment.greaterThanOrEqualTo(100)).length,
  };
}

export interface EvidencedObjective {
  /** Null for an objective of process, which claims no effect and needs no such proof. */
  required: EvaluationCriterion | null;
  evidence: readonly EvaluationCriterion[];
}

/** The share of outcome objectives with evidence at the required criterion or a higher one. */
export function evidenceCoverage(objectives: readonly EvidencedObjective[]): Figure {
  const outcomes = objectives.filter((objective) => objective.required !== null);
  const proven = outcomes.filter(({ required, evidence }) => evidence.some((one) => required && proves(one, required)));
  return share('campaign.evidence_coverage', {
    numerator: proven.length,
    denominator: outcomes.length,
    n: outcomes.length,
    excluded: leftOut({ process_objective: objectives.length - outcomes.length }),
    caveats: proven.length < outcomes.length ? ['evidence_missing'] : [],
  });
}

export interface BudgetShareFigure extends Figure {
  state: 'below' | 'within' | 'above' | null;
}

/** The part of the budget kept for evaluation, beside the customary 5 to 10 %. */
export function evaluationBudgetShare(evaluation: Amount, budget: Amount): BudgetShareFigure {
  const result = share('campaign.evaluation_budget_share', { numerator: evaluation, denominator: budget });
  if (result.value === null) return { ...result, state: null };
  const percent = exact(result.value);
  if (percent.lessThan(5)) return { ...result, state: 'below' };
  return { ...result, state: percent.greaterThan(10) ? 'above' : 'within' };
}
