import { exact, published, sum } from '#kernel/figures/exact';
import { type Figure, figure } from '#kernel/figures/figure';

/** Cohen's kappa: how far two coders agree beyond chance. Rows are the first coder's codes, columns the second's. */
export function kappa(matrix: ReadonlyArray<readonly number[]>): Figure {
  if (matrix.some((row) => row.length !== matrix.length)) throw new RangeError('Both coders need the same codes.');
  const rows = matrix.map((row) => sum(row));
  const columns = matrix.map((_, code) => sum(matrix.map((row) => row[code] ?? 0)));
  const n = sum(rows);
  if (n.isZero()) return figure('coding.kappa', 'coefficient', { n: 0, caveats: ['no_observations'] });
  const agreed = sum(matrix.map((row, code) => row[code] ?? 0)).div(n);
  const byChance = sum(rows.map((row, code) => row.times(columns[code] ?? 0))).div(n.times(n));
  const numerator = agreed.minus(byChance);
  const denominator = exact(1).minus(byChance);
  return figure('coding.kappa', 'coefficient', {
    // Both used one code throughout: agreement is complete but proves nothing.
    value: denominator.isZero() ? null : published(numerator.div(denominator)),
    numerator: published(numerator),
    denominator: published(denominator),
    n: n.toNumber(),
    caveats: denominator.isZero() ? ['denominator_zero'] : [],
  });
}
