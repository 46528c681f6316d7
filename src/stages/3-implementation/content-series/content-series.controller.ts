import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  ContentSeries,
  ContentSeriesPage,
  ContentSeriesQuery,
  CreateContentSeries,
  MoveContentSeries,
  OccurrenceList,
  RecheckSeries,
  SeriesRecheckPage,
  UpdateContentSeries,
} from '#stages/3-implementation/content-series/content-series.dto';
import { programMoves } from '#stages/3-implementation/content-series/content-series.rules';
import { ContentSeriesService } from '#stages/3-implementation/content-series/content-series.service';

@ApiTags('3 Implementation')
@Controller('content-series')
export class ContentSeriesController {
  constructor(private readonly service: ContentSeriesService) {}

  /**
   * List content series
   *
   * @remarks Newest first. Sort by createdAt, title or recheckOn.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: ContentSeriesQuery): Promise<ContentSeriesPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count content series
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: ContentSeriesQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a content series
   *
   * @remarks With its rhythm, its end and the day on which its facts are checked again.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ContentSeries> {
    return this.service.get(ctx, id);
  }

  /**
   * Begin a content series
   *
   * @remarks Weekly on days of the week, or monthly on one day, at an hour of the agency's own clocks, until a day that has to
   * be named. Its pieces are made leadDays ahead as content plans in state planned, in the name of whoever answers for it;
   * each goes through review, clearance and approval like any other.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateContentSeries): Promise<ContentSeries> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a content series
   *
   * @remarks A merge patch: absent keeps, null clears. Pieces that are made already stay as they are. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateContentSeries,
  ): Promise<ContentSeries> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a content series
   *
   * @remarks Only one that has made nothing; end it otherwise (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * End a content series
   *
   * @remarks Before its last day, with a reason. It is held by its re-check date and runs on by a re-check, not by a move.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('content.write')
  @Refuses(reasonNeeded, programMoves)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveContentSeries,
  ): Promise<ContentSeries> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a content series' moves
   *
   * @remarks Those that people made, first to last; what its days did stands in the audit trail.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }

  /**
   * List the days of a content series
   *
   * @remarks Those whose pieces are made, those left out for a holiday, and those ahead until its facts are checked again or it ends.
   */
  @Get(':id/occurrences')
  @Permit('content.read')
  occurrences(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<OccurrenceList> {
    return this.service.occurrences(ctx, id);
  }

  /**
   * Make the next pieces of a content series now
   *
   * @remarks Otherwise they are made by themselves, leadDays ahead; asking twice makes nothing twice. Answers 409 when it has
   * ended, and while its facts wait to be checked.
   */
  @Post(':id/occurrences')
  @HttpCode(200)
  @Permit('content.write')
  make(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<OccurrenceList> {
    return this.service.make(ctx, id);
  }

  /**
   * List the re-checks of a content series
   *
   * @remarks First to last: who found when and why that it is still true.
   */
  @Get(':id/rechecks')
  @Permit('content.read')
  rechecks(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SeriesRecheckPage> {
    return this.service.rechecks(ctx, id);
  }

  /**
   * Say that a content series is still true
   *
   * @remarks What was looked at, and on which day it is looked at again. A series that its re-check date held runs on.
   */
  @Post(':id/rechecks')
  @HttpCode(200)
  @Permit('content.write')
  recheck(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: RecheckSeries): Promise<ContentSeries> {
    return this.service.recheck(ctx, id, input);
  }
}
