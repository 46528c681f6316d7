import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import { instantAt } from '#kernel/calendar/time-zone';

/**
 * A story speaks of days before and after the day on which it is told, so that the demo is never old. These leave a
 * mark in the text, and `fillDays` puts the day there.
 */
export const day = (offset: number): string => `{day ${offset}}`;
/** A moment on that day by the agency's clocks. */
export const at = (offset: number, time: string): string => `{at ${offset} ${time}}`;
/** The month of that day in words, for a sentence: "Maret 2026". */
export const month = (offset: number): string => `{month ${offset}}`;
/** That day in words, for a sentence: "12 Maret 2026". */
export const date = (offset: number): string => `{date ${offset}}`;

/** The first day of that month, counted from the month in which the story is told. */
export const monthStart = (months: number): string => `{first ${months}}`;

const MOMENT = /\{at (-?\d+) (\d\d:\d\d)\}/g;
const FIRST = /\{first (-?\d+)\}/g;
const DAY = /\{(day|month|date) (-?\d+)\}/g;

export function fillDays(text: string, today: LocalDate, timezone: string): string {
  const dayAt = (offset: string): LocalDate => addDays(today, Number(offset));
  return text
    .replace(FIRST, (_mark, months: string) => firstOfMonth(today, Number(months)))
    .replace(MOMENT, (_mark, offset: string, time: string) => instantAt(dayAt(offset), time, timezone).toISOString())
    .replace(DAY, (_mark, kind: string, offset: string) =>
      kind === 'day' ? dayAt(offset) : inWords(dayAt(offset), kind === 'date'),
    );
}

function firstOfMonth(today: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

function inWords(local: LocalDate, withDay: boolean): string {
  const day = withDay ? ({ day: 'numeric' } as const) : {};
  const words = new Intl.DateTimeFormat('id-ID', { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' });
  return words.format(new Date(`${local}T00:00:00Z`));
}
