import { ApiProperty } from '@nestjs/swagger';
import { Input } from '#platform/records/answers.dto';
import { ImprovementMeasurementEntity } from '#stages/4-evaluation/service-improvement/improvement-measurement.entity';

/** The indicator of an improvement, measured again later. */
export class ImprovementMeasurement extends ImprovementMeasurementEntity {}

/** A measurement to add: in the improvement's unit, and measured the same way as before. */
export class CreateImprovementMeasurement extends Input(
  ImprovementMeasurementEntity,
  ['value', 'measuredOn', 'method', 'evidence'],
  ['sampleSize'],
) {}

/** The measurements of an improvement. */
export class ImprovementMeasurementPage {
  @ApiProperty({ type: () => [ImprovementMeasurement], description: 'First to last, at most 1,000.' })
  items: ImprovementMeasurement[];

  /**
   * Always null: all are shown.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
