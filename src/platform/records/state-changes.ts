import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';

export interface StateChange {
  id: string;
  from: string | null;
  to: string;
  /** Null where the program moved it by itself. */
  byId: string | null;
  at: string;
  reason: string | null;
}

/** The steps that a record took, first to last. */
export function stateChangesOf(ctx: Ctx, recordId: string): Promise<StateChange[]> {
  return ctx.query<StateChange & Record<string, unknown>>(
    'SELECT id, "from", "to", by_id AS "byId", at, reason FROM state_changes WHERE organization_id = $1 AND record_id = $2 ORDER BY id LIMIT 1000',
    [ctx.organizationId, recordId],
  );
}

/** One of many steps that records of one resource took at once. */
export interface Step {
  record: { id: string; campaignId?: string | null; clearanceLevel?: number };
  from: string;
  to: string;
}

const KEEP_STEPS = `
  INSERT INTO state_changes (organization_id, id, resource, record_id, campaign_id, level, "from", "to", by_id, at)
  SELECT $1, s.id, $2, s.record_id, s.campaign_id, s.level, s."from", s."to", $4, clock_timestamp()
  FROM jsonb_populate_recordset(NULL::state_changes, $3::jsonb) s`;

/** Writes the steps of many records by one statement; who moves one record leaves its step with RecordStore.move. */
export async function keepSteps(ctx: Ctx, resource: string, steps: readonly Step[]): Promise<void> {
  const rows = steps.map(({ record: { id, campaignId = null, clearanceLevel = 0 }, from, to }) => {
    return { id: newId(), record_id: id, campaign_id: campaignId, level: clearanceLevel, from, to };
  });
  await ctx.query(KEEP_STEPS, [ctx.organizationId, resource, JSON.stringify(rows), ctx.actor.userId || null]);
}
