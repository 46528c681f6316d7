import { ApiProperty } from '@nestjs/swagger';

/** The clock of a case that comes due next. */
export class NextClock {
  /**
   * Code of its rule.
   * @example "LAPOR-NONSUP"
   */
  code: string;

  /**
   * When it is due (RFC 3339, UTC).
   * @example "2026-04-09T09:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  dueAt: string;

  /**
   * How it stands: running, paused or breached.
   * @example "running"
   */
  state: string;
}
