import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { actIn, clearedAt } from '#kernel/access/acting';
import { type ExportEntity, type ExportFormat, MOST_IN_WORKBOOK, MOST_ROWS } from '#kernel/export/export.entity';
import { columnsOf, localClock } from '#kernel/export/export-columns.rules';
import { ExportLists, type FoundList } from '#kernel/export/export-lists.service';
import { ExportNotes, type Job } from '#kernel/export/export-notes.service';
import { type ExportWriter, WRITERS } from '#kernel/export/export-writers';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import type { Text } from '#platform/problem/problem';
import type { Content } from '#platform/storage/s3-store';
import { Storage } from '#platform/storage/storage';

const TELL_MS = 500;

const LOST = {
  en: 'Whoever asked for this export may not read the list any more.',
  id: 'Yang meminta ekspor ini tidak lagi berhak membaca daftarnya.',
};
const most = (format: ExportFormat): number => (format === 'xlsx' ? MOST_IN_WORKBOOK : MOST_ROWS);

const tooLong = (format: ExportFormat): Hopeless =>
  new Hopeless({
    en: `The list has more than ${most(format).toLocaleString('en-GB')} rows, as many as ${format} takes: narrow it with its filters, or take CSV.`,
    id: `Daftar ini lebih dari ${most(format).toLocaleString('id-ID')} baris, batas untuk ${format}: persempit dengan saringannya, atau pakai CSV.`,
  });

/** Why a job ends without a file, in both languages; trying again would change nothing. */
export class Hopeless extends Error {
  constructor(readonly text: Text) {
    super(`${text.id} (${text.en})`);
  }
}

/** A list that somebody wants as a file. */
export interface Asked
  extends Pick<ExportEntity, 'list' | 'parameters' | 'columns' | 'format' | 'language' | 'createdAt' | 'cleared'> {
  organizationId: string;
  /** With whose rights it is read. */
  createdBy: string;
  /** No more than so much clearance, whoever reads. */
  atMost?: number;
}

/** Hears how many rows there are, where that is known, and then how many are written. */
export type Teller = (total: number | null) => (processed: number) => Promise<void>;

interface Copying {
  list: FoundList;
  ask: object;
  writer: ExportWriter;
  format: ExportFormat;
  tell: (processed: number) => Promise<void>;
}

/**
 * Writes one export: all pages of the list from one snapshot, as the person who asked, and its progress beside it in
 * transactions of their own. Nothing of the file is anybody's before all of it is written.
 */
@Injectable()
export class ExportRun {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly lists: ExportLists,
    private readonly notes: ExportNotes,
  ) {}

  async run(job: Job, signal: AbortSignal): Promise<void> {
    const path = await this.storage.place();
    try {
      const processed = await this.write(job, path, (total) => this.teller(job, total, signal));
      const content = await contentOf(path);
      const key = await this.storage.keep(job.organizationId, content);
      try {
        await this.notes.done(job, { ...content, key, processed });
      } finally {
        // Nothing where the job has it now; otherwise nobody ever will.
        await this.storage.settleQuietly(job.organizationId, key);
      }
    } finally {
      await rm(path, { force: true });
    }
  }

  /** One snapshot for all pages and for their count: they agree with each other, whatever is written meanwhile. */
  async write(asked: Asked, path: string, teller: Teller): Promise<number> {
    const { organizationId, createdBy: userId, language: locale, atMost } = asked;
    const session = await this.database.begin('read');
    const file = await open(path, 'w', 0o600);
    try {
      const rows = await actIn(
        session,
        { organizationId, userId },
        (ctx) => {
          const copying = () => this.read(ctx, asked, { file, teller });
          return atMost === undefined ? copying() : clearedAt(ctx, atMost, copying);
        },
        { locale },
      );
      await session.commit();
      return rows;
    } catch (error) {
      await session.rollback();
      throw error;
    } finally {
      await file.close();
    }
  }

  private async read(ctx: Ctx, asked: Asked, { file, teller }: { file: FileHandle; teller: Teller }): Promise<number> {
    const { format, columns: named, parameters, list: name } = asked;
    const list = this.permitted(ctx, asked);
    const ask = await this.lists.checked(list, parameters);
    const columns = columnsOf(list.properties, named);
    const local = localClock(ctx.actor.timezone);
    const writer = WRITERS[format]({ file, columns, local, name, madeAt: madeAt(asked) });
    const total = await this.lists.count(ctx, list, ask);
    if (total !== null && total > most(format)) throw tooLong(format);
    return this.copy(ctx, { list, ask, writer, format, tell: teller(total) });
  }

  /** With the rights of now, which may be fewer than when it was asked for. */
  private permitted(ctx: Ctx, { list: address, cleared }: Asked): FoundList {
    const list = this.lists.find(address);
    const { access } = list?.route ?? {};
    if (!list || !access || ('permission' in access && !mayDo(ctx.actor, access.permission))) throw new Hopeless(LOST);
    if (ctx.actor.clearance < cleared) throw new Hopeless(LOST);
    return list;
  }

  private async copy(ctx: Ctx, { list, ask, writer, format, tell }: Copying): Promise<number> {
    let processed = 0;
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await this.lists.page(ctx, list, { ...ask, ...(cursor ? { cursor } : {}) });
      processed += page.items.length;
      if (processed > most(format)) throw tooLong(format);
      await writer.write(page.items);
      await tell(processed);
      cursor = page.nextCursor;
    }
    await writer.end();
    return processed;
  }

  /** Says how far it is, not more often than anybody looks. */
  private teller(job: Job, total: number | null, signal: AbortSignal): (processed: number) => Promise<void> {
    let next = 0;
    return async (processed) => {
      signal.throwIfAborted();
      if (Date.now() < next) return;
      next = Date.now() + TELL_MS;
      await this.notes.tell(job, processed, total);
    };
  }
}

const madeAt = ({ createdAt }: Asked): string => new Date(createdAt).toISOString();

export async function contentOf(path: string): Promise<Content> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return { path, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
