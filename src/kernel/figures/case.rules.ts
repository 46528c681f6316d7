import { addDays, earlier, type LocalDate, later } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import {
  addWorkingDays,
  type CountFrom,
  type SkippedDay,
  skippedDays,
  type WorkCalendar,
  workingDaysBetween,
  yearsWithoutHolidays,
} from '#kernel/calendar/working-days.rules';
import { addHours, type OfficeTime, officeMilliseconds } from '#kernel/calendar/working-time.rules';
import { type Amount, exact, published, sum } from '#kernel/figures/exact';
import { type Figure, figure, leftOut, share } from '#kernel/figures/figure';
import { type PercentileMethod, percentile } from '#kernel/figures/percentile';

export const SLA_CLOCKS = ['working_days', 'calendar_days', 'hours'] as const;
export type SlaClock = (typeof SLA_CLOCKS)[number];

/** The part of a service-level rule that decides a due date; all numbers are in the unit of the clock. */
export interface DueRule {
  clock: SlaClock;
  limit: number;
  extension?: number;
  paused?: number;
}

export interface DueFigure extends Figure {
  /** The days between receipt and due date that did not count, each with its reason. */
  skipped: SkippedDay[];
}

export interface DueSetting {
  timeZone: string;
  calendar: WorkCalendar;
  countFrom?: CountFrom;
}

/** When an answer is due: the last local day that is in time or, on the hour clock, the last instant. */
export function dueAt(receivedAt: Date, rule: DueRule, setting: DueSetting): DueFigure {
  if (rule.clock !== 'hours') return dueOn(localDay(receivedAt, setting.timeZone), rule, setting);
  const value = addHours(receivedAt, total(rule)).toISOString();
  return { ...figure('case.due_at', 'instant', { value }), skipped: [] };
}

/** The same for what is dated by day alone, such as an objection or a dispute. */
export function dueOn(receivedOn: LocalDate, rule: DueRule, setting: Omit<DueSetting, 'timeZone'>): DueFigure {
  const { calendar, countFrom = 'next_day' } = setting;
  if (rule.clock === 'hours') throw new RangeError('A clock of hours starts at an instant, not on a day.');
  if (rule.clock === 'calendar_days') {
    const value = addDays(receivedOn, total(rule) - (countFrom === 'same_day' ? 1 : 0));
    return { ...figure('case.due_at', 'date', { value }), skipped: [] };
  }
  const value = addWorkingDays(receivedOn, total(rule), calendar, countFrom);
  const provisional = yearsWithoutHolidays(receivedOn, value, calendar).length > 0;
  return {
    ...figure('case.due_at', 'date', { value, caveats: provisional ? ['calendar_incomplete'] : [] }),
    skipped: skippedDays(receivedOn, value, calendar, countFrom),
  };
}

/** Office minutes from receipt to the first official reply. Without a reply the time is unknown, not zero. */
export function firstResponseBusiness(receivedAt: Date, repliedAt: Date | null, office: OfficeTime): Figure {
  if (!repliedAt) return figure('case.first_response_business', 'minutes', { caveats: ['not_answered'] });
  const minutes = exact(officeMilliseconds(receivedAt, repliedAt, office)).div(60_000);
  return figure('case.first_response_business', 'minutes', { value: published(minutes), n: 1 });
}

export interface SlaCounts {
  met: number;
  breached: number;
  openOverdue: number;
  openNotDue: number;
}

/** Met ÷ all whose time is up. What is still open in time says nothing yet; what is open and overdue has failed. */
export function slaCompliance(counts: SlaCounts): Figure {
  const decided = counts.met + counts.breached + counts.openOverdue;
  return share('case.sla_compliance', {
    numerator: counts.met,
    denominator: decided,
    n: decided,
    excluded: leftOut({ open_not_due: counts.openNotDue }),
  });
}

export interface ResponseTimes {
  times: readonly Amount[];
  unit: string;
  method: PercentileMethod;
  unanswered?: number;
}

/** The response time within which half, or nine of ten, of the answered cases were answered. */
export function firstResponsePercentile(percentage: 50 | 90, response: ResponseTimes): Figure {
  const { times, unit, method, unanswered = 0 } = response;
  const value = percentile(times, percentage, method);
  return figure(percentage === 50 ? 'case.first_response_p50' : 'case.first_response_p90', unit, {
    value: value && published(value),
    n: times.length,
    excluded: leftOut({ unanswered }),
    caveats: [
      method === 'continuous' ? 'percentile_continuous' : 'percentile_discrete',
      ...(unanswered > 0 ? (['unanswered_left_out'] as const) : []),
      ...(value ? [] : (['no_observations'] as const)),
    ],
  });
}

export interface Pause {
  from: LocalDate;
  /** Null while the reporter is still silent. */
  to: LocalDate | null;
}

/** Working days from receipt to the final closing without those spent waiting for the reporter. */
export function netResolution(
  receivedOn: LocalDate,
  closedOn: LocalDate | null,
  pauses: readonly Pause[],
  calendar: WorkCalendar,
): Figure {
  if (!closedOn) return figure('case.net_resolution', 'working_days', { caveats: ['not_closed'] });
  const gross = workingDaysBetween(receivedOn, closedOn, calendar);
  let counted = receivedOn;
  let paused = 0;
  // Sorted and cut to what is not yet counted, so that overlapping pauses are not taken off twice.
  for (const pause of pauses.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const from = later(pause.from, counted);
    const to = earlier(pause.to ?? closedOn, closedOn);
    if (to <= from) continue;
    paused += workingDaysBetween(from, to, calendar);
    counted = to;
  }
  return figure('case.net_resolution', 'working_days', {
    value: String(gross - paused),
    n: 1,
    excluded: leftOut({ paused_days: paused }),
  });
}

export interface BalanceFigure extends Figure {
  balanced: boolean;
}

export interface Backlog {
  opening: number;
  received: number;
  reopened: number;
  closed: number;
  merged: number;
  closing: number;
}

/** What the movements make of the opening backlog, minus the closing backlog that was stated: 0 or something is wrong. */
export function backlogIdentity(backlog: Backlog): BalanceFigure {
  const { opening, received, reopened, closed, merged, closing } = backlog;
  return balance(opening + received + reopened - closed - merged, closing);
}

/** The sum over all states minus the stated total: 0, or the published counts do not belong together. */
export function stateTotals(states: Readonly<Record<string, number>>, stated: number): BalanceFigure {
  return balance(sum(Object.values(states)).toNumber(), stated);
}

/** Of the cases received in the period, the share closed since. */
export function resolutionCohort(received: number, closedOfThem: number): Figure {
  return share('case.resolution_cohort', { numerator: closedOfThem, denominator: received, n: received });
}

/** Cases closed in the period, whenever received, for each hundred received in it: may pass 100 %. */
export function resolutionFlow(received: number, closed: number): Figure {
  return share('case.resolution_flow', {
    numerator: closed,
    denominator: received,
    n: received,
    caveats: ['flow_not_cohort'],
  });
}

function total(rule: DueRule): number {
  return rule.limit + (rule.extension ?? 0) + (rule.paused ?? 0);
}

function balance(counted: number, stated: number): BalanceFigure {
  const difference = counted - stated;
  return {
    ...figure('case.backlog_identity', 'cases', {
      value: String(difference),
      n: counted,
      caveats: difference === 0 ? [] : ['does_not_add_up'],
    }),
    balanced: difference === 0,
  };
}
