import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateMetricSample,
  CreateMetricSamples,
  MetricSample,
  MetricSamplePage,
  MetricSampleQuery,
  MetricSamplesStored,
} from '#stages/3-implementation/metric/metric-sample.dto';
import { MetricSampleService } from '#stages/3-implementation/metric/metric-sample.service';

@ApiTags('3 Implementation')
@Controller('metric-samples')
export class MetricSampleController {
  constructor(private readonly service: MetricSampleService) {}

  /**
   * List metric samples
   *
   * @remarks The latest first. Sort by capturedAt. Corrected ones stay and name what stands in their place.
   */
  @Get()
  @Permit('metric.read')
  list(@InCtx() ctx: Ctx, @Query() query: MetricSampleQuery): Promise<MetricSamplePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count metric samples
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('metric.read')
  count(@InCtx() ctx: Ctx, @Query() query: MetricSampleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a metric sample
   *
   * @remarks Answers 404 for an unknown id, for another agency's and for one of a post above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('metric.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<MetricSample> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a metric sample
   *
   * @remarks Never changed afterwards: a wrong one is corrected by another with supersedesId and a reason. Not in the
   * future and not before the post went out; below zero only where the metric is a net one. The same reading once more
   * answers the sample that is there; another value at the same moment is refused.
   */
  @Post()
  @Permit('metric.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateMetricSample): Promise<MetricSample> {
    return this.service.create(ctx, input);
  }

  /**
   * Record many metric samples
   *
   * @remarks Up to 5,000: all of them or none, with every fault by its place in the list. Readings that are stored already
   * are passed over, so that bringing the same export twice changes nothing.
   */
  @Post('batch')
  @Permit('metric.write')
  createMany(@InCtx() ctx: Ctx, @Body() { items }: CreateMetricSamples): Promise<MetricSamplesStored> {
    return this.service.createMany(ctx, items);
  }
}
