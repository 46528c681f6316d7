import { Entity, Index, Unique } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  SecretColumn,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import {
  DELIVERY_STATES,
  type DeliveryState,
  ReportScheduleEntity,
} from '#stages/4-evaluation/report-delivery/report-schedule.entity';

const COUNT = { column: { default: 0 } };

/** One run of a schedule: what was sent, how often it was tried and what became of it. None is ever removed. */
@Entity('report_deliveries')
@Unique('uq_report_deliveries__due_at', ['organizationId', 'scheduleId', 'dueAt'])
@Index('ix_report_deliveries__schedule_id', ['organizationId', 'scheduleId', 'createdAt', 'id'])
@Index('ix_report_deliveries__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_report_deliveries__pending', { synchronize: false })
@Index('ix_report_deliveries__kept', { synchronize: false })
export class ReportDeliveryEntity extends RecordEntity {
  /**
   * The schedule whose run it is.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  scheduleId: string;

  @BelongsTo(() => ReportScheduleEntity)
  schedule: ReportScheduleEntity;

  /**
   * When it was due (RFC 3339, UTC).
   * @example "2026-06-30T23:00:00.000Z"
   */
  @InstantField()
  dueAt: string;

  /**
   * First day of the month of which a recap speaks; null for a list, which shows what there is.
   * @example "2026-06-01"
   */
  @DateField({ optional: true })
  periodFrom: string | null;

  /**
   * Last day of that month.
   * @example "2026-06-30"
   */
  @DateField({ optional: true })
  periodTo: string | null;

  /**
   * Waiting or being tried again; delivered, when the other side answered 2xx; or failed.
   * @example "delivered"
   */
  @ChoiceField(DELIVERY_STATES, { column: { default: 'pending' } })
  state: DeliveryState;

  /**
   * Why the last attempt did not succeed, in both languages; null otherwise. Nothing that the other side wrote is kept.
   * @example null
   */
  @TextField({ max: 1_000, optional: true })
  stateReason: string | null;

  /**
   * How often it was sent, redeliveries included.
   * @example 1
   */
  @WholeField(0, 10_000, COUNT)
  attempts: number;

  /**
   * The status with which the other side answered last; null where it did not.
   * @example 204
   */
  @WholeField(0, 999, { optional: true })
  responseStatus: number | null;

  /**
   * When it is tried next (RFC 3339, UTC); null where it is not.
   * @example null
   */
  @InstantField({ optional: true })
  nextAttemptAt: string | null;

  /**
   * When it was delivered (RFC 3339, UTC); null until then.
   * @example "2026-06-30T23:00:04.000Z"
   */
  @InstantField({ optional: true })
  deliveredAt: string | null;

  /**
   * Name of the file; null until it is made. It is kept for 30 days.
   * @example "Rekap otomatis Seksi P2P 2026-06.pdf"
   */
  @TextField({ max: 300, optional: true })
  fileName: string | null;

  /**
   * Its media type.
   * @example "application/pdf"
   */
  @TextField({ max: 120, optional: true })
  mediaType: string | null;

  /**
   * Its size in bytes.
   * @example 48213
   */
  @WholeField(0, 2_147_483_647, { optional: true })
  bytes: number | null;

  /**
   * Its SHA-256 in hexadecimal digits.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, optional: true })
  sha256: string | null;

  @SecretColumn({ nullable: true })
  storageKey: string | null;

  /** Attempts since it was last asked for: they decide how long it waits for the next. */
  @SecretColumn({ type: 'integer', default: 0 })
  tries: number;

  /** How often a process took it up: tells its holders apart. */
  @SecretColumn({ type: 'integer', default: 0 })
  holds: number;

  /** Until then whoever sends it is believed to be alive. */
  @SecretColumn({ type: 'timestamptz', precision: 3, nullable: true })
  leaseUntil: string | null;
}
