import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { whoseAnswer } from '#stages/3-implementation/case/reporter-answer.rules';
import {
  CaseSatisfaction,
  CreateSatisfactionLink,
  SatisfactionLink,
  SatisfactionQuery,
  SatisfactionResult,
} from '#stages/3-implementation/case/satisfaction.dto';
import { notAsked, ratingGone } from '#stages/3-implementation/case/satisfaction.rules';
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

  /**
   * Make a single-use link for a reporter
   *
   * @remarks For a reporter who is asked by another way than the tracking page: after the case was closed, once for each
   * closing. The answer shows the address once; send it yourself. A new link takes the place of an earlier one.
   */
  @Post('cases/:id/satisfaction-links')
  @Permit('case.write')
  @Refuses(notAsked, ratingGone, whoseAnswer)
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { feedbackMessageId }: CreateSatisfactionLink,
  ): Promise<SatisfactionLink> {
    return this.service.link(ctx, id, feedbackMessageId);
  }
}
