import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import {
  ComplaintAnalysis,
  ComplaintTablesQuery,
  NamePattern,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.dto';
import {
  analysisFixed,
  notForPublic,
  patternFollowed,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.rules';
import { ComplaintPatternService } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.service';
import { ComplaintTables } from '#stages/4-evaluation/complaint-analysis/complaint-tables.dto';

@ApiTags('4 Evaluation')
@Controller('complaint-analyses/:id')
export class ComplaintPatternController {
  constructor(private readonly service: ComplaintPatternService) {}

  /**
   * Read the tables of a complaint analysis
   *
   * @remarks Complaints by topic, area, channel and class, for each post and each 1,000 people reached, and before and after
   * each improvement. audience=public is what may leave the agency: counts under 5 are withheld, and whatever would betray
   * them.
   */
  @Get('tables')
  @Permit('evaluation.read')
  @Refuses(notForPublic)
  tables(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() { audience }: ComplaintTablesQuery,
  ): Promise<ComplaintTables> {
    return this.service.tablesOf(ctx, id, audience);
  }

  /**
   * Name a pattern of complaints
   *
   * @remarks A topic that repeats itself is a problem, and then opens a follow-up with owner and day, or it is none, with the
   * reason. While the analysis is a draft it can be named anew; a problem only after its follow-up was dropped.
   */
  @Post('patterns')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(analysisFixed, patternFollowed)
  name(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: NamePattern): Promise<ComplaintAnalysis> {
    return this.service.name(ctx, id, input);
  }
}
