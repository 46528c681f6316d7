import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { Review } from '#stages/2-planning/approval/approval.dto';
import { askWhy } from '#stages/2-planning/approval/approval.rules';
import { ApprovalReader } from '#stages/2-planning/approval/approval-reader.service';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';

/** A decision on a piece: the content plan moves, and the answer shows where its request stands. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly plans: ContentPlanService,
    private readonly reader: ApprovalReader,
  ) {}

  async review(ctx: Ctx, id: string, input: Review) {
    askWhy(input.decision, input.reason);
    await this.plans.approveAs(ctx, id, input);
    return this.reader.latest(ctx, id);
  }
}
