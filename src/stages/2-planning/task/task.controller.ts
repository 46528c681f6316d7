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
import { CreateTask, MoveTask, Task, TaskPage, TaskQuery, UpdateTask } from '#stages/2-planning/task/task.dto';
import { craftNeeded, taskOfAnother } from '#stages/2-planning/task/task.rules';
import { TaskService } from '#stages/2-planning/task/task.service';

@ApiTags('2 Planning')
@Controller('tasks')
export class TaskController {
  constructor(private readonly service: TaskService) {}

  /**
   * List tasks
   *
   * @remarks Across all content plans, what is due first at the top; what has no due date comes last. Sort by dueAt or
   * createdAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: TaskQuery): Promise<TaskPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count tasks
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: TaskQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a task
   *
   * @remarks With whether it is late, and whether this person may finish it.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Task> {
    return this.service.get(ctx, id);
  }

  /**
   * Give out a task
   *
   * @remarks For one craft of one content plan. With leadMinutes it is due so long before the slot and follows it; with
   * dueAt it is due then, wherever the slot goes. The assignee has to be active and have the function.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateTask): Promise<Task> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a task
   *
   * @remarks A merge patch: absent keeps, null clears. Only while it is open or in progress. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateTask,
  ): Promise<Task> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a task
   *
   * @remarks Only while it is open; what was begun is cancelled with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a task
   *
   * @remarks open, in_progress, done; cancelled, and open again, with a reason. Its assignee begins and finishes it, or
   * somebody who may approve content, so that nobody reports the work of others as done; a task that nobody has is taken
   * by whoever has its function. Opening what was done counts as a rework, and its due date follows the slot again.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('content.write')
  @Refuses(reasonNeeded, taskOfAnother, craftNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveTask): Promise<Task> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a task's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
