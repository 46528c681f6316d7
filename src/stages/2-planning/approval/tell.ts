import type { NotificationKind } from '#kernel/notification/kinds';
import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import type { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import type { Decision } from '#stages/2-planning/approval/approval-decision.entity';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

type Named = Pick<ContentPlanEntity, 'id' | 'campaignId' | 'title'>;
type Authored = Named & Pick<ContentPlanEntity, 'createdBy' | 'lastEditedBy' | 'assigneeId'>;

const about = ({ id, campaignId }: Named) => ({ resource: 'content_plan', recordId: id, campaignId });

/** Tells those whose turn it is. */
export async function tellTurn(
  ctx: Ctx,
  kind: NotificationKind,
  { id, steps, currentStep, dueAt }: ApprovalEntity,
  plan: Named,
): Promise<void> {
  const people = await ctx.query<{ id: string }>(
    'SELECT user_id AS id FROM approval_turns WHERE organization_id = $1 AND approval_id = $2',
    [ctx.organizationId, id],
  );
  const params = { title: plan.title, step: steps[currentStep - 1]?.name ?? '–', ...(dueAt ? { dueAt } : {}) };
  await notify(ctx, { kind, to: people.map((person) => person.id), ...about(plan), params });
}

/** Tells those who made the piece what was decided. */
export async function tellAuthors(ctx: Ctx, plan: Authored, decision: Decision): Promise<void> {
  const params = { title: plan.title, decision, by: ctx.actor.name };
  const to = [plan.createdBy, plan.lastEditedBy, plan.assigneeId];
  await notify(ctx, { kind: 'approval_decided', to, ...about(plan), params });
}

/** Tells those who made the piece that nobody decided in time. */
export async function tellExpired(ctx: Ctx, plan: Authored): Promise<void> {
  const to = [plan.createdBy, plan.lastEditedBy, plan.assigneeId];
  await notify(ctx, { kind: 'approval_expired', to, ...about(plan), params: { title: plan.title } });
}
