import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import type { SurveyDimension } from '#stages/4-evaluation/survey-response/survey-response.entity';
import { SurveyRoundEntity } from '#stages/4-evaluation/survey-round/survey-round.entity';

/** What the answers of one group of a round add up to; it moves with every answer, so that nobody reads the answers for a figure. */
@Entity('survey_groups')
@Check('ck_survey_groups__respondents', 'respondents >= 0')
export class SurveyGroupEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  roundId: string;

  @BelongsTo(() => SurveyRoundEntity, { onDelete: 'CASCADE' })
  round: SurveyRoundEntity;

  @PrimaryColumn('text')
  dimension: SurveyDimension;

  /** Empty for everybody, and for those who did not say. */
  @PrimaryColumn('text')
  name: string;

  @WholeField(0, 2_147_483_647)
  respondents: number;

  /** How many answered each element, in the order of the questionnaire. */
  @Column('integer', { array: true })
  answers: number[];

  /** What their scores add up to, in the same order. */
  @Column('integer', { array: true })
  totals: number[];
}
