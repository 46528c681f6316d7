import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import {
  CalendarDay,
  CalendarDayPage,
  CalendarDayQuery,
  CreateCalendarDay,
  CreateCalendarDays,
  UpdateCalendarDay,
} from '#kernel/calendar/calendar-day.dto';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { BatchStored } from '#platform/records/batch.dto';

@ApiTags('Organization')
@Controller('calendar-days')
export class CalendarDayController {
  constructor(private readonly service: CalendarDayService) {}

  /**
   * List calendar days
   *
   * @remarks By date. Sort by date or createdAt.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: CalendarDayQuery): Promise<CalendarDayPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count calendar days
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: CalendarDayQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a calendar day
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CalendarDay> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a calendar day
   *
   * @remarks A date can be of several kinds, each once. Running clocks are counted again, and say so.
   */
  @Post()
  @Permit('calendar.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateCalendarDay): Promise<CalendarDay> {
    return this.service.create(ctx, input);
  }

  /**
   * Add many calendar days
   *
   * @remarks Up to 5,000, for example a year's joint decree: all of them or none, with every fault by its place in the list.
   * Running clocks are counted again once.
   */
  @Post('batch')
  @Permit('calendar.write')
  createMany(@InCtx() ctx: Ctx, @Body() { items }: CreateCalendarDays): Promise<BatchStored> {
    return this.service.createMany(ctx, items);
  }

  /**
   * Change a calendar day
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('calendar.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCalendarDay,
  ): Promise<CalendarDay> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a calendar day
   *
   * @remarks Running clocks are counted again, and say so; what has ended stays as it was. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('calendar.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
