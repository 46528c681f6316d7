import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import { workCalendar } from '#kernel/calendar/working-days.rules';
import { type OfficeTime, REGULAR_HOURS } from '#kernel/calendar/working-time.rules';
import { dueOf, firstDay, metState, type Timing, usedOf } from '#stages/3-implementation/clock/clock.rules';

const office: OfficeTime = {
  timeZone: 'Asia/Jakarta',
  calendar: workCalendar(INDONESIA_2026),
  schedules: [REGULAR_HOURS],
};
const timing = (values: Partial<Timing>): Timing => ({
  clock: 'working_days',
  limit: 10,
  extension: 7,
  extendedAt: null,
  starts: 'next_day',
  startsAt: '2026-03-12T02:00:00.000Z',
  pauses: [],
  ...values,
});
const wib = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().replace('Z', '');
const due = (values: Partial<Timing> = {}): string => wib(dueOf(timing(values), office));
const pause = (from: string, until: string | null) => ({ from, until, reason: 'Menunggu foto.' });

describe('a clock', () => {
  it('C1: is due at the end of its last day', () => {
    expect(due()).toBe('2026-04-02T23:59:59.999');
    expect(due({ extendedAt: '2026-03-31T02:00:00.000Z' })).toBe('2026-04-14T23:59:59.999');
  });

  it('C4: of hours runs through to the minute', () => {
    const pdp = { clock: 'hours', limit: 72, startsAt: '2026-03-20T09:30:00.000Z' } as const;
    expect(due(pdp)).toBe('2026-03-23T16:30:00.000');
  });

  it('of working hours goes on when the office opens', () => {
    const friday = { clock: 'working_hours', limit: 1, startsAt: '2026-01-23T09:30:00.000Z' } as const;
    expect(due(friday)).toBe('2026-01-26T08:30:00.000');
    const closed = { ...office, schedules: [{ ...REGULAR_HOURS, windows: [] }] };
    expect(() => dueOf(timing(friday), closed)).toThrow('clock.never_open');
  });

  it('C9: gives back the days of a pause, each in its own unit', () => {
    const startsAt = '2026-02-02T02:00:00.000Z';
    const pauses = [pause('2026-02-03T02:00:00.000Z', '2026-02-06T02:00:00.000Z')];
    expect(due({ startsAt, limit: 7 }).slice(0, 10)).toBe('2026-02-11');
    expect(due({ startsAt, limit: 4, pauses }).slice(0, 10)).toBe('2026-02-11');
    expect(due({ startsAt, clock: 'calendar_days', limit: 6, pauses }).slice(0, 10)).toBe('2026-02-11');
    expect(due({ startsAt, clock: 'hours', limit: 1, pauses })).toBe('2026-02-05T10:00:00.000');
    expect(due({ startsAt, clock: 'working_hours', limit: 8, pauses })).toBe('2026-02-06T08:30:00.000');
  });

  it('counts what was used without the pauses, a lasting one too', () => {
    const startsAt = '2026-02-02T02:00:00.000Z';
    const closed = new Date('2026-02-11T02:00:00.000Z');
    const ended = pause('2026-02-03T02:00:00.000Z', '2026-02-06T02:00:00.000Z');
    expect(usedOf(timing({ startsAt }), closed, office)).toBe(7);
    expect(usedOf(timing({ startsAt, pauses: [ended] }), closed, office)).toBe(4);
    expect(usedOf(timing({ startsAt, starts: 'same_day' }), closed, office)).toBe(8);
    const lasting = pause('2026-02-03T02:00:00.000Z', null);
    expect(usedOf(timing({ startsAt, pauses: [lasting] }), closed, office)).toBe(1);
    expect(usedOf(timing({ startsAt, clock: 'calendar_days' }), closed, office)).toBe(9);
    expect(usedOf(timing({ startsAt, clock: 'hours', pauses: [ended] }), closed, office)).toBe(144);
    expect(usedOf(timing({ startsAt, clock: 'working_hours' }), new Date('2026-02-02T04:59:00.000Z'), office)).toBe(2);
  });

  it('is met until its last moment, and late after it', () => {
    const last = new Date('2026-04-02T16:59:59.999Z');
    expect([metState(last, last), metState(last, new Date(last.getTime() + 1))]).toEqual(['met', 'met_late']);
  });

  it('needs the calendar from the day before the first start', () => {
    expect(firstDay([{ startsAt: '2026-03-12T02:00:00Z' }, { startsAt: '2026-01-01T00:30:00+07:00' }])).toBe(
      '2025-12-30',
    );
  });
});
