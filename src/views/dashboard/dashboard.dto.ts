import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField, InstantField, OneQuery } from '#platform/records/fields';
import { DashboardBucket } from '#views/dashboard/bucket.dto';

/** What waits for the person who asks, as in GET /me/work. */
export class OwnDashboard {
  /** Theirs and in time. */
  due: DashboardBucket;

  /** Theirs and late. */
  overdue: DashboardBucket;

  /** Waiting for their decision. */
  waiting: DashboardBucket;

  /** The public has waited longer than the rules of time allow. */
  breached: DashboardBucket;
}

/** What the agency has before it, whoever's it is. */
export class AgencyDashboard {
  /** Due within the next seven days. */
  due: DashboardBucket;

  /** Late, of what people of the agency do for the plan. */
  overdue: DashboardBucket;

  /** Late, of what the public waits for. */
  breached: DashboardBucket;

  /** Posts of the last year that are out long enough and that nobody has measured since. */
  unmeasured: DashboardBucket;

  /** Messages of the public that nobody has looked at. */
  untriaged: DashboardBucket;
}

/** What is due, overdue, waiting, breached and unmeasured. */
export class Dashboard {
  /**
   * When it was made (RFC 3339, UTC).
   * @example "2026-11-22T03:00:00.000Z"
   */
  @InstantField({ column: false })
  asOf: string;

  /**
   * Today, as the agency writes it.
   * @example "2026-11-22"
   */
  @DateField({ column: false })
  today: string;

  /**
   * The unit that is looked at; null for the whole agency.
   * @example null
   */
  @IdField({ column: false, optional: true })
  unitId: string | null;

  /** What waits for the person who asks. */
  mine: OwnDashboard;

  /** What the agency or the unit has before it, as far as the reader may see it. */
  everyone: AgencyDashboard;
}

export class DashboardQuery {
  /**
   * Only what this unit has: its own cases and requests, what its campaigns bring, and what its people are to do.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @OneQuery('id')
  unitId?: string;
}

/** A gate's unmet condition. */
export class UnmetCondition {
  /**
   * Stable code.
   * @example "eval.results"
   */
  code: string;

  /**
   * What is missing, in the reader's language.
   * @example "Ada sasaran hasil tanpa hasil terverifikasi."
   */
  message: string;

  /**
   * The operation that would satisfy it, as its operationId.
   * @example "createEvaluationRecord"
   */
  @ApiProperty({ type: String, nullable: true })
  operationId: string | null;

  /**
   * The record that stands in the way, where there is one to name.
   * @example null
   */
  @IdField({ column: false, optional: true })
  recordId: string | null;
}
