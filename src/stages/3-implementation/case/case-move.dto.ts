import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, MayBeAbsent, TextField } from '#platform/records/fields';
import {
  CASE_STATES,
  type CaseState,
  REJECT_REASONS,
  type RejectReason,
} from '#stages/3-implementation/case/case-lists';

/** A move of a case. Answered comes with a final reply, merged with a merge. */
export class MoveCase {
  /**
   * The state to move to; the case shows in allowedTransitions which are possible from here.
   * @example "verified"
   */
  @ChoiceField(CASE_STATES, { column: false })
  to: CaseState;

  /**
   * Why; required for waiting_reporter, escalated, rejected, closed, reopened and archived.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  reason?: string | null;

  /**
   * When it happened, where it is written down later (RFC 3339); now when not said. Never before what was done last.
   * @example "2026-03-15T09:00:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  at?: string;

  /**
   * Who works on it from now on; null for the unit as a whole.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  assigneeId?: string | null;

  /**
   * Which reason a rejection has; must be said with rejected, and with nothing else.
   * @example null
   */
  @ChoiceField(REJECT_REASONS, { column: false, optional: true })
  @ApiProperty({ required: false })
  rejectReason?: RejectReason | null;

  /**
   * The legal basis of a rejection, in force on that day; such as the rule that says whose authority it is.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  legalBasisId?: string | null;
}
