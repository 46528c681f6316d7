import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField } from '#platform/records/fields';

/** One thing that somebody has to do. */
export class DashboardItem {
  /**
   * What is to be done, as in GET /me/work: carry_out, assign, approve, decide, verify, score, review, measure, pay, triage,
   * reply or answer.
   * @example "carry_out"
   */
  kind: string;

  /**
   * Kind of the record.
   * @example "case"
   */
  type: string;

  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  recordId: string;

  /**
   * What names it, cut after about 200 characters.
   * @example "Jadwal fogging RW 05"
   */
  title: string;

  /**
   * Where it stands.
   * @example "assigned"
   */
  state: string;

  /**
   * The campaign that it belongs to; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false, optional: true })
  campaignId: string | null;

  /**
   * The day by which it is due (the agency's local day); null where no day is set.
   * @example "2026-03-17"
   */
  @DateField({ column: false, optional: true })
  dueOn: string | null;

  /**
   * Where to read the record.
   * @example "/api/v1/cases/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  url: string;
}

/** How much there is of one sort, and the most urgent of it. */
export class DashboardBucket {
  /**
   * How many.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  count: number;

  /**
   * False where there are more than were counted.
   * @example true
   */
  exact: boolean;

  /** The most urgent, five at most. */
  @ApiProperty({ type: () => [DashboardItem] })
  items: DashboardItem[];
}
