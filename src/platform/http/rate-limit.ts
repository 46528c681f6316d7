import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Configuration } from '#platform/config/configuration';
import type { Reply } from '#platform/http/request';
import { rateLimited } from '#platform/problem/catalogue';

const SECONDS = 60;

/** Counts requests a minute per caller, in this process. */
@Injectable()
export class RateLimit {
  private readonly most: number;
  private readonly counter: RateLimiterMemory | undefined;

  constructor({ settings }: Configuration) {
    this.most = settings.rateLimitPerMinute;
    this.counter = this.most > 0 ? new RateLimiterMemory({ points: this.most, duration: SECONDS }) : undefined;
  }

  /** Counts one request, tells the caller what is left (headers of the IETF draft), and refuses what is too much. */
  async take(caller: string, reply: Reply): Promise<void> {
    if (!this.counter) return;
    const { remainingPoints, consumedPoints, msBeforeNext } = await this.counter.penalty(caller);
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    reply.headers({
      'ratelimit-policy': `"default";q=${this.most};w=${SECONDS}`,
      ratelimit: `"default";r=${remainingPoints};t=${seconds}`,
    });
    if (consumedPoints > this.most)
      throw rateLimited({ params: { seconds }, headers: { 'retry-after': String(seconds) } });
  }
}

/** Whoever has an IPv6 address has the whole network of 64 bits around it, and could change address with every request. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = ip.split('%')[0]?.toLowerCase().split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
