import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#platform/database/database';

const EVERY_MS = 60 * 60_000;
const MONTHS_AHEAD = 3;

/** Of several processes one looks after the months and the others have nothing to do. */
const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('siklus.metric_months', 0)) AS mine`;

const MAKE = `SELECT siklus_metric_month((date_trunc('month', $1::timestamptz AT TIME ZONE 'UTC') + n * interval '1 month')::date)
  FROM generate_series(0, $2::int) n`;

/**
 * Makes the partitions of the coming months ahead of their samples. It belongs to no tenant: they share the months. Should
 * no process run for a season, the first sample of a month makes its own.
 */
@Injectable()
export class MetricMonths implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('MetricMonths');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Answers whether this process looked after it; a round that fails is told of and tried again. */
  async round(now = new Date()): Promise<boolean> {
    try {
      return await this.database.transaction(async (session) => {
        const [lock] = await session.query<{ mine: boolean }>(LOCK);
        if (lock?.mine) await session.query(MAKE, [now, MONTHS_AHEAD]);
        return lock?.mine === true;
      });
    } catch (error) {
      this.logger.warn(`A round was broken off: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
}
