import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import {
  type CalendarRow,
  type CalendarSettings,
  type WorkCalendar,
  workCalendar,
  yearsWithoutHolidays,
} from '#kernel/calendar/working-days.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { ActivityEntity } from '#stages/2-planning/activity/activity.entity';
import { activities } from '#stages/2-planning/activity/activity.service';
import type { Timetable, TimetableConflict, TimetableRow } from '#stages/2-planning/activity/timetable.dto';
import {
  type Conflict,
  conflictsOf,
  isLate,
  type NamedDay,
  type OtherWork,
  workingDaysIn,
} from '#stages/2-planning/activity/timetable.rules';

/** More than anybody reads in one chart. */
const MOST = 500;

const CAMPAIGN =
  'SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM campaigns WHERE organization_id = $1 AND id = $2';

const ROWS = (): string => `
  SELECT ${activities.selectList},
    (SELECT u.name FROM users u WHERE u.organization_id = t.organization_id AND u.id = t.who_id) AS "whoName"
  FROM activities t WHERE t.organization_id = $1 AND t.campaign_id = $2
  ORDER BY t.starts_on NULLS LAST, t.due_on NULLS LAST, t.id LIMIT ${MOST + 1}`;

const SETTINGS = 'SELECT workdays, joint_leave_is_free AS "jointLeaveIsFree" FROM organizations WHERE id = $1';

/** Whole years, so that a year without any holiday shows. */
const DAYS = `
  SELECT d.date, d.kind, d.name, d.english_name AS "englishName", d.decree FROM calendar_days d,
    (SELECT min(coalesce(starts_on, due_on)) AS first, max(coalesce(due_on, starts_on)) AS last FROM activities
     WHERE organization_id = $1 AND campaign_id = $2) span
  WHERE d.organization_id = $1 AND d.date >= date_trunc('year', span.first)::date
    AND d.date < (date_trunc('year', span.last) + interval '1 year')::date
  ORDER BY d.date`;

/** What else the persons of this campaign's open activities have to do in those days, wherever the reader may see it. */
const WORK = `
  SELECT a.id AS "activityId", w.* FROM activities a CROSS JOIN LATERAL (
    (SELECT 'activity' AS type, o.id, o.title, o.campaign_id AS "campaignId", o.starts_on AS "startsOn", o.due_on AS "dueOn"
     FROM activities o WHERE o.organization_id = a.organization_id AND o.who_id = a.who_id AND o.id <> a.id
       AND o.state IN ('planned', 'in_progress') AND o.starts_on <= a.due_on AND o.due_on >= a.starts_on
     ORDER BY o.due_on, o.id LIMIT 10)
    UNION ALL
    (SELECT 'task', k.id, k.title, k.campaign_id, NULL, (k.due_at AT TIME ZONE $3)::date
     FROM tasks k WHERE k.organization_id = a.organization_id AND k.assignee_id = a.who_id
       AND k.state IN ('open', 'in_progress') AND k.due_at >= a.starts_on::timestamp AT TIME ZONE $3
       AND k.due_at < (a.due_on + 1)::timestamp AT TIME ZONE $3
     ORDER BY k.due_at, k.id LIMIT 10)) w
  WHERE a.organization_id = $1 AND a.campaign_id = $2 AND a.state IN ('planned', 'in_progress')`;

interface DayRow {
  [column: string]: unknown;
  date: LocalDate;
  kind: CalendarRow['kind'];
  name: string;
  englishName: string | null;
  decree: string;
}

type Bar = ActivityEntity & { whoName: string | null };

/** The timetable of a campaign with what stands against it, in a constant number of statements. */
@Injectable()
export class TimetableService {
  async of(ctx: Ctx, campaignId: string): Promise<Timetable> {
    const place = [ctx.organizationId, campaignId];
    const campaign = await ctx.one<{ startsOn: string; endsOn: string | null }>(CAMPAIGN, place);
    if (!campaign) throw notFound();
    const { timezone } = ctx.actor;
    const [found, settings, days, work] = await Promise.all([
      ctx.query<Bar & Record<string, unknown>>(ROWS(), place),
      ctx.one<Required<CalendarSettings>>(SETTINGS, [ctx.organizationId]),
      ctx.query<DayRow>(DAYS, place),
      ctx.query<OtherWork & { activityId: string }>(WORK, [...place, timezone]),
    ]);
    const bars = found.slice(0, MOST);
    const named = days.map(namedDay);
    const calendar = workCalendar(
      days.map(({ date, kind }) => ({ date, kind })),
      settings,
    );
    const around = {
      calendar,
      days: named,
      campaign,
      byId: new Map(bars.map((bar) => [bar.id, bar])),
      work: Map.groupBy(work, ({ activityId }) => activityId),
    };
    const today = localDay(new Date(), timezone);
    return {
      ...campaign,
      rows: bars.map((bar) => rowOf(bar, calendar, today)),
      conflicts: bars.flatMap((bar) => conflictsOf(bar, around)).map((conflict) => conflictOf(ctx, conflict)),
      provisionalYears: provisional(bars, calendar),
      complete: found.length <= MOST,
    };
  }
}

function namedDay({ date, kind, name, englishName, decree }: DayRow): NamedDay {
  return { date, kind, name: { id: name, en: englishName ?? name }, decree };
}

function rowOf(bar: Bar, calendar: WorkCalendar, today: LocalDate): TimetableRow {
  const { id, title, whoId, whoName, whoText, startsOn, dueOn, state, doneOn } = bar;
  const { objectiveIds, strategyId, dependsOnIds } = bar;
  const workingDays = startsOn && dueOn ? workingDaysIn({ from: startsOn, to: dueOn }, calendar) : null;
  const who = { whoId, whoName, whoText };
  const links = { objectiveIds, strategyId, dependsOnIds };
  return { id, title, ...who, startsOn, dueOn, workingDays, state, doneOn, late: isLate(bar, today), ...links };
}

function conflictOf(ctx: Ctx, { code, activityId, message, days, work }: Conflict): TimetableConflict {
  return {
    code,
    activityId,
    message: message[ctx.locale],
    days: days.map((day) => ({ ...day, name: day.name[ctx.locale] })),
    work: work.map(({ type, id, title, campaignId, startsOn, dueOn }) => ({
      type,
      id,
      title,
      campaignId,
      startsOn,
      dueOn,
    })),
  };
}

function provisional(bars: readonly Bar[], calendar: WorkCalendar): number[] {
  const dates = bars.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn]).filter((date) => date !== null);
  const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  return first && last ? yearsWithoutHolidays(first, last, calendar) : [];
}
