import { type Amount, published } from '#kernel/figures/exact';
import { type Figure, figure, share } from '#kernel/figures/figure';
import { median } from '#kernel/figures/percentile';

/** The median days that items took through a stage, from the log of their moves. */
export function cycleTime(days: readonly Amount[]): Figure {
  const value = median(days);
  return figure('content.cycle_time', 'days', {
    value: value && published(value),
    n: days.length,
    caveats: value ? [] : ['no_observations'],
  });
}

/** Items that were returned at least once ÷ items; an item returned three times is still one. */
export function reworkRate(items: number, returned: number): Figure {
  return share('content.rework_rate', { numerator: returned, denominator: items, n: items });
}

/** Posts that carry at least one key message ÷ posts; several messages in one post count once. */
export function messagePullThrough(posts: number, postsWithMessage: number): Figure {
  return share('content.message_pull_through', { numerator: postsWithMessage, denominator: posts, n: posts });
}
