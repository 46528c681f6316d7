import type { AuditDraft } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';

const APPEND = 'SELECT siklus_audit_append($1, $2, $3, $4, $5)';

/**
 * Appends the request's events to the organization's hash chain. Sent as the last statement before the commit, because
 * from here on writers of one organization wait for each other.
 */
export async function appendEvents(ctx: Ctx, events: AuditDraft[] = ctx.events): Promise<void> {
  if (events.length === 0) return;
  ctx.touchChain();
  await ctx.query(APPEND, [
    ctx.organizationId,
    ctx.actor.userId || null,
    ctx.requestId,
    ctx.channel,
    JSON.stringify(events),
  ]);
}
