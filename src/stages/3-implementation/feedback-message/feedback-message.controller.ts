import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateFeedbackMessage,
  CreateFeedbackMessages,
  FeedbackMessage,
  FeedbackMessagePage,
  FeedbackMessageQuery,
  FeedbackTaken,
  MoveFeedbackMessage,
  TriageFeedbackMessage,
  UpdateFeedbackMessage,
} from '#stages/3-implementation/feedback-message/feedback-message.dto';
import { messageKept, wordsFixed } from '#stages/3-implementation/feedback-message/feedback-message.rules';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';

@ApiTags('3 Implementation')
@Controller('feedback-messages')
export class FeedbackMessageController {
  constructor(private readonly service: FeedbackMessageService) {}

  /**
   * List feedback messages
   *
   * @remarks Latest first. Sort by createdAt or receivedAt. triaged=false shows what waits to be coded.
   */
  @Get()
  @Permit('feedback.read')
  list(@InCtx() ctx: Ctx, @Query() query: FeedbackMessageQuery): Promise<FeedbackMessagePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count feedback messages
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('feedback.read')
  count(@InCtx() ctx: Ctx, @Query() query: FeedbackMessageQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a feedback message
   *
   * @remarks With its coding and when it was first answered; its replies stand below it.
   */
  @Get(':id')
  @Permit('feedback.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<FeedbackMessage> {
    return this.service.get(ctx, id);
  }

  /**
   * Register a feedback message
   *
   * @remarks From any channel, also a letter or the counter. A source and externalId that are already there answer 409;
   * POST /feedback-messages/batch takes them again without doubling. A message to a post of a campaign belongs to that
   * campaign. What the text tells of persons comes back as warnings. Confidential ones are classified so by themselves.
   */
  @Post()
  @Permit('feedback.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateFeedbackMessage): Promise<FeedbackMessage> {
    return this.service.create(ctx, input);
  }

  /**
   * Register many feedback messages
   *
   * @remarks Up to 5,000, all of them or none, with every fault by its place in the list. A source and externalId that are
   * already there are not doubled: the message is updated as far as nobody has dealt with it, else skipped.
   */
  @Post('batch')
  @HttpCode(200)
  @Permit('feedback.write')
  intake(@InCtx() ctx: Ctx, @Body() { items }: CreateFeedbackMessages): Promise<FeedbackTaken> {
    return this.service.intake(ctx, items);
  }

  /**
   * Change a feedback message
   *
   * @remarks A merge patch: absent keeps, null clears. What was said, when and by whom is fixed once it was triaged or
   * answered (409). Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('feedback.write')
  @Refuses(wordsFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateFeedbackMessage,
  ): Promise<FeedbackMessage> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a feedback message
   *
   * @remarks Only while nobody has dealt with it; later it is kept (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('feedback.write')
  @Refuses(messageKept)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Triage a feedback message
   *
   * @remarks Says what it is, how it sounds, what it is about and whether it deserves an answer; you are its coder. It
   * can be said again. Satisfies the gate condition `act.feedback_triaged`.
   */
  @Post(':id/triage')
  @HttpCode(200)
  @Permit('feedback.write')
  triage(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: TriageFeedbackMessage,
  ): Promise<FeedbackMessage> {
    return this.service.triage(ctx, id, input);
  }

  /**
   * Move a feedback message
   *
   * @remarks To closed, or back to triaged, with a reason. It becomes answered by itself with its first official reply.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('feedback.write')
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveFeedbackMessage,
  ): Promise<FeedbackMessage> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a feedback message's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('feedback.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
