import {
  formerStillSigns,
  monthBefore,
  nextAttempt,
  nextRun,
} from '#stages/4-evaluation/report-delivery/schedule-times.rules';

const ZONE = 'Asia/Jakarta';
const monthly = (dayOfMonth: number) => ({ rhythm: 'month' as const, dayOfMonth, weekday: null, localTime: '06:00' });
const next = (timing: Parameters<typeof nextRun>[0], after: string) =>
  nextRun(timing, new Date(after), ZONE).toISOString();

describe('when a schedule is due next', () => {
  it('is the next such day on the clock of the agency', () => {
    expect(next(monthly(1), '2026-06-30T22:59:00Z')).toBe('2026-06-30T23:00:00.000Z');
    expect(next(monthly(1), '2026-06-30T23:00:00Z')).toBe('2026-07-31T23:00:00.000Z');
  });

  it('is the last day where the month is shorter', () => {
    expect(next(monthly(31), '2026-02-10T00:00:00Z')).toBe('2026-02-27T23:00:00.000Z');
    expect(next(monthly(30), '2026-01-30T23:00:00Z')).toBe('2026-02-27T23:00:00.000Z');
  });

  it('is the weekday of a weekly rhythm', () => {
    const weekly = { rhythm: 'week' as const, dayOfMonth: null, weekday: 1, localTime: '00:30' };
    expect(next(weekly, '2026-06-09T00:00:00Z')).toBe('2026-06-14T17:30:00.000Z');
  });
});

describe('the month of a recap', () => {
  it('is the whole one before, on local days', () => {
    const due = new Date('2025-12-31T23:00:00Z');
    expect(monthBefore(due, ZONE)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(monthBefore(new Date('2026-03-20T00:00:00Z'), ZONE)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });
});

describe('the next attempt', () => {
  it('waits longer each time and comes to an end', () => {
    const now = new Date(0);
    const seconds = [1, 2, 3, 4, 9, 10].map((tries) => nextAttempt(tries, now)?.getTime() ?? null);
    expect(seconds).toEqual([5_000, 300_000, 1_800_000, 7_200_000, 86_400_000, null]);
  });
});

describe('a secret that was replaced', () => {
  it('signs for another day', () => {
    expect(formerStillSigns('2026-06-01T00:00:00Z', new Date('2026-06-01T23:59:59Z'))).toBe(true);
    expect(formerStillSigns('2026-06-01T00:00:00Z', new Date('2026-06-02T00:00:00Z'))).toBe(false);
  });
});
