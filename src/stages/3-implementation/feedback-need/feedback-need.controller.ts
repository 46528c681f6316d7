import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { CreateNeedOfFeedback, NeedOfFeedback } from '#stages/3-implementation/feedback-need/feedback-need.dto';
import { FeedbackNeedService } from '#stages/3-implementation/feedback-need/feedback-need.service';

@ApiTags('3 Implementation')
@Controller('feedback-messages/needs')
export class FeedbackNeedController {
  constructor(private readonly service: FeedbackNeedService) {}

  /**
   * Make a need of a cluster of messages
   *
   * @remarks Records a community need in the campaign of the messages and ties all of them to it, so that its feedback
   * counts at once. It is as strict as the strictest message. Read it at GET /community-needs/{id}.
   */
  @Post()
  @HttpCode(200)
  @Permit('community_need.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateNeedOfFeedback): Promise<NeedOfFeedback> {
    return this.service.create(ctx, input);
  }
}
