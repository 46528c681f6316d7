import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Configuration } from '#platform/config/configuration';
import { networkOf } from '#platform/http/rate-limit';
import { rateLimited } from '#platform/problem/catalogue';
import type { LinkDecided, LinkDecision } from '#stages/2-planning/approval/approval-link.dto';
import { LeaderService, type Visitor } from '#stages/2-planning/approval/leader.service';
import type { ApprovalLinkView } from '#stages/2-planning/approval/leader-view.dto';

/** Nobody decides so often; whoever guesses links is slowed down where they sit. */
const A_MINUTE = 30;

export interface Knock extends Visitor {
  address: string;
}

/** The door for links, of the API and of the page: it counts who knocks before it opens. */
@Injectable()
export class LeaderDesk {
  private readonly counter: RateLimiterMemory | undefined;

  constructor(
    private readonly leaders: LeaderService,
    { settings }: Configuration,
  ) {
    const points = Math.min(A_MINUTE, settings.rateLimitPerMinute);
    this.counter = points > 0 ? new RateLimiterMemory({ points, duration: 60 }) : undefined;
  }

  async view(knock: Knock, token: string): Promise<ApprovalLinkView> {
    return this.leaders.view(await this.count(knock), token);
  }

  async decide(knock: Knock, token: string, input: LinkDecision): Promise<LinkDecided> {
    return this.leaders.decide(await this.count(knock), token, input);
  }

  private async count({ address, requestId, locale }: Knock): Promise<Visitor> {
    const counted = await this.counter?.penalty(networkOf(address));
    if (counted && counted.consumedPoints > Math.min(A_MINUTE, this.counter?.points ?? A_MINUTE)) {
      const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
      throw rateLimited({ params: { seconds }, headers: { 'retry-after': String(seconds) } });
    }
    return { requestId, locale };
  }
}
