import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { Monitoring, MonitoringQuery } from '#views/monitoring/monitoring.dto';
import { MonitoringService } from '#views/monitoring/monitoring.service';

@ApiTags('Views')
@Controller('monitoring')
export class MonitoringController {
  constructor(private readonly service: MonitoringService) {}

  /**
   * Monitor what is said
   *
   * @remarks Share of voice, net sentiment both ways with the share that has a direction, and counts by local day, topic
   * and medium, over the mentions of the agency and the messages to it. Without from and to: the last thirty local days.
   */
  @Get()
  @Permit('monitoring.read')
  @Refuses(ruleBroken)
  get(@InCtx() ctx: Ctx, @Query() query: MonitoringQuery): Promise<Monitoring> {
    return this.service.get(ctx, query);
  }
}
