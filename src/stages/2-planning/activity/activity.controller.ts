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
  Activity,
  ActivityPage,
  ActivityQuery,
  CreateActivity,
  MoveActivity,
  UpdateActivity,
} from '#stages/2-planning/activity/activity.dto';
import { activityBegun } from '#stages/2-planning/activity/activity.rules';
import { ActivityService } from '#stages/2-planning/activity/activity.service';

@ApiTags('2 Planning')
@Controller('activities')
export class ActivityController {
  constructor(private readonly service: ActivityService) {}

  /**
   * List activities
   *
   * @remarks Newest first. Sort by createdAt, startsOn or dueOn; those without a date come last.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: ActivityQuery): Promise<ActivityPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count activities
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: ActivityQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an activity
   *
   * @remarks A row of the timetable; `GET /campaigns/{id}/timetable` shows all rows with their working days and conflicts.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Activity> {
    return this.service.get(ctx, id);
  }

  /**
   * Plan an activity
   *
   * @remarks Objectives and the activities that it waits for belong to the same campaign, and nothing waits in a circle
   * (422). Holidays, other work of the person and the like are flagged in the timetable, never refused.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateActivity): Promise<Activity> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an activity
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateActivity,
  ): Promise<Activity> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an activity
   *
   * @remarks Only a planned one for which nothing waits; later it is cancelled with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(activityBegun, ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move an activity
   *
   * @remarks Its person, or whoever writes the plan, says that it is in_progress or done. Cancelling it, planning it again
   * and taking up what was done need `plan.write` and a reason.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('activity.report')
  @Refuses(reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveActivity): Promise<Activity> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an activity's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('plan.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
