import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { notFound } from '#platform/problem/catalogue';
import { RecordTraceQuery, Trace, TraceQuery } from '#views/trace/trace.dto';
import { TraceService } from '#views/trace/trace.service';

@ApiTags('Views')
@Controller()
export class TraceController {
  constructor(private readonly service: TraceService) {}

  /**
   * Trace a campaign
   *
   * @remarks From the legal basis through research notes, needs, objectives, content, posts and public feedback to
   * follow-ups, improved services, lessons and the next campaign's research note; and the gaps where it breaks off.
   */
  @Get('campaigns/:id/trace')
  @Permit('campaign.read')
  getCampaign(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Trace> {
    return this.service.ofCampaign(ctx, id);
  }

  /**
   * Trace a post
   *
   * @remarks What led to it (direction=up), what came of it (down), or both.
   */
  @Get('posts/:id/trace')
  @Permit('content.read')
  getPost(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() { direction }: TraceQuery): Promise<Trace> {
    return this.service.ofPost(ctx, id, direction);
  }

  /**
   * Trace a message
   *
   * @remarks What the public answered to, and what came of it; direction=up or down for one of the two.
   */
  @Get('feedback-messages/:id/trace')
  @Permit('feedback.read')
  getFeedbackMessage(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() { direction }: TraceQuery,
  ): Promise<Trace> {
    return this.service.ofFeedback(ctx, id, direction);
  }

  /**
   * Trace a case
   *
   * @remarks The messages and merged cases that it holds, with what they answered to and the facts behind that
   * (direction=up), and what was answered (down).
   */
  @Get('cases/:id/trace')
  @Permit('case.read')
  getCase(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() { direction }: TraceQuery): Promise<Trace> {
    return this.service.ofCase(ctx, id, direction);
  }

  /**
   * Trace any record
   *
   * @remarks From whatever kind of record up to its origin, down to what came of it, or both: the part of its campaign's
   * trace that goes through it.
   */
  @Get('trace')
  @Permit('campaign.read')
  @Refuses(notFound)
  get(@InCtx() ctx: Ctx, @Query() query: RecordTraceQuery): Promise<Trace> {
    return this.service.ofRecord(ctx, query);
  }
}
