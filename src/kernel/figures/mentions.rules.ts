import { type Figure, share } from '#kernel/figures/figure';

/** Own mentions ÷ all mentions found by the same query in the same period. */
export function shareOfVoice(own: number, others: readonly number[]): Figure {
  const all = others.reduce((total, count) => total + count, own);
  return share('mentions.share_of_voice', { numerator: own, denominator: all, n: all });
}
