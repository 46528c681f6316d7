import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import { visitTenant } from '#platform/context/tenant';
import type { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';

/** Row security hides every tenant from the program itself; who there is stands in the table that signs people in. */
const TENANTS = 'SELECT DISTINCT organization_id AS id FROM sign_in_names ORDER BY 1';

/** One lock for each tenant and kind of work: of several processes one is at it, and the others go on to the next tenant. */
const LOCK = 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine';

/** The program itself: it sees everything of the tenant, and nobody's name stands under what it does. */
export function program(organizationId: string): Actor {
  return {
    organizationId,
    userId: '',
    name: 'Siklus',
    role: '',
    functions: [],
    unitId: null,
    clearance: 3,
    timezone: 'UTC',
    scopes: null,
    sessionId: '',
    via: 'system',
  };
}

/**
 * Work that comes due by itself, looked for in every tenant at an interval. Each tenant has a transaction of its own, with
 * its audit events: a process that is killed leaves either all of a tenant's round or nothing, and the next round, here or
 * elsewhere, finds what is left.
 */
export abstract class TenantRounds implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  protected constructor(
    protected readonly database: Database,
    private readonly name: string,
    private readonly everyMs: number,
  ) {
    this.logger = new Logger(name);
  }

  /** What there is to do in one tenant at a given moment; answers how much was done. */
  protected abstract work(ctx: Ctx, now: Date): Promise<number>;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), this.everyMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One round through all tenants; what fails in one is told of, tried again next time, and keeps no other waiting. */
  async round(now = new Date()): Promise<number> {
    let done = 0;
    for (const { id } of await this.database.transaction((session) => session.query<{ id: string }>(TENANTS))) {
      try {
        done += await this.database.transaction((session) => this.visit(session, id, now));
      } catch (error) {
        this.logger.warn(`A round was broken off: ${error instanceof Error ? error.message : error}`);
      }
    }
    return done;
  }

  /** The round of one tenant in a transaction that is open already; nothing where another process is at it. */
  async visit(session: Session, id: string, now: Date): Promise<number> {
    const [lock] = await session.query<{ mine: boolean }>(LOCK, [`siklus.${this.name}.${id}`]);
    return lock?.mine ? visitTenant(session, { actor: program(id) }, (ctx) => this.work(ctx, now)) : 0;
  }

  /** A round that takes longer than the interval is not overtaken by the next one. */
  private async tick(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.round();
    } catch (error) {
      this.logger.warn(`No round: ${error instanceof Error ? error.message : error}`);
    } finally {
      this.running = false;
    }
  }
}
