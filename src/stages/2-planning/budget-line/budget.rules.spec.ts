import {
  adviceOn,
  type KindTotal,
  remaining,
  shareForEvaluation,
  totals,
} from '#stages/2-planning/budget-line/budget.rules';

const kind = (name: KindTotal['kind'], planned: string, actual: string | null = null): KindTotal => ({
  kind: name,
  lines: 1,
  linesWithoutActual: actual === null ? 1 : 0,
  planned,
  actual,
});

describe('the totals of a budget', () => {
  it('add up exactly', () => {
    expect(totals([kind('media', '0.1', '0.2'), kind('evaluation', '0.2', '0')])).toEqual({
      planned: '0.3',
      actual: '0.2',
      difference: '0.1',
    });
  });

  it('tell no budget from a budget of zero', () => {
    expect(totals([])).toEqual({ planned: null, actual: null, difference: null });
    expect(totals([kind('other', '0')])).toEqual({ planned: '0', actual: null, difference: null });
  });

  it('go below zero when too much was spent', () => {
    expect(remaining('100', '120.5')).toBe('-20.5');
    expect(remaining('100', null)).toBeNull();
  });
});

describe('the share kept for evaluation', () => {
  it('is the worked example of C38', () => {
    const share = shareForEvaluation([kind('media', '55500000'), kind('evaluation', '4500000')]);
    expect([share.value, share.state]).toEqual(['7.5', 'within']);
    expect(adviceOn(share)?.id).toContain('5–10 %');
  });

  it('is unknown without money', () => {
    const share = shareForEvaluation([kind('other', '0')]);
    expect([share.value, share.caveats, adviceOn(share)]).toEqual([null, ['denominator_zero'], null]);
  });

  it('advises on too little and too much', () => {
    expect(shareForEvaluation([kind('media', '100')]).state).toBe('below');
    expect(shareForEvaluation([kind('evaluation', '100')]).state).toBe('above');
  });
});
