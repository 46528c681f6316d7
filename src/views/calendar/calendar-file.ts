import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '#kernel/calendar/local-date';
import { TextFile } from '#platform/http/text-file';
import type { Locale, Text } from '#platform/problem/problem';
import type { Calendar, CalendarItem } from '#views/calendar/calendar.dto';
import type { CalendarType } from '#views/calendar/calendar-source';

const MINUTE = 60_000;
/** A moment has no length of its own; calendars show what lasts nothing badly. */
const SHOWN_MINUTES = 15;
const REFRESH_SECONDS = 3_600;

const NAMES: Record<CalendarType, Text> = {
  research: { en: 'Research', id: 'Riset' },
  activity: { en: 'Activity', id: 'Kegiatan' },
  task: { en: 'Task', id: 'Tugas' },
  slot: { en: 'Slot', id: 'Jadwal terbit' },
  approval: { en: 'Approval', id: 'Persetujuan' },
  review: { en: 'Review', id: 'Tinjauan' },
  deadline: { en: 'Deadline', id: 'Tenggat' },
  evaluation: { en: 'Evaluation', id: 'Evaluasi' },
  pause: { en: 'Publishing paused', id: 'Penerbitan dijeda' },
  correction: { en: 'Correction', id: 'Ralat' },
};

export interface CalendarFileOptions {
  locale: Locale;
  /** Where the service stands, for links from an entry to its record. */
  base: string;
  /** When the file was made. */
  now: Date;
}

/** The calendar as calendar programs subscribe to it (RFC 5545): moments in UTC, days as days, an entry keeps its UID. */
export function calendarFile({ items }: Calendar, { locale, base, now }: CalendarFileOptions): TextFile {
  const file = ical({
    name: 'Siklus',
    prodId: { company: 'Siklus', product: 'Siklus', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const item of items) {
    const { type, title, campaignCode, person, resource, recordId, url, state } = item;
    file.createEvent({
      id: `${resource}-${recordId}@siklus`,
      stamp: now,
      summary: [`${NAMES[type][locale]}: ${title}`, campaignCode].filter(Boolean).join(' · '),
      description: [person?.name, state].filter(Boolean).join(' · ') || null,
      url: `${base}${url}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: NAMES[type][locale] }],
      ...timeOf(item),
    });
  }
  return new TextFile('siklus.ics', 'text/calendar; charset=utf-8', file.toString());
}

function timeOf({ at, startsOn, endsOn }: CalendarItem) {
  if (at !== null) return { start: new Date(at), end: new Date(Date.parse(at) + SHOWN_MINUTES * MINUTE) };
  // The end of a whole day is the day after it, as the standard counts.
  return { start: new Date(`${startsOn}T00:00:00Z`), end: new Date(`${addDays(endsOn, 1)}T00:00:00Z`), allDay: true };
}
