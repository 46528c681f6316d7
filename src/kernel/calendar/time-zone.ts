import { addDays, dayNumber, type LocalDate } from '#kernel/calendar/local-date';

/** Building a formatter is slow and the zones of one agency are few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the name stands in the IANA list; bare offsets such as +07:00 do not, since they know no clock changes. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && formatterOf(name) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The agency's local day of an instant. */
export function localDay(instant: Date, timeZone: string): LocalDate {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The last millisecond of a day: what is due on it may be done until then, and it still shows the day itself. */
export function endOfDay(date: LocalDate, timeZone: string): Date {
  return new Date(instantAt(addDays(date, 1), '00:00', timeZone).getTime() - 1);
}

/** The instant at which the clocks of a zone show `time` (HH:MM) on `date`. */
export function instantAt(date: LocalDate, time: string, timeZone: string): Date {
  const [hours, minutes] = time.split(':').map(Number);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time of the form HH:MM: ${time}`);
  const shown = dayNumber(date) * 86_400_000 + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
  // The offset at the shown time may differ from the one at the real instant around a clock change: ask twice.
  const guess = shown - offsetMs(shown, timeZone);
  return new Date(shown - offsetMs(guess, timeZone));
}

function offsetMs(epochMs: number, timeZone: string): number {
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(timeZone).formatToParts(epochMs)) {
    if (type in part) part[type as keyof typeof part] = Number(value);
  }
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(epochMs / 1000) * 1000;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
