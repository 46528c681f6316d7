import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval, stateRefused, versionStale } from '#platform/problem/catalogue';
import { Approval, Review } from '#stages/2-planning/approval/approval.dto';
import { approvalExpired, decidedAlready, notYourStep } from '#stages/2-planning/approval/approval.rules';
import { ReviewService } from '#stages/2-planning/approval/review.service';

@ApiTags('2 Planning')
@Controller('content-plans/:id/reviews')
export class ReviewController {
  constructor(private readonly service: ReviewService) {}

  /**
   * Decide on a content plan
   *
   * @remarks At the step whose turn it is, on the version that you read. The last step's approval moves it to approved and
   * asks every check of the publish gate; a rejection says why and sends it back to editing. Never open to the author or
   * the last editor, whatever their role; one person decides once, unless a later step names them. The last step needs
   * `content.approve`.
   */
  @Post()
  @HttpCode(200)
  @Permit('content.review')
  @Refuses(selfApproval, stateRefused, versionStale, approvalExpired, decidedAlready, notYourStep)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: Review): Promise<Approval> {
    return this.service.review(ctx, id, input);
  }
}
