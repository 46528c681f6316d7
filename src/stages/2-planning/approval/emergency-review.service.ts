import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { reviewDueAt, reviewMachine } from '#stages/2-planning/approval/emergency.rules';
import type { CompleteEmergencyReview } from '#stages/2-planning/approval/emergency-review.dto';
import { type EmergencyKind, EmergencyReviewEntity } from '#stages/2-planning/approval/emergency-review.entity';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const emergencyReviews = new Resource<EmergencyReviewEntity>({
  entity: EmergencyReviewEntity,
  name: 'emergency_review',
  path: 'emergency-reviews',
  title: 'kind',
  sorts: ['createdAt', 'dueAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    state: { kind: 'any', property: 'state' },
    kind: { kind: 'any', property: 'kind' },
    reviewerId: { kind: 'any', property: 'reviewerId' },
  },
  machine: reviewMachine,
});

export interface WentOut {
  kind: EmergencyKind;
  reason: string | null;
  /** Who is to review it; the service asks somebody where nobody is named. */
  reviewerId?: string | null;
}

type Piece = Pick<ContentPlanEntity, 'id' | 'campaignId' | 'title' | 'createdBy' | 'lastEditedBy'>;

/** Whoever may review content, may see the piece and has no part in it; heads first, then whoever has the fewest open ones. */
const REVIEWERS = `
  SELECT u.id FROM users u
  WHERE u.organization_id = $1 AND u.state = 'active' AND u.role IN ('head', 'staff') AND u.id <> ALL($2)
    AND siklus_rank(u.clearance) >= (SELECT c.level FROM campaigns c WHERE c.organization_id = $1 AND c.id = $3)
    AND ($4::uuid IS NULL OR u.id = $4)
  ORDER BY u.role <> 'head', (SELECT count(*) FROM emergency_reviews r
    WHERE r.organization_id = $1 AND r.reviewer_id = u.id AND r.state <> 'done'), u.id LIMIT 1`;

const WHAT = { en: 'review of what went out', id: 'tinjauan atas yang terbit' };
const DONE = { en: 'It has been reviewed.', id: 'Sudah ditinjau.' };

/** The reviews that are owed for what went out without the usual approval. */
@Injectable()
export class EmergencyReviewService extends RecordService<EmergencyReviewEntity> {
  protected readonly actions: ActionRule<EmergencyReviewEntity>[] = [
    {
      action: 'transition',
      permission: 'content.review',
      refuse: ({ state, publishedBy }, actorId) => {
        if (state === 'done') return DONE;
        return isOwn([publishedBy], actorId) ? OWN_WORK : null;
      },
    },
  ];

  constructor() {
    super(emergencyReviews);
  }

  /** Asks for the review of what has just gone out. */
  async open(ctx: Ctx, plan: Piece, { kind, reason, reviewerId = null }: WentOut): Promise<EmergencyReviewEntity> {
    const reviewer = await this.reviewer(ctx, plan, reviewerId);
    const settings = await ctx.one<{ hours: number }>(
      'SELECT emergency_review_hours AS hours FROM organizations WHERE id = $1',
      [ctx.organizationId],
    );
    const now = new Date();
    const dueAt = reviewDueAt(now, settings?.hours ?? 24);
    const review = await this.store.insert(ctx, {
      campaignId: plan.campaignId,
      contentPlanId: plan.id,
      kind,
      reason,
      publishedBy: ctx.actor.userId,
      publishedAt: now.toISOString(),
      dueAt,
      reviewerId: reviewer,
    });
    await this.tell(ctx, 'review_due', review, plan.title);
    return review;
  }

  async complete(
    ctx: Ctx,
    id: string,
    expected: Expected,
    { to, outcome, finding, version }: CompleteEmergencyReview,
  ): Promise<Answered<EmergencyReviewEntity>> {
    const current = await this.store.lock(ctx, id, expected === 'any' ? undefined : (expected ?? version));
    const plan = await ctx.one<{ authors: string[] }>(
      'SELECT ARRAY[created_by, last_edited_by] AS authors FROM content_plans WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, current.contentPlanId],
    );
    refuseOwn(ctx, [current.publishedBy, ...(plan?.authors ?? [])], WHAT);
    const done = { outcome, finding, doneBy: ctx.actor.userId, doneAt: new Date().toISOString() };
    return this.answer(ctx, await this.store.move(ctx, current, { to, set: done }));
  }

  /** What was not reviewed in time is overdue from then on, and told once to whoever is asked and to the heads. */
  async markOverdue(ctx: Ctx, now: Date): Promise<number> {
    const late = await ctx.query<EmergencyReviewEntity & { title: string } & Record<string, unknown>>(
      `SELECT ${emergencyReviews.selectList}, p.title FROM emergency_reviews t
       JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id
       WHERE t.organization_id = $1 AND t.state = 'due' AND t.due_at <= $2
       ORDER BY t.due_at LIMIT 500 FOR UPDATE OF t SKIP LOCKED`,
      [ctx.organizationId, now.toISOString()],
    );
    for (const { title, ...review } of late) {
      await this.store.update(ctx, review, { state: 'overdue' }, 'overdue');
      await this.tell(ctx, 'review_overdue', review, title);
    }
    return late.length;
  }

  private async reviewer(ctx: Ctx, plan: Piece, asked: string | null): Promise<string | null> {
    const apart = [ctx.actor.userId, plan.createdBy, plan.lastEditedBy];
    const found = await ctx.one<{ id: string }>(REVIEWERS, [ctx.organizationId, apart, plan.campaignId, asked]);
    decide(ctx, [
      {
        code: 'emergency_review.reviewer',
        passed: asked === null || found !== undefined,
        pointer: '/reviewerId',
        message: {
          en: 'The reviewer is an active head or staff member who may see the piece and neither wrote nor publishes it.',
          id: 'Peninjau adalah kepala atau staf aktif yang boleh melihat karya dan bukan penulis maupun penerbitnya.',
        },
      },
    ]);
    return found?.id ?? null;
  }

  private async tell(
    ctx: Ctx,
    kind: 'review_due' | 'review_overdue',
    { contentPlanId, campaignId, dueAt, reviewerId }: EmergencyReviewEntity,
    title: string,
  ): Promise<void> {
    const heads =
      kind === 'review_due' && reviewerId !== null
        ? []
        : await ctx.query<{ id: string }>(
            `SELECT id FROM users WHERE organization_id = $1 AND role = 'head' AND state = 'active'`,
            [ctx.organizationId],
          );
    const to = [reviewerId, ...heads.map(({ id }) => id)];
    await notify(ctx, {
      kind,
      to,
      resource: 'content_plan',
      recordId: contentPlanId,
      campaignId,
      params: { title, dueAt },
    });
  }
}
