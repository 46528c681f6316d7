import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '#kernel/access/sign-in.rules';
import { Database } from '#platform/database/database';
import { rateLimited } from '#platform/problem/catalogue';
import type { Problem } from '#platform/problem/problem';

/** Refused sign-ins in a quarter of an hour: for one address from one network, and from one network altogether. */
const PERSON_TRIES = 10;
const NETWORK_TRIES = 100;
const SECONDS = 900;

/** Where a sign-in is counted before its password is looked at, so that many at once are counted too. */
export interface Ticket {
  person: string;
  network: string;
}

export class Throttled {
  constructor(
    readonly problem: Problem,
    /** Whether this is the try with which the waiting begins: the one that is worth an audit event. */
    readonly first: boolean,
  ) {}
}

/** Counts refused sign-ins in the database, so that more processes do not mean more guesses. */
@Injectable()
export class SignInThrottle {
  private readonly people: RateLimiterPostgres;
  private readonly networks: RateLimiterPostgres;

  constructor(database: Database) {
    const query = async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await database.transaction((session) => session.query(text, values));
      return { rows, rowCount: rows.length };
    };
    const shared = {
      storeClient: { query },
      storeType: 'pool',
      tableName: 'sign_in_failures',
      tableCreated: true,
      duration: SECONDS,
      blockDuration: SECONDS,
    };
    this.people = new RateLimiterPostgres({ ...shared, keyPrefix: 'person', points: PERSON_TRIES });
    this.networks = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'network',
      points: NETWORK_TRIES,
      clearExpiredByTimeout: false,
    });
  }

  /** Counts the try, and refuses it when there were too many. `who` is kept as a digest: it may be anybody's address. */
  async take(who: string, address: string): Promise<Ticket | Throttled> {
    const ticket = this.ticket(who, address);
    try {
      await this.networks.consume(ticket.network);
      await this.people.consume(ticket.person);
      return ticket;
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
      const problem = rateLimited({ params: { seconds }, headers: { 'retry-after': String(seconds) } });
      const first = reason.consumedPoints === PERSON_TRIES + 1 || reason.consumedPoints === NETWORK_TRIES + 1;
      return new Throttled(problem, first);
    }
  }

  ticket(who: string, address: string): Ticket {
    const network = networkOf(address);
    return { network, person: createHash('sha256').update(`${who}\n${network}`).digest('base64url') };
  }

  /** The password was right: this person's tries are forgotten, and the network gets its one back. */
  async forgive({ person, network }: Ticket): Promise<void> {
    await Promise.all([this.people.delete(person), this.networks.reward(network)]);
  }
}
