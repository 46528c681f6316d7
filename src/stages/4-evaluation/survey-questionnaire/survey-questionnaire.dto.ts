import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText, OneQuery } from '#platform/records/fields';
import {
  SURVEY_KINDS,
  SurveyQuestionnaireEntity,
} from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';

/** What a survey asks, and how its result is read. */
export class SurveyQuestionnaire extends Answer(SurveyQuestionnaireEntity) {}

/** A questionnaire to add. Where elements or letters change, add it again with its first day: rounds keep the one that they used. */
export class CreateSurveyQuestionnaire extends Input(
  SurveyQuestionnaireEntity,
  ['code', 'title', 'kind', 'elements', 'source', 'validFrom'],
  ['bands', 'validTo'],
) {}

/** Changes to a questionnaire that no round uses: absent keeps, null clears. */
export class UpdateSurveyQuestionnaire extends Patch(CreateSurveyQuestionnaire) {}

/** A page of questionnaires. */
export class SurveyQuestionnairePage extends PageOf(SurveyQuestionnaireEntity) {}

export class SurveyQuestionnaireQuery extends ListQuery {
  /**
   * Only those with these names.
   * @example ["ikm"]
   */
  @AnyText()
  code?: string[];

  /**
   * Only those of these kinds.
   * @example ["ikm"]
   */
  @AnyChoice(SURVEY_KINDS)
  kind?: string[];

  /**
   * Only those whose own days include this one.
   * @example "2026-03-15"
   */
  @OneQuery('date')
  on?: string;
}
