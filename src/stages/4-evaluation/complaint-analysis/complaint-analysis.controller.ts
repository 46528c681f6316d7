import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { countsDoNotAddUp } from '#kernel/figures/stated-counts.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  ComplaintAnalysis,
  ComplaintAnalysisPage,
  ComplaintAnalysisQuery,
  CreateComplaintAnalysis,
  MoveComplaintAnalysis,
  UpdateComplaintAnalysis,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.dto';
import { analysisFixed } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.rules';
import { ComplaintAnalysisService } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.service';

@ApiTags('4 Evaluation')
@Controller('complaint-analyses')
export class ComplaintAnalysisController {
  constructor(private readonly service: ComplaintAnalysisService) {}

  /**
   * List complaint analyses
   *
   * @remarks Newest first. Sort by createdAt or periodTo.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: ComplaintAnalysisQuery): Promise<ComplaintAnalysisPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count complaint analyses
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: ComplaintAnalysisQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a complaint analysis
   *
   * @remarks With the patterns that were named; its numbers stand in GET …/tables.
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ComplaintAnalysis> {
    return this.service.get(ctx, id);
  }

  /**
   * Begin a complaint analysis
   *
   * @remarks Of a period, and of a campaign, a unit, both, or the whole agency. While it is a draft its numbers follow the
   * records. With supersedesId it is a new version of a final one.
   */
  @Post()
  @Permit('evaluation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateComplaintAnalysis): Promise<ComplaintAnalysis> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a complaint analysis
   *
   * @remarks A merge patch: absent keeps, null clears. A final one is kept (409). Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  @Refuses(analysisFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateComplaintAnalysis,
  ): Promise<ComplaintAnalysis> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a complaint analysis
   *
   * @remarks Only a draft that opened no follow-up. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(analysisFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Make a complaint analysis final
   *
   * @remarks Freezes its numbers. Needs findings, causes and every repeating topic named. What was open, received, reopened,
   * closed and merged must make what is open now, and stated counts must add up: otherwise it is refused (422) with the
   * difference.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(countsDoNotAddUp)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveComplaintAnalysis,
  ): Promise<ComplaintAnalysis> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a complaint analysis's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('evaluation.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
