import { Injectable, Logger } from '@nestjs/common';
import type { Credential } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import { Admission } from '#platform/context/admission';
import type { Ctx } from '#platform/context/ctx';
import { Draining } from '#platform/http/draining';
import { EventStream } from '#platform/http/event-stream';
import { WakeUps } from '#platform/live/wake-ups';
import { ChainReader } from '#views/events/chain-reader';
import type { LiveEventQuery } from '#views/events/events.dto';
import { readLastEventId, tooManyStreams, unknownPosition } from '#views/events/events.rules';
import type { Follower } from '#views/events/follower';
import { type Begin, LiveStream } from '#views/events/live-stream';

/** One for each page that a person has open, and some to spare. */
const MOST_STREAMS = 8;
/** Proxies cut what is silent for longer; so does the server itself after two deadlines. */
const BEAT_MS = 15_000;

const HEAD = 'SELECT seq FROM audit_heads WHERE organization_id = $1';

/** What happens, as it happens: streams that follow the audit chain, each showing what its person may see. */
@Injectable()
export class EventsService {
  private readonly logger = new Logger('Events');
  private readonly open = new Map<string, number>();
  private readonly beatMs: number;

  constructor(
    private readonly chain: ChainReader,
    private readonly wakeUps: WakeUps,
    private readonly admission: Admission,
    private readonly draining: Draining,
    { settings }: Configuration,
  ) {
    this.beatMs = Math.min(BEAT_MS, settings.requestDeadlineMs);
  }

  /** Inside the request only the place is found at which the stream begins; it opens when the transaction is over. */
  async stream(ctx: Ctx, follower: Follower, query: LiveEventQuery): Promise<EventStream> {
    const { credential, lastEventId } = follower;
    const head = (await ctx.one<{ seq: number }>(HEAD, [ctx.organizationId]))?.seq ?? 0;
    const position = readLastEventId(lastEventId ?? query.lastEventId) ?? head;
    if (position > head) throw unknownPosition({ params: { id: position } });
    const { types, campaignId } = query;
    const { beatMs } = this;
    const begin = { actor: ctx.actor, position, wish: { types, campaignId }, beatMs, until: credential.expiresAt };
    return new EventStream(() => this.begin(begin, credential));
  }

  private begin(begin: Begin, credential: Credential): LiveStream {
    const { organizationId, userId } = begin.actor;
    const leave = this.enter(`${organizationId} ${userId}`);
    const stream = new LiveStream(begin, {
      read: (position) => this.chain.after(organizationId, position),
      admit: () => this.admission.whoIs(credential),
      failed: (error) => this.logger.warn(`A stream was cut: ${error instanceof Error ? error.message : error}`),
    });
    const unfollow = this.wakeUps.follow(organizationId, () => stream.wake());
    const stay = this.draining.whenBegun(() => stream.end());
    stream.once('close', () => {
      leave();
      unfollow();
      stay();
    });
    return stream;
  }

  private enter(person: string): () => void {
    const count = this.open.get(person) ?? 0;
    if (count >= MOST_STREAMS)
      throw tooManyStreams({ params: { most: MOST_STREAMS }, headers: { 'retry-after': '15' } });
    this.open.set(person, count + 1);
    return () => {
      const left = (this.open.get(person) ?? 1) - 1;
      if (left > 0) this.open.set(person, left);
      else this.open.delete(person);
    };
  }
}
