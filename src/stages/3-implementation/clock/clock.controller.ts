import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { ClockList } from '#stages/3-implementation/clock/clock.dto';
import { ClockReader } from '#stages/3-implementation/clock/clock-reader.service';

@ApiTags('3 Implementation')
@Controller()
export class ClockController {
  constructor(private readonly service: ClockReader) {}

  /**
   * Explain the deadlines of a case
   *
   * @remarks Each clock with its start, its rule and source, every skipped day with its reason, the pauses, how its due date
   * moved, and whom a breach was told to.
   */
  @Get('cases/:id/clocks')
  @Permit('case.read')
  ofCase(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ClockList> {
    return this.service.explain(ctx, { kind: 'case', id });
  }

  /**
   * Explain the deadlines of an information request
   *
   * @remarks The time for the answer with its extension, and afterwards the requester's time for an objection.
   */
  @Get('information-requests/:id/clocks')
  @Permit('information_request.read')
  ofRequest(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ClockList> {
    return this.service.explain(ctx, { kind: 'information_request', id });
  }

  /**
   * Explain the deadlines of an objection
   *
   * @remarks The superior's time for the reply, and afterwards the requester's time for the information commission.
   */
  @Get('objections/:id/clocks')
  @Permit('information_request.read')
  ofObjection(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ClockList> {
    return this.service.explain(ctx, { kind: 'objection', id });
  }

  /**
   * Explain the deadlines of a data subject's request
   *
   * @remarks Three times twenty-four hours run through nights, weekends and holidays.
   */
  @Get('data-subject-requests/:id/clocks')
  @Permit('data_subject_request.read')
  ofDataSubject(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ClockList> {
    return this.service.explain(ctx, { kind: 'data_subject_request', id });
  }
}
