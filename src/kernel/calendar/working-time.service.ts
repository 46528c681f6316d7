import { Injectable } from '@nestjs/common';
import type { LocalDate, Weekday } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import {
  addWorkingDays,
  type CalendarRow,
  type CalendarSettings,
  type CountFrom,
  skippedDays,
  type WorkCalendar,
  workCalendar,
  yearsWithoutHolidays,
} from '#kernel/calendar/working-days.rules';
import { officeOpens, questionVerdicts } from '#kernel/calendar/working-question.rules';
import type { WorkingTime } from '#kernel/calendar/working-time.dto';
import {
  addOfficeTime,
  type OfficeTime,
  officeMinutes,
  REGULAR_HOURS,
  type WorkSchedule,
} from '#kernel/calendar/working-time.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { decide } from '#platform/records/verdicts';

export interface WorkingTimeQuestion {
  from?: LocalDate;
  days?: number;
  startsAt?: string;
  endsAt?: string;
  hours?: number;
  countFrom?: CountFrom;
  workdays?: number[];
  jointLeaveIsFree?: boolean;
  assume?: Array<Omit<CalendarRow, 'name'> & { name?: string }>;
}

interface Row extends Omit<CalendarRow, 'name'> {
  name: string;
  englishName: string | null;
}

/** Counts working days on the agency's own calendar. */
@Injectable()
export class WorkingTimeService {
  /** The agency's calendar from the year of `from` on, with what somebody wants to try out. */
  async calendar(ctx: Ctx, from: LocalDate, change: Change = {}): Promise<WorkCalendar> {
    const [settings] = await ctx.query<Required<CalendarSettings>>(
      'SELECT workdays, joint_leave_is_free AS "jointLeaveIsFree" FROM organizations WHERE id = $1',
      [ctx.organizationId],
    );
    const rows = await ctx.query<Row & Record<string, unknown>>(
      `SELECT date, kind, name, english_name AS "englishName" FROM calendar_days
       WHERE organization_id = $1 AND date >= $2 ORDER BY date`,
      [ctx.organizationId, `${from.slice(0, 4)}-01-01`],
    );
    const known = rows.map(({ name, englishName, ...row }): CalendarRow => {
      return { ...row, name: { id: name, en: englishName ?? name } };
    });
    return workCalendar([...known, ...(change.rows ?? [])], {
      workdays: (change.workdays as Weekday[] | undefined) ?? settings?.workdays,
      jointLeaveIsFree: change.jointLeaveIsFree ?? settings?.jointLeaveIsFree,
    });
  }

  /** The same with the hours at which the office is open, and by which state of the calendar all of it is counted. */
  async office(ctx: Ctx, from: LocalDate, change: Change = {}): Promise<Office> {
    // The revision is read first: should the calendar change meanwhile, what is counted counts as older than it is.
    const [settings, schedules, calendar] = await Promise.all([
      ctx.one<{ timeZone: string; revision: number }>(
        'SELECT timezone AS "timeZone", calendar_revision AS revision FROM organizations WHERE id = $1',
        [ctx.organizationId],
      ),
      ctx.query<WorkSchedule & Record<string, unknown>>(
        'SELECT season, starts_on AS "from", ends_on AS "to", windows FROM work_schedules WHERE organization_id = $1 ORDER BY id',
        [ctx.organizationId],
      ),
      this.calendar(ctx, from, change),
    ]);
    const usual = schedules.some(({ season, from: first, to }) => season === 'normal' && !first && !to);
    return {
      calendar,
      schedules: usual ? schedules : [...schedules, REGULAR_HOURS],
      timeZone: settings?.timeZone ?? 'UTC',
      revision: settings?.revision ?? 1,
    };
  }

  async compute(ctx: Ctx, question: WorkingTimeQuestion): Promise<WorkingTime> {
    decide(ctx, questionVerdicts(question));
    const { assume = [], workdays, jointLeaveIsFree } = question;
    const rows = assume.map(({ name, ...row }): CalendarRow => ({ ...row, name: name ? both(name) : null }));
    const first = question.from ?? question.startsAt?.slice(0, 10) ?? '';
    const office = await this.office(ctx, first, { rows, workdays, jointLeaveIsFree });
    const { until, countFrom, ...answer } = question.from ? daysOf(question, office) : hoursOf(ctx, question, office);
    const { from } = answer;
    return {
      ...answer,
      skipped: skippedDays(from, until, office.calendar, countFrom).map(({ date, reason, name }) => {
        return { date, reason, name: name?.[ctx.locale] ?? null };
      }),
      provisionalYears: yearsWithoutHolidays(from, until, office.calendar),
    };
  }
}

type Counted = Omit<WorkingTime, 'skipped' | 'provisionalYears'> & {
  from: LocalDate;
  until: LocalDate;
  countFrom: CountFrom;
};

const HOUR_MS = 3_600_000;

function daysOf(question: WorkingTimeQuestion, { calendar }: Office): Counted {
  const { from = '', days = 0, countFrom = 'next_day' } = question;
  const dueOn = addWorkingDays(from, days, calendar, countFrom);
  return { from, days, dueOn, dueAt: null, officeMinutes: null, until: dueOn, countFrom };
}

/** From one moment to another, or so many hours on: both count only while the office is open. */
function hoursOf(ctx: Ctx, { startsAt = '', endsAt, hours }: WorkingTimeQuestion, office: Office): Counted {
  const begin = new Date(startsAt);
  const due = hours === undefined ? null : addOfficeTime(begin, hours * HOUR_MS, office);
  decide(ctx, [officeOpens(hours === undefined || due !== null)]);
  const end = endsAt ? new Date(endsAt) : (due ?? begin);
  const [from, until] = [localDay(begin, office.timeZone), localDay(end, office.timeZone)];
  return {
    from,
    days: null,
    dueOn: due && until,
    dueAt: due?.toISOString() ?? null,
    officeMinutes: officeMinutes(begin, end, office),
    until,
    countFrom: 'same_day',
  };
}

export interface Office extends OfficeTime {
  revision: number;
}

interface Change {
  rows?: CalendarRow[];
  workdays?: number[];
  jointLeaveIsFree?: boolean;
}

const both = (name: string): Text => ({ id: name, en: name });
