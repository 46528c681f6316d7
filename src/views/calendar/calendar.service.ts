import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { dayOff } from '#kernel/calendar/working-days.rules';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import type { TextFile } from '#platform/http/text-file';
import { decide } from '#platform/records/verdicts';
import type { Calendar, CalendarItem, SpecialDay } from '#views/calendar/calendar.dto';
import { conflictsOf, type Dated, mixOf, onlyCalendar, tokenTooWide } from '#views/calendar/calendar.rules';
import { CALENDAR, SPECIAL_DAYS } from '#views/calendar/calendar.sql';
import { calendarFile } from '#views/calendar/calendar-file';
import type { CalendarFileQuery, CalendarQuery } from '#views/calendar/calendar-query.dto';
import { CALENDAR_TYPES } from '#views/calendar/calendar-source';
import { personOf } from '#views/person.dto';

type Row = Omit<CalendarItem, 'person' | 'url'> & Dated;

/** Nobody plans with more on one page; whoever asks for longer gets told. */
export const LONGEST_DAYS = 370;
const MOST_ITEMS = 2_000;
const USUAL_DAYS = 31;
const FILE_DAYS_AHEAD = 180;

const PATHS: Record<string, string> = {
  research_note: 'research-notes',
  activity: 'activities',
  task: 'tasks',
  content_plan: 'content-plans',
  approval: 'approvals',
  emergency_review: 'emergency-reviews',
  objective: 'objectives',
  gate_debt: 'gate-debts',
  follow_up: 'follow-ups',
  consequence_test: 'consequence-tests',
  content_series: 'content-series',
  pause: 'pauses',
  correction: 'corrections',
  evaluation_plan: 'evaluation-plans',
  evaluation_record: 'evaluation-records',
};

@Injectable()
export class CalendarService {
  constructor(
    private readonly workingTime: WorkingTimeService,
    private readonly configuration: Configuration,
  ) {}

  async get(ctx: Ctx, query: CalendarQuery): Promise<Calendar> {
    // The person's zone says what a day is; they are known once the entry into the tenant has been answered.
    await ctx.query('SELECT');
    return this.show(ctx, query);
  }

  private async show(ctx: Ctx, query: CalendarQuery): Promise<Calendar> {
    const { timezone } = ctx.actor;
    const from = query.from ?? localDay(new Date(), timezone);
    const to = query.to ?? addDays(from, USUAL_DAYS);
    decide(ctx, [inOrder(from, to), notTooLong(from, to)]);
    const { types = [...CALENDAR_TYPES], campaignId, unitId, userId, role, function: crafts } = query;
    const some = [campaignId, unitId, userId, role, crafts].map((values) => values ?? null);
    const [rows, days, calendar] = await Promise.all([
      ctx.query<Row>(CALENDAR, [ctx.organizationId, from, to, types, ...some, MOST_ITEMS + 1, timezone]),
      ctx.query<Omit<SpecialDay, 'name'> & { name: string; englishName: string | null }>(SPECIAL_DAYS, [
        ctx.organizationId,
        from,
        to,
      ]),
      this.workingTime.calendar(ctx, from),
    ]);
    const shown = rows.slice(0, MOST_ITEMS);
    // What ends later than the time asked for is looked at when that time is.
    const conflicts = conflictsOf(shown, (date) => dayOff(date, calendar)).filter(({ date }) => date < to);
    return {
      from,
      to,
      timezone,
      items: shown.map(itemOf),
      more: rows.length > MOST_ITEMS,
      days: days.map(({ name, englishName, ...day }) => ({
        ...day,
        name: ctx.locale === 'en' ? (englishName ?? name) : name,
      })),
      conflicts: conflicts.map(({ message, ...conflict }) => ({ ...conflict, message: message[ctx.locale] })),
      mix: mixOf(shown),
    };
  }

  /** The same for calendar programs: what lies behind is kept a month, what lies ahead half a year. */
  async file(ctx: Ctx, { token, ...filters }: CalendarFileQuery): Promise<TextFile> {
    await ctx.query('SELECT');
    if (token !== undefined && !onlyCalendar(ctx.actor.scopes)) throw tokenTooWide();
    const today = localDay(new Date(), ctx.actor.timezone);
    const window = { from: addDays(today, -USUAL_DAYS), to: addDays(today, FILE_DAYS_AHEAD) };
    const base = this.configuration.settings.publicUrl?.replace(/\/$/, '') ?? '';
    return calendarFile(await this.show(ctx, { ...filters, ...window }), { locale: ctx.locale, base, now: new Date() });
  }
}

function itemOf({ personId, personName, campaignStartsOn: _, campaignEndsOn: __, ...item }: Row): CalendarItem {
  return {
    ...item,
    person: personOf(personId, personName),
    url: `/api/v1/${PATHS[item.resource]}/${item.recordId}`,
  };
}

function inOrder(from: LocalDate, to: LocalDate) {
  return {
    code: 'calendar.order',
    passed: from < to,
    pointer: '/to',
    message: {
      en: 'Must be after from; the day itself is not shown.',
      id: 'Harus setelah from; harinya sendiri tidak ditampilkan.',
    },
  };
}

function notTooLong(from: LocalDate, to: LocalDate) {
  return {
    code: 'calendar.too_long',
    passed: daysBetween(from, to) <= LONGEST_DAYS,
    pointer: '/to',
    message: { en: `Ask for at most ${LONGEST_DAYS} days.`, id: `Mintalah paling banyak ${LONGEST_DAYS} hari.` },
  };
}
