import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateObstacle,
  MoveObstacle,
  Obstacle,
  ObstaclePage,
  ObstacleQuery,
  UpdateObstacle,
} from '#stages/3-implementation/obstacle/obstacle.dto';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';

@ApiTags('3 Implementation')
@Controller('obstacles')
export class ObstacleController {
  constructor(private readonly service: ObstacleService) {}

  /**
   * List obstacles
   *
   * @remarks Newest first. Sort by createdAt or occurredOn.
   */
  @Get()
  @Permit('obstacle.read')
  list(@InCtx() ctx: Ctx, @Query() query: ObstacleQuery): Promise<ObstaclePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count obstacles
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('obstacle.read')
  count(@InCtx() ctx: Ctx, @Query() query: ObstacleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an obstacle
   *
   * @remarks With its solution, or why it is lived with.
   */
  @Get(':id')
  @Permit('obstacle.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Obstacle> {
    return this.service.get(ctx, id);
  }

  /**
   * Record an obstacle
   *
   * @remarks In any step of the cycle; name the content plan that it held up, if it was one.
   */
  @Post()
  @Permit('obstacle.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateObstacle): Promise<Obstacle> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an obstacle
   *
   * @remarks A merge patch: absent keeps, null clears. A solved obstacle keeps its solution. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('obstacle.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateObstacle,
  ): Promise<Obstacle> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an obstacle
   *
   * @remarks For one that was recorded by mistake. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('obstacle.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move an obstacle
   *
   * @remarks To solved with its solution, to accepted with a reason, or back to open with a reason. Satisfies the gate
   * condition `act.obstacles`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('obstacle.write')
  @Refuses(reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveObstacle): Promise<Obstacle> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an obstacle's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('obstacle.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
