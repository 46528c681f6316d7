import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import {
  SURVEY_METHODS,
  SURVEY_STATES,
  SurveyRoundEntity,
} from '#stages/4-evaluation/survey-round/survey-round.entity';

/** One run of a survey for one unit. */
export class SurveyRound extends MovableAnswer(SurveyRoundEntity) {}

/** A round to prepare. It begins as a draft; answers come in once it is open. */
export class CreateSurveyRound extends Input(
  SurveyRoundEntity,
  ['unitId', 'questionnaireId', 'title', 'periodFrom', 'periodTo', 'population', 'method'],
  ['campaignId', 'strata', 'weightMode', 'weightReason', 'note', 'attachmentIds', 'classification'],
) {}

/** Changes to a round that is not closed: absent keeps, null clears. The state changes only by a transition. */
export class UpdateSurveyRound extends Patch(CreateSurveyRound) {}

/** A move of a round. */
export class MoveSurveyRound extends MoveInput(SURVEY_STATES) {}

/** A page of rounds. */
export class SurveyRoundPage extends PageOf(SurveyRoundEntity) {}

export class SurveyRoundQuery extends CampaignListQuery {
  /**
   * Only rounds of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only rounds with these questionnaires.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @AnyId()
  questionnaireId?: string[];

  /**
   * Only rounds in these states.
   * @example ["open"]
   */
  @AnyChoice(SURVEY_STATES)
  state?: string[];

  /**
   * Only rounds whose respondents were found in these ways.
   * @example ["random"]
   */
  @AnyChoice(SURVEY_METHODS)
  method?: string[];

  /**
   * Whose last day is this one or later.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Whose last day is before this one.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
