import { Injectable } from '@nestjs/common';
import { type Authors, refuseOwn } from '#kernel/access/four-eyes';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { versionStale } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { ApprovalEntity, type ApprovalState } from '#stages/2-planning/approval/approval.entity';
import {
  approvalExpired,
  approvalMachine,
  askWhy,
  deadlineOf,
  fastLane,
  isThrough,
  remindersPassed,
  sameMoment,
} from '#stages/2-planning/approval/approval.rules';
import { ApprovalChainService } from '#stages/2-planning/approval/approval-chain.service';
import type { Decision, Remark } from '#stages/2-planning/approval/approval-decision.entity';
import { tellAuthors, tellTurn } from '#stages/2-planning/approval/tell';
import { type Decider, deciderOf, waitingCount } from '#stages/2-planning/approval/turn';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const approvals = new Resource<ApprovalEntity>({
  entity: ApprovalEntity,
  name: 'approval',
  path: 'approvals',
  title: 'riskClass',
  sorts: ['createdAt', 'dueAt'],
  nullsLast: { dueAt: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    riskClass: { kind: 'any', property: 'riskClass' },
    state: { kind: 'any', property: 'state' },
    awaitingMyDecision: {
      kind: 'sql',
      condition: `EXISTS (SELECT FROM approval_turns w WHERE w.organization_id = t.organization_id AND w.approval_id = t.id AND w.user_id = siklus_user()) = {}::boolean`,
    },
    dueBefore: { kind: 'before', property: 'dueAt' },
  },
  machine: approvalMachine,
});

/** What an approval looks at in the piece that it is about. */
export type Piece = Pick<
  ContentPlanEntity,
  | 'id'
  | 'version'
  | 'campaignId'
  | 'title'
  | 'plannedAt'
  | 'createdBy'
  | 'lastEditedBy'
  | 'assigneeId'
  | 'informationClass'
  | 'state'
  | 'riskClass'
> & { submittedVersion?: number | null };

export interface DecideInput {
  decision: Decision;
  reason?: string | null;
  /** The version of the piece that was judged. */
  version?: number;
  remarks?: Remark[];
}

export interface Decided {
  /** Whether the last step approved: only then may the piece move on. */
  complete: boolean;
  approval: ApprovalEntity;
}

const WHAT: Text = { en: 'content plan', id: 'rencana konten' };
const SUPERSEDED: Text = { en: 'A new request was made.', id: 'Permintaan baru dibuat.' };

const authorsOf = ({ createdBy, lastEditedBy }: Piece): Authors => [createdBy, lastEditedBy];

/** Who has to approve a piece, in which order, and what they decided. The content plan's moves call it. */
@Injectable()
export class ApprovalService {
  readonly store = new RecordStore(approvals);

  constructor(private readonly chains: ApprovalChainService) {}

  /** Opens a request for the piece as it stands, with the steps that its risk class has today. */
  async begin(ctx: Ctx, plan: Piece, now = new Date()): Promise<ApprovalEntity> {
    await this.void(ctx, plan, SUPERSEDED[ctx.locale]);
    const { steps, decideBeforeMinutes, reminderMinutes } = await this.chains.inForce(ctx, plan.riskClass);
    const fast = plan.informationClass === 'immediate';
    const dueAt = deadlineOf(plan.plannedAt, decideBeforeMinutes, now);
    const approval = await this.store.insert(ctx, {
      // The program asks anew in the name of whoever wrote what is asked about.
      createdBy: ctx.actor.userId || plan.lastEditedBy,
      campaignId: plan.campaignId,
      contentPlanId: plan.id,
      planVersion: plan.version,
      riskClass: plan.riskClass,
      fastLane: fast,
      steps: fast ? fastLane(steps) : steps,
      slotAt: plan.plannedAt,
      dueAt,
      decideBeforeMinutes,
      reminderMinutes,
      remindersSent: remindersPassed(dueAt, reminderMinutes, now),
    });
    await tellTurn(ctx, 'approval_requested', approval, plan);
    return approval;
  }

  /**
   * Records what the person who acts decided at the step whose turn it is. The caller holds the piece's row, so of two
   * who decide at once, or an edit meanwhile, one comes first and the other sees what it left.
   */
  async decide(ctx: Ctx, plan: Piece, input: DecideInput): Promise<Decided> {
    const { decision, version, reason = null } = input;
    refuseOwn(ctx, authorsOf(plan), WHAT);
    if (version !== undefined && version !== plan.version)
      throw versionStale({ params: { version: plan.version }, headers: { etag: `"${plan.version}"` } });
    askWhy(decision, reason);
    const open = await this.open(ctx, plan);
    await this.record(ctx, open, input, await deciderOf(ctx, open));
    if (decision === 'rejected') return this.end(ctx, { approval: open, state: 'rejected', reason }, plan);
    const step = open.steps[open.currentStep - 1];
    const waiting = step?.mode === 'all' ? await waitingCount(ctx, open) : 0;
    if (!step || !isThrough({ step, waiting })) return { complete: false, approval: open };
    if (open.currentStep === open.steps.length)
      return this.end(ctx, { approval: open, state: 'approved', reason: null }, plan);
    const next = await this.store.update(ctx, open, { currentStep: open.currentStep + 1 }, 'step_passed');
    await tellTurn(ctx, 'approval_requested', next, plan);
    return { complete: false, approval: next };
  }

