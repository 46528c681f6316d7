import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { Case, CaseCount, CasePage, CaseQuery, CreateCase, UpdateCase } from '#stages/3-implementation/case/case.dto';
import { messageTaken } from '#stages/3-implementation/case/case.rules';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { MoveCase } from '#stages/3-implementation/case/case-move.dto';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';

@ApiTags('3 Implementation')
@Controller('cases')
export class CaseController {
  constructor(
    private readonly service: CaseService,
    private readonly moves: CaseMoveService,
  ) {}

  /**
   * List cases
   *
   * @remarks Latest first. Sort by createdAt, receivedAt or nextDueAt (what is due first). open=true shows what still has
   * to be answered.
   */
  @Get()
  @Permit('case.read')
  list(@InCtx() ctx: Ctx, @Query() query: CaseQuery): Promise<CasePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count cases
   *
   * @remarks Takes the filters of the list; counts up to 10,000. It tells reports from matters: 130 reports of which 22
   * were merged into others are 130 contacts and 108 distinct cases.
   */
  @Get('count')
  @Permit('case.read')
  count(@InCtx() ctx: Ctx, @Query() query: CaseQuery): Promise<CaseCount> {
    return this.service.countAll(ctx, query);
  }

  /**
   * Read a case
   *
   * @remarks With the clock that comes due next, how many reports it holds, and where it may move from here.
   */
  @Get(':id')
  @Permit('case.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Case> {
    return this.service.get(ctx, id);
  }

  /**
   * Open a case
   *
   * @remarks From one or more messages that belong to no case yet. Class, topic and campaign are taken from their coding
   * where it agrees; a message that nobody triaged may be among them and still waits for triage afterwards. Its clocks run
   * from when the first message arrived.
   */
  @Post()
  @Permit('case.write')
  @Refuses(messageTaken)
  create(@InCtx() ctx: Ctx, @Body() input: CreateCase): Promise<Case> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a case
   *
   * @remarks A merge patch: absent keeps, null clears. The unit changes by disposition, coordination and return alone.
   * Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('case.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCase,
  ): Promise<Case> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Move a case
   *
   * @remarks To verified, assigned, in_progress, waiting_reporter (its clocks stand), escalated, rejected (with rejectReason,
   * and a legal basis where there is one), closed, reopened or archived; the case shows which are possible. Answered comes
   * with a final reply and merged with a merge. `at` says when it happened, where it is written down later.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('case.write')
  @Refuses(reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveCase): Promise<Case> {
    return this.moves.transition(ctx, id, input);
  }

  /**
   * List a case's moves
   *
   * @remarks First to last, with who moved it, when and why; nobody's name stands under what the program did by itself.
   */
  @Get(':id/transitions')
  @Permit('case.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
