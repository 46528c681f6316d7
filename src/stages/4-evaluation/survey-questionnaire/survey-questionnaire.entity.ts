import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Checked, ChoiceField, DateField, FlagField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { QualityBand, QuestionnaireElement } from '#stages/4-evaluation/survey-questionnaire/questionnaire-parts.dto';
import {
  bandsCheck,
  elementsCheck,
  MOST_ELEMENTS,
} from '#stages/4-evaluation/survey-questionnaire/questionnaire-parts.rules';

export const SURVEY_KINDS = ['ikm', 'share'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** The elements of a survey in their order, and how its result is read: data with dates, because sources differ and regulations change. */
@Entity('survey_questionnaires')
@Unique(['organizationId', 'code', 'validFrom'])
@Index('ix_survey_questionnaires__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_survey_questionnaires__code', ['organizationId', 'code', 'id'])
@Check('ck_survey_questionnaires__valid_to', 'valid_to IS NULL OR valid_to >= valid_from')
export class SurveyQuestionnaireEntity extends RecordEntity {
  /**
   * Its name; versions with the same name follow each other in time.
   * @example "ikm"
   */
  @TextField({ max: 60, pattern: /^[a-z][a-z0-9_]*$/ })
  code: string;

  /**
   * What it asks about, for people.
   * @example "Survei Kepuasan Masyarakat (sembilan unsur)"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * ikm: each element is scored from 1 to 4, and the result is the satisfaction index. share: one question with yes (1) or
   * no (0), such as whether somebody knows or does something, and the result is the share of yes.
   * @example "ikm"
   */
  @ChoiceField(SURVEY_KINDS)
  kind: SurveyKind;

  /** The elements in the order in which the questionnaire has them; one alone where the kind is share. */
  @Checked('elements', elementsCheck)
  @ApiProperty({ type: () => [QuestionnaireElement], minItems: 1, maxItems: MOST_ELEMENTS })
  @Column('jsonb')
  elements: QuestionnaireElement[];

  /** The letters of the index, best first; none where the kind is share. */
  @Checked('bands', bandsCheck)
  @ApiProperty({ type: () => [QualityBand], maxItems: 10 })
  @Column('jsonb', { default: '[]' })
  bands: QualityBand[];

  /**
   * Where elements and letters come from.
   * @example "PermenPANRB 14/2017"
   */
  @TextField({ max: 500 })
  source: string;

  /**
   * First day on which it is used (the agency's local day).
   * @example "2017-01-01"
   */
  @DateField()
  validFrom: string;

  /**
   * Last day on which it is used; null while there is no end.
   * @example null
   */
  @DateField({ optional: true })
  validTo: string | null;

  /**
   * Whether a round was ever opened with it: then what was asked and how it is read stays, and a change is a new version.
   * @example false
   */
  @FlagField({ column: { default: false } })
  inUse: boolean;
}
