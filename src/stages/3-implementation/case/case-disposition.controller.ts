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
  CreateDisposition,
} from '#stages/3-implementation/case/case-handover.dto';
import { CaseHandoverService } from '#stages/3-implementation/case/case-handover.service';

@ApiTags('3 Implementation')
@Controller('cases/:id/dispositions')
export class CaseDispositionController {
  constructor(private readonly service: CaseHandoverService) {}

  /**
   * List a case's dispositions
   *
   * @remarks Who was given it below, when and with which words; first to last.
   */
  @Get()
  @Permit('case.read')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: CaseHandoverQuery,
  ): Promise<CaseHandoverPage> {
    return this.service.listOf(ctx, id, 'disposition', query);
  }

  /**
   * Read a disposition of a case
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
    return this.service.getOf(ctx, id, 'disposition', handoverId);
  }

  /**
   * Give a case to a unit below
   *
   * @remarks Down the line: to a unit below the one that has it, or to any unit while none has. The person addressed, or whoever leads
   * the unit, is told. The unit has the case from now on and owes a first reply by LAPOR-FOLLOWUP.
   */
  @Post()
  @Permit('case.write')
  @Refuses(stateRefused)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreateDisposition): Promise<CaseHandover> {
    return this.service.dispose(ctx, id, input);
  }
}
