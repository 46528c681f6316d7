import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { WorkPage, WorkQuery } from '#views/work/work.dto';
import { WorkService } from '#views/work/work.service';

@ApiTags('Views')
@Controller('me/work')
export class WorkItemController {
  constructor(private readonly service: WorkService) {}

  /**
   * List what waits for you
   *
   * @remarks The most urgent first. Yours: content, tasks, activities, measurements and follow-ups, reviews of what went out
   * in an emergency, and gate debts of your campaigns (a head sees all of them). To be taken by somebody of your craft: tasks
   * and content that nobody has. Waiting for your decision: approvals whose turn is yours, goals, consequence tests, key
   * messages to be scored, and what was reported by others. For information officers: classifications due for review. What
   * the public waits for, by its clocks: messages that nobody has looked at or answered, cases, information requests,
   * objections and requests of data subjects. With a count for each bucket.
   */
  @Get()
  @SignedIn()
  list(@InCtx() ctx: Ctx, @Query() query: WorkQuery): Promise<WorkPage> {
    return this.service.list(ctx, query);
  }
}
