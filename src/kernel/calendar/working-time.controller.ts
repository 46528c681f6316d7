import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { ComputeWorkingTime, WorkingTime } from '#kernel/calendar/working-time.dto';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';

@ApiTags('Reference')
@Controller('working-time')
export class WorkingTimeController {
  constructor(private readonly service: WorkingTimeService) {}

  /**
   * Count working days and office time
   *
   * @remarks On the agency's calendar, with every day on which nobody worked and why: working days from a day, working hours from
   * a moment (Friday 16:30 and one hour is Monday morning), or the office minutes between two moments. Nothing
   * is stored: another working week, joint leave that is worked through, and days that are not decreed yet can be tried out.
   */
  @Post('compute')
  @HttpCode(200)
  @Permit('reference.read')
  compute(@InCtx() ctx: Ctx, @Body() question: ComputeWorkingTime): Promise<WorkingTime> {
    return this.service.compute(ctx, question);
  }
}
