import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import type { CommentEntity, CommentState } from '#stages/2-planning/comment/comment.entity';
import { openVerdict, ownVerdict, replyVerdict, versionVerdict } from '#stages/2-planning/comment/comment.rules';
import { comments } from '#stages/2-planning/comment/comment-store';
import { namedPlan } from '#stages/2-planning/content-plan/named-plan';

/** What people say about a piece while it is being made; it is never part of the piece, and nothing of it goes out. */
@Injectable()
export class CommentService extends RecordService<CommentEntity> {
  protected readonly actions: ActionRule<CommentEntity>[] = [
    { action: 'update', permission: 'comment.write', refuse: mayRewrite },
    { action: 'transition', permission: 'comment.write' },
    { action: 'remove', permission: 'comment.write', refuse: mayRewrite },
  ];

  constructor() {
    super(comments);
  }

  override async create(ctx: Ctx, input: Partial<CommentEntity>): Promise<Answered<CommentEntity>> {
    const plan = await namedPlan(ctx, input.contentPlanId ?? '', 'FOR KEY SHARE OF t');
    const { planVersion = plan.version, replyToId } = input;
    const answered = replyToId ? await this.store.find(ctx, replyToId) : undefined;
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, plan.campaignId)),
      versionVerdict(planVersion, plan.version),
      ...(replyToId ? [replyVerdict(plan.id, answered)] : []),
    ]);
    return this.answer(ctx, await this.store.insert(ctx, { ...input, planVersion, campaignId: plan.campaignId }));
  }

  /** Whoever may speak may say that it is dealt with; the history of moves says who did. */
  async transition(ctx: Ctx, id: string, to: CommentState, reason?: string | null): Promise<Answered<CommentEntity>> {
    const current = await this.store.lock(ctx, id);
    const resolved = to === 'resolved';
    const resolvedAt = resolved ? new Date().toISOString() : null;
    const set = { resolvedAt, resolvedBy: resolved ? ctx.actor.userId : null };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override check(ctx: Ctx, _next: Partial<CommentEntity>, current: CommentEntity | null): void {
    if (current) decide(ctx, [ownVerdict(current.createdBy, ctx.actor.userId), openVerdict(current.state)]);
  }

  protected override checkRemoval(ctx: Ctx, current: CommentEntity): void {
    decide(ctx, [ownVerdict(current.createdBy, ctx.actor.userId), openVerdict(current.state)]);
  }
}

function mayRewrite({ createdBy, state }: CommentEntity, actorId: string) {
  return [ownVerdict(createdBy, actorId), openVerdict(state)].find(({ passed }) => !passed)?.message ?? null;
}
