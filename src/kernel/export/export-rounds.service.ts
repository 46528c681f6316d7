import { Injectable } from '@nestjs/common';
import { ExportNotes, type Job, Overtaken } from '#kernel/export/export-notes.service';
import { ExportRun, Hopeless } from '#kernel/export/export-run.service';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { Problem } from '#platform/problem/problem';
import { Storage } from '#platform/storage/storage';

/** A job is begun when it is asked for; this is for those whose process did not live to end them, and for old files. */
const EVERY_MS = 15_000;

/**
 * Writes the exports of all tenants, one after the other in each process: each holds a connection for its snapshot and asks
 * for a second one to tell how far it is, so that two at once could wait for each other.
 */
@Injectable()
export class ExportRounds extends TenantRounds {
  private readonly stop = new AbortController();
  private last: Promise<void> = Promise.resolve();

  constructor(
    database: Database,
    private readonly notes: ExportNotes,
    private readonly runs: ExportRun,
    private readonly storage: Storage,
  ) {
    super(database, 'exports', EVERY_MS);
  }

  /** Begins with what a tenant has waiting, behind what is being written already; nobody waits for it. */
  begin(organizationId: string, now = new Date()): void {
    this.last = this.last
      .then(() => this.drain(organizationId, now))
      .catch((error: unknown) => {
        this.logger.warn(`An export was broken off: ${error instanceof Error ? error.message : error}`);
      });
  }

  /** Resolves when everything that was begun has ended. */
  settled(): Promise<void> {
    return this.last;
  }

  override async onModuleDestroy(): Promise<void> {
    super.onModuleDestroy();
    this.stop.abort(new Error('The service is ending.'));
    await this.last;
  }

  /** Only looks: writing takes longer than a round may hold its transaction. */
  protected override async work(ctx: Ctx, now: Date): Promise<number> {
    if (!(await this.notes.isDue(ctx, now))) return 0;
    this.begin(ctx.organizationId, now);
    return 1;
  }

  private async drain(organizationId: string, now: Date): Promise<void> {
    for (const key of await this.notes.expire(organizationId, now))
      await this.storage.settleQuietly(organizationId, key);
    while (!this.stop.signal.aborted) {
      const job = await this.notes.hold(organizationId);
      if (!job) return;
      await this.write(job);
    }
  }

  private async write(job: Job): Promise<void> {
    try {
      await this.runs.run(job, this.stop.signal);
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (error instanceof Hopeless) return this.notes.failed(job, error.message);
      if (error instanceof Problem) return this.notes.failed(job, reasonOf(error));
      this.logger.error(`The export ${job.id} was broken off: ${error instanceof Error ? error.stack : error}`);
      await this.notes.released(job);
    }
  }
}

/** What the list itself refuses, in both languages. */
function reasonOf({ kind: { title }, options: { errors = [] } }: Problem): string {
  const [id, en] = (['id', 'en'] as const).map((language) =>
    [title[language], ...errors.map(({ pointer, message }) => `${pointer}: ${message[language]}`)].join(' · '),
  );
  return `${id} (${en})`.slice(0, 2_000);
}
