import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Timetable } from '#stages/2-planning/activity/timetable.dto';
import { TimetableService } from '#stages/2-planning/activity/timetable.service';

@ApiTags('2 Planning')
@Controller('campaigns/:id/timetable')
export class TimetableController {
  constructor(private readonly service: TimetableService) {}

  /**
   * Read a campaign's timetable
   *
   * @remarks The data of a Gantt chart: bars with their working days on the agency's calendar, persons, states and
   * dependencies, and what stands against them: holidays and joint leave by name and decree, other work of the person in
   * any campaign that the reader may see, days outside the campaign, and starts before what they wait for has ended.
   * Conflicts are flagged, never refused.
   */
  @Get()
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Timetable> {
    return this.service.of(ctx, id);
  }
}
