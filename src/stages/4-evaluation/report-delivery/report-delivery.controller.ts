import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  ReportDelivery,
  ReportDeliveryPage,
  ReportDeliveryQuery,
} from '#stages/4-evaluation/report-delivery/report-delivery.dto';
import { ReportDeliveryService } from '#stages/4-evaluation/report-delivery/report-delivery.service';
import { redeliveryRefused } from '#stages/4-evaluation/report-delivery/report-schedule.rules';

@ApiTags('4 Evaluation')
@Controller('report-deliveries')
export class ReportDeliveryController {
  constructor(private readonly service: ReportDeliveryService) {}

  /**
   * List report deliveries
   *
   * @remarks Every run of every schedule, newest first. Sort by createdAt.
   */
  @Get()
  @Permit('report.schedule')
  list(@InCtx() ctx: Ctx, @Query() query: ReportDeliveryQuery): Promise<ReportDeliveryPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count report deliveries
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('report.schedule')
  count(@InCtx() ctx: Ctx, @Query() query: ReportDeliveryQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a report delivery
   *
   * @remarks What was sent, how often it was tried and what the other side answered. What it wrote is not kept.
   */
  @Get(':id')
  @Permit('report.schedule')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReportDelivery> {
    return this.service.get(ctx, id);
  }

  /**
   * Deliver once more
   *
   * @remarks The same file under the same webhook-id, with all its attempts anew; within half a minute. Refused (409) while
   * it is pending, while its schedule does not deliver, and once its file is not kept any more (30 days).
   */
  @Post(':id/redeliver')
  @HttpCode(202)
  @Permit('report.schedule')
  @Refuses(redeliveryRefused)
  redeliver(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReportDelivery> {
    return this.service.redeliver(ctx, id);
  }
}
