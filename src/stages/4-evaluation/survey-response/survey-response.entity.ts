import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { Undocumented } from '#platform/openapi/undocumented';
import { ChoiceField, DateField, IdField, InstantField, TextField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import { SurveyRoundEntity } from '#stages/4-evaluation/survey-round/survey-round.entity';

export const RESPONDENT_SEXES = ['female', 'male'] as const;

/** By what the answers of a round are told apart; all is everybody together. */
export const SURVEY_DIMENSIONS = ['all', 'stratum', 'sex', 'age_group', 'education', 'area'] as const;
export type SurveyDimension = (typeof SURVEY_DIMENSIONS)[number];

/** What one person answered: what kind of person where that was asked, and never who. */
@Entity('survey_responses')
@Unique(['organizationId', 'roundId', 'externalId'])
@Unique(['organizationId', 'roundId', 'id'])
export class SurveyResponseEntity extends TenantEntity {
  /**
   * The answer's id, made by the service (UUID version 7).
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  id: string;

  @Undocumented()
  @Column('uuid')
  roundId: string;

  @BelongsTo(() => SurveyRoundEntity)
  round: SurveyRoundEntity;

  /**
   * The number of the form or the id in the tool that asked, by which the same answer is known when it is brought again;
   * no number by which somebody could find the person.
   * @example "F-0042"
   */
  @TextField({ max: 100, optional: true })
  externalId: string | null;

  /**
   * The day of the answer, within the period of the round (the agency's local day).
   * @example "2026-03-12"
   */
  @DateField({ optional: true })
  answeredOn: string | null;

  /**
   * The sex that the respondent named.
   * @example "female"
   */
  @ChoiceField(RESPONDENT_SEXES, { optional: true })
  sex: (typeof RESPONDENT_SEXES)[number] | null;

  /**
   * The group of ages, no date of birth.
   * @example "30–39"
   */
  @TextField({ max: 60, optional: true })
  ageGroup: string | null;

  /**
   * The level of education.
   * @example "SMA"
   */
  @TextField({ max: 60, optional: true })
  education: string | null;

  /**
   * The part of town, no address.
   * @example "Kecamatan Coblong"
   */
  @TextField({ max: 60, optional: true })
  area: string | null;

  /**
   * The stratum of the round; needed where the round has strata.
   * @example null
   */
  @TextField({ max: 60, optional: true })
  stratum: string | null;

  /** In the order of the questionnaire; null where nothing was answered. */
  @Undocumented()
  @Column('smallint', { array: true })
  scores: (number | null)[];

  /**
   * When it was stored (RFC 3339, UTC).
   * @example "2026-04-01T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  createdAt: string;

  /**
   * The person who stored it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  createdBy: string;
}
