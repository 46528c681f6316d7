import { ApiProperty, PickType } from '@nestjs/swagger';
import { SkippedDayDto } from '#kernel/calendar/working-time.dto';
import { ChoiceField, DateField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { CLOCK_STATES, ClockPause, type ClockState } from '#stages/3-implementation/clock/clock.entity';
import { DUE_CAUSES, type DueCause } from '#stages/3-implementation/clock/clock-change.entity';
import { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';

/** The rule by which a clock is counted, as it was when the clock started. */
export class ClockRule extends PickType(SlaRuleEntity, [
  'id',
  'code',
  'title',
  'clock',
  'limit',
  'extension',
  'onDue',
  'starts',
  'source',
  'confirmed',
  'validFrom',
]) {}

/** A time that did not count, and how much it was. */
export class ClockPauseDto extends ClockPause {
  /**
   * How much of the time it took: days of a clock of days, whole hours of one of hours; of a pause that lasts: until now.
   * @example 3
   */
  @WholeField(0, 2_147_483_647, { column: false })
  units: number;
}

/** The one extension of a clock. */
export class ClockExtension {
  /**
   * When it was given (RFC 3339, UTC).
   * @example "2026-03-31T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * The written reason.
   * @example "Dokumen masih dihimpun dari tiga puskesmas."
   */
  @TextField({ column: false })
  reason: string;

  /**
   * How much it added, in the unit of the clock.
   * @example 7
   */
  @WholeField(0, 1_000, { column: false })
  units: number;
}

/** One time at which the due date moved, and why. */
export class DueChangeDto {
  /**
   * When it moved (RFC 3339, UTC).
   * @example "2026-03-20T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * Who did what moved it; null where the program noticed by itself.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  byId: string | null;

  /**
   * The due date before (RFC 3339, UTC).
   * @example "2026-04-01T16:59:59.999Z"
   */
  @InstantField({ column: false, optional: true })
  oldDueAt: string | null;

  /**
   * The due date after (RFC 3339, UTC).
   * @example "2026-04-02T16:59:59.999Z"
   */
  @InstantField({ column: false, optional: true })
  newDueAt: string | null;

  /**
   * What moved it: a calendar_day, a work_schedule, a setting of the organization, the calendar as a whole, the extension or
   * the resumption after a pause.
   * @example "calendar_day"
   */
  @ChoiceField(DUE_CAUSES, { column: false })
  cause: DueCause;

  /**
   * What exactly, in the reader's language.
   * @example "Ditambahkan ke kalender: 2026-03-25 Hari jadi kota"
   */
  @TextField({ column: false })
  detail: string;
}

/** Whom a breach was told to. */
export class ClockEscalation {
  /**
   * When (RFC 3339, UTC).
   * @example "2026-04-03T00:00:12.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * The named superior: whoever leads the unit, or the nearest one above. Null: no unit names one, and the heads of the
   * agency were told.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  superiorId: string | null;

  /**
   * The name of the superior.
   * @example "Ratna Suminar"
   */
  @TextField({ column: false, optional: true })
  superiorName: string | null;
}

/** One deadline with its whole explanation. */
export class Clock {
  /**
   * Id of the clock.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  id: string;

  /**
   * The rule's code.
   * @example "KIP-ANSWER"
   */
  @TextField({ column: false })
  code: string;

  /**
   * running; paused while somebody outside is waited for; met in time, or met_late; breached and still owed; elapsed, when the
   * time of the other side has passed; stopped, when nothing is owed any more.
   * @example "running"
   */
  @ChoiceField(CLOCK_STATES, { column: false })
  state: ClockState;

  /**
   * When it started (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  startsAt: string;

  /**
   * The agency's local day of the start; with a rule that starts next_day it does not count itself.
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  startsOn: string;

  /**
   * The last moment that is in time (RFC 3339, UTC): of a clock of days the end of its last day. Null while it is paused,
   * because nobody knows how long.
   * @example "2026-04-02T16:59:59.999Z"
   */
  @InstantField({ column: false, optional: true })
  dueAt: string | null;

  /**
   * The agency's local day of dueAt.
   * @example "2026-04-02"
   */
  @DateField({ column: false, optional: true })
  dueOn: string | null;

  /**
   * How much of the time has been used until its end or until now, in the unit of the clock, without the pauses.
   * @example 4
   */
  @WholeField(0, 2_147_483_647, { column: false })
  used: number;

  /** The rule and its source. */
  rule: ClockRule;

  /** Every day on the way on which nobody worked, and why; none of a clock that runs through. */
  skipped: SkippedDayDto[];

  /**
   * Years on the way for which the calendar has no national holiday yet: the due date is provisional until it has.
   * @example []
   */
  @ApiProperty({ type: 'array', items: { type: 'integer' } })
  provisionalYears: number[];

  /** The times that did not count. */
  pauses: ClockPauseDto[];

  @ApiProperty({ type: () => ClockExtension, nullable: true, description: 'The extension; null where there was none.' })
  extended: ClockExtension | null;

  /** How the due date moved since the clock started, first to last. */
  changes: DueChangeDto[];

  /**
   * When it ended (RFC 3339, UTC): with the deed that was owed, by itself, or because nothing is owed any more.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  endedAt: string | null;

  /**
   * Why it was stopped.
   * @example null
   */
  @TextField({ column: false, optional: true })
  endReason: string | null;

  /**
   * When it was noticed that the time is over (RFC 3339, UTC); null where that never happened.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  breachedAt: string | null;

  @ApiProperty({ type: () => ClockEscalation, nullable: true, description: 'Whom the breach was told to, once.' })
  escalation: ClockEscalation | null;
}

/** All clocks of a record, first to last. */
export class ClockList {
  /** The clocks. */
  items: Clock[];
}
