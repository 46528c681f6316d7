import { MOST_PARTS } from '#views/figures/buckets.rules';
import { boundedPeriod, canBeSplit, fewEnough, rightWayRound } from '#views/figures/figure.rules';
import type { FigureSource } from '#views/figures/figure-source';

const none = { from: null, to: null };
const gather = async () => [];
const whole: FigureSource = { formulas: ['survey.ikm'], gather };
const monthly: FigureSource = { formulas: ['plan.realised'], gather, split: { by: ['month'], gather } };

describe('what is asked of figures', () => {
  it('is a period that begins before it ends', () => {
    const passed = (from: string | null, to: string | null) => rightWayRound({ from, to }).passed;
    expect([passed('2026-02-01', '2026-02-01'), passed('2026-02-01', null), passed(null, null)]).not.toContain(false);
    expect(passed('2026-02-02', '2026-02-01')).toBe(false);
  });

  it('names a period where it wants its months', () => {
    expect(boundedPeriod('month', none).passed).toBe(false);
    expect(boundedPeriod('month', { from: '2026-01-01', to: null }).passed).toBe(false);
    expect(boundedPeriod('month', { from: '2026-01-01', to: '2026-01-31' }).passed).toBe(true);
    expect([boundedPeriod('unit', none).passed, boundedPeriod(undefined, none).passed]).toEqual([true, true]);
  });

  it('is split only as it can be', () => {
    expect(canBeSplit('month', [monthly]).passed).toBe(true);
    expect(canBeSplit(undefined, [whole]).passed).toBe(true);
    const refused = canBeSplit('month', [monthly, whole]);
    expect([refused.passed, refused.message.en]).toEqual([false, expect.stringContaining('survey.ikm')]);
    expect(canBeSplit('channel', [monthly]).passed).toBe(false);
  });

  it('has parts that somebody can read', () => {
    expect([fewEnough(MOST_PARTS).passed, fewEnough(MOST_PARTS + 1).passed]).toEqual([true, false]);
  });
});
