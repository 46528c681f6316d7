import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import type { Escalation, OwnerFacts } from '#stages/3-implementation/clock/clock-owners';

/** Whoever leads the unit or the nearest one above, and may see the record; a head who may not cannot be the superior. */
const NAMED = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, head_id, 1 AS height FROM org_units WHERE organization_id = $1 AND id = $2
    UNION ALL
    SELECT u.id, u.parent_id, u.head_id, up.height + 1 FROM org_units u JOIN up ON u.id = up.parent_id
    WHERE u.organization_id = $1 AND up.height < 100
  )
  SELECT p.id FROM up JOIN users p ON p.organization_id = $1 AND p.id = up.head_id
  WHERE p.state = 'active' AND siklus_rank(p.clearance) >= $3 ORDER BY up.height LIMIT 1`;

const HEADS = `SELECT id FROM users WHERE organization_id = $1 AND role = 'head' AND state = 'active'
  AND siklus_rank(clearance) >= $2 ORDER BY id`;

/** Names the superior of an overdue record and tells them; where no unit names one, the heads of the agency are told. */
export async function escalate(ctx: Ctx, clock: ClockEntity, owner: OwnerFacts): Promise<Escalation> {
  const { id, unitId, level, campaignId, classification, title } = owner;
  const named = unitId ? await ctx.one<{ id: string }>(NAMED, [ctx.organizationId, unitId, level]) : undefined;
  const told = named ? [named] : await ctx.query<{ id: string }>(HEADS, [ctx.organizationId, level]);
  const toldIds = told.map((person) => person.id);
  await notify(ctx, {
    kind: 'clock_breached',
    to: toldIds,
    resource: clock.subjectKind,
    recordId: id,
    campaignId,
    classification,
    params: { title, code: clock.code, ...(clock.dueAt ? { dueAt: clock.dueAt } : {}) },
  });
  return { superiorId: named?.id ?? null, toldIds };
}
