import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';

const EVERY_MS = 15 * 60_000;

/** Taken for one round, so that of several processes one cleans and the others do something useful. */
const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('siklus.housekeeping', 0)) AS mine`;

/** Row security hides every tenant from the program itself; who there is stands in the table that signs people in. */
const TENANTS = 'SELECT DISTINCT organization_id AS id FROM sign_in_names';

const ENTER = `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true)`;

/** What has had its time, so much of it that a round stays short; what is left over goes in the next one. */
const CLEANINGS = [
  `DELETE FROM idempotency_keys WHERE organization_id = $1 AND ctid = ANY(ARRAY(
     SELECT ctid FROM idempotency_keys WHERE organization_id = $1 AND created_at < now() - interval '24 hours' LIMIT 10000))`,
  `DELETE FROM sessions WHERE organization_id = $1 AND ctid = ANY(ARRAY(
     SELECT ctid FROM sessions WHERE organization_id = $1 AND expires_at < now() LIMIT 10000))`,
];

/** Takes away what nobody can use any more: answers kept for repeated requests, and sign-ins that have expired. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Housekeeping');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Answers how many rows went; a round that fails is told of and tried again next time. */
  async round(): Promise<number> {
    try {
      return await this.database.transaction((session) => this.clean(session));
    } catch (error) {
      this.logger.warn(`A round was broken off: ${error instanceof Error ? error.message : error}`);
      return 0;
    }
  }

  private async clean(session: Session): Promise<number> {
    const [lock] = await session.query<{ mine: boolean }>(LOCK);
    if (!lock?.mine) return 0;
    let gone = 0;
    for (const { id } of await session.query<{ id: string }>(TENANTS)) {
      await session.query(ENTER, [id]);
      for (const statement of CLEANINGS) gone += await session.affected(statement, [id]);
    }
    return gone;
  }
}
