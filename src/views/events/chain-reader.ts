import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { visitTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { program } from '#platform/jobs/tenant-rounds';
import { Operations } from '#platform/openapi/operations';
import { type Resource, resources } from '#platform/records/resource';
import type { Happened } from '#views/events/events.rules';

export interface Part {
  events: Happened[];
  /** The place after which the next part begins. */
  position: number;
  /** Whether there is more already. */
  more: boolean;
}

const PART = 200;
/** However many follow, so many connections at most read for them. */
const AT_ONCE = 2;

const EVENTS = `SELECT seq, at, action, resource, record_id AS "recordId", campaign_id AS "campaignId", level
  FROM audit_events WHERE organization_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PART}`;

/** Of what is not there any more, only the chain knows how strict it was. */
const STRICTEST = `SELECT record_id AS id, max(level)::int AS level FROM audit_events
  WHERE organization_id = $1 AND record_id = ANY($2) GROUP BY 1`;

type Row = Omit<Happened, 'permission'>;

/**
 * Reads a tenant's chain onwards from a place. All who stand at the same place share one reading, and no connection is
 * held between two of them. The chain is numbered in the order of the commits, so nothing appears behind a place later.
 */
@Injectable()
export class ChainReader {
  private readonly reading = new Map<string, Promise<Part>>();
  private readonly queue: Array<() => void> = [];
  private busy = 0;

  constructor(
    private readonly database: Database,
    private readonly operations: Operations,
  ) {}

  after(organizationId: string, position: number): Promise<Part> {
    const place = `${organizationId} ${position}`;
    const known = this.reading.get(place);
    if (known !== undefined) return known;
    const read = this.inTurn(() => this.read(organizationId, position)).finally(() => this.reading.delete(place));
    this.reading.set(place, read);
    return read;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= AT_ONCE) await new Promise<void>((go) => this.queue.push(go));
    else this.busy += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }

  private async read(organizationId: string, position: number): Promise<Part> {
    const session = await this.database.begin('read');
    try {
      const part = await visitTenant(session, { actor: program(organizationId) }, (ctx) => this.part(ctx, position));
      await session.commit();
      return part;
    } catch (error) {
      await session.rollback();
      throw error;
    }
  }

  private async part(ctx: Ctx, position: number): Promise<Part> {
    const rows = await ctx.query<Row>(EVENTS, [ctx.organizationId, position]);
    const levels = await levelsNow(ctx, rows);
    const byName = new Map(resources().map((resource) => [resource.name, resource]));
    const events = rows.map((row): Happened => {
      const resource = byName.get(row.resource);
      return { ...row, level: strictest(row, levels), permission: resource ? this.permissionOf(resource) : null };
    });
    return { events, position: rows.at(-1)?.seq ?? position, more: rows.length === PART };
  }

  private permissionOf({ options }: Resource): string | null {
    return this.operations.readingOf(options.path);
  }
}

function strictest({ level, recordId, campaignId }: Row, levels: ReadonlyMap<string, number>): number {
  return Math.max(level, levels.get(recordId ?? '') ?? 0, levels.get(campaignId ?? '') ?? 0);
}

/** How strict the records and campaigns are now: what has been classified since is not for everybody who could see it then. */
async function levelsNow(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, number>> {
  const named = new Map<string, Set<string>>();
  const name = (resource: string, id: string | null): void => {
    if (id !== null) named.set(resource, (named.get(resource) ?? new Set()).add(id));
  };
  for (const row of rows) {
    name(row.resource, row.recordId);
    name('campaign', row.campaignId);
  }
  const found = await Promise.all(
    resources()
      .filter((resource) => resource.hasLevel && named.has(resource.name))
      .map((resource) => levelsOf(ctx, resource, [...(named.get(resource.name) ?? [])])),
  );
  const levels = new Map(found.flat());
  const gone = rows.flatMap(({ recordId }) => (recordId && !levels.has(recordId) ? [recordId] : []));
  if (gone.length === 0) return levels;
  const past = await ctx.query<{ id: string; level: number }>(STRICTEST, [ctx.organizationId, gone]);
  for (const { id, level } of past) levels.set(id, level);
  return levels;
}

async function levelsOf(ctx: Ctx, { table }: Resource, ids: string[]): Promise<[string, number][]> {
  const found = await ctx.query<{ id: string; level: number }>(
    `SELECT id, level FROM ${table} WHERE organization_id = $1 AND id = ANY($2)`,
    [ctx.organizationId, ids],
  );
  return found.map(({ id, level }) => [id, level]);
}
