import { type BudgetShareFigure, evaluationBudgetShare } from '#kernel/figures/campaign.rules';
import { type Amount, exact, published, sum } from '#kernel/figures/exact';
import type { Text } from '#platform/problem/problem';
import type { BudgetKind } from '#stages/2-planning/budget-line/budget-line.entity';

/** The lines of one kind, added up; `actual` is null while none of them says what was spent. */
export interface KindTotal {
  kind: BudgetKind;
  lines: number;
  linesWithoutActual: number;
  planned: string;
  actual: string | null;
}

export interface Totals {
  planned: string | null;
  actual: string | null;
  difference: string | null;
}

/** What is planned and not yet spent; below zero when more was spent. Unknown spending leaves it unknown. */
export function remaining(planned: Amount, actual: Amount | null): string | null {
  return actual === null ? null : published(exact(planned).minus(exact(actual)));
}

/** Without any line there is no budget, which is not a budget of zero. */
export function totals(kinds: readonly KindTotal[]): Totals {
  if (kinds.length === 0) return { planned: null, actual: null, difference: null };
  const planned = published(sum(kinds.map((kind) => kind.planned)));
  const spent = kinds.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const actual = spent.length === 0 ? null : published(sum(spent));
  return { planned, actual, difference: remaining(planned, actual) };
}

/** C38: what is kept for evaluation out of everything planned. */
export function shareForEvaluation(kinds: readonly KindTotal[]): BudgetShareFigure {
  const evaluation = kinds.filter(({ kind }) => kind === 'evaluation').map(({ planned }) => planned);
  return evaluationBudgetShare(sum(evaluation), sum(kinds.map(({ planned }) => planned)));
}

const ADVICE: Record<NonNullable<BudgetShareFigure['state']>, Text> = {
  below: {
    en: 'Less than the customary 5 to 10 % is kept for evaluation: check whether every objective can be measured with it.',
    id: 'Kurang dari 5–10 % yang lazim disisihkan untuk evaluasi: periksa apakah setiap sasaran dapat diukur dengannya.',
  },
  within: {
    en: 'The customary 5 to 10 % is kept for evaluation.',
    id: 'Porsi evaluasi berada dalam 5–10 % yang lazim.',
  },
  above: {
    en: 'More than the customary 5 to 10 % is kept for evaluation: fine where proof is what is needed, otherwise say why.',
    id: 'Lebih dari 5–10 % yang lazim disisihkan untuk evaluasi: wajar bila pembuktian memang diperlukan, selain itu sebutkan alasannya.',
  },
};

/** Advice and never a refusal; none where there is nothing to divide. */
export function adviceOn({ state }: BudgetShareFigure): Text | null {
  return state === null ? null : ADVICE[state];
}
