import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { TimelinePage, TimelineQuery } from '#views/timeline/timeline.dto';
import { TimelineService } from '#views/timeline/timeline.service';

@ApiTags('Views')
@Controller('campaigns/:id/timeline')
export class TimelineController {
  constructor(private readonly service: TimelineService) {}

  /**
   * Tell a campaign's story by time
   *
   * @remarks What happened across all stages, newest first, by the time at which it happened: facts, needs, plans, posts,
   * what the public said and was answered, obstacles, results, follow-ups, improvements, lessons and the moves between
   * stages. Pages by key.
   */
  @Get()
  @Permit('campaign.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: TimelineQuery): Promise<TimelinePage> {
    return this.service.list(ctx, id, query);
  }
}
