import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Input } from '#platform/records/answers.dto';
import { BatchOf, MOST_ITEMS } from '#platform/records/batch.dto';
import { Checked, ChoiceField, OneQuery, WholeField, WholeQuery } from '#platform/records/fields';
import { ENCODINGS, type Encoding } from '#stages/3-implementation/import/import.entity';
import { SurveyResponseEntity } from '#stages/4-evaluation/survey-response/survey-response.entity';
import { scoresCheck } from '#stages/4-evaluation/survey-response/survey-response.rules';

const SCORES: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { type: ['integer', 'null'] } as never,
  minProperties: 1,
  maxProperties: 30,
  example: { U1: 3, U2: 4, U3: 3, U4: 4, U5: null, U6: 3, U7: 4, U8: 3, U9: 4 },
};

const ATTRIBUTES = ['externalId', 'answeredOn', 'sex', 'ageGroup', 'education', 'area', 'stratum'] as const;

/**
 * What one person answered. What kind of person may be said where the tool asked for it; who they are, never: there is no
 * field for a name or a number to call.
 */
export class CreateSurveyResponse extends Input(SurveyResponseEntity, [], ATTRIBUTES) {
  /**
   * A score for each element by its code: 1 to 4 for an index, 1 (yes) or 0 (no) for a share. What was not answered is
   * null or stays away, and counts for nothing; it is never zero.
   */
  @Checked('scores', scoresCheck)
  @ApiProperty(SCORES)
  scores: Record<string, number | null>;
}

/** Answers to store at once. */
export class CreateSurveyResponses extends BatchOf(CreateSurveyResponse) {}

/** An answer as it was stored. */
export class SurveyResponse extends Input(SurveyResponseEntity, ['id', ...ATTRIBUTES, 'createdAt', 'createdBy']) {
  /** The score of each element by its code; null where nothing was answered. */
  @ApiProperty(SCORES)
  scores: Record<string, number | null>;
}

/** A page of answers, in the order in which they were stored. */
export class SurveyResponsePage {
  /** The answers of this page. */
  @ApiProperty({ type: () => [SurveyResponse] })
  items: SurveyResponse[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;
}

export class SurveyResponseQuery {
  /**
   * Answers on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiaWQifQ.c2lnbmF0dXJl"
   */
  @OneQuery('text')
  cursor?: string;
}

/** What a delivery of answers stored. */
export class SurveyResponsesStored {
  /**
   * How many answers were stored.
   * @example 29
   */
  @WholeField(0, MOST_ITEMS, { column: false })
  count: number;

  /**
   * How many were passed over, because the same answer was stored already under its externalId.
   * @example 0
   */
  @WholeField(0, MOST_ITEMS, { column: false })
  skipped: number;

  /**
   * How many people have answered the round by now.
   * @example 152
   */
  @ApiProperty({ type: 'integer' })
  respondents: number;
}

/** What a file of answers stored. */
export class SurveyFileStored extends SurveyResponsesStored {
  /**
   * Columns that mean nothing here; nothing of them was kept.
   * @example ["Saran"]
   */
  ignoredColumns: string[];
}

/** A file with answers, as a form: the file itself in the part named file. */
export class SurveyFile {
  /**
   * How its letters are written; found by itself when not said.
   * @example null
   */
  @ChoiceField(ENCODINGS, { optional: true, column: false })
  @ApiProperty({ required: false })
  encoding?: Encoding | null;

  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'CSV in any letters and with any delimiter, or .xlsx: a header row, then a row for each answer.',
    example: 'skm-dago-maret-2026.csv',
  })
  file: never;
}
