import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { Approval, ApprovalPage, ApprovalQuery } from '#stages/2-planning/approval/approval.dto';
import { ApprovalReader } from '#stages/2-planning/approval/approval-reader.service';

@ApiTags('2 Planning')
@Controller('approvals')
export class ApprovalController {
  constructor(private readonly reader: ApprovalReader) {}

  /**
   * List requests for approval
   *
   * @remarks Newest first; sort=dueAt begins with what has to be decided first, and what has no deadline comes last.
   * awaitingMyDecision=true shows what you can decide now. Sort by createdAt or dueAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: ApprovalQuery): Promise<ApprovalPage> {
    return this.reader.list(ctx, { ...query });
  }

  /**
   * Count requests for approval
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: ApprovalQuery): Promise<CountDto> {
    return this.reader.count(ctx, { ...query });
  }

  /**
   * Read a request for approval
   *
   * @remarks With its steps, what was decided, whom it waits for, and whether you can decide it.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Approval> {
    return this.reader.get(ctx, id);
  }
}
