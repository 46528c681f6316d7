import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { ApprovalHistory } from '#stages/2-planning/approval/approval.dto';
import { ApprovalReader } from '#stages/2-planning/approval/approval-reader.service';

@ApiTags('2 Planning')
@Controller('content-plans/:id/approvals')
export class ContentPlanApprovalController {
  constructor(private readonly reader: ApprovalReader) {}

  /**
   * List a content plan's requests for approval
   *
   * @remarks The newest first, each with the version that it speaks of, its steps, what was decided by whom, and whom it
   * waits for.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ApprovalHistory> {
    return this.reader.ofPlan(ctx, id);
  }
}
