import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Weekday } from '#kernel/calendar/local-date';
import { ChoiceField, DateField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const SEASONS = ['normal', 'ramadan'] as const;
export type Season = (typeof SEASONS)[number];

const CLOCK_TIME = {
  min: 5,
  max: 5,
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  patternText: { en: 'A time of the day such as 07:30.', id: 'Waktu dalam sehari, misalnya 07:30.' },
};

/** Hours in which the office is open on one weekday. */
export class OfficeWindowDto {
  /**
   * Day of the week: 1 is Monday, 7 is Sunday.
   * @example 1
   */
  // Said here: the compiler lists a union in whatever order it met its parts.
  @ApiProperty({ enum: [1, 2, 3, 4, 5, 6, 7] })
  @WholeField(1, 7, { column: false })
  weekday: Weekday;

  /**
   * When it opens, on the clocks of the agency's own zone.
   * @example "07:30"
   */
  @TextField({ ...CLOCK_TIME, column: false })
  start: string;

  /**
   * When it closes the same day.
   * @example "16:00"
   */
  @TextField({ ...CLOCK_TIME, column: false })
  end: string;
}

/** The hours at which the agency works on each weekday of a season. Office time is counted with them, and nothing else. */
@Entity('work_schedules')
@Index('ix_work_schedules__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_work_schedules__name', ['organizationId', 'name', 'id'])
@Check('ck_work_schedules__order', 'starts_on <= ends_on')
export class WorkScheduleEntity extends RecordEntity {
  /**
   * What it is called.
   * @example "Jam kerja biasa"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * The season; on a day of both, Ramadan's hours hold.
   * @example "normal"
   */
  @ChoiceField(SEASONS)
  season: Season;

  /**
   * The first day on which it holds (the agency's local day); null for as long as anybody remembers. What has days holds
   * before what has none.
   * @example null
   */
  @DateField({ optional: true, column: { name: 'starts_on' } })
  from: string | null;

  /**
   * The last day on which it holds; null without an end.
   * @example null
   */
  @DateField({ optional: true, column: { name: 'ends_on' } })
  to: string | null;

  /**
   * When the office is open. A special workday outside the week keeps Monday's hours.
   * @example [{ "weekday": 1, "start": "07:30", "end": "16:00" }, { "weekday": 5, "start": "07:30", "end": "16:30" }]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(28)
  @ValidateNested({ each: true })
  @Type(() => OfficeWindowDto)
  @ApiProperty({ type: () => [OfficeWindowDto], minItems: 1, maxItems: 28 })
  @Column('jsonb')
  windows: OfficeWindowDto[];

  /**
   * Where the hours were taken from.
   * @example "Perpres 21/2023"
   */
  @TextField({ max: 1_000, optional: true })
  source: string | null;
}
