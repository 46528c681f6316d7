import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { hasDependants, notFound, stateRefused, versionStale } from '#platform/problem/catalogue';
import { isForeignKeyViolation } from '#platform/problem/sqlstate';
import { discreetly } from '#platform/records/discreet';
import { askChange, askRemoval, tellStored } from '#platform/records/guards';
import { conditions, type ListAsk, listStatement, sourceOf, writeCursor } from '#platform/records/list-query';
import { modelOf } from '#platform/records/model';
import { type Resource, seenOnly } from '#platform/records/resource';
import { readSnippet, type Snippet } from '#platform/records/snippet';
import { type StateChange, stateChangesOf } from '#platform/records/state-changes';

type Row = Record<string, unknown>;

/** The part of a record that the mechanisms below know of. */
export interface Stored {
  id: string;
  version: number;
  createdBy: string;
  campaignId?: string | null;
  clearanceLevel?: number;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** Where the words of a search stand, in the order of the items. */
  snippets?: Snippet[];
}

export interface Count {
  count: number;
  exact: boolean;
}

export interface Move {
  to: string;
  reason?: string | null;
  waivers?: unknown;
  gateReport?: unknown;
  happenedAt?: string;
  /** Further columns that the move sets. */
  set?: Row;
}

/** Above this a count says "at least": nobody reads the difference, and everybody would pay for it. */
const COUNT_CAP = 10_000;

/** Lists, reads and writes of one resource: each write checks the version, keeps the links and leaves its audit event. */
export class RecordStore<E extends Stored> {
  constructor(readonly resource: Resource<E>) {}

  async list(ctx: Ctx, ask: ListAsk): Promise<Page<E>> {
    const { sql, params, limit, sort } = listStatement(this.resource, ask, ctx.organizationId);
    const rows = await ctx.query<Row>(sql, params);
    const more = rows.length > limit;
    if (more) rows.pop();
    const last = rows.at(-1);
    const snippets = ask.q === undefined ? {} : { snippets: rows.map(({ snippet }) => readSnippet(String(snippet))) };
    return { items: rows as unknown as E[], nextCursor: more && last ? writeCursor(sort, last) : null, ...snippets };
  }

  async count(ctx: Ctx, ask: ListAsk): Promise<Count> {
    const { where, params } = conditions(this.resource, ask, ctx.organizationId);
    const sql = `SELECT count(*)::int AS count FROM (SELECT FROM ${sourceOf(this.resource, ask)} t WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) counted`;
    const { count } = (await ctx.one<{ count: number }>(sql, params)) ?? { count: 0 };
    return count > COUNT_CAP ? { count: COUNT_CAP, exact: false } : { count, exact: true };
  }

  async find(ctx: Ctx, id: string, lock = ''): Promise<E | undefined> {
    const sql = `SELECT ${this.resource.singleList} FROM ${this.resource.table} t WHERE t.organization_id = $1 AND t.id = $2 ${lock}`;
    return (await ctx.one<Row>(sql, [ctx.organizationId, id])) as E | undefined;
  }

  async get(ctx: Ctx, id: string): Promise<E> {
    const found = await this.find(ctx, id);
    if (!found) throw notFound();
    return found;
  }

  /** Reads the record and holds it until the commit, so that rules and write see the same state. */
  async lock(ctx: Ctx, id: string, expected?: number): Promise<E> {
    const found = await this.find(ctx, id, 'FOR UPDATE OF t');
    if (!found) throw notFound();
    if (expected !== undefined && found.version !== expected) {
      throw versionStale({ params: { version: found.version }, headers: { etag: `"${found.version}"` } });
    }
    return found;
  }

  async insert(ctx: Ctx, values: object): Promise<E> {
    const id = newId();
    const { row, links } = this.split(values as Row);
    const columns: Row = { organizationId: ctx.organizationId, id, createdBy: ctx.actor.userId, ...row };
    const names = Object.keys(columns);
    const sql = `INSERT INTO ${this.resource.table} AS t (${names.map((name) => this.sqlName(name)).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING ${this.resource.selectList}`;
    const stored = (await ctx.one<Row>(sql, this.params(columns))) as unknown as E;
    await this.keepLinks(ctx, id, links, stored as unknown as Row);
    this.record(ctx, 'created', stored, changesBetween({}, this.facts(stored)));
    await tellStored(ctx, this.resource, stored);
    return this.whole(ctx, stored);
  }

  /** A merge patch on a locked record: absent keeps, null clears, and a patch that changes nothing leaves no trace. */
  async update(ctx: Ctx, current: E, patch: object, action = 'updated'): Promise<E> {
    const { row, links } = this.split(patch as Row);
    const changed = changesBetween(pick(current as unknown as Row, [...Object.keys(row), ...Object.keys(links)]), {
      ...row,
      ...links,
    });
    if (Object.keys(changed).length === 0) return current;
    await askChange(ctx, this.resource, current, patch);
    const names = Object.keys(row);
    const sets = [
      ...names.map((name, i) => `${this.sqlName(name)} = $${i + 3}`),
      'version = t.version + 1',
      'updated_at = now()',
    ];
    const sql = `UPDATE ${this.resource.table} t SET ${sets.join(', ')} WHERE t.organization_id = $1 AND t.id = $2 RETURNING ${this.resource.selectList}`;
    const stored = (await ctx.one<Row>(sql, [ctx.organizationId, current.id, ...this.params(row)])) as unknown as
      | E
      | undefined;
    if (!stored) throw notFound();
    await this.keepLinks(ctx, current.id, links, stored as unknown as Row);
    this.record(ctx, action, stored, changesBetween(this.facts(current), this.facts(stored)));
    return this.whole(ctx, stored);
  }

