import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { duplicate, ruleBroken, stateRefused } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateEvaluationReport,
  EvaluationReport,
  EvaluationReportPage,
  EvaluationReportQuery,
  MoveEvaluationReport,
  UpdateEvaluationReport,
} from '#stages/4-evaluation/evaluation-report/evaluation-report.dto';
import { notFrozen, reportFixed } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { ReportFreezingService } from '#stages/4-evaluation/evaluation-report/report-freezing.service';
import { ReportVerification } from '#stages/4-evaluation/evaluation-report/report-reading.dto';
import { ReportVerificationService } from '#stages/4-evaluation/evaluation-report/report-verification.service';

@ApiTags('4 Evaluation')
@Controller('evaluation-reports')
export class EvaluationReportController {
  constructor(
    private readonly service: EvaluationReportService,
    private readonly freezing: ReportFreezingService,
    private readonly verification: ReportVerificationService,
  ) {}

  /**
   * List evaluation reports
   *
   * @remarks Newest first. Sort by createdAt or periodTo. nextSignatoryId finds what waits for somebody's signature;
   * superseded=false shows the latest version of each.
   */
  @Get()
  @Permit('report.read')
  list(@InCtx() ctx: Ctx, @Query() query: EvaluationReportQuery): Promise<EvaluationReportPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count evaluation reports
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('report.read')
  count(@InCtx() ctx: Ctx, @Query() query: EvaluationReportQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an evaluation report
   *
   * @remarks With the signatures and the kept files. What it shows stands at /content once it is frozen and at /preview
   * before; as a paper it is at /files/pdf, html, xlsx and json.
   */
  @Get(':id')
  @Permit('report.read')
  async get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationReport> {
    return (await this.service.get(ctx, id)) as EvaluationReport;
  }

  /**
   * Write an evaluation report
   *
   * @remarks Of a campaign (campaignId), or of a month or year of a unit (unitId and the first day in periodFrom). It
   * begins as a draft, in which everything but kind, campaign and unit can change.
   */
  @Post()
  @Permit('report.write')
  async create(@InCtx() ctx: Ctx, @Body() input: CreateEvaluationReport): Promise<EvaluationReport> {
    return (await this.service.create(ctx, input)) as EvaluationReport;
  }

  /**
   * Change an evaluation report
   *
   * @remarks A merge patch: absent keeps, null clears. Only a draft changes (409 later): what was frozen never does, and a
   * later run is a new version. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('report.write')
  @Refuses(reportFixed)
  async update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateEvaluationReport,
  ): Promise<EvaluationReport> {
    return (await this.service.update(ctx, id, expected, input)) as EvaluationReport;
  }

  /**
   * Remove an evaluation report
   *
   * @remarks Only a draft. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('report.write')
  @Refuses(reportFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Give up a draft
   *
   * @remarks To cancelled, with a reason; its number is free again. Freezing and signing have routes of their own.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('report.write')
  @Refuses(reasonNeeded)
  async transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveEvaluationReport,
  ): Promise<EvaluationReport> {
    return (await this.service.transition(ctx, id, input)) as EvaluationReport;
  }

  /**
   * List an evaluation report's moves
   *
   * @remarks First to last, with who moved it and when.
   */
  @Get(':id/transitions')
  @Permit('report.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }

  /**
   * Freeze an evaluation report
   *
   * @remarks Compiles its figures and keeps them with everything that was written: from now on nothing of it changes, and
   * contentHash is its SHA-256. Refused (422) with everything that is missing: written parts, signatories who may sign, and
   * a last one who wrote none of it. Place, date and number are filled in where nobody wrote them. Figures are compiled as
   * somebody of the report's own classification sees the records.
   */
  @Post(':id/freeze')
  @HttpCode(200)
  @Permit('report.write')
  @Refuses(duplicate, ruleBroken, stateRefused)
  async freeze(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationReport> {
    return (await this.freezing.freeze(ctx, id)) as EvaluationReport;
  }

  /**
   * Verify an evaluation report
   *
   * @remarks Computes the hash again from what is stored and reads every kept file again: whether content, record,
   * signatures and files still agree.
   */
  @Get(':id/verification')
  @Permit('report.read')
  @Refuses(notFrozen)
  verify(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReportVerification> {
    return this.verification.verify(ctx, id);
  }
}
