import { type Amount, exact, published } from '#kernel/figures/exact';
import { type Figure, figure, share } from '#kernel/figures/figure';

/** (end − start) ÷ start over the whole period. */
export function followerGrowth(start: Amount, end: Amount): Figure {
  return share('channel.follower_growth', { numerator: exact(end).minus(exact(start)), denominator: start });
}

/** The steady monthly rate that leads from start to end: growth compounds, so the months are not averaged. */
export function monthlyGrowth(start: Amount, end: Amount, months: number): Figure {
  const first = exact(start);
  if (!first.greaterThan(0) || months < 1) {
    return figure('channel.monthly_growth', 'percent', { n: months, caveats: ['denominator_zero'] });
  }
  const rate = exact(end).div(first).pow(exact(1).div(months)).minus(1).times(100);
  return figure('channel.monthly_growth', 'percent', { value: published(rate), n: months });
}
