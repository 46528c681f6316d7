import { addDays, earlier, fromDayNumber, type LocalDate, weekdayOf } from '#kernel/calendar/local-date';

/** By what a figure can be split. */
export const PERIOD_SPLITS = ['day', 'week', 'month'] as const;
export const SPLITS = [...PERIOD_SPLITS, 'channel', 'unit'] as const;
export type PeriodSplit = (typeof PERIOD_SPLITS)[number];
export type Split = (typeof SPLITS)[number];

/** So many parts an answer has at most; more are for a list, not for a reader. */
export const MOST_PARTS = 200;

/** A part of a period; both days are in it. */
export interface Part {
  from: LocalDate;
  to: LocalDate;
}

export const isPeriod = (by: Split): by is PeriodSplit => by !== 'channel' && by !== 'unit';

/**
 * The days, weeks or months of a period. Weeks begin on Monday; the first and last part are cut where the period is. One
 * part more than is allowed tells that there are too many.
 */
export function parts(by: PeriodSplit, from: LocalDate, to: LocalDate): Part[] {
  const found: Part[] = [];
  for (let first = from; first <= to && found.length <= MOST_PARTS; ) {
    const last = earlier(lastOf(by, first), to);
    found.push({ from: first, to: last });
    first = addDays(last, 1);
  }
  return found;
}

function lastOf(by: PeriodSplit, day: LocalDate): LocalDate {
  if (by === 'day') return day;
  if (by === 'week') return addDays(day, 7 - weekdayOf(day));
  const [year = 0, month = 0] = day.split('-').map(Number);
  // The day before the first of the next month.
  return fromDayNumber(Date.UTC(year, month, 1) / 86_400_000 - 1);
}
