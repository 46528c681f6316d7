import { daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import { type Amount, exact, published } from '#kernel/figures/exact';
import { type Figure, figure, ratio, share } from '#kernel/figures/figure';
import type { Caveat } from '#kernel/figures/figure-texts';
import { compareShares, type Sampled } from '#kernel/figures/two-shares';

export interface Progress {
  baseline: Amount;
  target: Amount;
  actual: Amount | null;
}

/** How much of the way from baseline to target was covered, upwards or downwards; negative when it got worse. */
export function attainment(progress: Progress): Figure {
  const way = exact(progress.target).minus(exact(progress.baseline));
  if (progress.actual === null) {
    return figure('objective.attainment', 'percent', { denominator: published(way), caveats: ['no_result'] });
  }
  const covered = exact(progress.actual).minus(exact(progress.baseline));
  const result = share('objective.attainment', { numerator: covered, denominator: way });
  return way.isZero() ? { ...result, caveats: ['target_equals_baseline'] } : result;
}

export interface Pace {
  /** The unit in which the objective is measured. */
  unit: string;
  baseline: Amount;
  target: Amount;
  startsOn: LocalDate;
  targetOn: LocalDate;
  on: LocalDate;
  actual?: Amount | null;
}

export interface PaceFigure extends Figure {
  state: 'ahead' | 'on_pace' | 'behind' | null;
}

/** Where a steady climb from baseline to target should stand on a day, and whether the objective is there. */
export function pacing(pace: Pace): PaceFigure {
  const total = daysBetween(pace.startsOn, pace.targetOn);
  if (total <= 0) {
    return { ...figure('objective.pacing', pace.unit, { caveats: ['denominator_zero'] }), state: null };
  }
  const elapsed = Math.min(Math.max(daysBetween(pace.startsOn, pace.on), 0), total);
  const baseline = exact(pace.baseline);
  const way = exact(pace.target).minus(baseline);
  const expected = baseline.plus(way.times(elapsed).div(total));
  const result = figure('objective.pacing', pace.unit, {
    value: published(expected),
    numerator: String(elapsed),
    denominator: String(total),
    from: pace.startsOn,
    to: pace.on,
    caveats: pace.actual == null ? ['no_result'] : [],
  });
  if (pace.actual == null) return { ...result, state: null };
  // Downward objectives are ahead when the value is lower than expected.
  const lead = exact(pace.actual)
    .minus(expected)
    .times(way.isNegative() ? -1 : 1);
  if (lead.isZero()) return { ...result, state: 'on_pace' };
  return { ...result, state: lead.isNegative() ? 'behind' : 'ahead' };
}

export interface ChangeFigure extends Figure {
  /** The 95 % confidence interval of the difference, in percentage points. */
  lower: string | null;
  upper: string | null;
  z: string | null;
  /** The same change in percent of the first share: 40 % to 53 % is +13 points and +32.5 %. */
  relative: string | null;
  /** Whether the interval leaves zero out, so that the change can be claimed. */
  shown: boolean;
}

/** The change between two independent samples in percentage points, and whether it is more than chance. */
export function changeSignificance(before: Sampled, after: Sampled): ChangeFigure {
  const change = compareShares(before, after);
  const n = before.n + after.n;
  if (!change) {
    const empty = figure('objective.change_significance', 'percentage_points', { n, caveats: ['denominator_zero'] });
    return { ...empty, lower: null, upper: null, z: null, relative: null, shown: false };
  }
  const caveats: Caveat[] = [];
  if (!change.shown) caveats.push('change_not_shown');
  if (change.smallSample) caveats.push('small_sample');
  return {
    ...figure('objective.change_significance', 'percentage_points', {
      value: published(change.difference.times(100)),
      n,
      caveats,
    }),
    lower: published(change.lower.times(100)),
    upper: published(change.upper.times(100)),
    z: change.z && published(change.z),
    relative: change.first.isZero() ? null : published(change.difference.times(100).div(change.first)),
    shown: change.shown,
  };
}

export interface CostInput {
  spend: Amount;
  currency: string;
  publicSize: number;
  before: Sampled;
  after: Sampled;
  /** Which way the objective wants the share to move. */
  direction?: 'increase' | 'decrease';
}

/** Spend for each additional person who now knows, thinks or does it; only where the change itself is shown. */
export function costPerResult(input: CostInput): Figure {
  const spend = exact(input.spend);
  const change = compareShares(input.before, input.after);
  const refused = (caveat: Caveat) =>
    figure('objective.cost_per_result', input.currency, { numerator: published(spend), caveats: [caveat] });
  if (!change) return refused('denominator_zero');
  if (!change.shown) return refused('change_not_shown');
  const gain = change.difference.times(input.direction === 'decrease' ? -1 : 1);
  if (!gain.isPositive()) return refused('wrong_direction');
  return ratio('objective.cost_per_result', input.currency, {
    numerator: spend,
    denominator: gain.times(input.publicSize),
    n: input.before.n + input.after.n,
  });
}
