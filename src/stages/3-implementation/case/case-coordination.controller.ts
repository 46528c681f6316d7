import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { stateRefused } from '#platform/problem/catalogue';
import {
  CaseHandover,
  CaseHandoverPage,
  CaseHandoverQuery,
  CreateCoordination,
} from '#stages/3-implementation/case/case-handover.dto';
import { CaseHandoverService } from '#stages/3-implementation/case/case-handover.service';

@ApiTags('3 Implementation')
@Controller('cases/:id/coordinations')
export class CaseCoordinationController {
  constructor(private readonly service: CaseHandoverService) {}

  /**
   * List a case's coordinations
   *
   * @remarks Which units and institutions it was taken to sideways; first to last.
   */
  @Get()
  @Permit('case.read')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: CaseHandoverQuery,
  ): Promise<CaseHandoverPage> {
    return this.service.listOf(ctx, id, 'coordination', query);
  }

  /**
   * Read a coordination of a case
   *
   * @remarks It stays as it was recorded.
   */
  @Get(':handoverId')
  @Permit('case.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('handoverId', IdPipe) handoverId: string,
  ): Promise<CaseHandover> {
    return this.service.getOf(ctx, id, 'coordination', handoverId);
  }

  /**
   * Coordinate a case sideways
   *
   * @remarks To a unit beside the one that has it, which has it from now on; or with an institution outside the agency (elsewhere), while
   * the case stays. Sideways and down are different acts.
   */
  @Post()
  @Permit('case.write')
  @Refuses(stateRefused)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreateCoordination): Promise<CaseHandover> {
    return this.service.coordinate(ctx, id, input);
  }
}
