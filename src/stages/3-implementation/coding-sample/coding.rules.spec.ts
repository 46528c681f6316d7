import { kappa } from '#kernel/figures/coding.rules';
import { display } from '#kernel/figures/exact';
import {
  agreements,
  designVerdicts,
  disagreements,
  matrixOf,
  type Pair,
} from '#stages/3-implementation/coding-sample/coding.rules';

const pair = (first: string, second: string, itemId = `${first}-${second}`): Pair => ({ itemId, first, second });
const times = (count: number, first: string, second: string) =>
  Array.from({ length: count }, () => pair(first, second));

describe('matrixOf', () => {
  it('C30: counts each pair of codes, so that po is 0.78, pe 0.383 and kappa 0.6434', () => {
    const pairs = [
      ...times(40, 'a', 'a'),
      ...times(5, 'a', 'b'),
      ...times(5, 'a', 'c'),
      ...times(4, 'b', 'a'),
      ...times(26, 'b', 'b'),
      ...times(6, 'c', 'a'),
      ...times(2, 'c', 'b'),
      ...times(12, 'c', 'c'),
    ];
    const { codes, matrix } = matrixOf(pairs);
    expect(codes).toEqual(['a', 'b', 'c']);
    expect(matrix).toEqual([
      [40, 5, 5],
      [4, 26, 0],
      [6, 2, 12],
    ]);
    expect(agreements(matrix)).toEqual({ observed: '0.78', expected: '0.383' });
    expect(display(kappa(matrix).value, 4)).toBe('0.6434');
    expect(disagreements(pairs)).toHaveLength(22);
  });

  it('is empty without items', () => {
    expect(matrixOf([])).toEqual({ codes: [], matrix: [] });
    expect(agreements([])).toEqual({ observed: null, expected: null });
  });
});

describe('designVerdicts', () => {
  const broken = (values: Partial<Parameters<typeof designVerdicts>[0]>) =>
    designVerdicts({
      material: 'mention',
      categories: ['sentiment'],
      firstCoderId: 'a',
      secondCoderId: 'b',
      ...values,
    })
      .filter(({ passed }) => !passed)
      .map(({ code }) => code);

  it('refuses one person twice, nothing to code and the kind of a mention', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ secondCoderId: 'A' })).toEqual(['coding_sample.two_coders']);
    expect(broken({ categories: [] })).toEqual(['coding_sample.no_category']);
    expect(broken({ categories: ['kind'] })).toEqual(['coding_sample.mention_kind']);
    expect(broken({ categories: ['kind'], material: 'feedback_message' })).toEqual([]);
  });
});
