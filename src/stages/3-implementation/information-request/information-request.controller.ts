import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import { extendedAlready, extendedTooLate, noExtension } from '#stages/3-implementation/clock/clock.rules';
import {
  CreateInformationRequest,
  InformationRequest,
  InformationRequestPage,
  InformationRequestQuery,
  MoveInformationRequest,
  UpdateInformationRequest,
} from '#stages/3-implementation/information-request/information-request.dto';
import { InformationRequestService } from '#stages/3-implementation/information-request/information-request.service';
import { noRuleInForce } from '#stages/3-implementation/sla-rule/sla-rule.rules';

@ApiTags('3 Implementation')
@Controller('information-requests')
export class InformationRequestController {
  constructor(private readonly service: InformationRequestService) {}

  /**
   * List information requests
   *
   * @remarks Latest first. Sort by createdAt, nextDueAt or receivedAt.
   */
  @Get()
  @Permit('information_request.read')
  list(@InCtx() ctx: Ctx, @Query() query: InformationRequestQuery): Promise<InformationRequestPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count information requests
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information_request.read')
  count(@InCtx() ctx: Ctx, @Query() query: InformationRequestQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an information request
   *
   * @remarks With the notice that was given and what it rests on; its deadlines stand below it.
   */
  @Get(':id')
  @Permit('information_request.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<InformationRequest> {
    return this.service.get(ctx, id);
  }

  /**
   * Register an information request
   *
   * @remarks Ten working days for the written notice run from receivedAt, by the rule KIP-ANSWER that holds on that day.
   */
  @Post()
  @Permit('information_request.write')
  @Refuses(noRuleInForce)
  create(@InCtx() ctx: Ctx, @Body() input: CreateInformationRequest): Promise<InformationRequest> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an information request
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('information_request.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateInformationRequest,
  ): Promise<InformationRequest> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Extend, answer or refuse an information request
   *
   * @remarks Extended once, with a written reason and within the time: seven working days more. A partial answer or a refusal
   * says why and rests on a ground of Article 17, a legal basis or a decided consequence test. With the notice the
   * requester's thirty working days for an objection begin.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('information_request.answer')
  @Refuses(reasonNeeded, noExtension, extendedAlready, extendedTooLate, noRuleInForce)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveInformationRequest,
  ): Promise<InformationRequest> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an information request's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('information_request.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
