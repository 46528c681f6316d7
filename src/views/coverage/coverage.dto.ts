import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField } from '#platform/records/fields';
import { HANGING_CODES, type HangingCode } from '#views/coverage/coverage.sql';

/** A record by its id and the words that name it. */
export class NamedRecord {
  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What names it, cut after about 200 characters.
   * @example "Warga Coblong perlu tahu cara menguras bak setiap minggu"
   */
  title: string;
}

/** The operation that would tie it up. */
export class CoverageFix {
  /**
   * operationId in this document.
   * @example "createObjective"
   */
  operationId: string;

  /**
   * The resource it works on.
   * @example "objectives"
   */
  resource: string;

  /**
   * The permission it needs; see GET /permissions/matrix for who has it.
   * @example "plan.write"
   */
  permission: string;
}

/** One way in which a plan can hang in the air. */
export class CoverageGap {
  /**
   * What nothing follows from.
   * @example "need_without_objective"
   */
  @ChoiceField(HANGING_CODES, { column: false })
  code: HangingCode;

  /**
   * The same in the reader's language.
   * @example "Kebutuhan yang belum dilayani sasaran."
   */
  message: string;

  /**
   * How many there are.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  count: number;

  /**
   * Out of how many.
   * @example 4
   */
  @ApiProperty({ type: 'integer' })
  total: number;

  /** The first 50 of them. */
  items: NamedRecord[];

  /** What would tie them up. */
  fix: CoverageFix;
}

/** What a plan covers and what in it still hangs in the air. */
export class Coverage {
  /**
   * Whether nothing hangs in the air and there is an objective at all.
   * @example false
   */
  covered: boolean;

  /** Every way in which it could, always in the same order; a count of 0 means that it does not. */
  gaps: CoverageGap[];
}
