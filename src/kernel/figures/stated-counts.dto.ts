import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { Instead } from '#platform/openapi/undocumented';
import { MayBeAbsent, TextField, WholeField } from '#platform/records/fields';

const MOST = 1_000_000_000;
const Count = (): PropertyDecorator => WholeField(0, MOST, { column: false });

/** How many cases stand in one state. */
export class StateCount {
  /**
   * The state, as the report names it.
   * @example "disposisi"
   */
  @TextField({ max: 60, column: false })
  state: string;

  /**
   * How many.
   * @example 4774
   */
  @Count()
  count: number;
}

/** Every state with its count, and the total that the report states. */
export class StatedStates {
  @ApiProperty({ type: () => [StateCount], minItems: 1, maxItems: 50, description: 'Every state once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StateCount)
  states: StateCount[];

  /**
   * The total that the report states.
   * @example 5601
   */
  @Count()
  total: number;
}

/** The movements of one period, as a report states them. */
export class StatedMovements {
  /**
   * Open when the period began.
   * @example 40
   */
  @Count()
  opening: number;

  /**
   * Received in it.
   * @example 50
   */
  @Count()
  received: number;

  /**
   * Opened again in it.
   * @example 2
   */
  @Count()
  reopened: number;

  /**
   * Closed in it.
   * @example 60
   */
  @Count()
  closed: number;

  /**
   * Merged into others in it.
   * @example 5
   */
  @Count()
  merged: number;

  /**
   * Open when it ended.
   * @example 27
   */
  @Count()
  closing: number;
}

/** Counts as somebody wants to publish them: either by state with a total, or the movements of a period. */
export class StatedCounts {
  @ApiProperty({ type: () => StatedStates, required: false, description: 'By state; then without movements.' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => StatedStates)
  byState?: StatedStates;

  @ApiProperty({ type: () => StatedMovements, required: false, description: 'A period; then without states.' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => StatedMovements)
  @Instead()
  movements?: StatedMovements;
}
