import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx, PathIds } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, selfApproval } from '#platform/problem/catalogue';
import {
  CaseReply,
  CaseReplyPage,
  CaseReplyQuery,
  CreateCaseReply,
  MoveCaseReply,
  UpdateCaseReply,
} from '#stages/3-implementation/case-reply/case-reply.dto';
import { caseNotOpen, notApproved, replyFixed } from '#stages/3-implementation/case-reply/case-reply.rules';
import { CaseReplyService } from '#stages/3-implementation/case-reply/case-reply.service';

interface CaseReplyPath {
  id: string;
  replyId: string;
}

@ApiTags('3 Implementation')
@Controller('cases/:id/replies')
export class CaseReplyController {
  constructor(private readonly service: CaseReplyService) {}

  /**
   * List the replies to a case
   *
   * @remarks First to last, drafts and discarded ones too. Sort by createdAt.
   */
  @Get()
  @Permit('case.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: CaseReplyQuery): Promise<CaseReplyPage> {
    return this.service.listOf(ctx, id, query);
  }

  /**
   * Read a reply to a case
   *
   * @remarks With who approved it, when and by which channel it was sent.
   */
  @Get(':replyId')
  @Permit('case.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('replyId', IdPipe) replyId: string,
  ): Promise<CaseReply> {
    return this.service.getOf(ctx, id, replyId);
  }

  /**
   * Draft a reply to a case
   *
   * @remarks Nothing goes out yet. Where the case or the template is of high risk, those who may approve are told.
   */
  @Post()
  @Permit('case.write')
  @Refuses(caseNotOpen)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreateCaseReply): Promise<CaseReply> {
    return this.service.draft(ctx, id, input);
  }

  /**
   * Change a reply to a case
   *
   * @remarks A merge patch: absent keeps, null clears. What was approved is a draft again; what was sent stays (409). Needs
   * If-Match or version.
   */
  @Patch(':replyId')
  @Permit('case.write')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'replyId', schema: { type: 'string', format: 'uuid' } })
  @Refuses(replyFixed)
  update(
    @InCtx() ctx: Ctx,
    @PathIds(['id', 'replyId']) { id, replyId }: CaseReplyPath,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCaseReply,
  ): Promise<CaseReply> {
    return this.service.change(ctx, { caseId: id, id: replyId }, expected, input);
  }

  /**
   * Move a reply to a case
   *
   * @remarks To approved by another person than whoever wrote it (`case.approve`); to sent, which every reporter of the case
   * and of what was merged into it gets as an official reply. A final one answers the case, an interim one meets the
   * follow-up deadline. A reply of high risk that nobody approved is not sent (409). Of two who answer at once one wins.
   */
  @Post(':replyId/transitions')
  @HttpCode(200)
  @Permit('case.write')
  @Refuses(reasonNeeded, notApproved, caseNotOpen, selfApproval, ruleBroken)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('replyId', IdPipe) replyId: string,
    @Body() input: MoveCaseReply,
  ): Promise<CaseReply> {
    return this.service.transition(ctx, { caseId: id, id: replyId }, input);
  }

  /**
   * List a reply's moves
   *
   * @remarks First to last, with who approved, sent or discarded it, when and why.
   */
  @Get(':replyId/transitions')
  @Permit('case.read')
  async history(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('replyId', IdPipe) replyId: string,
  ): Promise<StateChangePage> {
    return { items: await this.service.historyOf(ctx, id, replyId), nextCursor: null };
  }
}
