import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { FeedbackSummary, FeedbackSummaryQuery } from '#views/feedback-summary/feedback-summary.dto';
import { FeedbackSummaryService } from '#views/feedback-summary/feedback-summary.service';

@ApiTags('Views')
@Controller('campaigns/:id/feedback-summary')
export class FeedbackSummaryController {
  constructor(private readonly service: FeedbackSummaryService) {}

  /**
   * Sum up a campaign's public feedback
   *
   * @remarks Messages by kind, topic, channel and publication, each with the share that was answered and its denominator,
   * for each publication and for each 1,000 accounts that one reached. Only messages that the reader is cleared for.
   */
  @Get()
  @Permit('feedback.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: FeedbackSummaryQuery,
  ): Promise<FeedbackSummary> {
    return this.service.of(ctx, id, query);
  }
}