  /** What was asked or granted no longer speaks of the piece as it is: it changed, was sent back, or went out otherwise. */
  async void(ctx: Ctx, { id }: Pick<Piece, 'id'>, why: string): Promise<void> {
    const latest = await this.latest(ctx, id);
    if (!latest || !approvalMachine.canMove(latest.state, 'void')) return;
    await this.store.update(ctx, latest, { state: 'void', reason: why, endedAt: new Date().toISOString() }, 'void');
  }

  /** After the slot moved: the deadline of what is open moves along, and what had expired is asked for anew. */
  async followSlot(ctx: Ctx, plan: Piece, now = new Date()): Promise<void> {
    const latest = await this.latest(ctx, plan.id);
    if (!latest || sameMoment(latest.slotAt, plan.plannedAt)) return;
    if (latest.state === 'pending') await this.redate(ctx, latest, plan, now);
    else if (latest.state === 'expired' && plan.state === 'clearance') await this.begin(ctx, plan, now);
  }

  /** The request that can be decided now. A piece that came into clearance without one gets it here. */
  async open(ctx: Ctx, plan: Piece, now = new Date()): Promise<ApprovalEntity> {
    const latest = await this.latest(ctx, plan.id);
    const moved = latest !== undefined && !sameMoment(latest.slotAt, plan.plannedAt);
    if (latest?.state === 'expired' && !moved) throw approvalExpired();
    if (latest?.state !== 'pending') return this.begin(ctx, plan, now);
    const current = moved ? await this.redate(ctx, latest, plan, now) : latest;
    if (current.dueAt !== null && Date.parse(current.dueAt) <= now.getTime()) throw approvalExpired();
    return current;
  }

  latest(ctx: Ctx, contentPlanId: string): Promise<ApprovalEntity | undefined> {
    return ctx.one<ApprovalEntity & Record<string, unknown>>(
      `SELECT ${approvals.selectList} FROM approvals t WHERE t.organization_id = $1 AND t.content_plan_id = $2
       ORDER BY (t.state = 'pending') DESC, t.id DESC LIMIT 1 FOR UPDATE OF t`,
      [ctx.organizationId, contentPlanId],
    );
  }

  private redate(ctx: Ctx, approval: ApprovalEntity, plan: Piece, now: Date): Promise<ApprovalEntity> {
    const dueAt = deadlineOf(plan.plannedAt, approval.decideBeforeMinutes, now);
    const remindersSent = remindersPassed(dueAt, approval.reminderMinutes, now);
    return this.store.update(ctx, approval, { slotAt: plan.plannedAt, dueAt, remindersSent }, 'redated');
  }

  private async end(
    ctx: Ctx,
    { approval, state, reason }: { approval: ApprovalEntity; state: ApprovalState; reason: string | null },
    plan: Piece,
  ): Promise<Decided> {
    const ended = { state, reason, endedAt: new Date().toISOString() };
    const stored = await this.store.update(ctx, approval, ended, state);
    await tellAuthors(ctx, plan, state === 'approved' ? 'approved' : 'rejected');
    return { complete: state === 'approved', approval: stored };
  }

  private async record(
    ctx: Ctx,
    approval: ApprovalEntity,
    { decision, reason = null, remarks = [] }: DecideInput,
    { decidedBy, name, channel }: Decider,
  ): Promise<void> {
    await ctx.query(
      `INSERT INTO approval_decisions
         (organization_id, id, created_by, approval_id, step, decision, decided_by, name, channel, reason, remarks)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[ctx.organizationId, newId(), ctx.actor.userId, approval.id, approval.currentStep],
        ...[decision, decidedBy, name, channel, reason, JSON.stringify(remarks)],
      ],
    );
    const told = { step: approval.currentStep, decision, name, channel, remarks: remarks.length };
    this.store.record(
      ctx,
      `step_${decision}`,
      approval,
      Object.fromEntries(Object.entries(told).map(([field, to]) => [field, { to }])),
    );
    Object.assign(ctx.events.at(-1) ?? {}, { reason });
  }
}
