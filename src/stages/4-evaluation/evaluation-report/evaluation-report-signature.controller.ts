import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { PasswordGuard } from '#kernel/access/password.guard';
import { Permit } from '#kernel/access/permissions';
import { confirmationWrong, sessionNeeded } from '#kernel/access/sign-in.rules';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { EvaluationReport, SignEvaluationReport } from '#stages/4-evaluation/evaluation-report/evaluation-report.dto';
import { hasNewer, notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { ReportSigningService } from '#stages/4-evaluation/evaluation-report/report-signing.service';
import { alreadySigned, notSignatory, notYourTurn } from '#stages/4-evaluation/evaluation-report/signing.rules';

@ApiTags('4 Evaluation')
@Controller('evaluation-reports/:id/signatures')
export class EvaluationReportSignatureController {
  constructor(private readonly service: ReportSigningService) {}

  /**
   * Sign an evaluation report
   *
   * @remarks Each signatory for themselves, in the order that was written, confirmed with their password; wrong ones are
   * counted like those of a sign-in. A personal access token signs nothing. With the last signature the files are made and
   * kept: the same bytes from then on. The last one is nobody who wrote, changed or froze the report.
   */
  @Post()
  @HttpCode(200)
  @Permit('report.sign')
  @UseGuards(PasswordGuard)
  @Refuses(
    confirmationWrong,
    sessionNeeded,
    selfApproval,
    notFrozen,
    hasNewer,
    notSignatory,
    alreadySigned,
    notYourTurn,
  )
  async create(
    @InCtx() ctx: Ctx,
    @Caller() caller: CallerInfo,
    @Param('id', IdPipe) id: string,
    @Body() { password }: SignEvaluationReport,
  ): Promise<EvaluationReport> {
    return (await this.service.sign(ctx, caller, id, password)) as EvaluationReport;
  }
}
