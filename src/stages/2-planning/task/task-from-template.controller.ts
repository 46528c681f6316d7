import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { AppliedTemplate, ApplyTemplate } from '#stages/2-planning/task/task-template.dto';
import { TaskTemplateService } from '#stages/2-planning/task/task-template.service';

@ApiTags('2 Planning')
@Controller('content-plans/:id/tasks/from-template')
export class TaskFromTemplateController {
  constructor(private readonly service: TaskTemplateService) {}

  /**
   * Give out the tasks of a format
   *
   * @remarks Makes the tasks of the templates for the content plan's format, due so long before its slot. A step whose task
   * is there already, even if it is done or cancelled, is skipped, so that a second call doubles nothing. Nobody is picked
   * by the service: name people by craft in assignees, or leave the tasks to be taken.
   */
  @Post()
  @HttpCode(200)
  @Permit('content.write')
  createMany(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { assignees }: ApplyTemplate,
  ): Promise<AppliedTemplate> {
    return this.service.apply(ctx, id, { ...assignees });
  }
}
