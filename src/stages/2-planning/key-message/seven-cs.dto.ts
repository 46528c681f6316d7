import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, WholeField } from '#platform/records/fields';

/** The seven Cs in the textbook's order. */
export const SEVEN_CS = [
  'credibility',
  'context',
  'content',
  'clarity',
  'continuity_consistency',
  'channels',
  'capability',
] as const;
export type SevenC = (typeof SEVEN_CS)[number];

/** One of the seven Cs as two people see it. */
export class SevenCDto {
  /**
   * Which of the seven.
   * @example "clarity"
   */
  @ChoiceField(SEVEN_CS, { column: false })
  criterion: SevenC;

  /**
   * What the first scorer gave, 1 to 5; null until both have scored, except to that scorer.
   * @example 4
   */
  @WholeField(1, 5, { column: false, optional: true })
  first: number | null;

  /**
   * What the second scorer gave, 1 to 5; null until both have scored.
   * @example 2
   */
  @WholeField(1, 5, { column: false, optional: true })
  second: number | null;

  /**
   * How far apart they are, 0 to 4; null until both have scored.
   * @example 2
   */
  @WholeField(0, 4, { column: false, optional: true })
  difference: number | null;
}

/** The judgement of the text as it stands now by two people. */
export class SevenCsDto {
  /**
   * Who has scored the text, in the order in which they did.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @ApiProperty({ type: [String], format: 'uuid' })
  scorers: string[];

  @ApiProperty({ type: () => [SevenCDto], description: 'The seven in the textbook’s order.' })
  perC: SevenCDto[];

  /**
   * Mean of all fourteen scores, exact; null until both have scored.
   * @example "4.0714285714285714286"
   */
  average: string | null;

  /**
   * The largest difference of the seven; null until both have scored.
   * @example 2
   */
  @WholeField(0, 4, { column: false, optional: true })
  largestDifference: number | null;

  /**
   * Whether two people have scored the text as it stands.
   * @example true
   */
  complete: boolean;
}
