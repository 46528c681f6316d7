import { kappa } from '#kernel/figures/coding.rules';
import { display } from '#kernel/figures/exact';

describe('coding.kappa', () => {
  it('C30: takes chance off the agreement', () => {
    const result = kappa([
      [40, 5, 5],
      [4, 26, 0],
      [6, 2, 12],
    ]);
    expect(display(result.value, 4)).toBe('0.6434');
    expect(result).toMatchObject({ numerator: '0.397', denominator: '0.617', n: 100 });
    expect(result.value).not.toBe('0.78');
  });

  it('is negative when coders disagree more than by chance', () => {
    expect(
      kappa([
        [0, 5],
        [5, 0],
      ]).value,
    ).toBe('-1');
  });

  it('is unknown without items or with one code only', () => {
    expect(kappa([])).toMatchObject({ value: null, caveats: ['no_observations'] });
    expect(
      kappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });

  it('refuses coders with different codes', () => {
    expect(() => kappa([[1, 2]])).toThrow(RangeError);
  });
});
