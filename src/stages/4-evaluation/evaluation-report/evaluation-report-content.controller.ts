import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { ReportFreezingService } from '#stages/4-evaluation/evaluation-report/report-freezing.service';
import { ReadReport } from '#stages/4-evaluation/evaluation-report/report-reading.dto';

@ApiTags('4 Evaluation')
@Controller('evaluation-reports/:id')
export class EvaluationReportContentController {
  constructor(private readonly service: ReportFreezingService) {}

  /**
   * Preview an evaluation report
   *
   * @remarks Compiled now and kept nowhere: what a draft would show, or what a new version of a frozen one would. It shows
   * what somebody of the report's own classification may see.
   */
  @Get('preview')
  @Permit('report.read')
  preview(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReadReport> {
    return this.service.preview(ctx, id);
  }

  /**
   * Read what an evaluation report shows
   *
   * @remarks As it was frozen, whatever the records say today, and what the version before it said otherwise.
   */
  @Get('content')
  @Permit('report.read')
  @Refuses(notFrozen)
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReadReport> {
    return this.service.content(ctx, id);
  }
}
