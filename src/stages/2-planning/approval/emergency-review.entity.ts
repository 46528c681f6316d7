import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const EMERGENCY_KINDS = ['emergency', 'fast_lane'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];
export const REVIEW_STATES = ['due', 'overdue', 'done'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const OUTCOMES = ['in_order', 'faults_found'] as const;

/** The look, afterwards and by somebody else, at what went out without the usual approval. */
@Entity('emergency_reviews')
@Index('ix_emergency_reviews__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_emergency_reviews__due_at', ['organizationId', 'dueAt', 'id'])
@Index('ix_emergency_reviews__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_emergency_reviews__content_plan_id', ['organizationId', 'contentPlanId'])
@Index('ix_emergency_reviews__reviewer_id', ['organizationId', 'reviewerId'])
@Check('ck_emergency_reviews__reason', "kind = 'fast_lane' OR reason IS NOT NULL")
@Check('ck_emergency_reviews__done', "(state = 'done') = (num_nonnulls(outcome, finding, done_by, done_at) = 4)")
@Check('ck_emergency_reviews__four_eyes', 'done_by IS DISTINCT FROM published_by')
export class EmergencyReviewEntity extends ClassifiedEntity {
  /**
   * The campaign of the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The piece that went out.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * emergency: published without any approval; fast_lane: immediate information, published with one.
   * @example "emergency"
   */
  @ChoiceField(EMERGENCY_KINDS)
  kind: EmergencyKind;

  /**
   * Why it could not wait; null for the fast lane, which explains itself.
   * @example "Banjir bandang di Kecamatan Lais; warga harus mengungsi malam ini."
   */
  @TextField({ max: 2_000, optional: true })
  reason: string | null;

  /**
   * Who published it; never the one who reviews it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  publishedBy: string;

  /**
   * When it was published (RFC 3339, UTC).
   * @example "2026-03-13T15:20:00.000Z"
   */
  @InstantField()
  publishedAt: string;

  /**
   * Until when it is to be reviewed (RFC 3339, UTC).
   * @example "2026-03-14T15:20:00.000Z"
   */
  @InstantField()
  dueAt: string;

  /**
   * Who is asked to review it: neither the publisher nor the author. Null where there was nobody to ask; then whoever may
   * review content can.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  reviewerId: string | null;

  @BelongsTo(() => UserEntity)
  reviewer: UserEntity;

  /**
   * due, overdue since its time passed, or done.
   * @example "due"
   */
  @ChoiceField(REVIEW_STATES, { column: { default: 'due' } })
  state: ReviewState;

  /**
   * What the review came to; null until it is done.
   * @example null
   */
  @ChoiceField(OUTCOMES, { optional: true })
  outcome: (typeof OUTCOMES)[number] | null;

  /**
   * What was found; null until it is done.
   * @example null
   */
  @TextField({ max: 5_000, optional: true })
  finding: string | null;

  /**
   * Who reviewed it.
   * @example null
   */
  @IdField({ optional: true })
  doneBy: string | null;

  /**
   * When it was reviewed (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  doneAt: string | null;
}
