import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { notFound } from '#platform/problem/catalogue';
import { CampaignDashboard } from '#views/dashboard/campaign-dashboard.dto';
import { CampaignDashboardService } from '#views/dashboard/campaign-dashboard.service';
import { Dashboard, DashboardQuery } from '#views/dashboard/dashboard.dto';
import { DashboardService } from '#views/dashboard/dashboard.service';

@ApiTags('Views')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly service: DashboardService) {}

  /**
   * Read the dashboard
   *
   * @remarks What waits for the person who asks (as GET /me/work has it, page by page), and what the agency or one unit has
   * before it, whoever's it is: due, overdue, breached, unmeasured, untriaged; each with its count and the most urgent five.
   * Only what the reader is cleared for, counts included.
   */
  @Get()
  @Permit('campaign.read')
  @Refuses(notFound)
  get(@InCtx() ctx: Ctx, @Query() query: DashboardQuery): Promise<Dashboard> {
    return this.service.of(ctx, query);
  }
}

@ApiTags('Views')
@Controller('campaigns/:id/dashboard')
export class CampaignDashboardController {
  constructor(private readonly service: CampaignDashboardService) {}

  /**
   * Read a campaign's dashboard
   *
   * @remarks Its stage and what the next one still lacks, how many records it has of each kind, what comes due and what is
   * late, how far each objective is and where it should be today, cases by state, lessons that it has not decided on, what
   * it owes and what was waived. Only what the reader is cleared for.
   */
  @Get()
  @Permit('campaign.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CampaignDashboard> {
    return this.service.of(ctx, id);
  }
}
