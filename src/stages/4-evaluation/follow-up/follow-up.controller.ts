import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
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
  CreateFollowUp,
  FollowUp,
  FollowUpPage,
  FollowUpQuery,
  MoveFollowUp,
  UpdateFollowUp,
} from '#stages/4-evaluation/follow-up/follow-up.dto';
import { followUpFixed } from '#stages/4-evaluation/follow-up/follow-up.rules';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';

@ApiTags('4 Evaluation')
@Controller('follow-ups')
export class FollowUpController {
  constructor(private readonly service: FollowUpService) {}

  /**
   * List follow-ups
   *
   * @remarks Newest first. Sort by createdAt or dueOn.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: FollowUpQuery): Promise<FollowUpPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count follow-ups
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: FollowUpQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a follow-up
   *
   * @remarks With the messages and the record it comes from, as far as the reader may see them.
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<FollowUp> {
    return this.service.get(ctx, id);
  }

  /**
   * Agree on a follow-up
   *
   * @remarks From feedback messages, an evaluation record, or both; with an owner and a day. It takes its campaign from
   * them. Satisfies the gate condition `eval.follow_ups`.
   */
  @Post()
  @Permit('evaluation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateFollowUp): Promise<FollowUp> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a follow-up
   *
   * @remarks A merge patch: absent keeps, null clears. A verified or dropped one is kept (409). Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  @Refuses(followUpFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateFollowUp,
  ): Promise<FollowUp> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a follow-up
   *
   * @remarks Only an open one that no improvement rests on; later it is dropped with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(followUpFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a follow-up
   *
   * @remarks To in_progress; to done with what was done; to verified by somebody who is neither its owner nor reported it
   * as done, and has `evaluation.verify`; to dropped, or back, with a reason.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(reasonNeeded, selfApproval)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveFollowUp): Promise<FollowUp> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a follow-up's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('evaluation.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