  /** One step of the state machine on a locked record, with its history row and its audit event. */
  async move(ctx: Ctx, current: E, move: Move, property = 'state'): Promise<E> {
    const from = String((current as unknown as Row)[property]);
    if (!this.resource.options.machine?.canMove(from, move.to)) throw this.refusedMove(from, move.to);
    return this.step(ctx, current, move, property);
  }

  /** A move that a rule other than the resource's machine allowed, such as a campaign's status. */
  moveAside(ctx: Ctx, current: E, move: Move, property = 'status'): Promise<E> {
    return this.step(ctx, current, move, property);
  }

  private async step(
    ctx: Ctx,
    current: E,
    { to, reason = null, waivers, gateReport, happenedAt, set = {} }: Move,
    property: string,
  ): Promise<E> {
    const from = String((current as unknown as Row)[property]);
    const stored = await this.update(ctx, current, { ...set, [property]: to }, `moved_to_${to}`);
    // The event that the update has just recorded tells why, too.
    Object.assign(ctx.events.at(-1) ?? {}, { reason });
    await ctx.query(
      `INSERT INTO state_changes (organization_id, id, resource, record_id, campaign_id, level, "from", "to", by_id, reason, waivers, gate_report, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13, clock_timestamp()))`,
      [
        ctx.organizationId,
        newId(),
        this.resource.name,
        current.id,
        campaignOf(this.resource, stored),
        stored.clearanceLevel ?? 0,
        from,
        to,
        ctx.actor.userId || null,
        reason,
        asJson(waivers),
        asJson(gateReport),
        happenedAt ?? null,
      ],
    );
    return stored;
  }

  /** The steps that a record took, first to last. */
  async history(ctx: Ctx, id: string): Promise<StateChange[]> {
    await this.get(ctx, id);
    return stateChangesOf(ctx, id);
  }

  refusedMove(from: string, to: string) {
    const allowed = this.resource.options.machine?.allowedFrom(from) ?? [];
    return stateRefused({ params: { from, to, allowed: allowed.join(', ') || '–' }, extra: { from, allowed } });
  }

  async remove(ctx: Ctx, current: E): Promise<void> {
    await askRemoval(ctx, this.resource, current);
    for (const link of Object.values(this.resource.options.links ?? {})) {
      await ctx.query(`DELETE FROM ${link.table} WHERE organization_id = $1 AND ${link.own} = $2`, [
        ctx.organizationId,
        current.id,
      ]);
    }
    try {
      await ctx.query(`DELETE FROM ${this.resource.table} WHERE organization_id = $1 AND id = $2`, [
        ctx.organizationId,
        current.id,
      ]);
    } catch (error) {
      if (isForeignKeyViolation(error))
        throw hasDependants({ params: { dependants: String(error.table ?? '').replaceAll('_', ' ') }, cause: error });
      throw error;
    }
    this.record(ctx, 'deleted', current, changesBetween(this.facts(current), {}));
  }

  record(ctx: Ctx, action: string, record: E, changes: ReturnType<typeof changesBetween>): void {
    ctx.record({
      action: `${this.resource.name}.${action}`,
      resource: this.resource.name,
      recordId: record.id,
      campaignId: campaignOf(this.resource, record),
      level: record.clearanceLevel ?? 0,
      changes: discreetly(this.resource, changes),
    });
  }

  /** What a statement returns of its own row is blind to what the same statement did; derived properties are read after it. */
  private async whole(ctx: Ctx, stored: E): Promise<E> {
    const { includes, computed } = this.resource.options;
    const exempt = (stored as { classification?: string }).classification === 'exempt';
    return includes || computed || exempt ? ((await this.find(ctx, stored.id)) ?? stored) : stored;
  }

  /** The record's own columns and links: derived properties are nobody's change. */
  private facts(record: E): Row {
    const { columns } = modelOf(this.resource.options.entity);
    const row = record as unknown as Row;
    return pick(
      row,
      [...columns.keys(), ...Object.keys(this.resource.options.links ?? {})].filter((property) => property in row),
    );
  }

  private split(values: Row): { row: Row; links: Record<string, string[]> } {
    const row: Row = {};
    const links: Record<string, string[]> = {};
    for (const [property, value] of Object.entries(values)) {
      if (value === undefined) continue;
      if (this.resource.options.links?.[property]) links[property] = value as string[];
      else row[property] = value;
    }
    return { row, links };
  }

  private sqlName(property: string): string {
    return this.resource.column(property).slice(2);
  }

  private params(row: Row): unknown[] {
    const { columns } = modelOf(this.resource.options.entity);
    return Object.entries(row).map(([property, value]) => (columns.get(property)?.json ? asJson(value) : value));
  }

  private async keepLinks(ctx: Ctx, id: string, links: Record<string, string[]>, stored: Row): Promise<void> {
    for (const [property, ids] of Object.entries(links)) {
      const link = this.resource.options.links?.[property];
      if (!link) throw new Error(`${this.resource.name} has no link ${property}.`);
      const { table, own, other } = link;
      // What the writer may not see they did not leave out.
      await ctx.query(
        `DELETE FROM ${table} l WHERE l.organization_id = $1 AND l.${own} = $2 AND l.${other} <> ALL($3)${seenOnly(link)}`,
        [ctx.organizationId, id, ids],
      );
      if (ids.length > 0) {
        await ctx.query(
          `INSERT INTO ${table} (organization_id, ${own}, ${other}) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
          [ctx.organizationId, id, ids],
        );
      }
      stored[property] = [...ids].sort();
    }
  }
}

function campaignOf(resource: Resource, record: Stored): string | null {
  return resource.name === 'campaign' ? record.id : (record.campaignId ?? null);
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function pick(row: Row, properties: string[]): Row {
  return Object.fromEntries(properties.map((property) => [property, row[property]]));
}
