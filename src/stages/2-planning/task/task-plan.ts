import type { Ctx } from '#platform/context/ctx';
import { notFound, unknownReference } from '#platform/problem/catalogue';

/** What the work for a content plan has to know of it. */
export interface HeldPlan {
  id: string;
  campaignId: string;
  format: string;
  state: string;
  plannedAt: string | null;
  level: number;
}

const PLAN = `SELECT p.id, p.campaign_id AS "campaignId", p.format, p.state, p.planned_at AS "plannedAt", p.level FROM content_plans p`;

/**
 * Reads the content plan of something that is being written and keeps its slot from moving until the commit. Always
 * before the task itself is locked: whoever moves the slot takes the two in this order as well. With `alone`, writers of
 * the same plan that ask for it too go one after the other.
 */
export async function holdPlan(ctx: Ctx, contentPlanId: string, alone = false): Promise<HeldPlan> {
  const plan = await findPlan(ctx, contentPlanId, alone);
  if (plan) return plan;
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  throw unknownReference({
    params: { field: 'contentPlanId' },
    errors: [{ pointer: '/contentPlanId', code: 'reference.unknown', message }],
  });
}

/** The same where the content plan is named in the path. */
export async function planOrNotFound(ctx: Ctx, contentPlanId: string, alone = false): Promise<HeldPlan> {
  const plan = await findPlan(ctx, contentPlanId, alone);
  if (!plan) throw notFound();
  return plan;
}

function findPlan(ctx: Ctx, id: string, alone: boolean): Promise<HeldPlan | undefined> {
  return ctx.one<HeldPlan>(
    `${PLAN} WHERE p.organization_id = $1 AND p.id = $2 FOR ${alone ? 'NO KEY UPDATE' : 'KEY SHARE'}`,
    [ctx.organizationId, id],
  );
}

/** The content plan of a record that belongs to one. */
export async function holdPlanOf(ctx: Ctx, table: 'tasks' | 'assets', id: string): Promise<HeldPlan> {
  const plan = await ctx.one<HeldPlan>(
    `${PLAN} JOIN ${table} t ON t.organization_id = p.organization_id AND t.content_plan_id = p.id
     WHERE t.organization_id = $1 AND t.id = $2 FOR KEY SHARE OF p`,
    [ctx.organizationId, id],
  );
  if (!plan) throw notFound();
  return plan;
}
