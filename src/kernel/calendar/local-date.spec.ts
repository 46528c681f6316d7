import { addDays, addYears, daysBetween, isLocalDate, monthsBetween, weekdayOf } from '#kernel/calendar/local-date';

describe('local dates', () => {
  it.each(['2025-02-30', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])('knows that %p is no date', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('refuses arithmetic on a date that never was', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
  });

  it('steps over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-01-01', '2026-06-30')).toBe(180);
  });

  it('refuses to leave the years of four digits', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('moves a leap day to the last of February', () => {
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2026-02-28', 2)).toBe('2028-02-28');
  });

  it('counts weekdays from Monday, also before 1970', () => {
    expect(weekdayOf('2026-01-15')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
  });
});

describe('monthsBetween', () => {
  it('counts whole months', () => {
    expect(monthsBetween('2026-01-01', '2026-04-01')).toBe(3);
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsBetween('2026-01-15', '2026-02-14')).toBe(0);
  });
});
