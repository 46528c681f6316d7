import type { LocalDate } from '#kernel/calendar/local-date';
import { exact } from '#kernel/figures/exact';
import { type Also, type Figure, type FigureRow, figure } from '#kernel/figures/figure';
import type { Caveat } from '#kernel/figures/figure-texts';
import type { FormulaId } from '#kernel/figures/formula-ids';
import { attainment, changeSignificance, costPerResult, pacing } from '#kernel/figures/objective.rules';
import type { Sampled } from '#kernel/figures/two-shares';
import type { ObjectiveRow } from '#views/figures/objective-rows';

const PERCENT = /^\s*(?:persen|percent|%)\s*$/i;

function row(aim: ObjectiveRow, told: Figure, also: readonly Also[] = []): FigureRow {
  return { ...told, subject: { type: 'objective', id: aim.id, title: aim.title }, also };
}

const unknown = (formula: FormulaId, unit: string, caveat: Caveat): Figure =>
  figure(formula, unit, { caveats: [caveat] });

/** The figure alone, without what the rule found beside it. */
function plain<F extends Figure>({ formula, value, unit, numerator, denominator, ...rest }: F): Figure {
  const { n, from, to, excluded, caveats } = rest;
  return { formula, value, unit, numerator, denominator, n, from, to, excluded, caveats };
}

/** What stands in the way of measuring a way from baseline to target. */
function noWay({ direction, baselineValue }: ObjectiveRow): Caveat | null {
  if (direction === 'maintain') return 'maintained';
  return baselineValue === null ? 'baseline_unknown' : null;
}

/** How much of the way was covered, by the result that counts; `verdict` is what the objective itself shows. */
export function attained(aim: ObjectiveRow, verdict: string): FigureRow {
  const { baselineValue, targetValue, result } = aim;
  const caveat = noWay(aim);
  const also: Also[] = [
    { code: 'verdict', value: verdict },
    { code: 'actual', value: result?.value ?? null },
    { code: 'baseline', value: baselineValue },
    { code: 'target', value: targetValue },
  ];
  const told =
    caveat || baselineValue === null
      ? unknown('objective.attainment', 'percent', caveat ?? 'baseline_unknown')
      : attainment({ baseline: baselineValue, target: targetValue, actual: result?.value ?? null });
  return row(aim, { ...told, n: result?.sampleSize ?? null, to: result?.measuredOn ?? null }, also);
}

/** Where it should stand on a day, and where it stood when it was last measured until then. */
export function paced(aim: ObjectiveRow, on: LocalDate): FigureRow {
  const { baselineValue, targetValue, targetDate, startsOn, unit, measured } = aim;
  const caveat = noWay(aim);
  if (caveat || baselineValue === null)
    return row(aim, unknown('objective.pacing', unit, caveat ?? 'baseline_unknown'));
  const actual = measured?.value ?? null;
  const told = pacing({
    unit,
    baseline: baselineValue,
    target: targetValue,
    startsOn,
    targetOn: targetDate,
    on,
    actual,
  });
  return row(aim, plain(told), [
    { code: 'state', value: told.state },
    { code: 'actual', value: actual },
    { code: 'target', value: targetValue },
  ]);
}

interface BothShares {
  before: Sampled;
  after: Sampled;
}

/** The shares before and after with their samples, or why they cannot be compared. */
function shares({ unit, baselineValue, baselineSample, result }: ObjectiveRow): BothShares | Caveat {
  if (!PERCENT.test(unit)) return 'not_a_share';
  if (baselineValue === null) return 'baseline_unknown';
  if (result === null) return 'no_result';
  if (baselineSample === null || result.sampleSize === null) return 'sample_unknown';
  if (![baselineValue, result.value].every((share) => exact(share).gte(0) && exact(share).lte(100)))
    return 'not_a_share';
  return { before: sampled(baselineValue, baselineSample), after: sampled(result.value, result.sampleSize) };
}

/** A published share stands for so many of the sample: not always a whole number, because it was rounded. */
function sampled(percent: string, n: number): Sampled {
  return { count: exact(percent).times(n).div(100).toNumber(), n };
}

/** Whether the change between baseline and result is more than chance, in points and in percent. */
export function changed(aim: ObjectiveRow): FigureRow {
  const compared = shares(aim);
  if (typeof compared === 'string')
    return row(aim, unknown('objective.change_significance', 'percentage_points', compared));
  const told = changeSignificance(compared.before, compared.after);
  return row(aim, plain(told), [
    { code: 'lower', value: told.lower },
    { code: 'upper', value: told.upper },
    { code: 'z', value: told.z },
    { code: 'relative', value: told.relative },
    { code: 'shown', value: String(told.shown) },
    { code: 'baseline', value: aim.baselineValue },
    { code: 'actual', value: aim.result?.value ?? null },
  ]);
}

/** What one more person cost. Spending that serves several objectives is counted whole in each, and said to be. */
export function costed(aim: ObjectiveRow): FigureRow {
  const { direction, publicSize, spend } = aim;
  const told = (caveat: Caveat): FigureRow =>
    row(aim, {
      ...unknown('objective.cost_per_result', spend?.currency ?? 'IDR', caveat),
      numerator: spend?.total ?? null,
    });
  if (direction === 'maintain') return told('maintained');
  if (!spend?.total) return told('spend_unknown');
  const compared = shares(aim);
  if (typeof compared === 'string') return told(compared);
  if (publicSize === null) return told('public_size_unknown');
  const { total, currency, incomplete, shared } = spend;
  const cost = costPerResult({ spend: total, currency, publicSize, direction, ...compared });
  const more: Caveat[] = [
    ...(shared ? ['spend_shared' as const] : []),
    ...(incomplete ? ['spend_incomplete' as const] : []),
  ];
  return row(aim, { ...cost, caveats: [...cost.caveats, ...more] });
}
