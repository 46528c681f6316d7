import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateObjective,
  Objective,
  ObjectivePage,
  ObjectiveQuery,
  UpdateObjective,
} from '#stages/2-planning/objective/objective.dto';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';

@ApiTags('2 Planning')
@Controller('objectives')
export class ObjectiveController {
  constructor(private readonly service: ObjectiveService) {}

  /**
   * List objectives
   *
   * @remarks Newest first. Sort by createdAt or targetDate. Process objectives are labelled by countsAsOutcome: false.
   * include=progress adds how far each has come.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: ObjectiveQuery): Promise<ObjectivePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count objectives
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: ObjectiveQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an objective
   *
   * @remarks One change in one public: by how much, from what, until when, measured how. checks shows every rule and whether it
   * holds; progress compares the latest verified result (or else submitted) at the required level with baseline and target.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Objective> {
    return this.service.get(ctx, id);
  }

  /**
   * Write an objective
   *
   * @remarks Refused with 422 and every rule that does not hold: baseline or a reason, the baseline's own metric, unit and
   * value where baselineId names one (baselineValue may then stay away), target on the right side of it,
   * a tolerance to maintain, a required level that can prove the kind of outcome, and the order knowledge, predisposition,
   * behaviour. The needs that an outcome objective serves become addressed.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateObjective): Promise<Objective> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an objective
   *
   * @remarks A merge patch under the same rules, also towards the objectives that depend on it. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateObjective,
  ): Promise<Objective> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an objective
   *
   * @remarks Refused with 409 while content or another objective rests on it. Needs that nothing else serves become
   * validated again. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
