import type { LocalDate } from '#kernel/calendar/local-date';
import type { SkippedDay } from '#kernel/calendar/working-days.rules';
import { defineProblem, type Text } from '#platform/problem/problem';
import type { CalendarType } from '#views/calendar/calendar-source';

/** What the rules look at in one thing that has a day. */
export interface Dated {
  type: CalendarType;
  recordId: string;
  open: boolean;
  startsOn: LocalDate;
  endsOn: LocalDate;
  at: string | null;
  personId: string | null;
  personName: string | null;
  channelIds: readonly string[] | null;
  campaignStartsOn: LocalDate | null;
  campaignEndsOn: LocalDate | null;
}

export interface Conflict {
  code: string;
  date: LocalDate;
  recordIds: string[];
  message: Text;
}

/** Two posts closer together than this on one channel take each other's readers: our setting, no network's rule. */
export const CROWDED_MINUTES = 60;
/** From so many open things a day on, one person's day is flagged: our setting. */
export const LOADED_FROM = 4;

const MINUTE = 60_000;
/** Work is due on working days; a slot may well lie on a Sunday, but on a holiday somebody should have thought of it. */
const NEEDS_WORKING_DAY: ReadonlySet<CalendarType> = new Set(['activity', 'task', 'approval', 'evaluation']);

const REASONS: Record<SkippedDay['reason'], Text> = {
  weekend: { en: 'a weekend', id: 'akhir pekan' },
  national_holiday: { en: 'a national holiday', id: 'hari libur nasional' },
  local_holiday: { en: 'a local holiday', id: 'hari libur daerah' },
  joint_leave: { en: 'joint leave', id: 'cuti bersama' },
};

/** Work that is due, or a slot that lies, on a day when the agency is away. */
export function onDaysOff(items: readonly Dated[], dayOff: (date: LocalDate) => SkippedDay | null): Conflict[] {
  return items.flatMap(({ type, recordId, open, endsOn }): Conflict[] => {
    const off = open && (type === 'slot' || NEEDS_WORKING_DAY.has(type)) ? dayOff(endsOn) : null;
    if (!off || (type === 'slot' && off.reason === 'weekend')) return [];
    const reason = REASONS[off.reason];
    const named = (locale: 'en' | 'id') => (off.name ? `${reason[locale]} (${off.name[locale]})` : reason[locale]);
    const message = { en: `Falls on ${named('en')}.`, id: `Jatuh pada ${named('id')}.` };
    return [{ code: 'calendar.day_off', date: endsOn, recordIds: [recordId], message }];
  });
}

/** Neighbouring slots of one channel that are too close; items come in the order of their days and moments. */
export function crowdedChannels(items: readonly Dated[]): Conflict[] {
  const last = new Map<string, Dated>();
  const slots = items.filter(({ type, open, at }) => type === 'slot' && open && at !== null);
  return slots.flatMap((slot) =>
    (slot.channelIds ?? []).flatMap((channel): Conflict[] => {
      const before = last.get(channel);
      last.set(channel, slot);
      const apart = before ? (Date.parse(slot.at ?? '') - Date.parse(before.at ?? '')) / MINUTE : CROWDED_MINUTES;
      if (!before || apart >= CROWDED_MINUTES) return [];
      const message = {
        en: `Two slots on one channel are ${apart} minutes apart; leave ${CROWDED_MINUTES}.`,
        id: `Dua jadwal pada satu kanal berjarak ${apart} menit; beri jeda ${CROWDED_MINUTES}.`,
      };
      const recordIds = [before.recordId, slot.recordId];
      return [{ code: 'calendar.channel_crowded', date: slot.startsOn, recordIds, message }];
    }),
  );
}

/** People for whom too much is due on one day. */
export function loadedPeople(items: readonly Dated[]): Conflict[] {
  const due = items.filter(({ open, personId }) => open && personId !== null);
  return [...Map.groupBy(due, ({ personId, endsOn }) => `${endsOn} ${personId}`).values()].flatMap(
    (things): Conflict[] => {
      const [first] = things;
      if (!first || things.length < LOADED_FROM) return [];
      const message = {
        en: `${things.length} things are due from ${first.personName} on this day.`,
        id: `${things.length} hal jatuh tempo untuk ${first.personName} pada hari ini.`,
      };
      const recordIds = things.map(({ recordId }) => recordId);
      return [{ code: 'calendar.person_loaded', date: first.endsOn, recordIds, message }];
    },
  );
}

/** Work that lies before its campaign begins or after it ends. Results are measured afterwards, and deadlines may be. */
export function outsideCampaigns(items: readonly Dated[]): Conflict[] {
  return items.flatMap((item): Conflict[] => {
    const { type, open, startsOn, endsOn, campaignStartsOn, campaignEndsOn } = item;
    if (!open || type === 'evaluation' || type === 'deadline') return [];
    const early = campaignStartsOn !== null && startsOn < campaignStartsOn;
    const late = campaignEndsOn !== null && endsOn > campaignEndsOn;
    if (!early && !late) return [];
    const message = early
      ? { en: `The campaign begins on ${campaignStartsOn}.`, id: `Kampanye dimulai pada ${campaignStartsOn}.` }
      : { en: `The campaign ends on ${campaignEndsOn}.`, id: `Kampanye berakhir pada ${campaignEndsOn}.` };
    return [
      { code: 'calendar.outside_campaign', date: early ? startsOn : endsOn, recordIds: [item.recordId], message },
    ];
  });
}

/** Everything that stands against the plan as it is, by day. Flagged, never refused: people may have their reasons. */
export function conflictsOf(items: readonly Dated[], dayOff: (date: LocalDate) => SkippedDay | null): Conflict[] {
  return [
    ...onDaysOff(items, dayOff),
    ...crowdedChannels(items),
    ...loadedPeople(items),
    ...outsideCampaigns(items),
  ].sort((a, b) => a.date.localeCompare(b.date) || a.code.localeCompare(b.code));
}

export interface Mix {
  /** How many slots the shares are of. */
  n: number;
  categories: Array<{ category: string | null; count: number; share: string }>;
}

/** What kinds of content the slots of the time hold; without a slot there is nothing to share. */
export function mixOf(items: readonly { type: CalendarType; category: string | null }[]): Mix {
  const slots = items.filter(({ type }) => type === 'slot');
  const categories = [...Map.groupBy(slots, ({ category }) => category)]
    .map(([category, { length }]) => ({ category, count: length, share: (length / slots.length).toFixed(4) }))
    .sort((a, b) => b.count - a.count || String(a.category).localeCompare(String(b.category)));
  return { n: slots.length, categories };
}

/** An address ends up in logs and histories, so a token in it may open nothing but the calendar. */
export function onlyCalendar(scopes: readonly string[] | null): boolean {
  return scopes?.every((scope) => scope === 'calendar.read') ?? false;
}

export const tokenTooWide = defineProblem({
  code: 'calendar.token_too_wide',
  status: 403,
  title: { en: 'This token may do too much', id: 'Token ini terlalu luas' },
  detail: {
    en: 'A token that stands in an address must have calendar.read as its only scope.',
    id: 'Token yang berada di alamat harus memiliki calendar.read sebagai satu-satunya cakupan.',
  },
  remedy: {
    en: 'Make one with POST /api/v1/access-tokens and scopes: ["calendar.read"], and revoke the one you used here.',
    id: 'Buat dengan POST /api/v1/access-tokens dan scopes: ["calendar.read"], lalu cabut token yang dipakai di sini.',
  },
});
