import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateMetricDefinition,
  MetricDefinition,
  MetricDefinitionPage,
  MetricDefinitionQuery,
  UpdateMetricDefinition,
} from '#stages/3-implementation/metric/metric-definition.dto';
import { MetricDefinitionService } from '#stages/3-implementation/metric/metric-definition.service';

@ApiTags('3 Implementation')
@Controller('metric-definitions')
export class MetricDefinitionController {
  constructor(private readonly service: MetricDefinitionService) {}

  /**
   * List metric definitions
   *
   * @remarks By code. Sort by code or createdAt. A metric that a network counts anew stands there once for each version.
   */
  @Get()
  @Permit('metric.read')
  list(@InCtx() ctx: Ctx, @Query() query: MetricDefinitionQuery): Promise<MetricDefinitionPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count metric definitions
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('metric.read')
  count(@InCtx() ctx: Ctx, @Query() query: MetricDefinitionQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a metric definition
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('metric.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<MetricDefinition> {
    return this.service.get(ctx, id);
  }

  /**
   * Define a metric
   *
   * @remarks A new one, or a new version of one that is there. An advertising value equivalent is refused under whatever
   * name: it says what space would have cost, not what changed in people.
   */
  @Post()
  @Permit('metric_definition.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateMetricDefinition): Promise<MetricDefinition> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a metric definition
   *
   * @remarks A merge patch: absent keeps, null clears. Code, version and unit stay, because samples rest on them. Needs
   * If-Match or version.
   */
  @Patch(':id')
  @Permit('metric_definition.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateMetricDefinition,
  ): Promise<MetricDefinition> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a metric definition
   *
   * @remarks Refused with 409 once a sample was recorded by it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('metric_definition.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
