import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  BudgetLine,
  BudgetLinePage,
  BudgetLineQuery,
  CreateBudgetLine,
  UpdateBudgetLine,
} from '#stages/2-planning/budget-line/budget-line.dto';
import { BudgetLineService } from '#stages/2-planning/budget-line/budget-line.service';

@ApiTags('2 Planning')
@Controller('budget-lines')
export class BudgetLineController {
  constructor(private readonly service: BudgetLineService) {}

  /**
   * List budget lines
   *
   * @remarks Newest first. Sort by createdAt or planned.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: BudgetLineQuery): Promise<BudgetLinePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count budget lines
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: BudgetLineQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a budget line
   *
   * @remarks One item of money, planned and spent; `GET /campaigns/{id}/budget` adds them up.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<BudgetLine> {
    return this.service.get(ctx, id);
  }

  /**
   * Plan a budget line
   *
   * @remarks Amounts are exact and zero or more; all lines of a campaign share one currency. A zero is said with its reason, also
   * by a campaign without any money. Satisfies the gate condition `plan.budget`.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateBudgetLine): Promise<BudgetLine> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a budget line
   *
   * @remarks A merge patch under the same rules; `actual` is what was spent so far. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateBudgetLine,
  ): Promise<BudgetLine> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a budget line
   *
   * @remarks Not once the campaign has ended. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
