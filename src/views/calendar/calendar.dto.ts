import { ApiProperty } from '@nestjs/swagger';
import { FUNCTIONS, type TeamFunction } from '#kernel/access/roles';
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '#kernel/calendar/working-days.rules';
import { ChoiceField, DateField, IdField, InstantField } from '#platform/records/fields';
import { CATEGORIES } from '#stages/2-planning/content-plan/piece.entity';
import { CALENDAR_TYPES, type CalendarType } from '#views/calendar/calendar-source';
import { PersonDto } from '#views/person.dto';

/** One thing that has a day. */
export class CalendarItem {
  /**
   * What it is: research done, an activity of the timetable, a task of the media team, a slot of a content plan, an
   * approval's deadline, the review that is owed for what went out without the usual approval, another deadline, or an
   * evaluation planned or made.
   * @example "slot"
   */
  @ChoiceField(CALENDAR_TYPES, { column: false })
  type: CalendarType;

  /**
   * Kind of the record behind it.
   * @example "content_plan"
   */
  resource: string;

  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ column: false })
  recordId: string;

  /**
   * What names it.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  title: string;

  /**
   * The state in which it is, or its kind where it has no states.
   * @example "scheduled"
   */
  state: string | null;

  /**
   * Whether it is still to come about; only such things can be in conflict.
   * @example true
   */
  open: boolean;

  /**
   * Its first day (the agency's local day).
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  startsOn: string;

  /**
   * Its last day, the same for what takes no longer.
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  endsOn: string;

  /**
   * The moment, where it has one (RFC 3339, UTC); null for what lasts whole days.
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;

  /**
   * The campaign that it belongs to; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * Code of the campaign.
   * @example "DBD-2026"
   */
  campaignCode: string | null;

  /** Who does it or answers for it; null where nobody is named. */
  @ApiProperty({ type: () => PersonDto, nullable: true })
  person: PersonDto | null;

  /**
   * The craft that a task asks for; null for everything else.
   * @example "designer"
   */
  @ApiProperty({ type: String, enum: FUNCTIONS, nullable: true })
  function: TeamFunction | null;

  /**
   * The channels of a slot or correction; null for everything else.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, nullable: true })
  channelIds: string[] | null;

  /**
   * The category of a slot's content; null where none is said, and for everything else.
   * @example "education"
   */
  @ApiProperty({ type: String, enum: CATEGORIES, nullable: true })
  category: string | null;

  /**
   * Where to read the record.
   * @example "/api/v1/content-plans/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  url: string;
}

/** A day that differs from an ordinary weekday. */
export class SpecialDay {
  /**
   * The day.
   * @example "2026-03-19"
   */
  @DateField({ column: false })
  date: string;

  /**
   * Why it differs.
   * @example "national_holiday"
   */
  @ChoiceField(CALENDAR_DAY_KINDS, { column: false })
  kind: CalendarDayKind;

  /**
   * Its name in the reader's language.
   * @example "Hari Suci Nyepi"
   */
  name: string;

  /**
   * The decree that says so.
   * @example "SKB 3 Menteri 1497/2025, 2/2025, 5/2025"
   */
  decree: string;
}

/** Something that stands against the plan as it is. Flagged, never refused. */
export class CalendarConflict {
  /**
   * calendar.day_off, calendar.channel_crowded, calendar.person_loaded or calendar.outside_campaign.
   * @example "calendar.day_off"
   */
  code: string;

  /**
   * The day.
   * @example "2026-03-19"
   */
  @DateField({ column: false })
  date: string;

  /**
   * The records that it is about.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  recordIds: string[];

  /**
   * What stands against it, in the reader's language.
   * @example "Falls on a national holiday (Nyepi)."
   */
  message: string;
}

/** How much of one category the slots hold. */
export class CategoryShare {
  /**
   * The category; null for slots whose content says none.
   * @example "education"
   */
  @ApiProperty({ type: String, enum: CATEGORIES, nullable: true })
  category: string | null;

  /**
   * How many slots.
   * @example 6
   */
  count: number;

  /**
   * Share of all slots in the time asked for, 0 to 1.
   * @example "0.6000"
   */
  share: string;
}

/** What kinds of content the time holds. */
export class ContentMix {
  /**
   * How many slots the shares are of.
   * @example 10
   */
  n: number;

  /** The categories, the most frequent first. */
  categories: CategoryShare[];
}

/** Everything with a day in a stretch of time, with the days off and what stands against the plan. */
export class Calendar {
  /**
   * First day shown.
   * @example "2026-03-01"
   */
  @DateField({ column: false })
  from: string;

  /**
   * The day before which it ends.
   * @example "2026-04-01"
   */
  @DateField({ column: false })
  to: string;

  /**
   * The time zone whose days these are: the agency's.
   * @example "Asia/Jakarta"
   */
  timezone: string;

  /** What has a day, by day and moment; at most 2,000. */
  items: CalendarItem[];

  /**
   * Whether there is more than is shown: ask for fewer days or types.
   * @example false
   */
  more: boolean;

  /** Holidays, joint leave and special workdays. */
  days: SpecialDay[];

  /** What stands against the plan, by day. */
  conflicts: CalendarConflict[];

  /** The content mix of the slots shown. */
  mix: ContentMix;
}
