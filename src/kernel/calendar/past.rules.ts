import type { LocalDate } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import type { FieldVerdict } from '#platform/records/verdicts';

/** How far a caller's clock may run ahead of ours before its "now" counts as the future. */
const CLOCK_SKEW_MS = 60_000;

/** What happened has happened: an instant in the future is a plan or a mistake. */
export function notInFuture(pointer: string, instant: string | null | undefined, now = new Date()): FieldVerdict {
  return {
    code: 'instant.in_future',
    passed: !instant || new Date(instant).getTime() <= now.getTime() + CLOCK_SKEW_MS,
    pointer,
    message: { en: 'Must not be in the future.', id: 'Tidak boleh di masa depan.' },
  };
}

/** The same for a day: today is where the agency is, not where the server stands. */
export function notAfterToday(
  pointer: string,
  date: LocalDate | null | undefined,
  timeZone: string,
  now = new Date(),
): FieldVerdict {
  return {
    code: 'date.in_future',
    passed: !date || date <= localDay(now, timeZone),
    pointer,
    message: {
      en: 'Must not be after today (the agency’s local day).',
      id: 'Tidak boleh setelah hari ini (hari setempat instansi).',
    },
  };
}
