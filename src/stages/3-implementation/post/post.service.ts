import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { PostEntity, type PostState } from '#stages/3-implementation/post/post.entity';
import {
  fieldsOfMove,
  isOut,
  needsReason,
  originVerdicts,
  type PlanOfPost,
  planCleared,
  postFixed,
  postKept,
  postMachine,
  timeVerdicts,
} from '#stages/3-implementation/post/post.rules';

export const posts = new Resource<PostEntity>({
  entity: PostEntity,
  name: 'post',
  path: 'posts',
  title: 'caption',
  sorts: ['createdAt', 'scheduledAt', 'publishedAt'],
  nullsLast: { publishedAt: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    channelId: { kind: 'any', property: 'channelId' },
    state: { kind: 'any', property: 'state' },
    unplanned: { kind: 'sql', condition: '(t.content_plan_id IS NULL) = ANY({}::boolean[])' },
    paid: { kind: 'sql', condition: 't.paid = ANY({}::boolean[])' },
    source: { kind: 'any', property: 'source' },
    externalId: { kind: 'any', property: 'externalId' },
    from: { kind: 'from', property: 'publishedAt' },
    to: { kind: 'before', property: 'publishedAt' },
  },
  search: ['caption'],
  machine: postMachine,
});

type Draft = Partial<PostEntity>;

export interface PostMove extends Pick<Draft, 'publishedAt' | 'url' | 'externalId' | 'followersAtPublish'> {
  to: PostState;
  reason?: string | null;
  caption?: string | null;
}

/** What the public saw, and where. */
const SEEN = ['caption', 'channelId'] as const;

@Injectable()
export class PostService extends RecordService<PostEntity> {
  protected readonly actions: ActionRule<PostEntity>[] = [
    { action: 'update', permission: 'post.write' },
    {
      action: 'transition',
      permission: 'post.write',
      refuse: ({ state }) =>
        postMachine.isFinal(state)
          ? { en: 'It was taken down for good.', id: 'Sudah diturunkan untuk seterusnya.' }
          : null,
    },
    {
      action: 'remove',
      permission: 'post.write',
      refuse: ({ state }) =>
        isOut(state) ? { en: 'What was out is kept.', id: 'Yang pernah terbit disimpan.' } : null,
    },
  ];

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
    const post: Draft = { ...input, campaignId: input.campaignId ?? plan?.campaignId ?? null, scheduledAt, state };
    await this.send(ctx, post, plan);
    return this.answer(ctx, await this.store.insert(ctx, post));
  }

  async transition(ctx: Ctx, id: string, move: PostMove): Promise<Answered<PostEntity>> {
    const { to, reason = null } = move;
    const current = await this.store.lock(ctx, id);
    if (!postMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(to)) askReason(to, reason);
    const set = { ...sideEffects(move), stateReason: reason };
    const next = { ...current, ...set, state: to };
    decide(ctx, fieldsOfMove(to, move));
    if (to === 'published' || to === 'scheduled') await this.send(ctx, next);
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override async check(ctx: Ctx, next: Draft, current: PostEntity | null): Promise<void> {
    if (current && isOut(current.state)) {
      const fields = SEEN.filter((field) => field in changesBetween({ ...current }, { ...next }));
      if (fields.length > 0) throw postFixed({ params: { fields: fields.join(', ') } });
    }
    decide(ctx, await this.verdicts(ctx, next, await this.planOf(ctx, next)));
  }

  protected override checkRemoval(_ctx: Ctx, current: PostEntity): void {
    if (isOut(current.state)) throw postKept();
  }

  private async verdicts(ctx: Ctx, post: Draft, plan: PlanOfPost | undefined): Promise<FieldVerdict[]> {
    return [
      ...originVerdicts(post, plan),
      ...timeVerdicts(post.state ?? 'scheduled', post),
      notInFuture('/publishedAt', post.publishedAt),
      ...(post.campaignId ? [campaignRuns(await holdCampaign(ctx, post.campaignId))] : []),
    ];
  }

  /** Given its slot or sent out: its piece goes with it, once more past the publish gate. Withdrawing is always possible. */
  private async send(ctx: Ctx, post: Draft, known?: PlanOfPost): Promise<void> {
    const plan = known ?? (await this.planOf(ctx, post));
    decide(ctx, [...(await this.verdicts(ctx, post, plan)), planCleared(post.state ?? 'scheduled', plan)]);
    if (!plan) return;
    if (post.state === 'published') await this.publish(ctx, plan);
    else if (plan.state === 'approved') await this.plans.transition(ctx, plan.id, 'any', { to: 'scheduled' });
  }

  /** What went out by the fast lane had one approver: somebody else looks at it afterwards, once. */
  private async publish(ctx: Ctx, { id, state }: PlanOfPost): Promise<void> {
    const plan = await this.plans.markPublished(ctx, id);
    if (plan.informationClass === 'immediate' && plan.state !== state)
      await this.reviews.open(ctx, plan, { kind: 'fast_lane', reason: null });
  }

  /** The plan is held from here on, so that it cannot be cancelled or sent back while its post goes out. */
  private async planOf(ctx: Ctx, { contentPlanId }: Draft): Promise<PlanOfPost | undefined> {
    return contentPlanId ? this.plans.store.find(ctx, contentPlanId, 'FOR UPDATE OF t') : undefined;
  }
}

/** What a move writes beside the state; what is not said stays. */
function sideEffects({ to, publishedAt, url, externalId, followersAtPublish, caption }: PostMove): Draft {
  const said = (values: Record<string, unknown>): Draft =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
  if (to === 'published')
    return { publishedAt: publishedAt ?? new Date().toISOString(), ...said({ url, externalId, followersAtPublish }) };
  return to === 'corrected' ? said({ caption }) : {};
}
