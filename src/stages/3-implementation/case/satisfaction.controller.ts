import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import {
  CaseSatisfaction,
  SatisfactionQuery,
  SatisfactionResult,
} from '#stages/3-implementation/case/satisfaction.dto';
import { SatisfactionService } from '#stages/3-implementation/case/satisfaction.service';

@ApiTags('3 Implementation')
@Controller()
export class SatisfactionController {
  constructor(private readonly service: SatisfactionService) {}

  /**
   * Read how satisfied a case's reporters are
   *
   * @remarks The score never stands without the share of those who answered.
   */
  @Get('cases/:id/satisfaction')
  @Permit('case.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CaseSatisfaction> {
    return this.service.ofCase(ctx, id);
  }

  /**
   * Read how satisfied reporters are
   *
   * @remarks Over the cases of campaigns, units and a period of asking, all of them when not said. The score never stands
   * without the share of those who answered.
   */
  @Get('satisfaction')
  @Permit('case.read')
  results(@InCtx() ctx: Ctx, @Query() query: SatisfactionQuery): Promise<SatisfactionResult> {
    return this.service.results(ctx, query);
  }
}
