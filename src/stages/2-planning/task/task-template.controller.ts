import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateTaskTemplate,
  TaskTemplate,
  TaskTemplatePage,
  TaskTemplateQuery,
  UpdateTaskTemplate,
} from '#stages/2-planning/task/task-template.dto';
import { TaskTemplateService } from '#stages/2-planning/task/task-template.service';

@ApiTags('2 Planning')
@Controller('task-templates')
export class TaskTemplateController {
  constructor(private readonly service: TaskTemplateService) {}

  /**
   * List task templates
   *
   * @remarks The steps of each format in their order. An agency begins with steps for every format. Sort by position or
   * createdAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: TaskTemplateQuery): Promise<TaskTemplatePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count task templates
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: TaskTemplateQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a task template
   *
   * @remarks One step of one format.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<TaskTemplate> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a task template
   *
   * @remarks One more step for a format: which craft does what, and how long before the slot. A craft has a step of one
   * name once in a format.
   */
  @Post()
  @Permit('task_template.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateTaskTemplate): Promise<TaskTemplate> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a task template
   *
   * @remarks A merge patch: absent keeps, null clears. Tasks that were made from it stay as they are. Needs If-Match or
   * version.
   */
  @Patch(':id')
  @Permit('task_template.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateTaskTemplate,
  ): Promise<TaskTemplate> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a task template
   *
   * @remarks Tasks that were made from it stay. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('task_template.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
