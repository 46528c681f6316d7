import type { Classification } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import type { ClockSubject } from '#stages/3-implementation/sla-rule/sla-rule.entity';

/** The record for which clocks run. */
export interface Subject {
  kind: ClockSubject;
  id: string;
}

/** Whom a breach was told to: one named superior, or the heads of the agency where no unit names one. */
export interface Escalation {
  superiorId: string | null;
  toldIds: string[];
}

/**
 * A kind of record with clocks. Its table has the columns `next_clock_code`, `next_due_at` and `next_clock_state`, which
 * the clocks keep (and raise the version when that happens by itself). Whoever calls the clocks holds the record's row.
 */
export interface ClockOwner {
  table: string;
  /** What names the record to a person, as SQL over the alias `t`. */
  title: string;
  /** The unit whose head is the named superior, as SQL over the alias `t`; `NULL::uuid` where there is none. */
  unit: string;
  /** After a clock was breached and its superior was told: what the record itself makes of it. Its row is held. */
  onBreach?(ctx: Ctx, id: string, clock: ClockEntity, escalation: Escalation): Promise<unknown>;
  /** After a time of somebody else has passed unused, such as the reporter's. The record's row is held. */
  onClose?(ctx: Ctx, id: string, clock: ClockEntity): Promise<unknown>;
}

export interface OwnerFacts {
  id: string;
  title: string;
  unitId: string | null;
  campaignId: string | null;
  level: number;
  classification: Classification;
}

const owners = new Map<ClockSubject, ClockOwner>();

/** A service says so when it is made; of several programs in one process the last one's functions serve. */
export function defineClockOwner(kind: ClockSubject, owner: ClockOwner): void {
  owners.set(kind, owner);
}

export function clockOwner(kind: ClockSubject): ClockOwner | undefined {
  return owners.get(kind);
}

export function ownerKinds(): ClockSubject[] {
  return [...owners.keys()];
}

const HOLD = { all: 'FOR NO KEY UPDATE OF t', free: 'FOR NO KEY UPDATE OF t SKIP LOCKED', none: '' } as const;

/**
 * What the clocks know of their records. `free` holds those that nobody works on at this moment: records are always held
 * before their clocks, so that nobody waits in a circle.
 */
export function ownersOf(
  ctx: Ctx,
  kind: ClockSubject,
  ids: readonly string[],
  hold: keyof typeof HOLD,
): Promise<OwnerFacts[]> {
  const owner = owners.get(kind);
  if (!owner || ids.length === 0) return Promise.resolve([]);
  return ctx.query<OwnerFacts & Record<string, unknown>>(
    `SELECT t.id, left(${owner.title}, 200) AS title, ${owner.unit} AS "unitId", t.campaign_id AS "campaignId", t.level, t.classification
     FROM ${owner.table} t WHERE t.organization_id = $1 AND t.id = ANY($2) ORDER BY t.id ${HOLD[hold]}`,
    [ctx.organizationId, ids],
  );
}

/** Keeps beside the records which of their clocks comes next. By itself it is a change that readers have not seen. */
export async function keepNext(ctx: Ctx, kind: ClockSubject, ids: readonly string[], byItself: boolean): Promise<void> {
  const owner = owners.get(kind);
  if (!owner || ids.length === 0) return;
  const version = byItself ? ', version = t.version + 1, updated_at = now()' : '';
  await ctx.query(
    `UPDATE ${owner.table} t SET next_clock_code = n.code, next_due_at = n.due_at, next_clock_state = n.state${version}
     FROM unnest($2::uuid[]) s(id) LEFT JOIN LATERAL (
       SELECT c.code, c.due_at, c.state FROM clocks c
       WHERE c.organization_id = $1 AND c.subject_id = s.id AND c.state IN ('running', 'paused', 'breached')
       ORDER BY c.due_at NULLS LAST, c.id LIMIT 1) n ON true
     WHERE t.organization_id = $1 AND t.id = s.id
       AND (t.next_clock_code, t.next_due_at, t.next_clock_state) IS DISTINCT FROM (n.code, n.due_at, n.state)`,
    [ctx.organizationId, ids],
  );
}
