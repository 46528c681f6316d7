import { addDays, type LocalDate, type Weekday, weekdayOf } from '#kernel/calendar/local-date';
import { instantAt, localDay } from '#kernel/calendar/time-zone';
import { isWorkingDay, type WorkCalendar } from '#kernel/calendar/working-days.rules';

/** Hours in which the office is open on one weekday, on the clocks of the agency's own zone. */
export interface OfficeWindow {
  weekday: Weekday;
  start: string;
  end: string;
}

/** Windows that hold from one day to another, both included; without dates they hold whenever no dated one does. */
export interface WorkSchedule {
  season: 'normal' | 'ramadan';
  from: LocalDate | null;
  to: LocalDate | null;
  windows: readonly OfficeWindow[];
}

export interface OfficeTime {
  timeZone: string;
  calendar: WorkCalendar;
  schedules: readonly WorkSchedule[];
}

/** 07:30–16:00, on Fridays to 16:30. The midday break is not cut out: a message may be answered during it. */
export const REGULAR_HOURS: WorkSchedule = {
  season: 'normal',
  from: null,
  to: null,
  windows: [
    { weekday: 1, start: '07:30', end: '16:00' },
    { weekday: 2, start: '07:30', end: '16:00' },
    { weekday: 3, start: '07:30', end: '16:00' },
    { weekday: 4, start: '07:30', end: '16:00' },
    { weekday: 5, start: '07:30', end: '16:30' },
  ],
};

const HOUR_MS = 3_600_000;

/** Adds hours on the flat clock, which runs through nights, weekends and holidays. */
export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR_MS);
}

/** The office windows of one day: none on a day off; a special workday outside the week keeps Monday's hours. */
export function windowsOn(date: LocalDate, office: OfficeTime): readonly OfficeWindow[] {
  if (!isWorkingDay(date, office.calendar)) return [];
  const windows = scheduleOn(date, office.schedules)?.windows ?? [];
  const today = windows.filter((window) => window.weekday === weekdayOf(date));
  return today.length > 0 ? today : windows.filter((window) => window.weekday === 1);
}

/** Milliseconds of office time between two instants; 0 when the second is not after the first. */
export function officeMilliseconds(from: Date, to: Date, office: OfficeTime): number {
  let total = 0;
  const last = localDay(to, office.timeZone);
  for (let date = localDay(from, office.timeZone); date <= last; date = addDays(date, 1)) {
    for (const window of windowsOn(date, office)) {
      const opens = Math.max(from.getTime(), instantAt(date, window.start, office.timeZone).getTime());
      const closes = Math.min(to.getTime(), instantAt(date, window.end, office.timeZone).getTime());
      total += Math.max(0, closes - opens);
    }
  }
  return total;
}

/** Whole minutes of office time between two instants. */
export function officeMinutes(from: Date, to: Date, office: OfficeTime): number {
  return Math.floor(officeMilliseconds(from, to, office) / 60_000);
}

/** Nobody waits longer for an office to open. */
const MOST_DAYS = 3_660;

/** The moment at which so much office time is over; null where the office hardly ever opens. */
export function addOfficeTime(from: Date, milliseconds: number, office: OfficeTime): Date | null {
  let left = milliseconds;
  let date = localDay(from, office.timeZone);
  for (let days = 0; days < MOST_DAYS; days += 1, date = addDays(date, 1)) {
    for (const window of windowsOn(date, office).toSorted((a, b) => a.start.localeCompare(b.start))) {
      const opens = Math.max(from.getTime(), instantAt(date, window.start, office.timeZone).getTime());
      const open = Math.max(0, instantAt(date, window.end, office.timeZone).getTime() - opens);
      if (open > 0 && open >= left) return new Date(opens + left);
      left -= open;
    }
  }
  return null;
}

function scheduleOn(date: LocalDate, schedules: readonly WorkSchedule[]): WorkSchedule | undefined {
  const holding = schedules.filter((one) => (one.from ?? date) <= date && date <= (one.to ?? date));
  return holding.find((one) => one.season === 'ramadan') ?? holding.find(isDated) ?? holding[0];
}

function isDated(schedule: WorkSchedule): boolean {
  return schedule.from !== null || schedule.to !== null;
}
