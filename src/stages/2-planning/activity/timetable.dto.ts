import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_DAY_KINDS } from '#kernel/calendar/working-days.rules';
import { ChoiceField, DateField, IdField, IdsField } from '#platform/records/fields';
import { ACTIVITY_STATES, type ActivityState } from '#stages/2-planning/activity/activity.entity';

export const CONFLICT_CODES = [
  'all_days_off',
  'some_days_off',
  'person_busy',
  'outside_campaign',
  'before_dependency',
  'dependency_cancelled',
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** One bar of the timetable. */
export class TimetableRow {
  /**
   * Id of the activity.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What is done.
   * @example "Pelatihan 40 kader jumantik RW di Puskesmas Dago"
   */
  title: string;

  /**
   * The person who answers for it; null while nobody is named.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  whoId: string | null;

  /**
   * Name of that person.
   * @example "Rina Marlina"
   */
  whoName: string | null;

  /**
   * Who outside the agency does it or joins in.
   * @example null
   */
  whoText: string | null;

  /**
   * The first day; null while it is open.
   * @example "2026-03-02"
   */
  @DateField({ column: false, optional: true })
  startsOn: string | null;

  /**
   * The last day, that day included; null while it is open.
   * @example "2026-03-06"
   */
  @DateField({ column: false, optional: true })
  dueOn: string | null;

  /**
   * Working days from the first to the last day on the agency's calendar, both included; null while a date is open.
   * @example 5
   */
  @ApiProperty({ type: 'integer', nullable: true })
  workingDays: number | null;

  /**
   * Where it stands.
   * @example "planned"
   */
  @ChoiceField(ACTIVITY_STATES, { column: false })
  state: ActivityState;

  /**
   * The day on which it was reported as done.
   * @example null
   */
  @DateField({ column: false, optional: true })
  doneOn: string | null;

  /**
   * Whether its last day passed, or has passed, without it being done.
   * @example false
   */
  late: boolean;

  /**
   * The objectives that it works for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField({ most: 20 })
  objectiveIds: string[];

  /**
   * The strategy that it carries out.
   * @example null
   */
  @IdField({ column: false, optional: true })
  strategyId: string | null;

  /**
   * The activities that have to end before it begins: the arrows of the chart.
   * @example []
   */
  @IdsField({ most: 20 })
  dependsOnIds: string[];
}

/** A free day within an activity. */
export class ConflictDay {
  /**
   * The day.
   * @example "2026-03-20"
   */
  @DateField({ column: false })
  date: string;

  /**
   * What kind of day it is.
   * @example "joint_leave"
   */
  @ChoiceField(CALENDAR_DAY_KINDS, { column: false })
  kind: string;

  /**
   * Its name, in the reader's language.
   * @example "Cuti bersama Idulfitri 1447 Hijriah"
   */
  name: string;

  /**
   * The decree that says so.
   * @example "SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025"
   */
  decree: string;
}

/** Something else that the person has to do in these days, in any campaign that the reader may see. */
export class ConflictWork {
  /**
   * Kind of the record.
   * @example "task"
   */
  @ChoiceField(['activity', 'task'], { column: false })
  type: 'activity' | 'task';

  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6d"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What is to be done.
   * @example "Foto jentik di bak mandi"
   */
  title: string;

  /**
   * The campaign that it belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  campaignId: string;

  /**
   * Its first day; null for a task.
   * @example null
   */
  @DateField({ column: false, optional: true })
  startsOn: string | null;

  /**
   * Its last day, or the day on which a task is due (the agency's local day).
   * @example "2026-03-05"
   */
  @DateField({ column: false })
  dueOn: string;
}

/** Something that stands against the dates of an activity; shown, never refused. */
export class TimetableConflict {
  /**
   * What it is.
   * @example "some_days_off"
   */
  @ChoiceField(CONFLICT_CODES, { column: false })
  code: ConflictCode;

  /**
   * The activity.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"
   */
  @IdField({ column: false })
  activityId: string;

  /**
   * What it is, in the reader's language.
   * @example "Sebagian harinya libur (2026-03-20 Cuti bersama Idulfitri 1447 Hijriah); tersisa 4 hari kerja."
   */
  message: string;

  /** The free days, each with its decree; empty for other conflicts. */
  days: ConflictDay[];

  /** What else the person has to do, up to ten activities and ten tasks; empty for other conflicts. */
  work: ConflictWork[];
}

/** All activities of a campaign as the data of a Gantt chart. */
export class Timetable {
  /**
   * First day of the campaign.
   * @example "2026-01-05"
   */
  @DateField({ column: false })
  startsOn: string;

  /**
   * Last day of the campaign; null while it is open.
   * @example "2026-06-30"
   */
  @DateField({ column: false, optional: true })
  endsOn: string | null;

  /** The activities by their first day; those without one come last. */
  rows: TimetableRow[];

  /** What stands against dates, in the order of the rows. */
  conflicts: TimetableConflict[];

  /**
   * Years of the timetable for which the calendar knows no national holiday yet: working days there are provisional.
   * @example []
   */
  @ApiProperty({ type: 'array', items: { type: 'integer' } })
  provisionalYears: number[];

  /**
   * False when there are more than 500 activities and only the first 500 are shown.
   * @example true
   */
  complete: boolean;
}
