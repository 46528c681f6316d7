import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK } from '#kernel/access/four-eyes';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import type { ListAsk } from '#platform/records/list-query';
import { type AllowedAction, LACKS } from '#platform/records/record.service';
import { type Count, type Page, RecordStore } from '#platform/records/record-store';
import type { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import { approvals } from '#stages/2-planning/approval/approval.service';
import type { ApprovalDecisionEntity } from '#stages/2-planning/approval/approval-decision.entity';

interface Told {
  decisions: ApprovalDecisionEntity[];
  waitingFor: { id: string; name: string }[];
}

type Whole = ApprovalEntity & Told;

const MOST = 100;

const DECISIONS = `SELECT d.id, d.created_at AS "createdAt", d.updated_at AS "updatedAt", d.created_by AS "createdBy", d.version,
    d.approval_id AS "approvalId", d.step, d.decision, d.decided_by AS "decidedBy", d.name, d.channel, d.reason, d.remarks
  FROM approval_decisions d WHERE d.organization_id = $1 AND d.approval_id = ANY($2) ORDER BY d.created_at, d.id`;

const AWAITED = `SELECT w.approval_id AS "approvalId", u.id, u.name
  FROM approval_turns w JOIN users u ON u.organization_id = w.organization_id AND u.id = w.user_id
  WHERE w.organization_id = $1 AND w.approval_id = ANY($2) ORDER BY u.name, u.id LIMIT ${MOST}`;

const OVER: Text = { en: 'It has been decided or is void.', id: 'Sudah diputuskan atau batal.' };
const OTHERS: Text = { en: 'It waits for somebody else.', id: 'Menunggu orang lain.' };

/** What was asked, what was decided and whom it waits for. */
@Injectable()
export class ApprovalReader {
  private readonly store = new RecordStore(approvals);

  list(ctx: Ctx, ask: ListAsk): Promise<Page<ApprovalEntity>> {
    return this.store.list(ctx, ask);
  }

  count(ctx: Ctx, ask: ListAsk): Promise<Count> {
    return this.store.count(ctx, ask);
  }

  async get(ctx: Ctx, id: string) {
    const [approval] = await this.tell(ctx, [await this.store.get(ctx, id)]);
    if (!approval) throw notFound();
    return { ...approval, allowedActions: [await review(ctx, approval)] };
  }

  /** The requests of one piece, the newest first. */
  async ofPlan(ctx: Ctx, contentPlanId: string): Promise<{ items: Whole[]; nextCursor: null }> {
    const [plan, found] = await Promise.all([
      ctx.one('SELECT id FROM content_plans WHERE organization_id = $1 AND id = $2', [
        ctx.organizationId,
        contentPlanId,
      ]),
      this.store.list(ctx, { contentPlanId: [contentPlanId], limit: MOST }),
    ]);
    if (!plan) throw notFound();
    return { items: await this.tell(ctx, found.items), nextCursor: null };
  }

  /** The newest request of one piece. */
  async latest(ctx: Ctx, contentPlanId: string) {
    const { items } = await this.store.list(ctx, { contentPlanId: [contentPlanId], limit: 1 });
    const [first] = items;
    if (!first) throw notFound();
    return this.get(ctx, first.id);
  }

  private async tell(ctx: Ctx, found: readonly ApprovalEntity[]): Promise<Whole[]> {
    const params = [ctx.organizationId, found.map(({ id }) => id)];
    const [decisions, awaited] = await Promise.all([
      ctx.query<ApprovalDecisionEntity & Record<string, unknown>>(DECISIONS, params),
      ctx.query<{ approvalId: string; id: string; name: string }>(AWAITED, params),
    ]);
    return found.map((approval) => ({
      ...approval,
      decisions: decisions.filter(({ approvalId }) => approvalId === approval.id),
      waitingFor: awaited.filter(({ approvalId }) => approvalId === approval.id).map(({ id, name }) => ({ id, name })),
    }));
  }
}

/** Whether the person who asks can decide it now, and why not. */
async function review(ctx: Ctx, approval: Whole): Promise<AllowedAction> {
  const reason = await refusal(ctx, approval);
  return { action: 'review', allowed: reason === null, reason: reason?.[ctx.locale] ?? null };
}

async function refusal(ctx: Ctx, { state, contentPlanId, waitingFor }: Whole): Promise<Text | null> {
  if (!mayDo(ctx.actor, 'content.review')) return LACKS;
  if (state !== 'pending') return OVER;
  if (waitingFor.some(({ id }) => id === ctx.actor.userId)) return null;
  const plan = await ctx.one<{ authors: string[] }>(
    'SELECT ARRAY[created_by, last_edited_by] AS authors FROM content_plans WHERE organization_id = $1 AND id = $2',
    [ctx.organizationId, contentPlanId],
  );
  return isOwn(plan?.authors ?? [], ctx.actor.userId) ? OWN_WORK : OTHERS;
}
