import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { statementName } from '#platform/database/statements';

/** For failures that somebody else is told of: the statement behind, or the caller who rolls back. */
function ignore(): void {
  return;
}

export type SessionMode = 'read' | 'write';

const BEGIN: Record<SessionMode, string> = {
  // One snapshot for the whole answer: a list, its counts and its links agree with each other.
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN',
};

/**
 * One transaction on one connection. Statements are sent without waiting for the one before (pipelining), so that
 * BEGIN, the entry into the tenant and the first query travel together.
 */
export class Session {
  private ended = false;
  private readonly touched = new Set<string>();

  private constructor(
    private readonly client: PoolClient,
    readonly mode: SessionMode,
    private readonly told: (organizationId: string) => void,
  ) {}

  /** `told` hears of every tenant whose chain grew, once that is safely stored. */
  static async begin(pool: Pool, mode: SessionMode, told: (organizationId: string) => void): Promise<Session> {
    const session = new Session(await pool.connect(), mode, told);
    // A failed BEGIN fails the statement behind it too, and that one is awaited by its caller.
    session.client.query(BEGIN[mode]).catch(ignore);
    return session;
  }

  async query<T extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.run<T>(sql, params)).rows;
  }

  async affected(sql: string, params: unknown[] = []): Promise<number> {
    return (await this.run(sql, params)).rowCount ?? 0;
  }

  /** Something is being appended to the chain of this tenant. */
  touch(organizationId: string): void {
    this.touched.add(organizationId);
  }

  /** A commit of a transaction that PostgreSQL already gave up answers ROLLBACK, not an error. */
  async commit(): Promise<void> {
    const { command } = await this.end('COMMIT');
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back by the database.');
    for (const organizationId of this.touched) this.told(organizationId);
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    await this.end('ROLLBACK').catch(ignore);
  }

  private run<T extends QueryResultRow>(sql: string, params: unknown[]): Promise<QueryResult<T>> {
    if (this.ended) throw new Error('This transaction is over; a service kept its ctx too long.');
    const name = statementName(sql);
    return this.client.query<T>(name ? { name, text: sql, values: params } : { text: sql, values: params });
  }

  private async end(command: 'COMMIT' | 'ROLLBACK'): Promise<QueryResult> {
    this.ended = true;
    try {
      const result = await this.client.query(command);
      this.client.release();
      return result;
    } catch (error) {
      this.client.release(error instanceof Error ? error : true);
      throw error;
    }
  }
}
