import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { isTimeZone } from '#kernel/calendar/time-zone';
import type { Locale } from '#platform/problem/problem';
import { type Check, listCheck, wholeCheck } from '#platform/records/checks';
import {
  Checked,
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  TextsField,
  WholeField,
} from '#platform/records/fields';

export const UNSOLVED_RULES = ['reopen', 'follow_up', 'both'] as const;
export type UnsolvedRule = (typeof UNSOLVED_RULES)[number];
export const LANGUAGES = ['id', 'en'] as const;

export const zoneCheck: Check = (value) =>
  typeof value === 'string' && isTimeZone(value)
    ? null
    : {
        code: 'timezone.unknown',
        message: {
          en: 'Must be a time zone of the IANA list, such as Asia/Jakarta.',
          id: 'Harus zona waktu dari daftar IANA, misalnya Asia/Jakarta.',
        },
      };

const weekdaysCheck: Check = (value) =>
  listCheck(wholeCheck(1, 7), 7)(value) ??
  ((value as number[]).length > 0
    ? null
    : {
        code: 'list.empty',
        message: { en: 'A working week needs at least one day.', id: 'Pekan kerja perlu paling sedikit satu hari.' },
      });

/** One public agency with everything that belongs to it. */
@Entity('organizations')
@Unique(['code'])
export class OrganizationEntity {
  /**
   * The organization's id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e50"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  id: string;

  /**
   * When it was set up (RFC 3339, UTC).
   * @example "2026-01-05T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  createdAt: string;

  /**
   * When it was last changed (RFC 3339, UTC).
   * @example "2026-01-05T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  updatedAt: string;

  /**
   * Rises by one with every change; it is also the number in the ETag.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: { default: 1 } })
  version: number;

  /**
   * Short name, unique in this installation; whoever works for two agencies names it to sign in.
   * @example "dinas-kesehatan-kota-bandung"
   */
  @TextField({ max: 100 })
  code: string;

  /**
   * Name.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * What kind of agency it is, in the agency's own words.
   * @example "Dinas kesehatan"
   */
  @TextField({ max: 100 })
  type: string;

  /**
   * The region it serves.
   * @example "Kota Bandung"
   */
  @TextField({ max: 200 })
  region: string;

  /**
   * The IANA time zone whose days are the agency's days.
   * @example "Asia/Jakarta"
   */
  @Checked('timezone', zoneCheck)
  @ApiProperty({ type: String, minLength: 1, maxLength: 60 })
  @Column('text')
  timezone: string;

  /**
   * The language of the agency's own texts.
   * @example "id"
   */
  @ChoiceField(LANGUAGES)
  language: Locale;

  /**
   * Days of the working week: 1 is Monday, 7 is Sunday.
   * @example [1, 2, 3, 4, 5]
   */
  @Checked('weekdays', weekdaysCheck)
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: 7 },
    minItems: 1,
    maxItems: 7,
    uniqueItems: true,
  })
  @Column('smallint', { array: true, default: () => "'{1,2,3,4,5}'" })
  workdays: number[];

  /**
   * Whether joint leave (cuti bersama) is free; an agency that serves the public directly may work through it.
   * @example true
   */
  @FlagField({ column: { default: true } })
  jointLeaveIsFree: boolean;

  /**
   * Within how many hours somebody else reviews what went out in an emergency or by the fast lane.
   * @example 24
   */
  @WholeField(1, 720, { column: { default: 24 } })
  emergencyReviewHours: number;

  /**
   * From how many days after publishing a post is to be measured; a campaign moves to evaluation when each was.
   * @example 7
   */
  @WholeField(0, 90, { column: { default: 7 } })
  measureAfterDays: number;

  /**
   * Whether the agency shows its scoreboard and its open campaigns to everybody at GET /public/scoreboard; off until an
   * admin says so.
   * @example false
   */
  @FlagField({ column: { default: false } })
  publicScoreboard: boolean;

  /**
   * What follows when a reporter says that a closed case was not really solved: it is reopened, a follow-up is agreed on, or
   * both.
   * @example "reopen"
   */
  @ChoiceField(UNSOLVED_RULES, { column: { default: 'reopen' } })
  unsolvedRule: UnsolvedRule;

  /**
   * How many days such a follow-up has until it is due.
   * @example 14
   */
  @WholeField(1, 365, { column: { default: 14 } })
  unsolvedFollowUpDays: number;

  /**
   * The head of the agency's papers, line by line: the government, the agency, then its address, telephone, e-mail and
   * site. Empty takes region and name.
   * @example ["PEMERINTAH KOTA BANDUNG", "DINAS KESEHATAN", "Jalan Supratman Nomor 73, Bandung 40114", "Telepon (022) 4203752, dinkes.bandung.go.id"]
   */
  @TextsField({ max: 150, most: 6 })
  letterhead: string[];

  /** Rises with every change of the calendar, the working hours and what days they stand on: what is counted says by which. */
  @ApiHideProperty()
  @Column('integer', { default: 1 })
  calendarRevision: number;
}
