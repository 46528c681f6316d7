import type { Decimal } from 'decimal.js';
import { exact } from '#kernel/figures/exact';

/** How many of a sample answered as hoped. */
export interface Sampled {
  count: number;
  n: number;
}

export interface SharesCompared {
  first: Decimal;
  difference: Decimal;
  lower: Decimal;
  upper: Decimal;
  z: Decimal | null;
  shown: boolean;
  smallSample: boolean;
}

const Z_95 = '1.959963984540054';
/** Below this many answers on either side the normal curve is a poor picture of the sample. */
const FEWEST = 5;

/**
 * Two shares from independent samples: the interval with the unpooled error, z with the pooled one, as is usual. Null
 * when a sample is empty. All shares are fractions of 1.
 */
export function compareShares(before: Sampled, after: Sampled): SharesCompared | null {
  if (before.n === 0 || after.n === 0) return null;
  const first = shareOf(before);
  const second = shareOf(after);
  const difference = second.minus(first);
  const margin = variance(first, before.n).plus(variance(second, after.n)).sqrt().times(Z_95);
  const together = shareOf({ count: before.count + after.count, n: before.n + after.n });
  const pooled = variance(together, before.n).plus(variance(together, after.n)).sqrt();
  const lower = difference.minus(margin);
  const upper = difference.plus(margin);
  return {
    first,
    difference,
    lower,
    upper,
    z: pooled.isZero() ? null : difference.div(pooled),
    shown: lower.greaterThan(0) || upper.lessThan(0),
    smallSample: [before, after].some(({ count, n }) => count < FEWEST || n - count < FEWEST),
  };
}

function shareOf({ count, n }: Sampled): Decimal {
  if (count < 0 || count > n) throw new RangeError(`${count} of ${n} is not a share of a sample.`);
  return exact(count).div(n);
}

function variance(share: Decimal, n: number): Decimal {
  return share.times(exact(1).minus(share)).div(n);
}
