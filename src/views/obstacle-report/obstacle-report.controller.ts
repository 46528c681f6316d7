import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { ObstacleReport, ObstacleReportQuery } from '#views/obstacle-report/obstacle-report.dto';
import { ObstacleReportService } from '#views/obstacle-report/obstacle-report.service';

@ApiTags('Views')
@Controller('reports/obstacles')
export class ObstacleReportController {
  constructor(private readonly service: ObstacleReportService) {}

  /**
   * Report on obstacles
   *
   * @remarks What stood in the way by category, section, craft and step of the cycle, with the time that it cost and the
   * share that was solved. Only obstacles that the reader is cleared for; a group that has none is not there.
   */
  @Get()
  @Permit('obstacle.read')
  get(@InCtx() ctx: Ctx, @Query() query: ObstacleReportQuery): Promise<ObstacleReport> {
    return this.service.get(ctx, query);
  }
}
