import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, DecimalField, IdField } from '#platform/records/fields';

export const EFFECTS = ['held', 'partly', 'lost'] as const;
export type Effect = (typeof EFFECTS)[number];

/** The indicator as it was measured last. */
export class LatestMeasurement {
  /**
   * The measurement.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e93"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What the indicator stood at, exact.
   * @example "4.5"
   */
  @DecimalField({ column: false })
  value: string;

  /**
   * The day it speaks of.
   * @example "2026-10-01"
   */
  @DateField({ column: false })
  measuredOn: string;
}

/** How much of what became better is still there. */
export class ImprovementEffect {
  /**
   * held when the last measurement keeps all that was won, partly when some of it, lost when none; null where the value
   * before equals the one after.
   * @example "partly"
   */
  @ChoiceField(EFFECTS, { column: false, optional: true })
  state: Effect | null;

  /**
   * The part that is kept, in percent, exact: (last − before) ÷ (after − before); above 100 where it went on.
   * @example "90.909090909090909091"
   */
  @ApiProperty({ type: String, nullable: true })
  kept: string | null;

  @ApiProperty({ type: () => LatestMeasurement, description: 'The measurement that it rests on.' })
  measurement: LatestMeasurement;
}
