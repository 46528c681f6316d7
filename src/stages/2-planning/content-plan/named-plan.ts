import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { contentPlanStore } from '#stages/2-planning/content-plan/content-plan-store';

/** The content plan that a body names, held until the commit: what it names must be there. */
export async function namedPlan(ctx: Ctx, id: string, lock: string): Promise<ContentPlanEntity> {
  const plan = await contentPlanStore.find(ctx, id, lock);
  if (plan) return plan;
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  throw unknownReference({
    params: { field: 'contentPlanId' },
    errors: [{ pointer: '/contentPlanId', code: 'reference.unknown', message }],
  });
}
