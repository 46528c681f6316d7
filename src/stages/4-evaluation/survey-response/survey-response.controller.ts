import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { AnswersCsv } from '#platform/http/csv';
import { IdPipe, InCtx } from '#platform/http/decorators';
import type { TextFile } from '#platform/http/text-file';
import { Refuses } from '#platform/openapi/marks';
import { InUpload, TakesFile, type Upload } from '#platform/storage/takes-file';
import { TABLE_REFUSALS } from '#stages/3-implementation/import/table-reader.service';
import { SurveyFileService } from '#stages/4-evaluation/survey-response/survey-file.service';
import {
  CreateSurveyResponses,
  SurveyFile,
  SurveyFileStored,
  SurveyResponsePage,
  SurveyResponseQuery,
  SurveyResponsesStored,
} from '#stages/4-evaluation/survey-response/survey-response.dto';
import {
  roundNotOpen,
  surveyFileColumns,
  surveyFileNames,
  surveyFileRows,
  surveyRowsRefused,
} from '#stages/4-evaluation/survey-response/survey-response.problems';
import { SurveyResponseService } from '#stages/4-evaluation/survey-response/survey-response.service';

const REFUSED = [
  roundNotOpen,
  surveyFileColumns,
  surveyFileNames,
  surveyFileRows,
  surveyRowsRefused,
  ...TABLE_REFUSALS,
];

@ApiTags('4 Evaluation')
@Controller('survey-rounds/:id/responses')
export class SurveyResponseController {
  constructor(
    private readonly service: SurveyResponseService,
    private readonly files: SurveyFileService,
  ) {}

  /**
   * List the answers of a survey round
   *
   * @remarks In the order in which they were stored, without anything that says who answered. Only for those who work with
   * the survey: few answers with several attributes may still lead to a person.
   */
  @Get()
  @Permit('survey.write')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: SurveyResponseQuery,
  ): Promise<SurveyResponsePage> {
    return this.service.list(ctx, id, query);
  }

  /**
   * Store answers of a survey round
   *
   * @remarks Up to 5,000: all of them or none, with every fault by its place in the list. What was not answered is null or
   * left out. An answer whose externalId is stored already is passed over when it says the same and refused when it does
   * not, so that a delivery that is repeated doubles nothing.
   */
  @Post('batch')
  @HttpCode(200)
  @Permit('survey.write')
  @Refuses(roundNotOpen)
  createMany(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { items }: CreateSurveyResponses,
  ): Promise<SurveyResponsesStored> {
    return this.service.createMany(ctx, id, items);
  }

  /**
   * Import answers of a survey round
   *
   * @remarks A form (multipart/form-data) with a CSV file or a workbook of up to 5,000 answers: letters, delimiter and header
   * row are found by themselves. Columns are the elements by code or title, and external_id, answered_on, sex, age_group,
   * education, area and stratum in English or Indonesian; others are named in ignoredColumns and not kept. A column with
   * names, numbers to call or addresses is refused. All rows or none, with every fault by the row's number in the
   * spreadsheet; with dryRun=true nothing is written.
   */
  @Post('import')
  @HttpCode(200)
  @TakesFile({ table: true, refuses: REFUSED })
  @Permit('survey.write')
  importFile(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { encoding }: SurveyFile,
    @InUpload() upload: Upload,
  ): Promise<SurveyFileStored> {
    return this.files.take(ctx, id, { ...upload, encoding });
  }

  /**
   * Download a template for answers
   *
   * @remarks An empty file with the header row of the round's questionnaire, to fill in with a spreadsheet and to import.
   */
  @Get('template')
  @Permit('survey.read')
  @AnswersCsv('"external_id","answered_on","sex","age_group","education","area","stratum","U1","U2"\n')
  template(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<TextFile> {
    return this.files.template(ctx, id);
  }

  /**
   * Remove an answer of a survey round
   *
   * @remarks One that was entered by mistake, while the round is open (409 otherwise); the figures move with it.
   */
  @Delete(':responseId')
  @HttpCode(204)
  @Permit('survey.write')
  @Refuses(roundNotOpen)
  remove(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('responseId', IdPipe) responseId: string,
  ): Promise<void> {
    return this.service.remove(ctx, id, responseId);
  }
}
