import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import type { Part } from '#platform/http/range.rules';
import { DiskStore } from '#platform/storage/disk-store';
import { nobody } from '#platform/storage/nobody';
import { type Content, S3Store } from '#platform/storage/s3-store';

const DAY_MS = 86_400_000;

/** How many objects one round of the housekeeping looks at in one agency. */
const AT_ONCE = 500;

/**
 * Contents of files, by keys that the storage makes itself. A key stands among the unclaimed ones before its object is
 * written and is taken out by the transaction that makes the record, so whatever breaks off in between is found again:
 * at once after a refusal, after a day when the process was killed.
 */
@Injectable()
export class Storage {
  private readonly logger = new Logger('Storage');
  private readonly store: DiskStore | S3Store;
  private readonly incoming: string;

  constructor(
    private readonly database: Database,
    { settings }: Configuration,
  ) {
    const folder = join(settings.dataFolder, 'files');
    this.incoming = join(folder, 'incoming');
    this.store = settings.s3 ? new S3Store(settings.s3) : new DiskStore(folder);
  }

  /** A place for a file that is just coming in; made at the first one, so that an agency without files has no folder. */
  async place(): Promise<string> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    return join(this.incoming, newKey());
  }

  /** Keeps the content durably, and nobody's for now. */
  async keep(organizationId: string, content: Content): Promise<string> {
    const key = newKey();
    await inTenant(this.database, { actor: nobody(organizationId) }, (ctx) => disown(ctx, key));
    try {
      await this.put(`${organizationId}/${key}`, content);
      return key;
    } catch (error) {
      await this.settleQuietly(organizationId, key);
      throw error;
    }
  }

  /**
   * The same for a transaction that has the only connection and makes the agency too: the key stands nowhere until its
   * commit, so whoever sees it fail discards the content.
   */
  async keepUnlisted(organizationId: string, content: Content): Promise<string> {
    const key = newKey();
    await this.put(`${organizationId}/${key}`, content);
    return key;
  }

  discard(organizationId: string, key: string): Promise<void> {
    return this.store.remove(`${organizationId}/${key}`);
  }

  /** The record that this transaction makes owns the content from its commit on. */
  async claim(ctx: Ctx, key: string): Promise<void> {
    await ctx.query('DELETE FROM unclaimed_files WHERE organization_id = $1 AND storage_key = $2', [
      ctx.organizationId,
      key,
    ]);
  }

  /** The record that owned the content goes with this transaction: once that is certain, the content goes too. */
  async release(ctx: Ctx, key: string): Promise<void> {
    await disown(ctx, key);
    ctx.afterwards.push(() => this.settleQuietly(ctx.organizationId, key));
  }

  open(organizationId: string, key: string, part?: Part): Promise<Readable> {
    return this.store.open(`${organizationId}/${key}`, part);
  }

  /** Takes the content away if it is nobody's. Waits for a transaction that is just claiming it, however that one ends. */
  async settle(organizationId: string, key: string): Promise<void> {
    await inTenant(this.database, { actor: nobody(organizationId) }, async (ctx) => {
      const mine = await ctx.affected('DELETE FROM unclaimed_files WHERE organization_id = $1 AND storage_key = $2', [
        organizationId,
        key,
      ]);
      if (mine > 0) await this.store.remove(`${organizationId}/${key}`);
    });
  }

  /** The same where the request has ended already, one way or the other: what does not work now the housekeeping does. */
  async settleQuietly(organizationId: string, key: string): Promise<void> {
    try {
      await this.settle(organizationId, key);
    } catch (error) {
      this.logger.warn(
        `Content that is nobody's waits for the housekeeping: ${error instanceof Error ? error.message : error}`,
      );
    }
  }

  /** What was left behind for more than a day: by requests whose process was killed, or whose storage did not answer. */
  async clean(organizationId: string): Promise<number> {
    const left = await inTenant(this.database, { actor: nobody(organizationId) }, (ctx) =>
      ctx.query<{ key: string }>(
        `SELECT storage_key AS key FROM unclaimed_files WHERE organization_id = $1 AND created_at < now() - interval '1 day'
         ORDER BY created_at LIMIT ${AT_ONCE}`,
        [organizationId],
      ),
    );
    for (const { key } of left) await this.settle(organizationId, key);
    return left.length;
  }

  /** Files that began to come in and never came through. */
  async cleanIncoming(now = Date.now()): Promise<number> {
    let gone = 0;
    for (const name of await readdir(this.incoming).catch(() => [] as string[])) {
      const path = join(this.incoming, name);
      const age =
        now -
        (await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => now,
        ));
      if (age <= DAY_MS) continue;
      await rm(path, { force: true });
      gone += 1;
    }
    return gone;
  }

  private async put(place: string, content: Content): Promise<void> {
    await (this.store instanceof DiskStore ? this.store.put(place, content.path) : this.store.put(place, content));
  }
}

const newKey = (): string => randomBytes(24).toString('hex');

async function disown(ctx: Ctx, key: string): Promise<void> {
  await ctx.query('INSERT INTO unclaimed_files (organization_id, storage_key) VALUES ($1, $2)', [
    ctx.organizationId,
    key,
  ]);
}
