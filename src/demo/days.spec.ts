import { at, date, day, fillDays, month, monthStart } from '#app/demo/days';

const fill = (text: string): string => fillDays(text, '2026-03-01', 'Asia/Jakarta');

describe('days of a story', () => {
  it('are counted from the day of telling', () => {
    expect(fill(day(0))).toBe('2026-03-01');
    expect(fill(day(-1))).toBe('2026-02-28');
    expect(fill(day(31))).toBe('2026-04-01');
  });

  it('have moments by the agency’s clocks', () => {
    expect(fill(at(-1, '06:30'))).toBe('2026-02-27T23:30:00.000Z');
  });

  it('begin a month', () => {
    expect(fill(`${monthStart(0)} ${monthStart(-3)} ${monthStart(10)}`)).toBe('2026-03-01 2025-12-01 2027-01-01');
  });

  it('stand in a sentence in Indonesian words', () => {
    expect(fill(`Survei ${month(-40)}, dibahas ${date(-3)}.`)).toBe('Survei Januari 2026, dibahas 26 Februari 2026.');
  });

  it('leave other braces alone', () => {
    expect(fill('{day} {at 1} {x 2}')).toBe('{day} {at 1} {x 2}');
  });
});
