import { Injectable } from '@nestjs/common';
import { become } from '#kernel/access/acting';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { isWorthRetrying } from '#platform/problem/sqlstate';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { holdNext, ImportChunks, mayImport } from '#stages/3-implementation/import/import-chunks.service';

/** A job is looked at once when it is made; this is for those whose process did not live to end them. */
const EVERY_MS = 5_000;

const GONE = 'Yang memulai impor ini tidak aktif lagi. (Whoever started this import is not active any more.)';
const LOST =
  'Yang memulai impor ini tidak lagi berhak menulis isinya. (Whoever started this import may not write what it brings any more.)';
const BROKEN =
  'Kesalahan pada layanan; baris yang sudah tersimpan tetap ada. (A fault of the service; rows stored before stay.)';

/**
 * Works on the imports of all tenants, a chunk at a time, as the person who started each. A chunk is one transaction: a
 * process that is killed leaves whole chunks, and whoever comes next goes on behind the last of them.
 */
@Injectable()
export class ImportRounds extends TenantRounds {
  private readonly under = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    database: Database,
    private readonly chunks: ImportChunks,
  ) {
    super(database, 'imports', EVERY_MS);
  }

  /** Begins at once with what a tenant has waiting, and goes on until nothing is left; nobody waits for it. */
  begin(organizationId: string): void {
    const work = this.drain(organizationId).catch((error: unknown) => {
      this.logger.warn(`An import was broken off: ${error instanceof Error ? error.message : error}`);
    });
    this.under.add(work);
    void work.finally(() => this.under.delete(work));
  }

  override async onModuleDestroy(): Promise<void> {
    super.onModuleDestroy();
    this.stopping = true;
    await Promise.all(this.under);
  }

  protected override async work(ctx: Ctx): Promise<number> {
    const job = await holdNext(ctx);
    if (!job) return 0;
    if (!(await become(ctx, job.createdBy))) await this.chunks.fail(ctx, job, GONE);
    else if (!mayImport(ctx, job.kind) || job.clearanceLevel > ctx.actor.clearance) await this.refuse(ctx, job);
    else await this.store(ctx, job);
    return 1;
  }

  /** The person may not even see it now: the program itself says so. */
  private async refuse(ctx: Ctx, job: ImportEntity): Promise<void> {
    await ctx.query(`SELECT set_config('app.clearance', '3', true)`);
    await this.chunks.fail(ctx, job, LOST);
  }

  private async store(ctx: Ctx, job: ImportEntity): Promise<void> {
    const events = ctx.events.length;
    await ctx.query('SAVEPOINT import_chunk');
    try {
      await this.chunks.next(ctx, job);
    } catch (error) {
      if (isWorthRetrying(error)) throw error;
      this.logger.error(`The import ${job.id} failed: ${error instanceof Error ? error.stack : error}`);
      await ctx.query('ROLLBACK TO SAVEPOINT import_chunk');
      ctx.events.length = events;
      await this.chunks.fail(ctx, job, BROKEN);
    }
  }

  private async drain(organizationId: string): Promise<void> {
    let done = 1;
    while (done > 0 && !this.stopping)
      done = await this.database.transaction((session) => this.visit(session, organizationId, new Date()));
  }
}
