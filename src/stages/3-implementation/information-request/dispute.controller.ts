import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateDispute,
  Dispute,
  DisputePage,
  DisputeQuery,
  MoveDispute,
  UpdateDispute,
} from '#stages/3-implementation/information-request/dispute.dto';
import { DisputeService } from '#stages/3-implementation/information-request/dispute.service';
import { alreadyThere, tooEarly, tooLate } from '#stages/3-implementation/information-request/objection.rules';
import { noRuleInForce } from '#stages/3-implementation/sla-rule/sla-rule.rules';

@ApiTags('3 Implementation')
@Controller('disputes')
export class DisputeController {
  constructor(private readonly service: DisputeService) {}

  /**
   * List disputes
   *
   * @remarks Latest first. Sort by createdAt or filedAt.
   */
  @Get()
  @Permit('information_request.read')
  list(@InCtx() ctx: Ctx, @Query() query: DisputeQuery): Promise<DisputePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count disputes
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information_request.read')
  count(@InCtx() ctx: Ctx, @Query() query: DisputeQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a dispute
   *
   * @remarks With its outcome, once it is decided.
   */
  @Get(':id')
  @Permit('information_request.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Dispute> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a dispute
   *
   * @remarks Within fourteen working days of the superior's reply, or of the day on which it was due: later it is refused
   * with the last day named (409), earlier too.
   */
  @Post()
  @Permit('information_request.write')
  @Refuses(tooLate, tooEarly, alreadyThere, noRuleInForce)
  create(@InCtx() ctx: Ctx, @Body() input: CreateDispute): Promise<Dispute> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a dispute
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('information_request.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateDispute,
  ): Promise<Dispute> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Move a dispute
   *
   * @remarks To mediation, adjudication, decided with its outcome, or withdrawn.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('information_request.answer')
  @Refuses(reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveDispute): Promise<Dispute> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a dispute's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('information_request.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
