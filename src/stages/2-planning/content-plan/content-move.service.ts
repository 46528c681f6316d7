import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { askReason } from '#kernel/campaign/campaign.rules';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { stateRefused } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { insertMany } from '#platform/records/insert-many';
import { decide } from '#platform/records/verdicts';
import { ApprovalService } from '#stages/2-planning/approval/approval.service';
import type { Remark } from '#stages/2-planning/approval/approval-decision.entity';
import { lawful } from '#stages/2-planning/approval/emergency.rules';
import { commentStore } from '#stages/2-planning/comment/comment-store';
import { ContentGateService } from '#stages/2-planning/content-plan/content-gate.service';
import type { ContentMoveDto, RemarkInput } from '#stages/2-planning/content-plan/content-plan.dto';
import type { ContentPlanEntity, ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import {
  contentMachine,
  isOut,
  isRework,
  movesFrom,
  needsReason,
  publishedByPost,
  standingVerdicts,
  voidsApproval,
} from '#stages/2-planning/content-plan/content-plan.rules';
import { contentPlanStore } from '#stages/2-planning/content-plan/content-plan-store';
import { TaskService } from '#stages/2-planning/task/task.service';

export interface ContentMove {
  to: ContentState;
  reason?: string | null;
  version?: number;
  remarks?: RemarkInput[];
  /** The person decides at a step of the approval, whatever else they could do. */
  decides?: boolean;
  /** The moment from which the time left to decide is counted; the present where nothing is said. */
  askedAt?: Date;
}

const EDITED: Text = { en: 'Changed after approval.', id: 'Diubah setelah disetujui.' };
const EDITED_IN_CLEARANCE: Text = { en: 'Changed in clearance.', id: 'Diubah saat pemeriksaan terbit.' };
const MOVED: Text = { en: 'The content plan moved on without it.', id: 'Rencana konten berpindah tanpanya.' };
const LACKS: Text = { en: 'Your role does not have this permission.', id: 'Peran Anda tidak memiliki izin ini.' };
const NOT_YOUR_TURN: Text = {
  en: 'It waits for the decision of somebody else, or its time has run out.',
  id: 'Menunggu keputusan orang lain, atau waktunya sudah habis.',
};
const NOT_IMMEDIATE: Text = {
  en: 'Only immediate information goes out without a slot; schedule it first.',
  id: 'Hanya informasi serta-merta yang terbit tanpa jadwal; jadwalkan lebih dulu.',
};
const WHAT: Text = { en: 'content plan', id: 'rencana konten' };
/** Where a piece does not stand without having passed the publish gate. */
const GATED: ReadonlySet<ContentState> = new Set(['approved', 'scheduled']);
const NO_APPROVAL = { approvedBy: null, approvedAt: null };

export const authorsOf = ({ createdBy, lastEditedBy }: ContentPlanEntity) => [createdBy, lastEditedBy];

/** How a piece gets from the idea to the archive: who may bring it there, and what has to hold on the way. */
@Injectable()
export class ContentMoveService {
  private readonly store = contentPlanStore;

  constructor(
    private readonly gate: ContentGateService,
    private readonly approvals: ApprovalService,
    private readonly tasks: TaskService,
  ) {}

  /** Approving is one decision of a chain: the piece stays in clearance until the last one is made. */
  async transition(ctx: Ctx, id: string, expected: Expected, move: ContentMove): Promise<ContentPlanEntity> {
    const { to, reason, version } = move;
    const current = await this.store.lock(ctx, id, expected === 'any' ? undefined : (expected ?? version));
    this.refuseWrongWay(current, to);
    if (to === 'published') throw publishedByPost();
    if (needsReason(current.state, to)) askReason(to, reason);
    if (to === 'approved') refuseOwn(ctx, authorsOf(current), WHAT);
    const gate = GATED.has(to) ? await this.gate.verdicts(ctx, current) : [];
    decide(ctx, [...standingVerdicts(to, current), ...gate]);
    const approval = { decision: 'approved' as const, reason, remarks: told(move) };
    const passed = to !== 'approved' || (await this.approvals.decide(ctx, current, approval)).complete;
    if (!passed) {
      await this.keepRemarks(ctx, current, move);
      return current;
    }
    await this.endApproval(ctx, current, move);
    await this.keepRemarks(ctx, current, move);
    const stored = await this.store.move(ctx, current, { to, reason, set: sideEffects(ctx, current, to) });
    if (to === 'clearance') await this.ask(ctx, stored, move.askedAt);
    if (to === 'cancelled') await this.tasks.closeFor(ctx, stored);
    return stored;
  }

  /** A post of the piece was published: once more through the publish gate. A further post of what is out changes nothing. */
  async markPublished(ctx: Ctx, id: string): Promise<ContentPlanEntity> {
    const current = await this.store.lock(ctx, id);
    if (!isOut(current.state)) this.refuseWrongWay(current, 'published');
    await this.askGate(ctx, current);
    return isOut(current.state) ? current : this.store.move(ctx, current, { to: 'published' });
  }

  /** What a piece rests on may have been closed since it was approved. What went out in an emergency owes the law alone. */
  async askGate(ctx: Ctx, plan: ContentPlanEntity): Promise<void> {
    const verdicts = await this.gate.verdicts(ctx, plan);
    decide(ctx, plan.emergencyAt === null ? verdicts : lawful(verdicts));
  }

  /**
   * Saves a change of a locked piece, or of what it says on a channel: what was approved goes back to review, what waits
   * for a decision is asked for anew, because it is another piece now.
   */
  async change(
    ctx: Ctx,
    current: ContentPlanEntity,
    set: Partial<ContentPlanEntity>,
    edited: boolean,
  ): Promise<ContentPlanEntity> {
    if (edited && voidsApproval(current.state, 'review')) {
      const reason = EDITED[ctx.locale];
      await this.approvals.void(ctx, current, reason);
      const fallen = { ...set, ...NO_APPROVAL, submittedVersion: current.version + 1 };
      return this.store.move(ctx, current, { to: 'review', reason, set: fallen });
    }
    const stored = await this.store.update(ctx, current, set);
    if (edited && current.state === 'clearance') {
      await this.approvals.void(ctx, current, EDITED_IN_CLEARANCE[ctx.locale]);
      await this.ask(ctx, stored);
    } else await this.approvals.followSlot(ctx, stored);
    return stored;
  }

  /** Every state that may follow, with why the person who asks may not bring it about where they may not. */
  async moves(ctx: Ctx, plan: ContentPlanEntity): Promise<ContentMoveDto[]> {
    const told: ContentMoveDto[] = [];
    for (const to of contentMachine.allowedFrom(plan.state)) {
      const reason = await this.refusalOf(ctx, plan, to);
      told.push({ to, allowed: reason === null, reason: reason?.[ctx.locale] ?? null });
    }
    return told;
  }

  private async refusalOf(ctx: Ctx, plan: ContentPlanEntity, to: ContentState): Promise<Text | null> {
    if (!mayDo(ctx.actor, 'content.write')) return LACKS;
    if (to === 'published') return movesFrom(plan).includes(to) ? publishedByPost.kind.detail : NOT_IMMEDIATE;
    if (to === 'approved' && isOwn(authorsOf(plan), ctx.actor.userId)) return OWN_WORK;
    if (to === 'approved' && !(await this.isTurnOf(ctx, plan)))
      return mayDo(ctx.actor, 'content.review') ? NOT_YOUR_TURN : LACKS;
    const verdicts = [...standingVerdicts(to, plan), ...(GATED.has(to) ? await this.gate.verdicts(ctx, plan) : [])];
    const broken = verdicts.filter(({ passed }) => !passed).map(({ message }) => message);
    if (broken.length === 0) return null;
    return { en: broken.map(({ en }) => en).join(' '), id: broken.map(({ id }) => id).join(' ') };
  }

  /** Asks for the decisions on the piece as it stands. */
  private async ask(ctx: Ctx, plan: ContentPlanEntity, at?: Date): Promise<void> {
    await this.approvals.begin(ctx, { ...plan, submittedVersion: plan.version }, at);
  }

  /** Sent back by somebody whose turn it is, the piece was rejected; whatever else takes it away voids what was asked or granted. */
  private async endApproval(ctx: Ctx, plan: ContentPlanEntity, move: ContentMove): Promise<void> {
    const { to, reason = null, decides = false } = move;
    const back = isRework(plan.state, to) && plan.state === 'clearance';
    if (back && (decides || (await this.isTurnOf(ctx, plan)))) {
      await this.approvals.decide(ctx, plan, { decision: 'rejected', reason, remarks: told(move) });
    } else if (back || voidsApproval(plan.state, to) || to === 'cancelled')
      await this.approvals.void(ctx, plan, reason ?? MOVED[ctx.locale]);
  }

  /** Whether what is asked now is asked of the person who acts, and still can be answered. */
  private async isTurnOf(ctx: Ctx, { id }: ContentPlanEntity): Promise<boolean> {
    const turn = await ctx.one(
      `SELECT 1 FROM approval_turns WHERE organization_id = $1 AND content_plan_id = $2 AND user_id = $3
         AND (due_at IS NULL OR due_at > now())`,
      [ctx.organizationId, id, ctx.actor.userId],
    );
    return turn !== undefined;
  }

  private refuseWrongWay(plan: ContentPlanEntity, to: ContentState): void {
    const allowed = movesFrom(plan);
    if (allowed.includes(to)) return;
    throw stateRefused({
      params: { from: plan.state, to, allowed: allowed.join(', ') || '–' },
      extra: { from: plan.state, allowed },
    });
  }

  /** They speak of the version that was sent back, not of the one that the move makes. */
  private async keepRemarks(ctx: Ctx, plan: ContentPlanEntity, { remarks = [] }: ContentMove): Promise<void> {
    const about = { contentPlanId: plan.id, campaignId: plan.campaignId, planVersion: plan.version, state: 'open' };
    const rows = remarks.map(({ pointer = null, text }) => ({ ...about, pointer: pointer || null, text }));
    await insertMany(ctx, commentStore, rows);
  }
}

/** Remarks as the decision keeps them. */
function told({ remarks = [] }: ContentMove): Remark[] {
  return remarks.map(({ pointer, text }) => ({ pointer: pointer ?? '', text }));
}

/** What a move writes beside the state. */
function sideEffects(ctx: Ctx, plan: ContentPlanEntity, to: ContentState): Partial<ContentPlanEntity> {
  const { state, reworks, version } = plan;
  if (to === 'approved') return { approvedBy: ctx.actor.userId, approvedAt: new Date().toISOString() };
  const submitted = to === 'review' ? { submittedVersion: version + 1 } : {};
  if (voidsApproval(state, to)) return { ...NO_APPROVAL, ...submitted };
  return isRework(state, to) ? { reworks: reworks + 1 } : submitted;
}
