import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { CalendarDayEntity } from '#kernel/calendar/calendar-day.entity';
import { CALENDAR_DAY_KINDS } from '#kernel/calendar/working-days.rules';
import { OrganizationEntity } from '#kernel/organization/organization.entity';
import { Instead } from '#platform/openapi/undocumented';
import { Input } from '#platform/records/answers.dto';
import { ChoiceField, DateField, InstantField, MayBeAbsent, TextField, WholeField } from '#platform/records/fields';

const COUNT_FROM = ['next_day', 'same_day'];
const OFF_REASONS = ['weekend', ...CALENDAR_DAY_KINDS.filter((kind) => kind !== 'special_workday')];

/** A day that is not in the calendar, or not yet. */
export class AssumedDay extends Input(CalendarDayEntity, ['date', 'kind'], ['name']) {}

/** A question to the calendar. What is left out is as the agency has it. */
export class ComputeWorkingTime extends Input(OrganizationEntity, [], ['workdays', 'jointLeaveIsFree']) {
  /**
   * The day on which the clock starts (the agency's local day); with days.
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  from?: string;

  /**
   * Working days to add.
   * @example 10
   */
  @WholeField(0, 1_000, { column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  days?: number;

  /**
   * The moment at which office time begins to count; with hours or with endsAt.
   * @example "2026-01-15T15:30:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @Instead()
  startsAt?: string;

  /**
   * The moment until which office time is counted.
   * @example "2026-01-19T08:10:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @Instead()
  endsAt?: string;

  /**
   * Working hours to add: they count only while the office is open.
   * @example 1
   */
  @WholeField(1, 1_000, { column: false })
  @MayBeAbsent()
  @Instead()
  hours?: number;

  /**
   * Whether the first day itself counts; next_day when not said, as the law counts.
   * @example "next_day"
   */
  @ChoiceField(COUNT_FROM, { column: false })
  @MayBeAbsent()
  countFrom?: 'next_day' | 'same_day';

  /**
   * Days to assume on top of the calendar, at most 100.
   * @example [{ "date": "2026-03-25", "kind": "local_holiday", "name": "Hari jadi kota" }]
   */
  @ApiProperty({ type: () => [AssumedDay], maxItems: 100, required: false })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AssumedDay)
  assume?: AssumedDay[];
}

/** A day on which nobody worked. */
export class SkippedDayDto {
  /**
   * The day.
   * @example "2026-03-19"
   */
  @DateField({ column: false })
  date: string;

  /**
   * Why nobody worked.
   * @example "national_holiday"
   */
  @ChoiceField(OFF_REASONS, { column: false })
  reason: string;

  /**
   * The day's name in the reader's language; null for a weekend.
   * @example "Day of Silence (Saka New Year 1948)"
   */
  @TextField({ max: 200, optional: true, column: false })
  name: string | null;
}

/** What the calendar answers, with its whole explanation. */
export class WorkingTime {
  /**
   * The day on which the clock started.
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  from: string;

  /**
   * Working days that were added; null where hours were asked for.
   * @example 10
   */
  @WholeField(0, 1_000, { column: false, optional: true })
  days: number | null;

  /**
   * The last of them, or the day of dueAt: what is due on that day may be done until its end. Null between two moments.
   * @example "2026-04-01"
   */
  @DateField({ column: false, optional: true })
  dueOn: string | null;

  /**
   * The moment at which the working hours are over (RFC 3339, UTC); null where days were asked for.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  dueAt: string | null;

  /**
   * Minutes for which the office was open in between; null where days were asked for.
   * @example null
   */
  @WholeField(0, 2_147_483_647, { column: false, optional: true })
  officeMinutes: number | null;

  /** Every day on the way on which nobody worked, and why. */
  skipped: SkippedDayDto[];

  /**
   * Years on the way for which the calendar has no national holiday yet: the answer is provisional until it has.
   * @example []
   */
  provisionalYears: number[];
}
