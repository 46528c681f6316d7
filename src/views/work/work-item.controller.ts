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
   * @remarks The most urgent first: content and follow-ups that are yours, decisions that only somebody else than the author
   * may take, and messages of the public that nobody has looked at or answered. With a count for each bucket.
   */
  @Get()
  @SignedIn()
  list(@InCtx() ctx: Ctx, @Query() query: WorkQuery): Promise<WorkPage> {
    return this.service.list(ctx, query);
  }
}
