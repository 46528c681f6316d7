import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, selfApproval } from '#platform/problem/catalogue';
import { approvalExpired } from '#stages/2-planning/approval/approval.rules';
import { ApprovalLinkPage, CreateApprovalLink, NewApprovalLink } from '#stages/2-planning/approval/approval-link.dto';
import { linkNotAsked } from '#stages/2-planning/approval/approval-link.rules';
import { ApprovalLinkService } from '#stages/2-planning/approval/approval-link.service';

@ApiTags('2 Planning')
@Controller('content-plans/:id/approval-links')
export class ApprovalLinkController {
  constructor(private readonly service: ApprovalLinkService) {}

  /**
   * List the links for leaders
   *
   * @remarks Newest first, with who may use them, until when, and whether they were used or taken back; never with the
   * address, which is shown once.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ApprovalLinkPage> {
    return this.service.list(ctx, id);
  }

  /**
   * Make a link for a leader without an account
   *
   * @remarks For the step whose turn it is, where its chain says byLink. The answer shows the address once; hand it to
   * the leader yourself. It works once, until it expires, is taken back, or the piece changes. Whoever wrote or last
   * changed the piece makes none.
   */
  @Post()
  @Permit('content.approve')
  @Refuses(selfApproval, linkNotAsked, approvalExpired, ruleBroken)
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: CreateApprovalLink,
  ): Promise<NewApprovalLink> {
    return this.service.create(ctx, id, input);
  }

  /**
   * Take a link back
   *
   * @remarks Holds at once. One that was used or taken back before answers 404.
   */
  @Delete(':approvalLinkId')
  @HttpCode(204)
  @Permit('content.approve')
  remove(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('approvalLinkId', IdPipe) approvalLinkId: string,
  ): Promise<void> {
    return this.service.revoke(ctx, id, approvalLinkId);
  }
}
