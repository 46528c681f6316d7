/**
 * Dates of the agency's own calendar, as `YYYY-MM-DD`. They are counted in UTC days and never become a local `Date`, so
 * that the server's time zone cannot shift them.
 */
export type LocalDate = string;

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export function isLocalDate(value: string): boolean {
  if (!SHAPE.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  // Date.parse may roll 30 February over to March: only the date that comes back unchanged existed.
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function fromDayNumber(day: number): LocalDate {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (!SHAPE.test(date)) throw new RangeError(`Outside the years 0000 to 9999: day ${day}`);
  return date;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day some years later; 29 February becomes 28 February where the year has none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  dayNumber(date);
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return isLocalDate(same) ? same : `${year}-02-28`;
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** Whole months from one day to another. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  const last = addDays(to, 1).endsWith('-01');
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 && !last ? 1 : 0);
}
