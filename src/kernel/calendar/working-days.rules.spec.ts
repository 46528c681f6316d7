import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import {
  addWorkingDays,
  isWorkingDay,
  skippedDays,
  workCalendar,
  workingDaysBetween,
  yearsWithoutHolidays,
} from '#kernel/calendar/working-days.rules';

const calendar = workCalendar(INDONESIA_2026);

describe('the calendar of 2026', () => {
  it('has 17 national holidays and 8 days of joint leave', () => {
    const kinds = Map.groupBy(INDONESIA_2026, (day) => day.kind);
    expect(kinds.get('national_holiday')).toHaveLength(17);
    expect(kinds.get('joint_leave')).toHaveLength(8);
  });

  it('names each date once and by its decree', () => {
    expect(new Set(INDONESIA_2026.map((day) => day.date)).size).toBe(25);
    expect(INDONESIA_2026.every((day) => day.decree.startsWith('SKB 3 Menteri No. 1497/2025'))).toBe(true);
  });

  it('leaves 240 working days', () => {
    expect(workingDaysBetween('2025-12-31', '2026-12-31', calendar)).toBe(240);
  });

  it('does not repeat the wrong dates of one newspaper', () => {
    const national = INDONESIA_2026.filter((day) => day.kind === 'national_holiday').map((day) => day.date);
    for (const wrong of ['2026-02-16', '2026-03-18', '2026-05-06', '2026-05-25', '2026-09-16']) {
      expect(national).not.toContain(wrong);
    }
  });
});

describe('adding working days', () => {
  it('C1: answers an information request in ten days and seven more', () => {
    const due = addWorkingDays('2026-03-12', 10, calendar);
    expect(due).toBe('2026-04-02');
    expect(addWorkingDays(due, 7, calendar)).toBe('2026-04-14');
    expect(['2026-03-26', '2026-03-22']).not.toContain(due);
  });

  it('C2: gives each class of complaint its own due date', () => {
    expect(addWorkingDays('2026-03-12', 5, calendar)).toBe('2026-03-26');
    expect(addWorkingDays('2026-03-12', 14, calendar)).toBe('2026-04-09');
    expect(addWorkingDays('2026-03-12', 60, calendar)).toBe('2026-06-23');
  });

  it('C2: is later than counting weekdays alone', () => {
    const weekdays = workCalendar([]);
    expect(addWorkingDays('2026-03-12', 60, weekdays)).toBe('2026-06-04');
    // Five working days and ten bare weekdays end on one date by chance: the count must differ all the same.
    expect(addWorkingDays('2026-03-12', 10, weekdays)).toBe('2026-03-26');
    expect(addWorkingDays('2026-03-12', 5, weekdays)).toBe('2026-03-19');
  });

  it('C2b: chains the objection and the dispute', () => {
    const objection = addWorkingDays('2026-04-02', 30, calendar);
    expect(objection).toBe('2026-05-20');
    expect(addWorkingDays(objection, 14, calendar)).toBe('2026-06-12');
  });

  it('counts the first day itself only when told to', () => {
    expect(addWorkingDays('2026-01-05', 1, calendar)).toBe('2026-01-06');
    expect(addWorkingDays('2026-01-05', 1, calendar, 'same_day')).toBe('2026-01-05');
    expect(addWorkingDays('2026-01-03', 1, calendar, 'same_day')).toBe('2026-01-05');
    expect(addWorkingDays('2026-01-03', 0, calendar)).toBe('2026-01-03');
  });

  it.each([-1, 1.5, Number.NaN])('refuses %p days', (n) => {
    expect(() => addWorkingDays('2026-01-05', n, calendar)).toThrow(RangeError);
  });

  it('refuses a week without workdays instead of searching for ever', () => {
    expect(() => workCalendar([], { workdays: [] })).toThrow(RangeError);
  });
});

describe('days off', () => {
  it('works through joint leave where the agency says so', () => {
    const open = workCalendar(INDONESIA_2026, { jointLeaveIsFree: false });
    expect(isWorkingDay('2026-03-18', calendar)).toBe(false);
    expect(isWorkingDay('2026-03-18', open)).toBe(true);
    expect(isWorkingDay('2026-03-19', open)).toBe(false);
  });

  it('lets a special workday overrule weekend and holiday', () => {
    const special = workCalendar([
      { date: '2026-01-03', kind: 'special_workday' },
      { date: '2026-01-16', kind: 'special_workday' },
      ...INDONESIA_2026,
    ]);
    expect(isWorkingDay('2026-01-03', special)).toBe(true);
    expect(isWorkingDay('2026-01-16', special)).toBe(true);
  });

  it('honours a week of six days', () => {
    const sixDays = workCalendar(INDONESIA_2026, { workdays: [1, 2, 3, 4, 5, 6] });
    expect(isWorkingDay('2026-01-03', sixDays)).toBe(true);
    expect(isWorkingDay('2026-01-04', sixDays)).toBe(false);
  });

  it('counts backwards as a negative number', () => {
    expect(workingDaysBetween('2026-02-11', '2026-02-02', calendar)).toBe(-7);
    expect(workingDaysBetween('2026-02-11', '2026-02-11', calendar)).toBe(0);
  });

  it('explains every day that did not count', () => {
    const skipped = skippedDays('2026-03-12', '2026-04-02', calendar);
    expect(skipped.map((day) => `${day.date} ${day.reason}`)).toEqual([
      '2026-03-14 weekend',
      '2026-03-15 weekend',
      '2026-03-18 joint_leave',
      '2026-03-19 national_holiday',
      '2026-03-20 joint_leave',
      '2026-03-21 national_holiday',
      '2026-03-22 national_holiday',
      '2026-03-23 joint_leave',
      '2026-03-24 joint_leave',
      '2026-03-28 weekend',
      '2026-03-29 weekend',
    ]);
    expect(skipped[3]?.name?.id).toContain('Nyepi');
  });

  it('says for which years it knows no holidays', () => {
    expect(yearsWithoutHolidays('2026-12-20', '2027-01-05', calendar)).toEqual([2027]);
    expect(yearsWithoutHolidays('2026-01-01', '2026-12-31', calendar)).toEqual([]);
  });
});
