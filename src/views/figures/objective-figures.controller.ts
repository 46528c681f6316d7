import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Figures, ObjectiveFiguresQuery } from '#views/figures/figures.dto';
import { ObjectiveFiguresService } from '#views/figures/objective-figures.service';

@ApiTags('Views')
@Controller('objectives/:id/figures')
export class ObjectiveFigureController {
  constructor(private readonly service: ObjectiveFiguresService) {}

  /**
   * Read an objective's figures
   *
   * @remarks Attainment, pace, whether the change is more than chance, and what one more person cost; from verified results
   * alone. Pace also looks at what was measured on the way.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: ObjectiveFiguresQuery): Promise<Figures> {
    return this.service.of(ctx, id, query);
  }
}
