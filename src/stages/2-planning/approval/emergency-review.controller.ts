import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CompleteEmergencyReview,
  EmergencyReview,
  EmergencyReviewPage,
  EmergencyReviewQuery,
} from '#stages/2-planning/approval/emergency-review.dto';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';

@ApiTags('2 Planning')
@Controller('emergency-reviews')
export class EmergencyReviewController {
  constructor(private readonly service: EmergencyReviewService) {}

  /**
   * List the reviews that are owed
   *
   * @remarks For what went out in an emergency or by the fast lane of immediate information. Newest first; state=overdue
   * shows what nobody looked at in time. Sort by createdAt or dueAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: EmergencyReviewQuery): Promise<EmergencyReviewPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count the reviews that are owed
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: EmergencyReviewQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a review that is owed
   *
   * @remarks With who published what and why, who is asked, until when, and what was found.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EmergencyReview> {
    return this.service.get(ctx, id);
  }

  /**
   * Review what went out
   *
   * @remarks By whoever may review content, neither the publisher nor the author: the one who is asked, or another in
   * their place. What has faults is corrected or taken down at its post. Satisfies the gate condition
   * `act.emergency_reviewed`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('content.review')
  @Refuses(selfApproval)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: CompleteEmergencyReview,
  ): Promise<EmergencyReview> {
    return this.service.complete(ctx, id, expected, input);
  }
}
