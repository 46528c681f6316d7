import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '#platform/http/rate-limit';
import { rateLimited } from '#platform/problem/catalogue';

/** Counts those who come without an account, by the network that they come from. */
export class Knocks {
  private readonly counter: RateLimiterMemory | undefined;

  /** The installation's own limit holds too; 0 there counts nobody. */
  constructor(
    private readonly aMinute: number,
    everybody: number,
  ) {
    const points = Math.min(aMinute, everybody);
    this.counter = points > 0 ? new RateLimiterMemory({ points, duration: 60 }) : undefined;
  }

  async count(address: string): Promise<void> {
    const counted = await this.counter?.penalty(networkOf(address));
    if (!counted || counted.consumedPoints <= (this.counter?.points ?? this.aMinute)) return;
    const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1_000));
    throw rateLimited({ params: { seconds }, headers: { 'retry-after': String(seconds) } });
  }
}
