import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import {
  CreateImprovementMeasurement,
  ImprovementMeasurement,
  ImprovementMeasurementPage,
} from '#stages/4-evaluation/service-improvement/improvement-measurement.dto';
import { ImprovementMeasurementService } from '#stages/4-evaluation/service-improvement/improvement-measurement.service';

@ApiTags('4 Evaluation')
@Controller('service-improvements/:id/measurements')
export class ImprovementMeasurementController {
  constructor(private readonly service: ImprovementMeasurementService) {}

  /**
   * List an improvement's later measurements
   *
   * @remarks By the day they speak of, first to last. The improvement itself says whether its effect lasted.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ImprovementMeasurementPage> {
    return this.service.list(ctx, id);
  }

  /**
   * Measure an improvement again
   *
   * @remarks Also after it was verified: what was verified stays. After the day it took effect, and not in the future. An
   * advertising value equivalent is refused.
   */
  @Post()
  @Permit('evaluation.write')
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: CreateImprovementMeasurement,
  ): Promise<ImprovementMeasurement> {
    return this.service.add(ctx, id, input);
  }
}
