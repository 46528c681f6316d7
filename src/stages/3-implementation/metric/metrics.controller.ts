import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CampaignMetricsService } from '#stages/3-implementation/metric/campaign-metrics.service';
import { ChannelMetricsService } from '#stages/3-implementation/metric/channel-metrics.service';
import {
  CampaignMetrics,
  CampaignMetricsQuery,
  ChannelMetrics,
  ChannelMetricsQuery,
} from '#stages/3-implementation/metric/metrics.dto';
import { PostMetrics, PostMetricsQuery } from '#stages/3-implementation/metric/post-metrics.dto';
import { PostMetricsService } from '#stages/3-implementation/metric/post-metrics.service';

@ApiTags('3 Implementation')
@Controller('posts/:id/metrics')
export class PostMetricsController {
  constructor(private readonly service: PostMetricsService) {}

  /**
   * Read what was measured of a post
   *
   * @remarks Each metric with where it stands, its readings with the gains between them, and where its definition changed.
   * Gains may be negative. What was never read is not there, which is not zero; what nobody could count says why.
   */
  @Get()
  @Permit('metric.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: PostMetricsQuery): Promise<PostMetrics> {
    return this.service.get(ctx, id, query);
  }
}

@ApiTags('3 Implementation')
@Controller('campaigns/:id/metrics')
export class CampaignMetricsController {
  constructor(private readonly service: CampaignMetricsService) {}

  /**
   * Read the metrics of a campaign
   *
   * @remarks In all and by day, week, month, channel, post or format, always by the agency's local days. Running totals
   * come in as gains, never as a sum of readings; different people are never added up, so reach has a lower and an upper
   * bound unless the network told it for exactly this. With include=figures the engagement rates: pooled, as the mean of
   * posts, by followers at publishing, and organic. Posts above the reader's clearance are in none of it.
   */
  @Get()
  @Permit('metric.read')
  @Refuses(ruleBroken)
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: CampaignMetricsQuery,
  ): Promise<CampaignMetrics> {
    return this.service.get(ctx, id, query);
  }
}

@ApiTags('3 Implementation')
@Controller('channels/:id/metrics')
export class ChannelMetricsController {
  constructor(private readonly service: ChannelMetricsService) {}

  /**
   * Read the metrics of a channel
   *
   * @remarks What was read of the channel as a whole, such as its followers and daily reach; not of its posts. Followers
   * with their growth over the period and by the month; reach in bounds unless the network told it for exactly this period.
   */
  @Get()
  @Permit('metric.read')
  @Refuses(ruleBroken)
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: ChannelMetricsQuery,
  ): Promise<ChannelMetrics> {
    return this.service.get(ctx, id, query);
  }
}
