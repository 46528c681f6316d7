import { addDays, dayNumber, type LocalDate, type Weekday, weekdayOf } from '#kernel/calendar/local-date';
import type { Text } from '#platform/problem/problem';

export const CALENDAR_DAY_KINDS = ['national_holiday', 'joint_leave', 'local_holiday', 'special_workday'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** What the arithmetic needs of a calendar row. */
export interface CalendarRow {
  date: LocalDate;
  kind: CalendarDayKind;
  name?: Text | null;
}

export interface CalendarSettings {
  workdays?: readonly Weekday[];
  /** Whether joint leave (cuti bersama) is free: units that serve the public directly may work through it. */
  jointLeaveIsFree?: boolean;
}

export interface WorkCalendar {
  readonly workdays: ReadonlySet<Weekday>;
  readonly jointLeaveIsFree: boolean;
  readonly rows: ReadonlyMap<LocalDate, readonly CalendarRow[]>;
}

/** Whether counting starts the day after `from` (that day is excluded) or on `from` itself. */
export type CountFrom = 'next_day' | 'same_day';

export type DayOffReason = 'weekend' | Exclude<CalendarDayKind, 'special_workday'>;

export interface SkippedDay {
  date: LocalDate;
  reason: DayOffReason;
  name: Text | null;
}

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];
/** A holiday names the day better than the leave around it, and both better than "weekend". */
const REASONS = ['national_holiday', 'local_holiday', 'joint_leave'] as const;

/** Indexes the rows by date once, so that counting does not search them for every day. */
export function workCalendar(rows: readonly CalendarRow[], settings: CalendarSettings = {}): WorkCalendar {
  const workdays = new Set(settings.workdays ?? MONDAY_TO_FRIDAY);
  if (workdays.size === 0) throw new RangeError('A working week needs at least one workday.');
  return {
    workdays,
    jointLeaveIsFree: settings.jointLeaveIsFree ?? true,
    rows: Map.groupBy(rows, (row) => row.date),
  };
}

/** Why nobody works on this day, or null on a working day. A special workday overrules everything else. */
export function dayOff(date: LocalDate, calendar: WorkCalendar): SkippedDay | null {
  const rows = calendar.rows.get(date) ?? [];
  if (rows.some((row) => row.kind === 'special_workday')) return null;
  for (const reason of REASONS) {
    const row = rows.find((candidate) => candidate.kind === reason);
    if (!row || (reason === 'joint_leave' && !calendar.jointLeaveIsFree)) continue;
    return { date, reason, name: row.name ?? null };
  }
  return calendar.workdays.has(weekdayOf(date)) ? null : { date, reason: 'weekend', name: null };
}

export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  return dayOff(date, calendar) === null;
}

/** The n-th working day counted from a date; with n = 0 the date itself. */
export function addWorkingDays(
  from: LocalDate,
  n: number,
  calendar: WorkCalendar,
  countFrom: CountFrom = 'next_day',
): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days must be a whole number of 0 or more: ${n}`);
  if (n === 0) return addDays(from, 0);
  let date = countFrom === 'same_day' ? from : addDays(from, 1);
  for (let left = n; ; date = addDays(date, 1)) {
    if (isWorkingDay(date, calendar)) left -= 1;
    if (left === 0) return date;
  }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (dayNumber(to) < dayNumber(from)) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}

/** Each counted day up to and including `to` on which nobody worked, and why: the explanation of a due date. */
export function skippedDays(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar,
  countFrom: CountFrom = 'next_day',
): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let date = countFrom === 'same_day' ? from : addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const off = dayOff(date, calendar);
    if (off) skipped.push(off);
  }
  return skipped;
}

/** Years of a span for which the calendar knows no national holiday: a due date counted there is only provisional. */
export function yearsWithoutHolidays(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number[] {
  const known = new Set<number>();
  for (const rows of calendar.rows.values()) {
    for (const row of rows) if (row.kind === 'national_holiday') known.add(Number(row.date.slice(0, 4)));
  }
  const missing: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!known.has(year)) missing.push(year);
  }
  return missing;
}
