import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateStrategy,
  Strategy,
  StrategyPage,
  StrategyQuery,
  UpdateStrategy,
} from '#stages/2-planning/strategy/strategy.dto';
import { StrategyService } from '#stages/2-planning/strategy/strategy.service';

@ApiTags('2 Planning')
@Controller('strategies')
export class StrategyController {
  constructor(private readonly service: StrategyService) {}

  /**
   * List strategies
   *
   * @remarks Newest first. Sort by createdAt. Filter by kind, objective, public or channel.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: StrategyQuery): Promise<StrategyPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count strategies
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: StrategyQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a strategy
   *
   * @remarks With the objectives it is to reach, the publics it is meant for, and the risk that was weighed. checks warns of what
   * it lacks, and of digital channels alone where a public is out of their reach.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Strategy> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a strategy
   *
   * @remarks An action, a message or a media strategy. Channels belong to media strategies only; a risk is written with
   * the answer to it. Satisfies the gate condition `plan.strategies`.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateStrategy): Promise<Strategy> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a strategy
   *
   * @remarks A merge patch under the same rules: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateStrategy,
  ): Promise<Strategy> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a strategy
   *
   * @remarks Refused once the campaign has ended. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
