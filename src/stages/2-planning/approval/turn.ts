import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied } from '#platform/problem/catalogue';
import type { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import { decidedAlready, notYourStep } from '#stages/2-planning/approval/approval.rules';

/** Who takes a decision, as it is kept. */
export interface Decider {
  decidedBy: string | null;
  name: string;
  channel: 'api' | 'link';
}

/** The permission that a step asks for: the last word is a head's. */
function permissionOf({ currentStep, steps }: ApprovalEntity): 'content.approve' | 'content.review' {
  return currentStep === steps.length ? 'content.approve' : 'content.review';
}

function stepOf({ currentStep, steps }: ApprovalEntity) {
  return { step: steps[currentStep - 1]?.name ?? '–', number: currentStep, all: steps.length };
}

/** The person who acts, where it is their turn. Who they are was checked at the door of the link where they use one. */
export async function deciderOf(ctx: Ctx, approval: ApprovalEntity): Promise<Decider> {
  const { actor } = ctx;
  if (actor.via === 'link') {
    if (!approval.steps[approval.currentStep - 1]?.byLink) throw notYourStep({ params: stepOf(approval) });
    return { decidedBy: null, name: actor.name, channel: 'link' };
  }
  const permission = permissionOf(approval);
  if (!mayDo(actor, permission))
    throw accessDenied({ params: { permission, role: actor.role }, extra: { permission } });
  const turn = await ctx.one<{ mine: boolean; decided: boolean }>(
    `SELECT EXISTS (SELECT FROM approval_turns w
         WHERE w.organization_id = $1 AND w.approval_id = $2 AND w.user_id = $3) AS mine,
       EXISTS (SELECT FROM approval_decisions d
         WHERE d.organization_id = $1 AND d.approval_id = $2 AND d.decided_by = $3) AS decided`,
    [ctx.organizationId, approval.id, actor.userId],
  );
  if (turn?.mine) return { decidedBy: actor.userId, name: actor.name, channel: 'api' };
  throw turn?.decided ? decidedAlready({ params: stepOf(approval) }) : notYourStep({ params: stepOf(approval) });
}

/** How many of those whom the step asks have not decided yet. */
export async function waitingCount(ctx: Ctx, { id }: ApprovalEntity): Promise<number> {
  const row = await ctx.one<{ n: number }>(
    'SELECT count(*)::int AS n FROM approval_turns WHERE organization_id = $1 AND approval_id = $2',
    [ctx.organizationId, id],
  );
  return row?.n ?? 0;
}
