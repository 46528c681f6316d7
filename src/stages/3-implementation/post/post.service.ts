import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { type Answered, RecordService } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import type { CorrectionEntity } from '#stages/3-implementation/correction/correction.entity';
import { type AmendingMove, amend, amendmentOf } from '#stages/3-implementation/correction/correction-store';
import { notStale } from '#stages/3-implementation/pause/pause.rules';
import {
  type BringOptions,
  type BroughtPost,
  bringPosts,
  type PostDesk,
  type PostsBrought,
} from '#stages/3-implementation/post/bring';
import { FREE, holdOf, refuseHeld } from '#stages/3-implementation/post/pause-guard';
import { POST_ACTIONS } from '#stages/3-implementation/post/post.actions';
import type { ConfirmPost } from '#stages/3-implementation/post/post.dto';
import type { PostEntity, PostState } from '#stages/3-implementation/post/post.entity';
import * as rules from '#stages/3-implementation/post/post.rules';
import { amendedVerdicts, postVerdicts, spelled, warningsOf } from '#stages/3-implementation/post/post-checks';
import { postStore } from '#stages/3-implementation/post/post-store';

export const posts = postStore.resource;

type Draft = Partial<PostEntity>;

const KNOWN_AT_PUBLISHING = ['url', 'externalId', 'followersAtPublish', 'proofId', 'paid', 'pauseExemption'] as const;

export interface PostMove
  extends AmendingMove,
    Pick<Draft, 'publishedAt' | 'publishedBy' | 'scheduledAt' | (typeof KNOWN_AT_PUBLISHING)[number]> {
  to: PostState;
}

/** A post that was moved, and what that put right in public. */
export interface Moved {
  post: PostEntity;
  correction: CorrectionEntity | null;
}

/** What the public saw, and where. */
const SEEN = ['caption', 'channelId'] as const;

@Injectable()
export class PostService extends RecordService<PostEntity> {
  override readonly store = postStore;
  protected readonly actions = POST_ACTIONS;

