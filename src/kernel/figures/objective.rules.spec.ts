import { display } from '#kernel/figures/exact';
import { attainment, changeSignificance, costPerResult, pacing } from '#kernel/figures/objective.rules';

describe('objective.attainment', () => {
  it.each([
    { way: 'rises', baseline: '40', target: '60', actual: '52', covered: '60', wrong: '86.7' },
    { way: 'falls', baseline: '48', target: '24', actual: '30', covered: '75', wrong: '125.0' },
    { way: 'gets worse', baseline: '48', target: '24', actual: '54', covered: '-25', wrong: '225.0' },
  ])('C21: measures the way covered when it $way', ({ baseline, target, actual, covered, wrong }) => {
    const result = attainment({ baseline, target, actual });
    expect(result.value).toBe(covered);
    expect(display(result.value, 1)).not.toBe(wrong);
  });

  it('keeps the fraction in the own unit of the objective', () => {
    expect(attainment({ baseline: '40', target: '60', actual: '52' })).toMatchObject({
      numerator: '12',
      denominator: '20',
    });
  });

  it('is unknown without a result or without a way', () => {
    expect(attainment({ baseline: 40, target: 60, actual: null })).toMatchObject({
      value: null,
      caveats: ['no_result'],
    });
    expect(attainment({ baseline: 40, target: 40, actual: 41 })).toMatchObject({
      value: null,
      caveats: ['target_equals_baseline'],
    });
  });
});

describe('objective.pacing', () => {
  const pace = { unit: 'percent', baseline: 40, target: 60, startsOn: '2026-01-01', targetOn: '2026-06-30' };

  it('C23: expects 49.89 at the end of March', () => {
    const result = pacing({ ...pace, on: '2026-03-31', actual: 48 });
    expect(display(result.value, 2)).toBe('49.89');
    expect(result).toMatchObject({ numerator: '89', denominator: '180', state: 'behind' });
  });

  it('expects the baseline before and the target after', () => {
    expect(pacing({ ...pace, on: '2025-12-01' })).toMatchObject({ value: '40', state: null, caveats: ['no_result'] });
    expect(pacing({ ...pace, on: '2026-12-01', actual: 60 })).toMatchObject({ value: '60', state: 'on_pace' });
  });

  it('is ahead downwards when the value is lower', () => {
    const falling = { ...pace, baseline: 48, target: 24, on: '2026-03-31' };
    expect(pacing({ ...falling, actual: 30 }).state).toBe('ahead');
    expect(pacing({ ...falling, actual: 47 }).state).toBe('behind');
  });

  it('is unknown when no time was given', () => {
    expect(pacing({ ...pace, targetOn: '2026-01-01', on: '2026-01-01' })).toMatchObject({ value: null, state: null });
  });
});

describe('objective.change_significance', () => {
  const rounded = (text: string | null) => display(text, 1);

  it('C24: shows 13 points in two samples of 300', () => {
    const change = changeSignificance({ count: 120, n: 300 }, { count: 159, n: 300 });
    expect(change).toMatchObject({ value: '13', shown: true, caveats: [], n: 600 });
    expect([rounded(change.lower), rounded(change.upper)]).toEqual(['5.1', '20.9']);
    expect(display(change.z, 2)).toBe('3.19');
  });

  it('C24: does not show 12.5 points in two samples of 40', () => {
    const change = changeSignificance({ count: 16, n: 40 }, { count: 21, n: 40 });
    expect(change).toMatchObject({ value: '12.5', shown: false, caveats: ['change_not_shown'] });
    expect([rounded(change.lower), rounded(change.upper)]).toEqual(['-9.2', '34.2']);
  });

  it('C25: keeps points and percent apart', () => {
    const change = changeSignificance({ count: 40, n: 100 }, { count: 53, n: 100 });
    expect(change).toMatchObject({ value: '13', unit: 'percentage_points', relative: '32.5' });
  });

  it('survives samples that all or none agreed', () => {
    const none = changeSignificance({ count: 0, n: 50 }, { count: 0, n: 50 });
    expect(none).toMatchObject({ value: '0', z: null, relative: null, shown: false });
    expect(none.caveats).toContain('small_sample');
    expect(changeSignificance({ count: 0, n: 0 }, { count: 5, n: 10 })).toMatchObject({ value: null, shown: false });
  });

  it('refuses more answers than people', () => {
    expect(() => changeSignificance({ count: 51, n: 50 }, { count: 1, n: 50 })).toThrow(RangeError);
  });
});

describe('objective.cost_per_result', () => {
  const cost = { spend: '6000000', currency: 'IDR', publicSize: 12_000 };
  const shown = { before: { count: 120, n: 300 }, after: { count: 159, n: 300 } };

  it('C32: divides the spend by additional informed people', () => {
    const result = costPerResult({ ...cost, ...shown });
    expect(display(result.value, 2)).toBe('3846.15');
    expect(result).toMatchObject({ unit: 'IDR', denominator: '1560' });
  });

  it('C32: has no price for a change that is not shown', () => {
    const result = costPerResult({ ...cost, before: { count: 16, n: 40 }, after: { count: 21, n: 40 } });
    expect(result).toMatchObject({ value: null, caveats: ['change_not_shown'] });
  });

  it('has no price for a change the wrong way', () => {
    expect(costPerResult({ ...cost, ...shown, direction: 'decrease' }).caveats).toEqual(['wrong_direction']);
    const fewer = { before: shown.after, after: shown.before };
    expect(display(costPerResult({ ...cost, ...fewer, direction: 'decrease' }).value, 2)).toBe('3846.15');
  });
});
