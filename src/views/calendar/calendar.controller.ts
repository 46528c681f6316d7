import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { Calendar } from '#views/calendar/calendar.dto';
import { CalendarService } from '#views/calendar/calendar.service';
import { CalendarQuery } from '#views/calendar/calendar-query.dto';

@ApiTags('Views')
@Controller('calendar')
export class WorkCalendarController {
  constructor(private readonly service: CalendarService) {}

  /**
   * Read the calendar
   *
   * @remarks Research, activities, tasks, slots, approvals, reviews of emergencies, deadlines and evaluations of all
   * campaigns in one, by the agency's own days, with its holidays and joint leave. Conflicts are flagged and never refused: work that is due on a
   * day off, two slots of one channel less than an hour apart, four or more things due from one person on a day, and work
   * outside its campaign's days. The content mix counts the slots by category. Nothing above the reader's clearance
   * is in any of it.
   */
  @Get()
  @Permit('calendar.read')
  @Refuses(ruleBroken)
  get(@InCtx() ctx: Ctx, @Query() query: CalendarQuery): Promise<Calendar> {
    return this.service.get(ctx, query);
  }
}
