import { ApiProperty } from '@nestjs/swagger';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { IdField, InstantField, MayBeAbsent } from '#platform/records/fields';
import { CaseHandoverEntity } from '#stages/3-implementation/case/case-handover.entity';

/** One act by which a case went from one unit to another. */
export class CaseHandover extends Answer(CaseHandoverEntity) {}

/** The acts of one kind, first to last. */
export class CaseHandoverPage extends PageOf(CaseHandoverEntity) {}

const ORDER = 'Property to sort by; a leading - turns the order round.';

/** The three kinds share one list, so their order is told here and not by an address of its own. */
export class CaseHandoverQuery extends ListQuery {
  @ApiProperty({ type: String, enum: ['at', '-at'], default: 'at', required: false, description: ORDER, example: 'at' })
  override sort?: string;
}

/** A disposition: down, to a unit below the one that has the case. */
export class CreateDisposition extends Input(CaseHandoverEntity, ['note'], ['personId']) {
  /**
   * The unit that is to do it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6a"
   */
  @IdField({ column: false })
  unitId: string;

  /**
   * When it happened, where it is written down later (RFC 3339); now when not said.
   * @example "2026-03-15T09:30:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  at?: string;
}

/** A coordination: sideways to another unit, which then has the case, or with an institution outside the agency. */
export class CreateCoordination extends Input(CaseHandoverEntity, ['note'], ['personId', 'elsewhere']) {
  /**
   * The unit beside the one that has the case.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6b"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  unitId?: string | null;

  /**
   * When it happened, where it is written down later (RFC 3339); now when not said.
   * @example "2026-03-15T09:30:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  at?: string;
}

/** A return: the unit is not responsible, and whoever sent the case has it again. */
export class CreateReturn extends Input(CaseHandoverEntity, ['note']) {
  /**
   * When it happened, where it is written down later (RFC 3339); now when not said.
   * @example "2026-03-16T08:00:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  at?: string;
}
