import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CampaignMonitoringQuery, Monitoring } from '#views/monitoring/monitoring.dto';
import { MonitoringService } from '#views/monitoring/monitoring.service';

@ApiTags('Views')
@Controller('campaigns/:id/monitoring')
export class CampaignMonitoringController {
  constructor(private readonly service: MonitoringService) {}

  /**
   * Monitor what is said of a campaign
   *
   * @remarks As GET /monitoring, of the mentions and messages that belong to the campaign. Without from and to: from the
   * campaign's first day until today.
   */
  @Get()
  @Permit('monitoring.read')
  @Refuses(ruleBroken)
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: CampaignMonitoringQuery,
  ): Promise<Monitoring> {
    return this.service.ofCampaign(ctx, id, query);
  }
}
