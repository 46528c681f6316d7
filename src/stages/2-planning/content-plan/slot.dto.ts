import { DateField, InstantField, MayBeAbsent, WholeField } from '#platform/records/fields';

/** A slot to try. */
export class RescheduleCheck {
  /**
   * The new place in the calendar, with its offset.
   * @example "2026-03-20T09:00:00+07:00"
   */
  @InstantField({ column: false })
  plannedAt: string;

  /**
   * How close another piece on the same channel may stand (minutes); 60 when not said.
   * @example 60
   */
  @WholeField(0, 10_080, { column: false })
  @MayBeAbsent()
  withinMinutes?: number;
}

/** One thing that a slot would run into. */
export class SlotConflictDto {
  /**
   * What it is: slot.in_past, slot.outside_campaign, slot.holiday, slot.channel_busy, slot.task_due_past or
   * slot.approval_deadline.
   * @example "slot.holiday"
   */
  code: string;

  /**
   * The same in words, in the reader's language.
   * @example "2026-03-20 hari libur: Cuti bersama Idulfitri."
   */
  message: string;

  /**
   * The records that stand in the way, where there are some to name.
   * @example []
   */
  recordIds: string[];
}

/** What a slot would run into; nothing was moved. */
export class SlotVerdict {
  /**
   * The slot that was tried (RFC 3339, UTC).
   * @example "2026-03-20T02:00:00.000Z"
   */
  @InstantField({ column: false })
  plannedAt: string;

  /**
   * The agency's local day of it.
   * @example "2026-03-20"
   */
  @DateField({ column: false })
  day: string;

  /**
   * Whether it runs into nothing.
   * @example false
   */
  free: boolean;

  /** What it runs into. */
  conflicts: SlotConflictDto[];
}
