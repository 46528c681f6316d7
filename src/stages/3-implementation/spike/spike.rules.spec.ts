import { daysWithoutPause, judge, pace, windowsSince } from '#stages/3-implementation/spike/spike.rules';

const limits = { factor: '3', deviations: '3', minimum: 10 };
const quiet = (windows: number, count = 0): number[] => Array.from({ length: windows }, () => count);

describe('judge', () => {
  it('takes a loud day after quiet weeks for a spike', () => {
    const history = [4, 5, 3, 6, 4, 5, 4, 3, 5, 6];
    // mean 4.5, deviation √(10.5/9) = 1.080123, so 3 × 4.5 = 13.5 decides before 4.5 + 3 × 1.080123 = 7.74.
    expect(judge(14, history, limits)).toMatchObject({
      verdict: 'spike',
      mean: '4.5',
      deviation: '1.080123',
      threshold: '13.5',
      windows: 10,
      caveats: ['coded_only', 'calendar_not_aligned'],
    });
    expect(judge(13, history, limits).verdict).toBe('usual');
  });

  it('takes a topic nobody spoke of before for a spike from the minimum on', () => {
    expect(judge(10, quiet(28), limits)).toMatchObject({ verdict: 'spike', mean: '0', threshold: '10' });
    expect(judge(9, quiet(28), limits).verdict).toBe('below_minimum');
  });

  it('judges nothing without a history', () => {
    expect(judge(500, [], limits)).toMatchObject({ verdict: 'no_history', windows: 0, mean: '0' });
    expect(judge(500, [1, 2], limits).verdict).toBe('no_history');
    expect(judge(500, [1, 2, 3], limits)).toMatchObject({
      verdict: 'spike',
      caveats: ['coded_only', 'calendar_not_aligned', 'short_history'],
    });
  });

  it('goes by the factor alone where all windows were alike, and says so', () => {
    expect(judge(59, quiet(20, 20), limits).verdict).toBe('usual');
    expect(judge(60, quiet(20, 20), limits)).toMatchObject({
      verdict: 'spike',
      deviation: '0',
      caveats: ['coded_only', 'calendar_not_aligned', 'no_variance'],
    });
    expect(judge(20, quiet(20, 20), { factor: '1', deviations: '0', minimum: 2 }).verdict).toBe('usual');
  });

  it('takes steady growth for growth', () => {
    const growing = Array.from({ length: 28 }, (_, day) => 10 + 2 * day);
    expect(judge(66, growing, limits)).toMatchObject({ verdict: 'usual', mean: '37', threshold: '111' });
  });

  it('asks more of a topic that swings', () => {
    const swinging = [0, 40, 0, 40, 0, 40, 0, 40, 0, 40];
    expect(judge(61, swinging, limits)).toMatchObject({ verdict: 'usual', mean: '20', threshold: '83.245553' });
  });
});

describe('windowsSince', () => {
  const daily = { windowHours: 24, historyDays: 28 };
  const now = new Date('2026-03-14T02:00:00Z');

  it('counts whole windows after the first record, as far as the history goes', () => {
    const since = (first: string) => windowsSince(new Date(first), now, daily);
    expect([since('2026-03-13T12:00:00Z'), since('2026-03-11T02:00:00Z'), since('2025-01-01T00:00:00Z')]).toEqual([
      0, 2, 28,
    ]);
    expect(windowsSince(null, now, daily)).toBe(0);
    expect(windowsSince(new Date('2025-01-01T00:00:00Z'), now, { windowHours: 12, historyDays: 7 })).toBe(14);
  });
});

describe('pace', () => {
  it('says how often a day and how fast that grows', () => {
    expect(pace(46, 33, 24)).toEqual({ frequency: '46', velocity: '13' });
    expect(pace(12, 18, 12)).toEqual({ frequency: '24', velocity: '-24' });
    expect(pace(14, 0, 168)).toEqual({ frequency: '2', velocity: '0.285714' });
  });
});

describe('daysWithoutPause', () => {
  it('counts back from the last day until the first pause', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-02-26'];
    expect(daysWithoutPause(days, '2026-03-02')).toBe(3);
    expect(daysWithoutPause(days, '2026-03-03')).toBe(3);
    expect(daysWithoutPause(days, '2026-03-04')).toBe(0);
  });
});
