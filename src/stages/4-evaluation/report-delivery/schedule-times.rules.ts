import { addDays, type LocalDate, weekdayOf } from '#kernel/calendar/local-date';
import { instantAt, localDay } from '#kernel/calendar/time-zone';
import type { Rhythm } from '#stages/4-evaluation/report-delivery/report-schedule.entity';

export interface Timing {
  rhythm: Rhythm;
  dayOfMonth: number | null;
  weekday: number | null;
  localTime: string;
}

/** More days than any two runs lie apart. */
const FAR = 62;

/** The first moment after another one at which a schedule is due, on the clock of its agency. */
export function nextRun(timing: Timing, after: Date, timeZone: string): Date {
  for (let day = localDay(after, timeZone), n = 0; n < FAR; day = addDays(day, 1), n += 1) {
    if (!isDay(timing, day)) continue;
    const at = instantAt(day, timing.localTime, timeZone);
    if (at > after) return at;
  }
  throw new RangeError('A schedule without a day.');
}

function isDay({ rhythm, dayOfMonth, weekday }: Timing, day: LocalDate): boolean {
  if (rhythm === 'week') return weekdayOf(day) === weekday;
  return Number(day.slice(8)) === Math.min(dayOfMonth ?? 1, lastOf(day));
}

/** How many days the month of a day has. */
function lastOf(day: LocalDate): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

/** The whole month before the one in which a recap is due. */
export function monthBefore(due: Date, timeZone: string): { from: LocalDate; to: LocalDate } {
  const to = addDays(`${localDay(due, timeZone).slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long a delivery waits after each attempt that did not succeed, as the Standard Webhooks specification advises. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** When it is tried again after so many attempts; null where it has failed for good. */
export function nextAttempt(tries: number, now: Date): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** For so long a secret that was replaced still signs beside the new one. */
const OVERLAP_MS = 24 * HOUR;

export const formerStillSigns = (since: string, now: Date): boolean =>
  now.getTime() < new Date(since).getTime() + OVERLAP_MS;
