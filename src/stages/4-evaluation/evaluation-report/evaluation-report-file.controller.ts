import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { AnswersFile } from '#platform/openapi/answers-file';
import { Refuses } from '#platform/openapi/marks';
import { filesPending, notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import {
  REPORT_FORMATS,
  type ReportFormat,
} from '#stages/4-evaluation/evaluation-report/evaluation-report-file.entity';
import { FormatPipe } from '#stages/4-evaluation/evaluation-report/format-pipe';
import { ReportFilesService } from '#stages/4-evaluation/evaluation-report/report-files.service';
import { ReportFileQuery } from '#stages/4-evaluation/evaluation-report/report-reading.dto';

@ApiTags('4 Evaluation')
@Controller('evaluation-reports/:id/files')
export class EvaluationReportFileController {
  constructor(private readonly service: ReportFilesService) {}

  /**
   * Download an evaluation report
   *
   * @remarks A signed one in its own language is the file that was made when the last one signed, byte by byte; its ETag is
   * the SHA-256. What is not signed yet, and a translation of what is, are drawn for the answer and say so. Answers 404 for
   * a form that there is not.
   */
  @Get(':format')
  @Permit('report.read')
  @AnswersFile()
  @Refuses(notFrozen, filesPending)
  @ApiParam({
    name: 'format',
    description: 'Form of the file.',
    schema: { type: 'string', enum: [...REPORT_FORMATS], example: 'pdf' },
  })
  download(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('format', FormatPipe) format: ReportFormat,
    @Query() { language }: ReportFileQuery,
  ): Promise<unknown> {
    return this.service.file(ctx, id, format, language);
  }
}
