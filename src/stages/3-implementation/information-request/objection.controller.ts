import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateObjection,
  MoveObjection,
  Objection,
  ObjectionPage,
  ObjectionQuery,
  UpdateObjection,
} from '#stages/3-implementation/information-request/objection.dto';
import { alreadyThere, tooEarly, tooLate } from '#stages/3-implementation/information-request/objection.rules';
import { ObjectionService } from '#stages/3-implementation/information-request/objection.service';
import { noRuleInForce } from '#stages/3-implementation/sla-rule/sla-rule.rules';

@ApiTags('3 Implementation')
@Controller('objections')
export class ObjectionController {
  constructor(private readonly service: ObjectionService) {}

  /**
   * List objections
   *
   * @remarks Latest first. Sort by createdAt, nextDueAt or submittedAt.
   */
  @Get()
  @Permit('information_request.read')
  list(@InCtx() ctx: Ctx, @Query() query: ObjectionQuery): Promise<ObjectionPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count objections
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information_request.read')
  count(@InCtx() ctx: Ctx, @Query() query: ObjectionQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an objection
   *
   * @remarks With the superior's reply; its deadlines stand below it.
   */
  @Get(':id')
  @Permit('information_request.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Objection> {
    return this.service.get(ctx, id);
  }

  /**
   * Register an objection
   *
   * @remarks Within thirty working days of the answer, or of the day on which it was due: later it is refused with the last
   * day named (409), earlier too. The superior's thirty working days run from submittedAt.
   */
  @Post()
  @Permit('information_request.write')
  @Refuses(tooLate, tooEarly, alreadyThere, noRuleInForce)
  create(@InCtx() ctx: Ctx, @Body() input: CreateObjection): Promise<Objection> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an objection
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('information_request.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateObjection,
  ): Promise<Objection> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Reply to an objection
   *
   * @remarks The superior replies in writing, and never whoever decided on the request. The requester's fourteen working days
   * for the information commission begin when the reply is received.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('objection.decide')
  @Refuses(reasonNeeded, selfApproval, noRuleInForce)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveObjection): Promise<Objection> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an objection's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('information_request.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
