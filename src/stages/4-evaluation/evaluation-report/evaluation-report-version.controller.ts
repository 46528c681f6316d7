import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { EvaluationReport } from '#stages/4-evaluation/evaluation-report/evaluation-report.dto';
import { hasNewer, notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';

@ApiTags('4 Evaluation')
@Controller('evaluation-reports/:id/new-version')
export class EvaluationReportVersionController {
  constructor(private readonly service: EvaluationReportService) {}

  /**
   * Make a new version of an evaluation report
   *
   * @remarks A draft with the same texts and signatories. When it is frozen it lists what differs from this one, figure by
   * figure and row by row; this one stays readable and says that there is a newer one. One report has one next version.
   */
  @Post()
  @HttpCode(200)
  @Permit('report.write')
  @Refuses(notFrozen, hasNewer)
  async create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationReport> {
    return (await this.service.createVersion(ctx, id)) as EvaluationReport;
  }
}