  constructor(
    private readonly plans: ContentPlanService,
    private readonly reviews: EmergencyReviewService,
  ) {
    super(posts);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<PostEntity>> {
    const plan = await this.planOf(ctx, input);
    const scheduledAt = input.scheduledAt ?? plan?.plannedAt ?? input.publishedAt ?? undefined;
    const state: PostState = input.publishedAt ? 'published' : 'scheduled';
    const campaignId = input.campaignId ?? plan?.campaignId ?? null;
    const { publishedBy = input.publishedAt ? ctx.actor.userId : null } = input;
    const post: Draft = { ...input, campaignId, scheduledAt, state, publishedBy, ...spelled(input, null) };
    const follows = await this.send(ctx, post, plan, null);
    return this.answer(ctx, await this.store.insert(ctx, { ...post, ...follows }));
  }

  async transition(ctx: Ctx, id: string, move: PostMove): Promise<Answered<PostEntity>> {
    const { post } = await this.move(ctx, id, move);
    return this.answer(ctx, post);
  }

  /** One step of a post, with the entry in its chain where it puts something right in public. */
  async move(ctx: Ctx, id: string, move: PostMove): Promise<Moved> {
    return this.step(ctx, await this.store.lock(ctx, id), move);
  }

  /** What a pause held and somebody has read again: with its slot or a new one, or given up. */
  async confirm(ctx: Ctx, id: string, { to, scheduledAt, reason }: ConfirmPost): Promise<Answered<PostEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!current.staleSince) throw notStale({ params: { state: current.state } });
    if (to === 'cancelled') {
      const { post } = await this.step(ctx, current, { to, reason });
      return this.answer(ctx, post);
    }
    const slot = scheduledAt ?? current.scheduledAt;
    decide(ctx, [rules.slotAhead(slot)]);
    const next: Draft = { ...current, ...FREE, scheduledAt: slot };
    const hold = await this.send(ctx, next, await this.planOf(ctx, next), current);
    const set = { scheduledAt: slot, ...hold };
    return this.answer(ctx, await this.store.update(ctx, current, set, 'confirmed'));
  }

  /**
   * Brings one post from a source: once, however often it comes. What breaks a rule is refused with its reasons and leaves
   * nothing.
   */
  async bring(ctx: Ctx, row: Draft, options: BringOptions = {}): Promise<BroughtPost> {
    const { items } = await this.bringMany(ctx, [row], options);
    return items[0] as BroughtPost;
  }

  /** The same for many, with a verdict for each: one refused row stops no other. */
  bringMany(ctx: Ctx, rows: readonly Draft[], options: BringOptions = {}): Promise<PostsBrought> {
    const desk: PostDesk = {
      create: (_, post) => this.create(ctx, post),
      step: (_, current, { publishedAt, url, externalId, followersAtPublish, paid }) =>
        this.step(ctx, current, {
          to: 'published',
          publishedBy: null,
          publishedAt,
          url,
          externalId,
          followersAtPublish,
          paid,
        }),
    };
    return bringPosts(ctx, desk, rows, options);
  }

  override answer(ctx: Ctx, post: PostEntity): Answered<PostEntity> {
    return { ...super.answer(ctx, post), warnings: warningsOf(ctx, post) };
  }

  protected override async check(ctx: Ctx, next: Draft, current: PostEntity | null): Promise<void> {
    if (current && rules.isOut(current.state)) {
      const fields = SEEN.filter((field) => field in changesBetween({ ...current }, { ...next }));
      if (fields.length > 0) throw rules.postFixed({ params: { fields: fields.join(', ') } });
    }
    decide(ctx, await postVerdicts(ctx, next, await this.planOf(ctx, next), current));
  }

  protected override derive(_ctx: Ctx, next: Draft, current: PostEntity | null): Draft {
    return spelled(next, current);
  }

  protected override checkRemoval(_ctx: Ctx, current: PostEntity): void {
    if (rules.isOut(current.state)) throw rules.postKept();
  }

  /** One step of a post whose row the transaction has locked. */
  async step(ctx: Ctx, current: PostEntity, move: PostMove): Promise<Moved> {
    const { to, reason = null } = move;
    if (!rules.postMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (rules.needsReason(to)) askReason(to, reason);
    decide(ctx, rules.fieldsOfMove(to, move));
    const amended = amendmentOf(ctx, current, move);
    if (amended) decide(ctx, amendedVerdicts(amended.captionAfter, await this.planOf(ctx, current)));
    const changed = { ...sideEffects(ctx, current, move), stateReason: reason };
    const set = { ...changed, ...spelled({ ...current, ...changed }, current) };
    const next = { ...current, ...set, state: to };
    const sent = to === 'published' || to === 'scheduled';
    const follows = sent ? await this.send(ctx, next, await this.planOf(ctx, next), current) : {};
    const correction = amended ? await amend(ctx, current, amended) : null;
    return { post: await this.store.move(ctx, current, { to, reason, set: { ...set, ...follows } }), correction };
  }

  /**
   * Given its slot or sent out: its piece goes with it, once more past the publish gate, and a pause holds it or keeps it
   * in. Withdrawing is always possible. Answers what else is to be written with it.
   */
  private async send(
    ctx: Ctx,
    post: Draft,
    plan: ContentPlanEntity | undefined,
    current: PostEntity | null,
  ): Promise<Draft> {
    const state = post.state ?? 'scheduled';
    decide(ctx, [...(await postVerdicts(ctx, post, plan, current)), rules.planCleared(state, plan)]);
    if (state === 'published') {
      await refuseHeld(ctx, post, plan);
      if (plan) await this.publish(ctx, plan);
      return FREE;
    }
    if (plan?.state === 'approved') await this.plans.transition(ctx, plan.id, 'any', { to: 'scheduled' });
    else if (plan) await this.plans.askGate(ctx, plan);
    return holdOf(ctx, post);
  }

  /** What went out by the fast lane had one approver: somebody else looks at it afterwards, once. */
  private async publish(ctx: Ctx, { id, state }: ContentPlanEntity): Promise<void> {
    const plan = await this.plans.markPublished(ctx, id);
    if (plan.informationClass === 'immediate' && plan.state !== state)
      await this.reviews.open(ctx, plan, { kind: 'fast_lane', reason: null });
  }

  /** The plan is held from here on, so that it cannot be cancelled or sent back while its post goes out. */
  private async planOf(ctx: Ctx, { contentPlanId }: Draft): Promise<ContentPlanEntity | undefined> {
    return contentPlanId ? this.plans.store.find(ctx, contentPlanId, 'FOR UPDATE OF t') : undefined;
  }
}

/** What a move writes beside the state; what is not said stays. What is over is held by nothing. */
function sideEffects(ctx: Ctx, current: PostEntity, move: PostMove): Draft {
  const { to, publishedAt, scheduledAt, caption } = move;
  if (to === 'published') {
    const known = KNOWN_AT_PUBLISHING.map((field) => [field, move[field] ?? undefined]);
    const { publishedBy = ctx.actor.userId } = move;
    return { publishedAt: publishedAt ?? new Date().toISOString(), ...said(Object.fromEntries(known)), publishedBy };
  }
  if (to === 'scheduled') return { retries: current.retries + 1, ...said({ scheduledAt }) };
  return to === 'corrected' ? said({ caption }) : FREE;
}

const said = (values: Record<string, unknown>): Draft =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
