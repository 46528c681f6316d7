import { daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import { endOfDay, localDay } from '#kernel/calendar/time-zone';
import { isWorkingDay, workingDaysBetween } from '#kernel/calendar/working-days.rules';
import { addOfficeTime, type OfficeTime, officeMilliseconds } from '#kernel/calendar/working-time.rules';
import { dueAt } from '#kernel/figures/case.rules';
import { defineProblem } from '#platform/problem/problem';
import type { ClockEntity, ClockPause, ClockState } from '#stages/3-implementation/clock/clock.entity';

/** What decides when a clock is due. */
export type Timing = Pick<
  ClockEntity,
  'clock' | 'limit' | 'extension' | 'extendedAt' | 'starts' | 'startsAt' | 'pauses'
>;

const HOUR_MS = 3_600_000;

const addedBy = ({ extension, extendedAt }: Timing): number => (extendedAt ? (extension ?? 0) : 0);

/** The last moment that is in time: of a clock of days the last of its last day. Pauses that still last do not count yet. */
export function dueOf(timing: Timing, office: OfficeTime): Date {
  const { clock, limit, starts, startsAt } = timing;
  const from = new Date(startsAt);
  const rule = { limit, extension: addedBy(timing) };
  if (clock === 'working_hours')
    return officeDue(from, (limit + rule.extension) * HOUR_MS + paused(timing, office), office);
  if (clock === 'hours') {
    const { value } = dueAt(from, { ...rule, clock }, office);
    return new Date(Date.parse(value ?? '') + paused(timing, office));
  }
  const { value } = dueAt(from, { ...rule, clock, paused: paused(timing, office) }, { ...office, countFrom: starts });
  return endOfDay(value as LocalDate, office.timeZone);
}

function officeDue(from: Date, milliseconds: number, office: OfficeTime): Date {
  const due = addOfficeTime(from, milliseconds, office);
  if (!due) throw neverOpen();
  return due;
}

/** How much of the time a pause took, in the unit of the clock: days, or milliseconds of hours. */
export function pausedBy({ from, until }: ClockPause, { clock }: Pick<Timing, 'clock'>, office: OfficeTime): number {
  if (until === null) return 0;
  const [begin, end] = [new Date(from), new Date(until)];
  if (clock === 'hours') return end.getTime() - begin.getTime();
  if (clock === 'working_hours') return officeMilliseconds(begin, end, office);
  const [first, last] = [localDay(begin, office.timeZone), localDay(end, office.timeZone)];
  return clock === 'working_days' ? workingDaysBetween(first, last, office.calendar) : daysBetween(first, last);
}

function paused(timing: Timing, office: OfficeTime): number {
  return timing.pauses.reduce((sum, pause) => sum + pausedBy(pause, timing, office), 0);
}

/** How much of the time has been used until a moment, pauses taken off; whole days, or hours begun and not ended left out. */
export function usedOf(timing: Timing, until: Date, office: OfficeTime): number {
  const { clock, startsAt, starts, pauses } = timing;
  const from = new Date(startsAt);
  const lasting = pauses.map((pause) => ({ ...pause, until: pause.until ?? until.toISOString() }));
  const off = lasting.reduce((sum, pause) => sum + pausedBy(pause, timing, office), 0);
  if (clock === 'hours') return wholeHours(until.getTime() - from.getTime() - off);
  if (clock === 'working_hours') return wholeHours(officeMilliseconds(from, until, office) - off);
  const [first, last] = [localDay(from, office.timeZone), localDay(until, office.timeZone)];
  if (clock === 'calendar_days') return Math.max(0, daysBetween(first, last) + (starts === 'same_day' ? 1 : 0) - off);
  const own = starts === 'same_day' && isWorkingDay(first, office.calendar) ? 1 : 0;
  return Math.max(0, workingDaysBetween(first, last, office.calendar) + own - off);
}

const wholeHours = (milliseconds: number): number => Math.max(0, Math.floor(milliseconds / HOUR_MS));

/** The day from which the calendar has to be known: one earlier than the first start, in whichever zone that is. */
export function firstDay(clocks: readonly { startsAt: string }[]): LocalDate {
  const first = Math.min(...clocks.map(({ startsAt }) => Date.parse(startsAt)));
  return new Date(first - 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** Whether it was done in time, whenever somebody wrote it down. A clock that was paused had time left. */
export function metState(dueAtInstant: Date, at: Date): ClockState {
  return at.getTime() <= dueAtInstant.getTime() ? 'met' : 'met_late';
}

export const neverOpen = defineProblem({
  code: 'clock.never_open',
  status: 409,
  title: { en: 'The office never opens', id: 'Kantor tidak pernah buka' },
  detail: {
    en: 'With the working hours and the working week of the agency this time would never be over.',
    id: 'Dengan jam kerja dan pekan kerja instansi, waktu ini tidak akan pernah habis.',
  },
  remedy: {
    en: 'Correct the work schedules or the working week.',
    id: 'Perbaiki jam kerja atau pekan kerja.',
  },
});

export const noExtension = defineProblem({
  code: 'clock.no_extension',
  status: 409,
  title: { en: 'This time cannot be extended', id: 'Waktu ini tidak dapat diperpanjang' },
  detail: {
    en: 'The rule {code} knows no extension, or the clock has ended.',
    id: 'Aturan {code} tidak mengenal perpanjangan, atau penghitung waktunya sudah berakhir.',
  },
  remedy: { en: 'Answer within the time that there is.', id: 'Jawablah dalam waktu yang tersedia.' },
});

export const extendedAlready = defineProblem({
  code: 'clock.extended_already',
  status: 409,
  title: { en: 'It was extended already', id: 'Sudah diperpanjang' },
  detail: {
    en: 'The time of {code} was extended once; the law allows no second time.',
    id: 'Waktu {code} sudah diperpanjang satu kali; tidak ada perpanjangan kedua.',
  },
  remedy: { en: 'Answer by {dueOn}.', id: 'Jawablah paling lambat {dueOn}.' },
});

export const extendedTooLate = defineProblem({
  code: 'clock.extended_too_late',
  status: 409,
  title: { en: 'Too late to extend', id: 'Terlambat untuk memperpanjang' },
  detail: {
    en: 'The time of {code} was over on {dueOn}; what is over cannot be extended.',
    id: 'Waktu {code} habis pada {dueOn}; yang sudah habis tidak dapat diperpanjang.',
  },
  remedy: {
    en: 'Answer now. An extension that was given in time is recorded with its own at.',
    id: 'Jawablah sekarang. Perpanjangan yang diberikan tepat waktu dicatat dengan at-nya sendiri.',
  },
});
