import { ApiProperty } from '@nestjs/swagger';
import { FigureDto } from '#kernel/figures/figure.dto';
import { ChoiceField, MayBeAbsent } from '#platform/records/fields';

/** What one element of a survey came to. */
export class SurveyElementResult {
  /**
   * Code of the element.
   * @example "U4"
   */
  code: string;

  /**
   * What it is about, in the reader's language.
   * @example "Biaya/tarif"
   */
  title: string;

  /**
   * How many answered it.
   * @example 29
   */
  @ApiProperty({ type: 'integer' })
  answers: number;

  /**
   * How many respondents left it out; they count for nothing in it.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  missing: number;

  /**
   * Sum of the scores.
   * @example 116
   */
  @ApiProperty({ type: 'integer' })
  total: number;

  /**
   * Mean of those who answered it (nilai rata-rata unsur, NRR), exact; null where nobody did.
   * @example "4"
   */
  @ApiProperty({ type: String, nullable: true })
  average: string | null;
}

/** What a survey round came to. */
export class SurveyFigures {
  @ApiProperty({
    type: () => [FigureDto],
    description:
      'The index with its band, or the share of yes by strata; then the sample that the population asks for.',
  })
  items: FigureDto[];

  /**
   * How many have answered.
   * @example 29
   */
  @ApiProperty({ type: 'integer' })
  respondents: number;

  @ApiProperty({ type: () => [SurveyElementResult], description: 'In the order of the questionnaire.' })
  elements: SurveyElementResult[];
}

/** By what respondents can be told apart. */
export const BREAKDOWNS = ['stratum', 'sex', 'age_group', 'education', 'area'] as const;

const AUDIENCES = ['agency', 'public'] as const;

export class SurveyBreakdownQuery {
  /**
   * By what the respondents are told apart.
   * @example "sex"
   */
  @ChoiceField(BREAKDOWNS, { column: false })
  by: (typeof BREAKDOWNS)[number];

  /**
   * For whom: with public, small groups are withheld for everybody; agency when not said.
   * @example "public"
   */
  @ChoiceField(AUDIENCES, { column: false })
  @MayBeAbsent()
  audience?: (typeof AUDIENCES)[number];
}

/** What one group of respondents came to. */
export class SurveyGroupResult {
  /**
   * The group; null for those who did not say.
   * @example "female"
   */
  @ApiProperty({ type: String, nullable: true })
  group: string | null;

  /**
   * How many they are; null where it is withheld.
   * @example 18
   */
  @ApiProperty({ type: 'integer', nullable: true })
  respondents: number | null;

  /**
   * Their index, or their share of yes in percent, exact; null where it is withheld or not known.
   * @example "88.888888888888888889"
   */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  /**
   * Letter of their index.
   * @example "A"
   */
  @ApiProperty({ type: String, nullable: true })
  band: string | null;

  /**
   * Why it is withheld: small (fewer than five people), or protecting (it would give a small one away by subtraction).
   * @example null
   */
  @ApiProperty({ type: String, enum: ['small', 'protecting'], nullable: true })
  withheld: 'small' | 'protecting' | null;
}

/** A survey round by groups of respondents. */
export class SurveyBreakdown {
  /**
   * By what they are told apart.
   * @example "sex"
   */
  @ApiProperty({ type: String, enum: [...BREAKDOWNS] })
  by: string;

  /**
   * public where small groups are withheld, as they always are for those who only read.
   * @example "public"
   */
  @ApiProperty({ type: String, enum: [...AUDIENCES] })
  audience: string;

  @ApiProperty({ type: () => [SurveyGroupResult], description: 'By name; those who did not say come last.' })
  items: SurveyGroupResult[];
}
