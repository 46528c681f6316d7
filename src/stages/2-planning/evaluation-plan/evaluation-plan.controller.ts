import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateEvaluationPlan,
  EvaluationPlan,
  EvaluationPlanPage,
  EvaluationPlanQuery,
  UpdateEvaluationPlan,
} from '#stages/2-planning/evaluation-plan/evaluation-plan.dto';
import { EvaluationPlanService } from '#stages/2-planning/evaluation-plan/evaluation-plan.service';

@ApiTags('2 Planning')
@Controller('evaluation-plans')
export class EvaluationPlanController {
  constructor(private readonly service: EvaluationPlanService) {}

  /**
   * List evaluation plans
   *
   * @remarks Newest first. Sort by createdAt or measureOn; those without a day come last.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: EvaluationPlanQuery): Promise<EvaluationPlanPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count evaluation plans
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: EvaluationPlanQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an evaluation plan
   *
   * @remarks Who measures which objective, when and how, and what the evidence must at least be.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationPlan> {
    return this.service.get(ctx, id);
  }

  /**
   * Write an evaluation plan
   *
   * @remarks For an objective of the same campaign. The final one measures on or after the target date of the objective, an interim
   * one before it. An advertising value equivalent is refused as a metric. Satisfies the gate condition `plan.evaluation`.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateEvaluationPlan): Promise<EvaluationPlan> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an evaluation plan
   *
   * @remarks A merge patch under the same rules. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateEvaluationPlan,
  ): Promise<EvaluationPlan> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an evaluation plan
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
