import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index } from 'typeorm';
import { type ListParameters, parametersCheck } from '#kernel/export/parameters.rules';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { LANGUAGES } from '#kernel/organization/organization.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import type { Locale } from '#platform/problem/problem';
import {
  Checked,
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  SecretColumn,
  TextField,
  UrlField,
  WholeField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const SCHEDULE_KINDS = ['unit_month', 'list'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];
export const SCHEDULE_FORMATS = ['pdf', 'csv', 'xlsx', 'json'] as const;
export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number];
export const RHYTHMS = ['month', 'week'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is delivered by itself to an address outside, and when: a unit's monthly recap, or a list as a file. */
@Entity('report_schedules')
@Index('ix_report_schedules__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_report_schedules__name', ['organizationId', 'name', 'id'])
@Index('ix_report_schedules__unit_id', ['organizationId', 'unitId', 'createdAt', 'id'])
@Index('ix_report_schedules__next_at', ['organizationId', 'nextAt', 'id'])
@Check(
  'ck_report_schedules__subject',
  "(kind = 'unit_month') = (unit_id IS NOT NULL) AND (kind = 'list') = (list IS NOT NULL)",
)
@Check('ck_report_schedules__format', "(kind = 'unit_month') = (format = 'pdf')")
@Check(
  'ck_report_schedules__rhythm',
  "(rhythm = 'month') = (day_of_month IS NOT NULL) AND (rhythm = 'week') = (weekday IS NOT NULL)",
)
@Check('ck_report_schedules__next_at', 'active = (next_at IS NOT NULL) AND NOT (active AND stopped_reason IS NOT NULL)')
export class ReportScheduleEntity extends RecordEntity {
  /**
   * Its name, for people.
   * @example "Rekap bulanan Seksi P2P ke dasbor kota"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * What is delivered: the recap of a unit's month as PDF, which nobody has signed and which says so; or a list as a file.
   * @example "unit_month"
   */
  @ChoiceField(SCHEDULE_KINDS)
  kind: ScheduleKind;

  /**
   * The unit, of a recap.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The list, as its address says below /api/v1, of a list's file: one whose records bear a classification.
   * @example null
   */
  @TextField({ max: 200, pattern: /^[a-z][a-z0-9-]*(?:\/[a-z0-9-]+){0,6}$/, optional: true })
  list: string | null;

  /**
   * The list's own parameters: filters, order (sort), search (q).
   * @example {}
   */
  @Checked('parameters', parametersCheck)
  @Column('jsonb', { default: {} })
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      anyOf: [
        { type: 'string', maxLength: 200 },
        { type: 'boolean' },
        { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: 50 },
      ],
    },
  })
  parameters: ListParameters;

  /**
   * PDF for a recap; CSV, XLSX or JSON for a list.
   * @example "pdf"
   */
  @ChoiceField(SCHEDULE_FORMATS)
  format: ScheduleFormat;

  /**
   * In which language it is written.
   * @example "id"
   */
  @ChoiceField(LANGUAGES, { column: { default: 'id' } })
  language: Locale;

  /**
   * Every month or every week.
   * @example "month"
   */
  @ChoiceField(RHYTHMS)
  rhythm: Rhythm;

  /**
   * On which day of the month; the last one where the month is shorter. Of a monthly rhythm.
   * @example 1
   */
  @WholeField(1, 31, { optional: true })
  dayOfMonth: number | null;

  /**
   * On which day of the week, Monday 1 to Sunday 7. Of a weekly rhythm.
   * @example null
   */
  @WholeField(1, 7, { optional: true })
  weekday: number | null;

  /**
   * At which time of the agency's clock, HH:MM.
   * @example "06:00"
   */
  @TextField({ max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/ })
  localTime: string;

  /**
   * Where it is delivered by POST: an https address on the internet, on port 443.
   * @example "https://dasbor.bandung.go.id/hooks/siklus"
   */
  @UrlField()
  url: string;

  /**
   * Whether it delivers.
   * @example true
   */
  @FlagField({ column: { default: true } })
  active: boolean;

  /**
   * Why it stopped by itself, in both languages: the receiver wants no more, or whoever set it up may not any more. Null
   * otherwise.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  stoppedReason: string | null;

  /**
   * When it is due next (RFC 3339, UTC); null while it does not deliver.
   * @example "2026-07-31T23:00:00.000Z"
   */
  @InstantField({ optional: true })
  nextAt: string | null;

  /**
   * Its last run; null before the first.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true, column: false })
  lastDeliveryId: string | null;

  /**
   * What became of its last run; null before the first.
   * @example "delivered"
   */
  @ChoiceField(DELIVERY_STATES, { optional: true, column: false })
  lastDeliveryState: DeliveryState | null;

  /**
   * Who set it up or last changed it: it reads with this person's rights, and nothing that is not open.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Since when its secret holds (RFC 3339, UTC). For a day after that deliveries are signed with the one before as well.
   * @example "2026-07-10T04:00:00.000Z"
   */
  @InstantField()
  secretSince: string;

  @SecretColumn()
  secretSalt: string;

  @SecretColumn({ nullable: true })
  formerSalt: string | null;
}
