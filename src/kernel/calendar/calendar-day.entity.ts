import { Entity, Index, Unique } from 'typeorm';
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '#kernel/calendar/working-days.rules';
import { ChoiceField, DateField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

/** A day that differs from an ordinary weekday, with the decree that says so. */
@Entity('calendar_days')
@Unique(['organizationId', 'date', 'kind'])
@Index('ix_calendar_days__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_calendar_days__date', ['organizationId', 'date', 'id'])
export class CalendarDayEntity extends RecordEntity {
  /**
   * The day (the agency's local day).
   * @example "2026-08-17"
   */
  @DateField()
  date: string;

  /**
   * What kind of day it is; a special workday overrules a holiday or a weekend.
   * @example "national_holiday"
   */
  @ChoiceField(CALENDAR_DAY_KINDS)
  kind: CalendarDayKind;

  /**
   * Name of the day, in Indonesian.
   * @example "Proklamasi Kemerdekaan"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * Name of the day in English, for readers of English.
   * @example "Independence Day"
   */
  @TextField({ max: 200, optional: true })
  englishName: string | null;

  /**
   * The decree that says so, as it is cited.
   * @example "SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025"
   */
  @TextField({ max: 500 })
  decree: string;

  /**
   * Where the row was taken from.
   * @example "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB: hari libur nasional dan cuti bersama 2026"
   */
  @TextField({ max: 1000, optional: true })
  source: string | null;
}
