import { afterEffect, effectOf } from '#stages/4-evaluation/service-improvement/improvement-effect.rules';

const measured = (value: string) => ({ id: 'm', value, measuredOn: '2026-10-01' });
const effect = (beforeValue: string | null, afterValue: string | null, value: string) =>
  effectOf({ beforeValue, afterValue, latestMeasurement: measured(value) });

describe('the effect of an improvement', () => {
  it('is held, partly kept or lost, whichever way is better', () => {
    expect(effect('9.5', '4', '4')).toMatchObject({ state: 'held', kept: '100' });
    expect(effect('9.5', '4', '3.5')?.state).toBe('held');
    expect(effect('10', '4', '7')).toMatchObject({ state: 'partly', kept: '50' });
    expect(effect('9.5', '4', '9.5')).toMatchObject({ state: 'lost', kept: '0' });
    expect(effect('40', '60', '30')).toMatchObject({ state: 'lost', kept: '-50' });
  });

  it('is not known without both values and a later one', () => {
    expect(effect(null, '4', '4')).toBeNull();
    expect(effectOf({ beforeValue: '9', afterValue: '4', latestMeasurement: null })).toBeNull();
    expect(effect('4', '4', '5')).toMatchObject({ state: null, kept: null });
  });
});

describe('a later measurement', () => {
  it('comes after the improvement took effect', () => {
    expect(afterEffect('2026-04-06', '2026-04-06').passed).toBe(false);
    expect(afterEffect('2026-04-07', '2026-04-06').passed).toBe(true);
  });
});
