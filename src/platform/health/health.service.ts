import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Draining } from '#platform/http/draining';
import { unavailable } from '#platform/problem/catalogue';

const LIMIT_MS = 1_000;

type Reason = 'stopping' | 'database' | 'migrations';

@Injectable()
export class HealthService {
  private readonly logger = new Logger('Health');

  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  /** Refuses with the reason when requests should go elsewhere. */
  async demandReady(): Promise<void> {
    const reason = this.draining.hasBegun ? 'stopping' : await this.askDatabase();
    if (reason) throw unavailable({ extra: { reason }, headers: { 'retry-after': '2' } });
  }

  private async askDatabase(): Promise<Reason | null> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS).unref();
    });
    try {
      return (await Promise.race([this.database.ready(), late])) ? null : 'migrations';
    } catch (error) {
      this.logger.warn(`The database is not ready: ${error instanceof Error ? error.message : error}`);
      return 'database';
    }
  }
}
