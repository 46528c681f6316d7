import type { Decimal } from 'decimal.js';
import { type Amount, exact } from '#kernel/figures/exact';

/** `continuous` interpolates between neighbours (percentile_cont in SQL), `discrete` names a value that occurred. */
export type PercentileMethod = 'continuous' | 'discrete';

/** The value below which a percentage of the values lies, from 0 to 100; null when there are no values. */
export function percentile(amounts: readonly Amount[], percentage: number, method: PercentileMethod): Decimal | null {
  const sorted = amounts.map(exact).sort((a, b) => a.comparedTo(b));
  if (method === 'discrete') {
    const place = exact(percentage).times(sorted.length).div(100).ceil().toNumber();
    return sorted[Math.max(place, 1) - 1] ?? null;
  }
  const place = exact(percentage)
    .times(Math.max(sorted.length - 1, 0))
    .div(100);
  const below = sorted[place.floor().toNumber()];
  const above = sorted[place.ceil().toNumber()];
  if (!below || !above) return null;
  return below.plus(above.minus(below).times(place.minus(place.floor())));
}

export function median(amounts: readonly Amount[]): Decimal | null {
  return percentile(amounts, 50, 'continuous');
}
