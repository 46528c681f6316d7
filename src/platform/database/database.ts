import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Session, type SessionMode } from '#platform/database/session';

/** The only door to PostgreSQL: sessions on TypeORM's own pool, so that there is one pool to size and to watch. */
@Injectable()
export class Database {
  private readonly logger = new Logger('Database');
  private readonly pool: Pool;
  private readonly listeners = new Set<(organizationId: string) => void>();

  constructor(private readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    // Without these listeners a connection lost while idle or in use ends the whole process.
    this.pool.on('error', (error) => this.logger.warn(`An idle connection was lost: ${error.message}`));
    this.pool.on('connect', (client: PoolClient) => {
      client.on('error', (error) => this.logger.warn(`A connection was lost: ${error.message}`));
    });
  }

  begin(mode: SessionMode): Promise<Session> {
    return Session.begin(this.pool, mode, (organizationId) => {
      for (const hear of this.listeners) hear(organizationId);
    });
  }

  /** Hears of every tenant whose audit chain grew by a commit of this process. It must neither fail nor take its time. */
  onAppended(hear: (organizationId: string) => void): void {
    this.listeners.add(hear);
  }

  /** Says something to every process that listens on a channel, beside any transaction. */
  async say(channel: string, text: string): Promise<void> {
    await this.pool.query('SELECT pg_notify($1, $2)', [channel, text]);
  }

  /** Runs one piece of work in a transaction of its own, outside any request. */
  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.begin('write');
    try {
      const result = await work(session);
      await session.commit();
      return result;
    } catch (error) {
      await session.rollback();
      throw error;
    }
  }

  /** Whether the database answers and its schema is the one that this program was built for. */
  async ready(): Promise<boolean> {
    const names = this.source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const { rows } = await this.pool.query('SELECT count(*)::int AS done FROM schema_migrations WHERE name = ANY($1)', [
      names,
    ]);
    return rows[0]?.done === names.length;
  }
}
