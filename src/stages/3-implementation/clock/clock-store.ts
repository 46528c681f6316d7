import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { Text } from '#platform/problem/problem';
import { modelOf } from '#platform/records/model';
import { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import { ClockChangeEntity, type DueCause } from '#stages/3-implementation/clock/clock-change.entity';
import type { OwnerFacts, Subject } from '#stages/3-implementation/clock/clock-owners';

type Row<T> = T & Record<string, unknown>;

const listOf = (entity: typeof ClockEntity | typeof ClockChangeEntity, alias: string): string =>
  [...modelOf(entity).columns.values()].map(({ name, property }) => `${alias}.${name} AS "${property}"`).join(', ');

export const CLOCK_COLUMNS = listOf(ClockEntity, 't');
const CHANGE_COLUMNS = listOf(ClockChangeEntity, 'c');

/** The clocks of a record, first to last; whoever changes them holds the record already. */
export function clocksOf(ctx: Ctx, { kind, id }: Subject): Promise<ClockEntity[]> {
  return ctx.query<Row<ClockEntity>>(
    `SELECT ${CLOCK_COLUMNS} FROM clocks t WHERE t.organization_id = $1 AND t.subject_id = $2 AND t.subject_kind = $3 ORDER BY t.id`,
    [ctx.organizationId, id, kind],
  );
}

/** Those for which somebody still has to do something, held until the commit. */
export function openClocks(ctx: Ctx, { kind, id }: Subject): Promise<ClockEntity[]> {
  return ctx.query<Row<ClockEntity>>(
    `SELECT ${CLOCK_COLUMNS} FROM clocks t WHERE t.organization_id = $1 AND t.subject_id = $2 AND t.subject_kind = $3
       AND t.state IN ('running', 'paused', 'breached') ORDER BY t.id FOR UPDATE`,
    [ctx.organizationId, id, kind],
  );
}

type New = Omit<ClockEntity, 'organizationId' | 'createdAt' | 'updatedAt' | 'rule'>;

/** A clock that runs already is not started twice: it is left as it is, and not answered. */
export async function insertClocks(ctx: Ctx, clocks: readonly New[]): Promise<ClockEntity[]> {
  const columns = [...modelOf(ClockEntity).columns.values()].filter(({ property }) => property in (clocks[0] ?? {}));
  const names = columns.map(({ name }) => name).join(', ');
  const rows = clocks.map((clock) =>
    Object.fromEntries(columns.map(({ name, property }) => [name, clock[property as keyof New]])),
  );
  return ctx.query<Row<ClockEntity>>(
    `INSERT INTO clocks AS t (organization_id, ${names})
     SELECT $1, ${names} FROM jsonb_populate_recordset(NULL::clocks, $2::jsonb) ON CONFLICT DO NOTHING RETURNING ${CLOCK_COLUMNS}`,
    [ctx.organizationId, JSON.stringify(rows)],
  );
}

/** Writes what may change in the life of a clock. */
export async function saveClock(ctx: Ctx, clock: ClockEntity): Promise<void> {
  await ctx.query(
    `UPDATE clocks SET state = $3, due_at = $4, pauses = $5, extended_at = $6, extension_reason = $7, ended_at = $8,
       end_reason = $9, breached_at = $10, escalated_at = $11, escalated_to_id = $12, calendar_revision = $13, updated_at = now()
     WHERE organization_id = $1 AND id = $2`,
    [
      ...[ctx.organizationId, clock.id, clock.state, clock.dueAt, JSON.stringify(clock.pauses), clock.extendedAt],
      ...[clock.extensionReason, clock.endedAt, clock.endReason, clock.breachedAt, clock.escalatedAt],
      ...[clock.escalatedToId, clock.calendarRevision],
    ],
  );
}

export interface DueChange {
  clockId: string;
  oldDueAt: string | null;
  newDueAt: string | null;
}

/** Says of clocks that they have another due date than somebody may have read, and why. */
export async function tellChanges(
  ctx: Ctx,
  changes: readonly DueChange[],
  { cause, detail }: { cause: DueCause; detail: Text },
): Promise<void> {
  if (changes.length === 0) return;
  await ctx.query(
    `INSERT INTO clock_changes (organization_id, id, clock_id, by_id, old_due_at, new_due_at, cause, detail)
     SELECT $1, w.id, w.clock_id, siklus_user(), w.old_due_at, w.new_due_at, $6, $7
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) w(id, clock_id, old_due_at, new_due_at)`,
    [
      ctx.organizationId,
      changes.map(newId),
      changes.map(({ clockId }) => clockId),
      changes.map(({ oldDueAt }) => oldDueAt),
      changes.map(({ newDueAt }) => newDueAt),
      cause,
      JSON.stringify(detail),
    ],
  );
}

export function changesOf(ctx: Ctx, clockIds: readonly string[]): Promise<ClockChangeEntity[]> {
  return ctx.query<Row<ClockChangeEntity>>(
    `SELECT ${CHANGE_COLUMNS} FROM clock_changes c WHERE c.organization_id = $1 AND c.clock_id = ANY($2) ORDER BY c.id LIMIT 1000`,
    [ctx.organizationId, clockIds],
  );
}

/** The trail of a clock is the trail of its record: whoever looks there finds what ran out, and when. */
export function recordClock(
  ctx: Ctx,
  { subjectKind, subjectId, code, dueAt }: ClockEntity,
  { campaignId, level }: Pick<OwnerFacts, 'campaignId' | 'level'>,
  { deed, reason = null, to = {} }: { deed: string; reason?: string | null; to?: Record<string, unknown> },
): void {
  const facts = { code, dueAt, ...to };
  const changes = Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, { to: value }]));
  const action = `${subjectKind}.clock_${deed}`;
  ctx.record({ action, resource: subjectKind, recordId: subjectId, campaignId, level, changes, reason });
}
