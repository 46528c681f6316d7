import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import { instantAt, localDay } from '#kernel/calendar/time-zone';
import { workCalendar } from '#kernel/calendar/working-days.rules';
import {
  addHours,
  addOfficeTime,
  type OfficeTime,
  officeMinutes,
  REGULAR_HOURS,
  type WorkSchedule,
} from '#kernel/calendar/working-time.rules';

const office: OfficeTime = {
  timeZone: 'Asia/Jakarta',
  calendar: workCalendar(INDONESIA_2026),
  schedules: [REGULAR_HOURS],
};
const at = (text: string) => new Date(text);

describe('office minutes', () => {
  it('C3: counts 70 minutes over a long weekend', () => {
    const minutes = officeMinutes(at('2026-01-15T15:30:00+07:00'), at('2026-01-19T08:10:00+07:00'), office);
    expect(minutes).toBe(70);
    expect(minutes).not.toBe(88 * 60 + 40);
  });

  it('closes half an hour later on Fridays', () => {
    expect(officeMinutes(at('2026-01-09T15:00:00+07:00'), at('2026-01-09T20:00:00+07:00'), office)).toBe(90);
    expect(officeMinutes(at('2026-01-08T15:00:00+07:00'), at('2026-01-08T20:00:00+07:00'), office)).toBe(60);
  });

  it('counts nothing backwards and nothing at night', () => {
    expect(officeMinutes(at('2026-01-08T10:00:00+07:00'), at('2026-01-08T09:00:00+07:00'), office)).toBe(0);
    expect(officeMinutes(at('2026-01-08T18:00:00+07:00'), at('2026-01-09T07:30:00+07:00'), office)).toBe(0);
  });

  it('opens by the clocks of the agency, not of the server', () => {
    const jayapura = { ...office, timeZone: 'Asia/Jayapura' };
    const [from, to] = [at('2026-01-07T22:30:00Z'), at('2026-01-08T00:30:00Z')];
    expect(officeMinutes(from, to, jayapura)).toBe(120);
    expect(officeMinutes(from, to, office)).toBe(0);
  });

  it('follows the shorter day of Ramadan between its dates', () => {
    const ramadan: WorkSchedule = {
      season: 'ramadan',
      from: '2026-02-19',
      to: '2026-03-19',
      windows: [4, 5].map((weekday) => ({ weekday: weekday as 4 | 5, start: '08:00', end: '15:00' })),
    };
    const thisYear: WorkSchedule = { ...REGULAR_HOURS, from: '2026-01-01', to: '2026-12-31' };
    const fasting = { ...office, schedules: [REGULAR_HOURS, thisYear, ramadan] };
    expect(officeMinutes(at('2026-02-26T00:00:00+07:00'), at('2026-02-27T00:00:00+07:00'), fasting)).toBe(420);
    expect(officeMinutes(at('2026-04-09T00:00:00+07:00'), at('2026-04-10T00:00:00+07:00'), fasting)).toBe(510);
  });

  it("keeps Monday's hours on a special workday", () => {
    const special = { ...office, calendar: workCalendar([{ date: '2026-01-10', kind: 'special_workday' }]) };
    expect(officeMinutes(at('2026-01-10T00:00:00+07:00'), at('2026-01-11T00:00:00+07:00'), special)).toBe(510);
  });
});

describe('clocks and days', () => {
  it('C4: runs 72 hours through the holidays', () => {
    expect(addHours(at('2026-03-20T16:30:00+07:00'), 72)).toEqual(at('2026-03-23T16:30:00+07:00'));
  });

  it('carries a working hour from Friday evening to Monday morning', () => {
    const friday = at('2026-01-23T16:30:00+07:00');
    expect(addOfficeTime(friday, 3_600_000, office)).toEqual(at('2026-01-26T08:30:00+07:00'));
    expect(addOfficeTime(at('2026-01-23T15:30:00+07:00'), 3_600_000, office)).toEqual(friday);
  });

  it('never ends where the office never opens', () => {
    const closed = { ...office, schedules: [{ ...REGULAR_HOURS, windows: [] }] };
    expect(addOfficeTime(at('2026-01-23T16:30:00+07:00'), 1, closed)).toBeNull();
  });

  it('C5: puts a night message on the local day', () => {
    expect(localDay(at('2026-03-12T19:00:00Z'), 'Asia/Jakarta')).toBe('2026-03-13');
    expect(localDay(at('2026-03-12T19:00:00Z'), 'UTC')).toBe('2026-03-12');
  });

  it('finds the instant of a local time in each Indonesian zone', () => {
    expect(instantAt('2026-03-13', '07:30', 'Asia/Jakarta').toISOString()).toBe('2026-03-13T00:30:00.000Z');
    expect(instantAt('2026-03-13', '07:30', 'Asia/Makassar').toISOString()).toBe('2026-03-12T23:30:00.000Z');
    expect(instantAt('2026-03-13', '07:30', 'Asia/Jayapura').toISOString()).toBe('2026-03-12T22:30:00.000Z');
  });

  it('stays right across a change of clocks elsewhere', () => {
    expect(instantAt('2026-03-29', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:00:00.000Z');
    expect(instantAt('2026-03-29', '00:30', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:30:00.000Z');
  });

  it('refuses an unknown zone and an impossible time', () => {
    expect(() => localDay(at('2026-03-12T19:00:00Z'), 'Asia/Bandung')).toThrow(RangeError);
    expect(() => instantAt('2026-03-13', '24:00', 'Asia/Jakarta')).toThrow(RangeError);
  });
});
