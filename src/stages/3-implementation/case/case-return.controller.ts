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
  CreateReturn,
} from '#stages/3-implementation/case/case-handover.dto';
import { nothingToReturn } from '#stages/3-implementation/case/case-handover.rules';
import { CaseHandoverService } from '#stages/3-implementation/case/case-handover.service';

@ApiTags('3 Implementation')
@Controller('cases/:id/returns')
export class CaseReturnController {
  constructor(private readonly service: CaseHandoverService) {}

  /**
   * List a case's returns
   *
   * @remarks Which units gave it back, and why; first to last.
   */
  @Get()
  @Permit('case.read')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: CaseHandoverQuery,
  ): Promise<CaseHandoverPage> {
    return this.service.listOf(ctx, id, 'return', query);
  }

  /**
   * Read a return of a case
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
    return this.service.getOf(ctx, id, 'return', handoverId);
  }

  /**
   * Return a case to its sender
   *
   * @remarks For a unit that is not responsible: whoever sent it has it again and is told; both acts stay readable. The case is verified
   * again and waits for the right unit.
   */
  @Post()
  @Permit('case.write')
  @Refuses(stateRefused, nothingToReturn)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreateReturn): Promise<CaseHandover> {
    return this.service.giveBack(ctx, id, input);
  }
}
