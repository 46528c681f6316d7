import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { modelOf } from '#platform/records/model';
import type { RecordStore, Stored } from '#platform/records/record-store';

type Row = Record<string, unknown>;

/**
 * Stores many new records of one resource in one statement, each with its audit event. A record that already exists
 * under a unique key is passed over: its place in the answer is null, and the caller says what that means.
 */
export async function insertMany<E extends Stored>(
  ctx: Ctx,
  store: RecordStore<E>,
  values: readonly object[],
): Promise<(E | null)[]> {
  if (values.length === 0) return [];
  const { table, columns } = modelOf(store.resource.options.entity);
  const rows = values.map((value): Row => ({ id: newId(), ...value }));
  const properties = [...new Set(rows.flatMap(Object.keys))];
  const names = properties.map((property) => store.resource.column(property).slice(2));
  const records = rows.map((row) =>
    Object.fromEntries(properties.map((property, i) => [names[i], row[property] ?? null])),
  );
  const stored = await ctx.query<Row>(
    `INSERT INTO ${table} AS t (organization_id, created_by, ${names.join(', ')})
     SELECT $1, $2, ${names.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $3::jsonb)
     ON CONFLICT DO NOTHING RETURNING ${store.resource.selectList}`,
    [ctx.organizationId, ctx.actor.userId, JSON.stringify(records)],
  );
  const byId = new Map(stored.map((row) => [row.id, row]));
  return rows.map(({ id }) => {
    const row = byId.get(id);
    if (!row) return null;
    const facts = Object.fromEntries(Object.entries(row).filter(([property]) => columns.has(property)));
    store.record(ctx, 'created', row as unknown as E, changesBetween({}, facts));
    return row as unknown as E;
  });
}
