import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Storage } from '#platform/storage/storage';

const EVERY_MS = 60 * 60_000;

/** Row security hides every tenant from the program itself; who there is stands in the table that signs people in. */
const TENANTS = 'SELECT DISTINCT organization_id AS id FROM sign_in_names';

/** Takes away contents that have been nobody's for a day. Several processes may be at it: each content goes once. */
@Injectable()
export class StorageHousekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('StorageHousekeeping');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Answers how many went; a round that fails is told of and tried again next time. */
  async round(): Promise<number> {
    try {
      let gone = await this.storage.cleanIncoming();
      for (const { id } of await this.database.transaction((session) => session.query<{ id: string }>(TENANTS)))
        gone += await this.storage.clean(id);
      return gone;
    } catch (error) {
      this.logger.warn(`A round was broken off: ${error instanceof Error ? error.message : error}`);
      return 0;
    }
  }
}
