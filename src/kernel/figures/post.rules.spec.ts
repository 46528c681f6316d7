import { display } from '#kernel/figures/exact';
import {
  engagementRateByFollowers,
  engagementRateMean,
  engagementRateOrganic,
  engagementRatePooled,
  gained,
  metricDelta,
  metricDeltas,
  reachBounds,
} from '#kernel/figures/post.rules';

describe('engagement rates', () => {
  const posts = [
    { engagements: 50, reach: 500 },
    { engagements: 100, reach: 10_000 },
  ];

  it('C13: pools and averages under two names', () => {
    expect(display(engagementRatePooled(posts).value, 4)).toBe('1.4286');
    expect(engagementRateMean(posts).value).toBe('5.5');
  });

  it('C14: divides by the followers of the publishing day', () => {
    const result = engagementRateByFollowers([
      { engagements: 120, followersAtPublish: 10_000 },
      { engagements: 180, followersAtPublish: 12_000 },
    ]);
    expect(result.value).toBe('1.35');
    expect(result.value).not.toBe('1');
  });

  it('C31: keeps paid posts out of the organic rate', () => {
    const result = engagementRateOrganic([
      { engagements: 300, reach: 6_000 },
      { engagements: 90, reach: 14_000, paid: true },
    ]);
    expect(result).toMatchObject({ value: '5', excluded: [{ reason: 'paid', count: 1 }] });
    expect(result.value).not.toBe('1.95');
  });

  it('leaves posts without a reach out and says so', () => {
    const measured = [...posts, { engagements: 7, reach: null }, { engagements: 7, reach: 0 }];
    const excluded = [{ reason: 'no_reach', count: 2 }];
    expect(engagementRatePooled(measured)).toMatchObject({ denominator: '10500', n: 2, excluded });
    expect(engagementRateMean(measured)).toMatchObject({ value: '5.5', n: 2, excluded });
  });

  it('is unknown without posts', () => {
    expect(engagementRatePooled([])).toMatchObject({ value: null, caveats: ['denominator_zero'] });
    expect(engagementRateMean([])).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });
});

describe('post.reach_bounds', () => {
  it('C15: gives bounds instead of a sum of days', () => {
    const result = reachBounds(null, [400, 350, 300]);
    expect(result).toMatchObject({ value: null, lower: '400', upper: '1050', caveats: ['reach_not_additive'] });
  });

  it("takes the platform's own figure when there is one", () => {
    expect(reachBounds('780', [400, 350, 300])).toMatchObject({
      value: '780',
      lower: '780',
      upper: '780',
      caveats: [],
    });
  });

  it('knows nothing from nothing', () => {
    expect(reachBounds(null, [])).toMatchObject({ value: null, lower: null, upper: null });
  });
});

describe('post.metric_delta', () => {
  it('C16: subtracts running counters instead of adding them', () => {
    const values = metricDeltas([{ value: 100 }, { value: 160 }, { value: 190 }]).map((delta) => delta.value);
    expect(values).toEqual(['60', '30']);
    expect(values).not.toContain('450');
  });

  it('shows what the platform took back', () => {
    expect(metricDelta({ value: 190 }, { value: 185 })).toMatchObject({ value: '-5', caveats: ['counter_fell'] });
    expect(metricDelta({ value: 190 }, { value: 190 })).toMatchObject({ value: '0', caveats: [] });
  });

  it('does not compare across a change of definition', () => {
    const broken = metricDelta({ value: 9, definitionVersion: '1' }, { value: 12, definitionVersion: '2' });
    expect(broken).toMatchObject({ value: null, caveats: ['definition_changed'] });
    expect(metricDelta(null, { value: 9 })).toMatchObject({ value: null, caveats: ['first_snapshot'] });
  });
});

describe('what counters gained in a period', () => {
  const none = { gained: '0', steps: 0, first: 0, breaks: 0 };

  it('is the sum of their deltas', () => {
    expect(gained({ ...none, gained: '90', steps: 2, first: 1 })).toMatchObject({
      ...{ value: '90', n: 3, caveats: ['first_snapshot'] },
    });
    expect(gained({ ...none, gained: '0', steps: 1 })).toMatchObject({ value: '0', caveats: [] });
  });

  it('is not known from first snapshots and broken definitions alone', () => {
    expect(gained({ ...none, first: 1, breaks: 1 })).toMatchObject({
      ...{ value: null, n: 2, caveats: ['first_snapshot', 'definition_changed'] },
    });
    expect(gained(none)).toMatchObject({ value: null, caveats: ['no_observations'] });
  });

  it('says that a platform took back', () => {
    expect(gained({ ...none, gained: '-5', steps: 1 })).toMatchObject({ value: '-5', caveats: ['counter_fell'] });
  });
});
