import { ApiProperty } from '@nestjs/swagger';

/** A part of the population that was sampled by itself. */
export class SurveyStratum {
  /**
   * Its name, as the answers name it.
   * @example "Kecamatan Coblong"
   */
  @ApiProperty({ type: String, minLength: 1, maxLength: 60 })
  name: string;

  /**
   * How many people it has.
   * @example 300
   */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 300_000_000 })
  population: number;
}
