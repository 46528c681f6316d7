import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  Baseline,
  BaselinePage,
  BaselineQuery,
  CreateBaseline,
  UpdateBaseline,
} from '#stages/1-fact-finding/baseline/baseline.dto';
import { baselineInUse } from '#stages/1-fact-finding/baseline/baseline.rules';
import { BaselineService } from '#stages/1-fact-finding/baseline/baseline.service';

@ApiTags('1 Fact-finding')
@Controller('baselines')
export class BaselineController {
  constructor(private readonly service: BaselineService) {}

  /**
   * List baselines
   *
   * @remarks Newest first. Sort by createdAt, measuredOn or metric.
   */
  @Get()
  @Permit('situation.read')
  list(@InCtx() ctx: Ctx, @Query() query: BaselineQuery): Promise<BaselinePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count baselines
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('situation.read')
  count(@InCtx() ctx: Ctx, @Query() query: BaselineQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a baseline
   *
   * @remarks With its value, how it was measured and on how many.
   */
  @Get(':id')
  @Permit('situation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Baseline> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a baseline
   *
   * @remarks What is measured before anything is done, and how, so that the result can be measured the same way. An
   * advertising value equivalent is refused with the reason.
   */
  @Post()
  @Permit('situation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateBaseline): Promise<Baseline> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a baseline
   *
   * @remarks A merge patch: absent keeps, null clears. Metric, unit and value are refused with 409 while an objective begins
   * at it. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('situation.write')
  @Refuses(baselineInUse)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateBaseline,
  ): Promise<Baseline> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a baseline
   *
   * @remarks Refused with 409 while an objective begins at it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('situation.write')
  @Refuses(ruleBroken, baselineInUse)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
