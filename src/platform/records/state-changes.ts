import type { Ctx } from '#platform/context/ctx';

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
