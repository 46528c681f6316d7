import { Injectable } from '@nestjs/common';
import type { ExportEntity } from '#kernel/export/export.entity';
import { exportJobs } from '#kernel/export/export-store';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { program } from '#platform/jobs/tenant-rounds';
import { RecordStore } from '#platform/records/record-store';
import { Storage } from '#platform/storage/storage';

/** For so long a job is its writer's without a sign of life; then another one takes it up. */
const LEASE = "interval '60 seconds'";
const KEPT_MS = 86_400_000;
const MOST_ERRORS = 3;

const DUE = `state = 'queued' OR (state = 'running' AND lease_until < clock_timestamp())`;

const TELL = `UPDATE exports SET processed = $4, total = coalesce($5, total), lease_until = clock_timestamp() + ${LEASE},
    version = version + 1, updated_at = now()
  WHERE organization_id = $1 AND id = $2 AND state = 'running' AND errors = $3`;

const GIVEN_UP =
  'Terputus tiga kali; ekspor lagi atau hubungi pengelola. (Broken off three times; export again, or ask whoever runs the service.)';

/** Somebody removed the job, or took it up: what this process wrote of it is nobody's. */
export class Overtaken extends Error {
  constructor() {
    super('The export is not ours any more.');
  }
}

interface Written {
  key: string;
  bytes: number;
  sha256: string;
  processed: number;
}

interface Failure {
  reason: string;
  errors: number;
}

/** A job that this process holds; how often it was broken off tells its holders apart. */
export type Job = ExportEntity & { organizationId: string };

/** What is noted of an export while it is written, each in a transaction of its own. */
@Injectable()
export class ExportNotes {
  private readonly store = new RecordStore<ExportEntity>(exportJobs);

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /** Whether anything is to be done in the tenant of the ctx: a job to write, or a file whose day is over. */
  async isDue(ctx: Ctx, now: Date): Promise<boolean> {
    const found = await ctx.one(
      `SELECT 1 FROM exports WHERE organization_id = $1 AND (${DUE} OR (state = 'done' AND expires_at < $2)) LIMIT 1`,
      [ctx.organizationId, now.toISOString()],
    );
    return found !== undefined;
  }

  /** The job whose turn it is, from now on this process's; one that was broken off too often fails. */
  hold(organizationId: string): Promise<Job | undefined> {
    return this.note(organizationId, (ctx) => this.next(ctx));
  }

  /** How far it is; it stays this process's for another while. */
  async tell({ organizationId, id, errors }: Job, processed: number, total: number | null): Promise<void> {
    const told = await this.note(organizationId, (ctx) =>
      ctx.affected(TELL, [organizationId, id, errors, processed, total]),
    );
    if (told === 0) throw new Overtaken();
  }

  /** The file is the job's from this commit on. */
  done(job: Job, { key, processed, bytes, sha256 }: Written): Promise<void> {
    return this.note(job.organizationId, async (ctx) => {
      const current = await this.mine(ctx, job);
      await this.storage.claim(ctx, key);
      const finishedAt = new Date();
      const set = {
        ...{ bytes, sha256, processed, total: processed, storageKey: key, leaseUntil: null },
        finishedAt: finishedAt.toISOString(),
        expiresAt: new Date(finishedAt.getTime() + KEPT_MS).toISOString(),
      };
      await this.store.move(ctx, current, { to: 'done', set });
    });
  }

  /** It cannot be written, and trying again would change nothing. */
  failed(job: Job, reason: string): Promise<void> {
    return this.note(job.organizationId, async (ctx) =>
      this.fail(ctx, await this.mine(ctx, job), { reason, errors: job.errors }),
    );
  }

  /** Broken off here: it waits for nobody, and the next one to look takes it up at once. */
  async released({ organizationId, id, errors }: Job): Promise<void> {
    await this.note(organizationId, (ctx) =>
      ctx.affected(
        `UPDATE exports SET lease_until = clock_timestamp() WHERE organization_id = $1 AND id = $2 AND state = 'running' AND errors = $3`,
        [organizationId, id, errors],
      ),
    );
  }

  /** Files whose day is over; answers their places in the storage, which are nobody's from this commit on. */
  expire(organizationId: string, now: Date): Promise<string[]> {
    return this.note(organizationId, async (ctx) => {
      const due = (await ctx.query(
        `SELECT ${exportJobs.selectList}, t.storage_key AS key FROM exports t
         WHERE t.organization_id = $1 AND t.state = 'done' AND t.expires_at < $2 LIMIT 100 FOR UPDATE OF t SKIP LOCKED`,
        [organizationId, now.toISOString()],
      )) as unknown as (ExportEntity & { key: string })[];
      for (const { key, ...current } of due) {
        await this.storage.release(ctx, key);
        await this.store.move(ctx, current, { to: 'expired', set: { storageKey: null } });
      }
      return due.map(({ key }) => key);
    });
  }

  private async next(ctx: Ctx): Promise<Job | undefined> {
    const { organizationId } = ctx;
    const job = (await ctx.one(
      `SELECT ${exportJobs.selectList}, t.cleared FROM exports t WHERE t.organization_id = $1 AND (${DUE})
       ORDER BY t.created_at, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
      [organizationId],
    )) as ExportEntity | undefined;
    if (!job) return undefined;
    const errors = job.errors + (job.state === 'running' ? 1 : 0);
    if (errors >= MOST_ERRORS) {
      await this.fail(ctx, job, { reason: GIVEN_UP, errors });
      return this.next(ctx);
    }
    const set = { errors, processed: 0 };
    const held =
      job.state === 'queued'
        ? await this.store.move(ctx, job, { to: 'running', set })
        : await this.store.update(ctx, job, set, 'taken_up');
    await ctx.query(
      `UPDATE exports SET lease_until = clock_timestamp() + ${LEASE} WHERE organization_id = $1 AND id = $2`,
      [organizationId, job.id],
    );
    return { ...held, cleared: job.cleared, organizationId };
  }

  private async mine(ctx: Ctx, { id, errors }: Job): Promise<ExportEntity> {
    const current = await this.store.find(ctx, id, 'FOR UPDATE OF t');
    if (current?.state !== 'running' || current.errors !== errors) throw new Overtaken();
    return current;
  }

  private async fail(ctx: Ctx, current: ExportEntity, { reason, errors }: Failure): Promise<void> {
    const set = { errors, stateReason: reason, finishedAt: new Date().toISOString(), leaseUntil: null };
    await this.store.move(ctx, current, { to: 'failed', reason, set });
  }

  private note<T>(organizationId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return inTenant(this.database, { actor: program(organizationId) }, work);
  }
}
