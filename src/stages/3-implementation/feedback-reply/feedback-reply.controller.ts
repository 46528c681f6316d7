import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import {
  CreateFeedbackReply,
  FeedbackReply,
  FeedbackReplyPage,
  FeedbackReplyQuery,
} from '#stages/3-implementation/feedback-reply/feedback-reply.dto';
import { FeedbackReplyService } from '#stages/3-implementation/feedback-reply/feedback-reply.service';

@ApiTags('3 Implementation')
@Controller('feedback-messages/:id/replies')
export class FeedbackReplyController {
  constructor(private readonly service: FeedbackReplyService) {}

  /**
   * List the replies to a message
   *
   * @remarks First to last. Sort by at.
   */
  @Get()
  @Permit('feedback.read')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: FeedbackReplyQuery,
  ): Promise<FeedbackReplyPage> {
    return this.service.listOf(ctx, id, query);
  }

  /**
   * Read a reply
   *
   * @remarks A reply stays as it was said.
   */
  @Get(':replyId')
  @Permit('feedback.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('replyId', IdPipe) replyId: string,
  ): Promise<FeedbackReply> {
    return this.service.getOf(ctx, id, replyId);
  }

  /**
   * Answer a message
   *
   * @remarks Records what was answered. An official reply makes the message answered and, when it is the earliest, its
   * firstRepliedAt. It cannot be changed; a second thought is a second reply.
   */
  @Post()
  @Permit('feedback.write')
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: CreateFeedbackReply,
  ): Promise<FeedbackReply> {
    return this.service.reply(ctx, id, input);
  }
}
