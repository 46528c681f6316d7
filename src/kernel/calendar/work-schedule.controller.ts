import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import {
  CreateWorkSchedule,
  UpdateWorkSchedule,
  WorkSchedule,
  WorkSchedulePage,
  WorkScheduleQuery,
} from '#kernel/calendar/work-schedule.dto';
import { WorkScheduleService } from '#kernel/calendar/work-schedule.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Organization')
@Controller('work-schedules')
export class WorkScheduleController {
  constructor(private readonly service: WorkScheduleService) {}

  /**
   * List working hours
   *
   * @remarks By name. Sort by createdAt or name.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: WorkScheduleQuery): Promise<WorkSchedulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count working hours
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: WorkScheduleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read working hours
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<WorkSchedule> {
    return this.service.get(ctx, id);
  }

  /**
   * Add working hours
   *
   * @remarks Refused where hours of the same season hold on some of these days already; hours with days are an exception to those
   * without. Office time is counted with them from the next question on.
   */
  @Post()
  @Permit('calendar.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateWorkSchedule): Promise<WorkSchedule> {
    return this.service.create(ctx, input);
  }

  /**
   * Change working hours
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('calendar.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateWorkSchedule,
  ): Promise<WorkSchedule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove working hours
   *
   * @remarks Where no hours are left, those of Perpres 21/2023 hold. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('calendar.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
