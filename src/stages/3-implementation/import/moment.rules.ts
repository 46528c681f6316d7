import { addDays, isLocalDate, type LocalDate } from '#kernel/calendar/local-date';
import { instantAt } from '#kernel/calendar/time-zone';
import type { DateOrder } from '#stages/3-implementation/import/import-profile.entity';

/** A day, and the time on it where one is written. */
export interface Moment {
  date: LocalDate;
  /** HH:MM:SS. */
  time: string | null;
  /** Where the text itself says how far it is from UTC. */
  offset: string | null;
}

export interface DateForm {
  order: DateOrder;
  /** A day without a year is the last such day before this one, or this one. */
  exportedOn: LocalDate;
}

/** The first three letters tell a month in both languages; Indonesian ones that differ stand beside the English. */
const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may mei',
  'jun',
  'jul',
  'aug agu agt',
  'sep',
  'oct okt',
  'nov nop',
  'dec des',
];

function monthOf(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((names) => names.split(' ').includes(start)) + 1;
}

const TIME =
  /(?:^|[T\s,])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d{2}:?\d{2})?(?:\s*(?:WIB|WITA|WIT))?\s*$/;
const WEEKDAY = /^\p{L}{2,9}\.?,\s*/u;

/** The day and time that a cell says, or null when it says none. */
export function readMoment(text: string, form: DateForm): Moment | null {
  const bare = text.normalize('NFKC').trim();
  const clock = /\d[:.]\d{2}/.test(bare) ? TIME.exec(bare) : null;
  const day = (clock ? bare.slice(0, clock.index) : bare).replace(WEEKDAY, '').replace(/,\s*$/, '').trim();
  const date = readDay(day, form);
  if (!date) return null;
  if (!clock) return { date, time: null, offset: null };
  const time = clockTime(clock);
  return time === null ? null : { date, time, offset: offsetOf(clock[5]) };
}

function clockTime([, hours = '', minutes = '', seconds = '00', half = '']: RegExpExecArray): string | null {
  const shown = Number(hours);
  const hour = half === '' ? shown : (shown % 12) + (/^p/i.test(half) ? 12 : 0);
  const fits =
    hour < 24 && Number(minutes) < 60 && Number(seconds) < 60 && (half === '' || (shown >= 1 && shown <= 12));
  return fits ? `${String(hour).padStart(2, '0')}:${minutes}:${seconds}` : null;
}

function offsetOf(offset: string | undefined): string | null {
  if (!offset) return null;
  return offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

function readDay(text: string, { order, exportedOn }: DateForm): LocalDate | null {
  const numbers = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (numbers) return fromNumbers([numbers[1], numbers[3], numbers[4]] as [string, string, string], order);
  const words = /^(?:(\d{1,2})\.?\s+(\p{L}{3,})|(\p{L}{3,})\.?\s+(\d{1,2}))\.?(?:,?\s+(\d{4}))?$/u.exec(text);
  if (!words) return null;
  const [, first, monthAfter, monthBefore, second, year] = words;
  const month = monthOf(monthAfter ?? monthBefore ?? '');
  const day = Number(first ?? second);
  return month === 0 ? null : year ? dateOf(Number(year), month, day) : latest(month, day, exportedOn);
}

function fromNumbers([a, b, c]: [string, string, string], order: DateOrder): LocalDate | null {
  if (a.length === 4) return dateOf(Number(a), Number(b), Number(c));
  if (c.length !== 4) return null;
  return order === 'month_first' ? dateOf(Number(c), Number(a), Number(b)) : dateOf(Number(c), Number(b), Number(a));
}

function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/** 29 February may lie up to eight years back. */
function latest(month: number, day: number, exportedOn: LocalDate): LocalDate | null {
  const year = Number(exportedOn.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const date = dateOf(year - back, month, day);
    if (date && date <= exportedOn) return date;
  }
  return null;
}

/** The instant that a moment is in a zone; without a time the day's first. */
export function instantOf({ date, time, offset }: Moment, zone: string): string {
  if (offset) return new Date(`${date}T${time}${offset}`).toISOString();
  const [hours = '00', minutes = '00', seconds = '00'] = (time ?? '00:00:00').split(':');
  return new Date(instantAt(date, `${hours}:${minutes}`, zone).getTime() + Number(seconds) * 1_000).toISOString();
}

/** A workbook counts days from here; a number in a column of dates is such a day. */
export function serialDay(days: number): LocalDate {
  return addDays('1899-12-30', Math.floor(days));
}
