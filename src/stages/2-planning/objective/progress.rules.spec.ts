import { progressOf } from '#stages/2-planning/objective/progress.rules';

const UP = {
  direction: 'increase' as const,
  baselineValue: '40',
  targetValue: '60',
  tolerance: null,
};
const DOWN = { ...UP, direction: 'decrease' as const, baselineValue: '48', targetValue: '24' };
const STAY = { ...UP, direction: 'maintain' as const, baselineValue: '90', targetValue: '90', tolerance: '2' };
const at = (value: string, { verified = true, final = true } = {}) => ({
  id: 'r',
  value,
  measuredOn: '2026-07-02',
  verified,
  final,
});

describe('the progress of an objective', () => {
  it.each([
    ['52', '60', 'partly'],
    ['60', '100', 'met'],
    ['63.5', '117.5', 'met'],
    ['40', '0', 'not_met'],
    ['36', '-20', 'not_met'],
  ])('covers the way upwards: %s is %s percent, %s', (actual, value, verdict) => {
    expect(progressOf(UP, at(actual))).toMatchObject({ value, verdict, actual });
  });

  it.each([
    ['30', '75', 'partly'],
    ['24', '100', 'met'],
    ['20', '116.66666666666666667', 'met'],
    ['54', '-25', 'not_met'],
  ])('covers the way downwards: %s is %s percent, %s', (actual, value, verdict) => {
    expect(progressOf(DOWN, at(actual))).toMatchObject({ value, verdict });
  });

  it.each([
    ['88', 'met'],
    ['92', 'met'],
    ['92.1', 'not_met'],
  ])('stays within the tolerance or does not: %s is %s', (actual, verdict) => {
    expect(progressOf(STAY, at(actual))).toMatchObject({ value: null, verdict });
  });

  it('knows nothing without a result', () => {
    expect(progressOf(UP, null)).toMatchObject({ value: null, verdict: 'unknown', actual: null, provisional: false });
  });

  it('tells a target met even where nobody knew the start', () => {
    const unknown = { ...UP, baselineValue: null };
    expect(progressOf(unknown, at('61'))).toMatchObject({ value: null, verdict: 'met' });
    expect(progressOf(unknown, at('59'))).toMatchObject({ value: null, verdict: 'unknown' });
  });

  it('is provisional until it is verified on time', () => {
    expect(progressOf(UP, at('52')).provisional).toBe(false);
    expect(progressOf(UP, at('52', { final: false })).provisional).toBe(true);
    expect(progressOf(UP, at('52', { verified: false })).provisional).toBe(true);
  });
});
