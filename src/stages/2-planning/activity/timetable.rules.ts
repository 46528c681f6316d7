import { addDays, dayNumber, earlier, type LocalDate, later, weekdayOf } from '#kernel/calendar/local-date';
import { dayOff, isWorkingDay, type WorkCalendar } from '#kernel/calendar/working-days.rules';
import type { Text } from '#platform/problem/problem';
import type { ActivityEntity, ActivityState } from '#stages/2-planning/activity/activity.entity';
import type { ConflictCode } from '#stages/2-planning/activity/timetable.dto';

type Row = Pick<ActivityEntity, 'id' | 'title' | 'startsOn' | 'dueOn' | 'state' | 'dependsOnIds'>;

/** A free day with the decree that says so. */
export interface NamedDay {
  date: LocalDate;
  kind: string;
  name: Text;
  decree: string;
}

/** What else a person has to do. */
export interface OtherWork {
  type: 'activity' | 'task';
  id: string;
  title: string;
  campaignId: string;
  startsOn: LocalDate | null;
  dueOn: LocalDate;
}

export interface Conflict {
  code: ConflictCode;
  activityId: string;
  message: Text;
  days: NamedDay[];
  work: OtherWork[];
}

export interface Surroundings {
  calendar: WorkCalendar;
  /** Every named day of the span that the timetable covers, in order. */
  days: readonly NamedDay[];
  campaign: { startsOn: LocalDate; endsOn: LocalDate | null };
  byId: ReadonlyMap<string, Row>;
  /** What else the person of each activity has to do in its days, by the id of the activity. */
  work: ReadonlyMap<string, OtherWork[]>;
}

interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** What is over, or will not be, no longer stands in anybody's way. */
export function isOpen(state: ActivityState): boolean {
  return state === 'planned' || state === 'in_progress';
}

/** Late is what was not done on its last day, however it ended up. */
export function isLate({ state, dueOn, doneOn }: Pick<ActivityEntity, 'state' | 'dueOn' | 'doneOn'>, today: LocalDate) {
  if (dueOn === null || state === 'cancelled') return false;
  return (doneOn ?? today) > dueOn;
}

/** How often one of the calendar's workdays falls into the span, both ends included: whole weeks, then the rest. */
function plainWorkdays({ from, to }: Span, { workdays }: WorkCalendar): number {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const rest = Array.from({ length: days % 7 }, (_, i) => addDays(to, -i));
  return Math.floor(days / 7) * workdays.size + rest.filter((date) => workdays.has(weekdayOf(date))).length;
}

/** Working days from the first to the last day, both included; only days that the calendar names are looked at singly. */
export function workingDaysIn(span: Span, calendar: WorkCalendar): number {
  let count = plainWorkdays(span, calendar);
  for (const date of calendar.rows.keys()) {
    if (date < span.from || date > span.to) continue;
    count += Number(isWorkingDay(date, calendar)) - Number(calendar.workdays.has(weekdayOf(date)));
  }
  return count;
}

function freeDays({ from, to }: Span, { calendar, days }: Surroundings): NamedDay[] {
  const within = days.filter(({ date }) => date >= from && date <= to);
  return within.filter(({ date, kind }) => dayOff(date, calendar)?.reason === kind);
}

const both = (en: string, id: string): Text => ({ en, id });

function namesOf(days: readonly NamedDay[]): Text {
  const shown = days.slice(0, 3);
  const rest = days.length - shown.length;
  const list = (locale: 'en' | 'id', more: string): string =>
    shown.map(({ date, name }) => `${date} ${name[locale]}`).join(', ') + (rest > 0 ? `, ${more}` : '');
  return both(list('en', `and ${rest} more`), list('id', `dan ${rest} lainnya`));
}

function daysOff(span: Span, around: Surroundings): Omit<Conflict, 'activityId'>[] {
  const days = freeDays(span, around);
  if (days.length === 0) return [];
  const names = namesOf(days);
  const left = workingDaysIn(span, around.calendar);
  if (left === 0) {
    const message = both(`Nobody works on any of its days: ${names.en}.`, `Seluruh harinya libur: ${names.id}.`);
    return [{ code: 'all_days_off', message, days, work: [] }];
  }
  const message = both(
    `Part of its days is off (${names.en}); ${left === 1 ? 'one working day is' : `${left} working days are`} left.`,
    `Sebagian harinya libur (${names.id}); tersisa ${left} hari kerja.`,
  );
  return [{ code: 'some_days_off', message, days, work: [] }];
}

function personBusy(row: Row, { work }: Surroundings): Omit<Conflict, 'activityId'>[] {
  const others = work.get(row.id) ?? [];
  if (others.length === 0) return [];
  const titles = others.slice(0, 3).map(({ title }) => `“${title}”`);
  const list = titles.join(', ') + (others.length > titles.length ? ' …' : '');
  const message = both(
    `Its person has other work in these days: ${list}.`,
    `Pelaksananya punya pekerjaan lain pada hari-hari itu: ${list}.`,
  );
  return [{ code: 'person_busy', message, days: [], work: others }];
}

function outsideCampaign({ from, to }: Span, { campaign }: Surroundings): Omit<Conflict, 'activityId'>[] {
  const { startsOn, endsOn } = campaign;
  if (from >= startsOn && (endsOn === null || to <= endsOn)) return [];
  const span = `${startsOn} – ${endsOn ?? '…'}`;
  const message = both(`It lies outside the campaign (${span}).`, `Berada di luar masa kampanye (${span}).`);
  return [{ code: 'outside_campaign', message, days: [], work: [] }];
}

function waiting(row: Row, { byId }: Surroundings): Omit<Conflict, 'activityId'>[] {
  return row.dependsOnIds.flatMap((id): Omit<Conflict, 'activityId'>[] => {
    const before = byId.get(id);
    if (before?.state === 'cancelled') {
      const message = both(
        `What it waits for was cancelled: “${before.title}”.`,
        `Yang ditunggu dibatalkan: “${before.title}”.`,
      );
      return [{ code: 'dependency_cancelled', message, days: [], work: [] }];
    }
    if (!before?.dueOn || !row.startsOn || !isOpen(before.state) || row.startsOn > before.dueOn) return [];
    const message = both(
      `It starts before “${before.title}” ends (${before.dueOn}).`,
      `Dimulai sebelum “${before.title}” berakhir (${before.dueOn}).`,
    );
    return [{ code: 'before_dependency', message, days: [], work: [] }];
  });
}

/** What stands against the dates of an activity that is still open. It is shown and never refused. */
export function conflictsOf(row: Row, around: Surroundings): Conflict[] {
  if (!isOpen(row.state)) return [];
  const [one, other] = [row.startsOn ?? row.dueOn, row.dueOn ?? row.startsOn];
  const span = one && other ? { from: earlier(one, other), to: later(one, other) } : null;
  const found = [
    ...(span ? daysOff(span, around) : []),
    ...personBusy(row, around),
    ...(span ? outsideCampaign(span, around) : []),
    ...waiting(row, around),
  ];
  return found.map((conflict) => ({ ...conflict, activityId: row.id }));
}
