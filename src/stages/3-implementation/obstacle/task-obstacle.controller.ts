import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CreateTaskObstacle, Obstacle } from '#stages/3-implementation/obstacle/obstacle.dto';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';

@ApiTags('3 Implementation')
@Controller('tasks/:id/obstacles')
export class TaskObstacleController {
  constructor(private readonly service: ObstacleService) {}

  /**
   * Read an obstacle of a task
   *
   * @remarks The same record as under /obstacles; GET /obstacles?taskId= lists them.
   */
  @Get(':obstacleId')
  @Permit('obstacle.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('obstacleId', IdPipe) obstacleId: string,
  ): Promise<Obstacle> {
    return this.service.getOf(ctx, id, obstacleId);
  }

  /**
   * Record what held up a task
   *
   * @remarks Whoever does the work says what stood in the way and how much time it cost. Content plan and craft are the
   * task's; stage, day and section are the campaign's, today and the assignee's unless they are said.
   */
  @Post()
  @Permit('obstacle.write')
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreateTaskObstacle): Promise<Obstacle> {
    return this.service.createFor(ctx, id, input);
  }
}
