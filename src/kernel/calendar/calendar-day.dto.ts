import { CalendarDayEntity } from '#kernel/calendar/calendar-day.entity';
import { CALENDAR_DAY_KINDS } from '#kernel/calendar/working-days.rules';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { BatchOf } from '#platform/records/batch.dto';
import { AnyChoice, OneQuery } from '#platform/records/fields';

/** A day that differs from an ordinary weekday. */
export class CalendarDay extends Answer(CalendarDayEntity) {}

/** A calendar day to add. */
export class CreateCalendarDay extends Input(
  CalendarDayEntity,
  ['date', 'kind', 'name', 'decree'],
  ['englishName', 'source'],
) {}

/** Changes to a calendar day: absent keeps, null clears. */
export class UpdateCalendarDay extends Patch(CreateCalendarDay) {}

/** Calendar days to add at once, for example a whole year's decree. */
export class CreateCalendarDays extends BatchOf(CreateCalendarDay) {}

/** A page of calendar days. */
export class CalendarDayPage extends PageOf(CalendarDayEntity) {}

export class CalendarDayQuery extends ListQuery {
  /**
   * Only days of these kinds.
   * @example ["national_holiday"]
   */
  @AnyChoice(CALENDAR_DAY_KINDS)
  kind?: string[];

  /**
   * On or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
