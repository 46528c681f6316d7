import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { actAs } from '#kernel/access/acting';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { Draining } from '#platform/http/draining';
import { EventStream, eventText } from '#platform/http/event-stream';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { isOver } from '#stages/3-implementation/import/import.rules';
import { ImportService } from '#stages/3-implementation/import/import.service';

const EVERY_MS = 400;
/** Proxies cut what is silent for longer. */
const BEAT_MS = 15_000;
/** A stream that shows an end sooner or later: after this the caller asks again. */
const LONGEST_MS = 15 * 60_000;

type Progress = Pick<ImportEntity, 'state' | 'processed' | 'total' | 'inserted' | 'updated' | 'skipped' | 'errors'>;

const shown = ({ state, processed, total, inserted, updated, skipped, errors }: ImportEntity): Progress => ({
  ...{ state, processed, total, inserted, updated, skipped, errors },
});

/** How far a job is, as it goes on: each look is the reader's own, with the rights of that moment. */
@Injectable()
export class ImportProgressService {
  constructor(
    private readonly service: ImportService,
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  async follow(ctx: Ctx, id: string): Promise<EventStream> {
    const first = await this.service.store.get(ctx, id);
    const { organizationId, userId } = ctx.actor;
    const look = () => actAs(this.database, { organizationId, userId }, (own) => this.service.store.get(own, id));
    return new EventStream(() => this.open(first, look));
  }

  private open(first: ImportEntity, look: () => Promise<ImportEntity>): Readable {
    const stop = new AbortController();
    const stay = this.draining.whenBegun(() => stop.abort());
    const stream = Readable.from(looks(first, look, stop.signal), { objectMode: false });
    stream.once('close', () => {
      stay();
      stop.abort();
    });
    return stream;
  }
}

/** A line for every change and the last one at the end; whoever may not see it any more hears nothing further. */
async function* looks(
  first: ImportEntity,
  look: () => Promise<ImportEntity>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const begun = Date.now();
  let told = first.version;
  let spoken = begun;
  yield eventText(first.version, shown(first));
  for (let seen = first; !isOver(seen.state) && !signal.aborted && Date.now() - begun < LONGEST_MS; ) {
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const next = await look().catch(() => null);
    if (!next) return;
    seen = next;
    if (seen.version !== told) yield eventText(seen.version, shown(seen));
    else if (Date.now() - spoken > BEAT_MS) yield ': \n\n';
    else continue;
    told = seen.version;
    spoken = Date.now();
  }
}
