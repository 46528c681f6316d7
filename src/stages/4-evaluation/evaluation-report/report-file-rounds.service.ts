import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { ReportFilesService } from '#stages/4-evaluation/evaluation-report/report-files.service';

/** The files are made when the last one signs; this is for those whose process or storage failed just then. */
const EVERY_MS = 60_000;

/** Row security hides every tenant from the program itself; who there is stands in the table that signs people in. */
const TENANTS = 'SELECT DISTINCT organization_id AS id FROM sign_in_names ORDER BY 1';

/** Makes the files of signed reports that have none. Drawing takes a second, so no transaction is open meanwhile. */
@Injectable()
export class ReportFileRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ReportFileRounds');
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly files: ReportFilesService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One round through all tenants; answers how many reports were looked after. */
  async round(): Promise<number> {
    let done = 0;
    for (const { id } of await this.database.transaction((session) => session.query<{ id: string }>(TENANTS)))
      for (const report of await this.files.unmade(id)) {
        await this.files.makeQuietly(id, report);
        done += 1;
      }
    return done;
  }

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
