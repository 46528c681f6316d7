import { ApiProperty } from '@nestjs/swagger';

/** What one question of a survey is about. */
export class QuestionnaireElement {
  /**
   * Its name in answers and files; elements stand in the order of the questionnaire.
   * @example "U1"
   */
  @ApiProperty({ type: String, pattern: '^[A-Z][A-Z0-9_]{0,19}$' })
  code: string;

  /**
   * In Indonesian.
   * @example "Persyaratan"
   */
  @ApiProperty({ type: String, minLength: 1, maxLength: 300 })
  titleId: string;

  /**
   * In English; null where nobody needed it.
   * @example "Requirements"
   */
  @ApiProperty({ type: String, minLength: 1, maxLength: 300, nullable: true, required: false })
  titleEn?: string | null;
}

/** From which index on the service has this letter. */
export class QualityBand {
  /**
   * The letter.
   * @example "A"
   */
  @ApiProperty({ type: String, pattern: '^[A-Z]{1,2}$' })
  letter: string;

  /**
   * The lowest index that has it, compared after the index was rounded half up to two places.
   * @example "88.31"
   */
  @ApiProperty({ type: String, pattern: '^\\d{1,3}(\\.\\d{1,2})?$' })
  from: string;

  /**
   * What it is called in Indonesian.
   * @example "Sangat baik"
   */
  @ApiProperty({ type: String, minLength: 1, maxLength: 60 })
  labelId: string;

  /**
   * What it is called in English.
   * @example "Very good"
   */
  @ApiProperty({ type: String, minLength: 1, maxLength: 60 })
  labelEn: string;
}
