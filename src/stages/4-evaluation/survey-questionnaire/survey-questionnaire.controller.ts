import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateSurveyQuestionnaire,
  SurveyQuestionnaire,
  SurveyQuestionnairePage,
  SurveyQuestionnaireQuery,
  UpdateSurveyQuestionnaire,
} from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.dto';
import { questionnaireInUse } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.rules';
import { SurveyQuestionnaireService } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.service';

@ApiTags('4 Evaluation')
@Controller('survey-questionnaires')
export class SurveyQuestionnaireController {
  constructor(private readonly service: SurveyQuestionnaireService) {}

  /**
   * List survey questionnaires
   *
   * @remarks By code. Sort by code or createdAt. Every agency begins with the nine elements of PermenPANRB 14/2017.
   */
  @Get()
  @Permit('survey.read')
  list(@InCtx() ctx: Ctx, @Query() query: SurveyQuestionnaireQuery): Promise<SurveyQuestionnairePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count survey questionnaires
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('survey.read')
  count(@InCtx() ctx: Ctx, @Query() query: SurveyQuestionnaireQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a survey questionnaire
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('survey.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SurveyQuestionnaire> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a survey questionnaire
   *
   * @remarks A new one, or a version of one that is there with the same code and its own first day. Sources put complaint
   * handling and facilities in either order: add the order that you print.
   */
  @Post()
  @Permit('survey_questionnaire.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateSurveyQuestionnaire): Promise<SurveyQuestionnaire> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a survey questionnaire
   *
   * @remarks A merge patch: absent keeps, null clears. Once a round was opened with it only validTo changes (409): results
   * rest on the rest. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('survey_questionnaire.write')
  @Refuses(questionnaireInUse)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateSurveyQuestionnaire,
  ): Promise<SurveyQuestionnaire> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a survey questionnaire
   *
   * @remarks Only while no round uses it (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('survey_questionnaire.write')
  @Refuses(questionnaireInUse)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
