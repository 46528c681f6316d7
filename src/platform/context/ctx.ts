import type { QueryResultRow } from 'pg';
import type { AuditDraft } from '#platform/audit/audit-event';
import type { Actor } from '#platform/context/actor';
import type { Session } from '#platform/database/session';
import type { Locale, Text } from '#platform/problem/problem';

/** How somebody came to what they did: by the API, by a one-time link, or the program by itself. */
export type Channel = 'api' | 'link' | 'system';

export interface CtxOptions {
  session: Session;
  /** The tenant that the request's signed credential names. */
  organizationId: string;
  requestId: string;
  locale: Locale;
  channel: Channel;
  dryRun: boolean;
}

/** One rule's answer about what a request asks for. */
export interface Verdict {
  code: string;
  passed: boolean;
  message: Text;
}

/**
 * First argument of every service method: who acts, in which language, and the one transaction. There is no other way
 * to the database, so nothing can leave the transaction or the tenant by forgetting something.
 */
export class Ctx {
  readonly organizationId: string;
  readonly requestId: string;
  readonly locale: Locale;
  readonly channel: Channel;
  readonly dryRun: boolean;
  /** Written to the audit chain with the commit. */
  readonly events: AuditDraft[] = [];
  /** Every rule that was asked in this request, for a dry run's answer. */
  readonly verdicts: Verdict[] = [];
  /**
   * What has to be done once this transaction is over, however it ended: a refusal leaves its event although the refused
   * work leaves nothing. Never inside it: requests that hold one connection and wait for a second would wait for each other.
   */
  readonly afterwards: Array<() => Promise<unknown>> = [];
  private readonly session: Session;
  private entered: Actor | undefined;

  constructor(options: CtxOptions) {
    this.session = options.session;
    this.organizationId = options.organizationId;
    this.requestId = options.requestId;
    this.locale = options.locale;
    this.channel = options.channel;
    this.dryRun = options.dryRun;
  }

  /** Known from the first awaited statement on: reads are sent together with the entry into the tenant. */
  get actor(): Actor {
    if (!this.entered) throw new Error('The actor is known only after the first statement.');
    return this.entered;
  }

  enter(actor: Actor): void {
    this.entered = actor;
  }

  query<T extends QueryResultRow = QueryResultRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.session.query<T>(sql, params);
  }

  async one<T extends QueryResultRow = QueryResultRow>(sql: string, params: unknown[] = []): Promise<T | undefined> {
    const [row] = await this.session.query<T>(sql, params);
    return row;
  }

  affected(sql: string, params: unknown[] = []): Promise<number> {
    return this.session.affected(sql, params);
  }

  /** The tenant's chain grows with this commit: whoever follows it is told then. */
  touchChain(): void {
    this.session.touch(this.organizationId);
  }

  record(event: AuditDraft): void {
    this.events.push(event);
  }
}
