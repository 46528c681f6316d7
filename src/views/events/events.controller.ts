import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { AnswersEvents, type EventStream } from '#platform/http/event-stream';
import { Refuses } from '#platform/openapi/marks';
import { LiveEvent, LiveEventQuery } from '#views/events/events.dto';
import { tooManyStreams, unknownPosition } from '#views/events/events.rules';
import { EventsService } from '#views/events/events.service';
import { type Follower, InFollower } from '#views/events/follower';

const EXAMPLE = {
  type: 'case.moved_to_answered',
  resource: 'case',
  id: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f',
  campaignId: null,
  occurredAt: '2026-03-12T02:00:00.000Z',
};

@ApiTags('Views')
@Controller('events')
export class EventsController {
  constructor(private readonly service: EventsService) {}

  /**
   * Follow what happens
   *
   * @remarks Server-sent events, without end: new feedback, breaches, moves, any change of a record, in the order in which
   * they were stored. Each says what happened to which record and nothing of its content; whoever may not see the record
   * does not hear of it. An event is a block of two lines, `id:` and `data:` with the JSON described here; a line that
   * begins with a colon every 15 seconds keeps the connection open. Connect again with the last id in Last-Event-ID and the
   * stream continues behind it: nothing is missed and nothing comes twice. It ends when the access token expires (connect
   * again with a new one), when the session or token is revoked, and when the service stops. The numbers have gaps where
   * others may see more. At most 8 streams for one person and process.
   */
  @Get()
  @SignedIn()
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that you have; browsers send it by themselves.',
    schema: { type: 'string', pattern: '^\\d{1,15}$', examples: ['128'] } as never,
  })
  @AnswersEvents({
    data: LiveEvent,
    description: 'The events, as they come; the data of each is this object.',
    example: EXAMPLE,
  })
  @Refuses(unknownPosition, tooManyStreams)
  stream(@InCtx() ctx: Ctx, @InFollower() follower: Follower, @Query() query: LiveEventQuery): Promise<EventStream> {
    return this.service.stream(ctx, follower, query);
  }
}
