import { type Amount, exact, published, sum } from '#kernel/figures/exact';
import { type Figure, figure, leftOut, ratio, share } from '#kernel/figures/figure';
import type { Caveat } from '#kernel/figures/figure-texts';
import type { FormulaId } from '#kernel/figures/formula-ids';

export interface MeasuredPost {
  engagements: Amount;
  reach: Amount | null;
  paid?: boolean;
}

export interface FollowedPost {
  engagements: Amount;
  followersAtPublish: Amount | null;
}

/** All engagements ÷ all reach: a big post weighs more than a small one. */
export function engagementRatePooled(posts: readonly MeasuredPost[]): Figure {
  return pooled('post.engagement_rate_pooled', posts, {});
}

/** The mean of each post's own rate: every post weighs the same. */
export function engagementRateMean(posts: readonly MeasuredPost[]): Figure {
  return meanRate(
    'post.engagement_rate_mean',
    posts.map((post) => [post.engagements, post.reach]),
    'no_reach',
  );
}

/** The mean over posts of engagements ÷ the followers on the day of publishing, not those of today. */
export function engagementRateByFollowers(posts: readonly FollowedPost[]): Figure {
  return meanRate(
    'post.engagement_rate_by_followers',
    posts.map((post) => [post.engagements, post.followersAtPublish]),
    'no_followers',
  );
}

/** The pooled rate of the posts nobody paid to spread. */
export function engagementRateOrganic(posts: readonly MeasuredPost[]): Figure {
  const organic = posts.filter((post) => !post.paid);
  return pooled('post.engagement_rate_organic', organic, { paid: posts.length - organic.length });
}

export interface ReachFigure extends Figure {
  lower: string | null;
  upper: string | null;
}

/** The platform's own figure for the period or, without one, only the bounds: days share people, so reach never adds. */
export function reachBounds(reported: Amount | null, parts: readonly Amount[]): ReachFigure {
  if (reported !== null) {
    const value = published(exact(reported));
    return { ...figure('post.reach_bounds', 'people', { value, n: parts.length }), lower: value, upper: value };
  }
  const largest = parts
    .map(exact)
    .reduce<Amount | null>((a, b) => (a === null || b.greaterThan(exact(a)) ? b : a), null);
  return reachWithin(largest, sum(parts), parts.length);
}

/** The bounds where only the largest part and all parts together are known. */
export function reachWithin(largest: Amount | null, together: Amount, n: number): ReachFigure {
  const [lower, upper] = largest === null ? [null, null] : [published(exact(largest)), published(exact(together))];
  const caveats: Caveat[] = largest === null ? ['no_observations'] : ['reach_not_additive'];
  return { ...figure('post.reach_bounds', 'people', { n, caveats }), lower, upper };
}

export interface Snapshot {
  value: Amount;
  definitionVersion?: string;
}

/** What a running counter gained since the snapshot before; platforms also take back, so it may be negative. */
export function metricDelta(previous: Snapshot | null, latest: Snapshot): Figure {
  if (!previous) return figure('post.metric_delta', 'count', { caveats: ['first_snapshot'] });
  if (previous.definitionVersion !== latest.definitionVersion) {
    return figure('post.metric_delta', 'count', { n: 2, caveats: ['definition_changed'] });
  }
  const gained = exact(latest.value).minus(exact(previous.value));
  return figure('post.metric_delta', 'count', {
    value: published(gained),
    n: 2,
    caveats: gained.isNegative() && !gained.isZero() ? ['counter_fell'] : [],
  });
}

/** The gain of each period between snapshots in the order of their capture. */
export function metricDeltas(snapshots: readonly Snapshot[]): Figure[] {
  return snapshots.slice(1).map((latest, index) => metricDelta(snapshots[index] ?? null, latest));
}

/** The gains of counters between their snapshots, as they were added up. */
export interface Gains {
  gained: Amount;
  /** Pairs of neighbouring snapshots. */
  steps: number;
  /** First snapshots: what was before them nobody knows. */
  first: number;
  /** Pairs between which the definition changed. */
  breaks: number;
}

/** What running counters gained in a period: the sum of their deltas, never of their snapshots. */
export function gained({ gained: amount, steps, first, breaks }: Gains): Figure {
  const total = exact(amount);
  const caveats: Caveat[] = [];
  if (first > 0) caveats.push('first_snapshot');
  if (breaks > 0) caveats.push('definition_changed');
  if (steps > 0 && total.lessThan(0)) caveats.push('counter_fell');
  if (steps + first + breaks === 0) caveats.push('no_observations');
  return figure('post.metric_delta', 'count', {
    value: steps === 0 ? null : published(total),
    n: steps + first + breaks,
    caveats,
  });
}

function pooled(formula: FormulaId, posts: readonly MeasuredPost[], excluded: { paid?: number }): Figure {
  const measured = posts.filter((post) => isPositive(post.reach));
  return share(formula, {
    numerator: sum(measured.map((post) => post.engagements)),
    denominator: sum(measured.map((post) => post.reach ?? 0)),
    n: measured.length,
    excluded: leftOut({ ...excluded, no_reach: posts.length - measured.length }),
  });
}

function meanRate(
  formula: FormulaId,
  pairs: ReadonlyArray<[Amount, Amount | null]>,
  missing: 'no_reach' | 'no_followers',
): Figure {
  const usable = pairs.filter(([, base]) => isPositive(base));
  const rates = sum(
    usable.map(([engagements, base]) =>
      exact(engagements)
        .times(100)
        .div(exact(base ?? 1)),
    ),
  );
  return ratio(formula, 'percent', {
    numerator: rates,
    denominator: usable.length,
    n: usable.length,
    excluded: leftOut({ [missing]: pairs.length - usable.length }),
  });
}

function isPositive(amount: Amount | null): boolean {
  return amount !== null && exact(amount).greaterThan(0);
}
