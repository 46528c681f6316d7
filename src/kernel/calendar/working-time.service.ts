import { Injectable } from '@nestjs/common';
import type { LocalDate, Weekday } from '#kernel/calendar/local-date';
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
import type { WorkingTime } from '#kernel/calendar/working-time.dto';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';

export interface WorkingTimeQuestion {
  from: LocalDate;
  days: number;
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

  async compute(ctx: Ctx, question: WorkingTimeQuestion): Promise<WorkingTime> {
    const { from, days, countFrom = 'next_day', assume = [], workdays, jointLeaveIsFree } = question;
    const rows = assume.map(({ name, ...row }): CalendarRow => ({ ...row, name: name ? both(name) : null }));
    const calendar = await this.calendar(ctx, from, { rows, workdays, jointLeaveIsFree });
    const dueOn = addWorkingDays(from, days, calendar, countFrom);
    return {
      from,
      days,
      dueOn,
      skipped: skippedDays(from, dueOn, calendar, countFrom).map(({ date, reason, name }) => {
        return { date, reason, name: name?.[ctx.locale] ?? null };
      }),
      provisionalYears: yearsWithoutHolidays(from, dueOn, calendar),
    };
  }
}

interface Change {
  rows?: CalendarRow[];
  workdays?: number[];
  jointLeaveIsFree?: boolean;
}

const both = (name: string): Text => ({ id: name, en: name });
