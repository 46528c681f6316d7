import type { Ctx } from '#platform/context/ctx';
import type { CodingSettlement } from '#stages/3-implementation/coding-sample/coding.dto';

/** What was said to hold in a sample, proposals among it. */
export function settlementsOf(ctx: Ctx, sampleId: string): Promise<CodingSettlement[]> {
  return ctx.query<CodingSettlement & Record<string, unknown>>(
    `SELECT s.item_id AS "itemId", s.category, s.code, s.reason, s.proposed_by AS "proposedBy", s.confirmed_by AS "confirmedBy",
       s.settled_at AS "settledAt"
     FROM coding_settlements s JOIN coding_items i ON i.organization_id = s.organization_id AND i.id = s.item_id
     WHERE s.organization_id = $1 AND i.sample_id = $2`,
    [ctx.organizationId, sampleId],
  );
}

/** A proposal gives way to a later one, and to what holds. */
export async function keepSettlement(ctx: Ctx, settlement: CodingSettlement): Promise<void> {
  const { itemId, category, code, reason, proposedBy, confirmedBy, settledAt } = settlement;
  await ctx.query(
    `INSERT INTO coding_settlements (organization_id, item_id, category, code, reason, proposed_by, confirmed_by, settled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (organization_id, item_id, category) DO UPDATE
       SET code = excluded.code, reason = excluded.reason, proposed_by = excluded.proposed_by,
         confirmed_by = excluded.confirmed_by, settled_at = excluded.settled_at`,
    [ctx.organizationId, itemId, category, code, reason, proposedBy, confirmedBy, settledAt],
  );
}
