import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const COMMENT_STATES = ['open', 'resolved'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** A remark on one version of a content plan, at the field that it speaks of. */
@Entity('comments')
@Index('ix_comments__content_plan_id', ['organizationId', 'contentPlanId', 'createdAt', 'id'])
@Index('ix_comments__campaign_id', ['organizationId', 'campaignId'])
@Index('ix_comments__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_comments__reply_to_id', ['organizationId', 'replyToId'])
@Check('ck_comments__state', `(state = 'resolved') = (resolved_at IS NOT NULL)`)
@Check('ck_comments__resolved_by', '(resolved_by IS NULL) = (resolved_at IS NULL)')
export class CommentEntity extends ClassifiedEntity {
  /**
   * The content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The campaign of the content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The comment that it answers; answers stand in one row below it.
   * @example null
   */
  @IdField({ optional: true })
  replyToId: string | null;

  @BelongsTo(() => CommentEntity)
  replyTo: CommentEntity;

  /**
   * The field that it speaks of, as a JSON pointer into the content plan or into what it says on one channel
   * (`/variants/{channelId}/caption`); null for the whole piece.
   * @example "/altText"
   */
  @TextField({ max: 200, pattern: /^(\/[A-Za-z0-9_-]+){1,5}$/, optional: true })
  pointer: string | null;

  /**
   * The version of the content plan that it speaks of; the current one when not said.
   * @example 9
   */
  @WholeField(1, 2_147_483_647)
  planVersion: number;

  /**
   * What is to be said.
   * @example "Sebutkan juga hari ketujuh."
   */
  @TextField({ max: 5_000 })
  text: string;

  /**
   * Whether it is still to be dealt with.
   * @example "open"
   */
  @ChoiceField(COMMENT_STATES, { column: { default: 'open' } })
  state: CommentState;

  /**
   * When it was dealt with (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  resolvedAt: string | null;

  /**
   * Who said that it is dealt with.
   * @example null
   */
  @IdField({ optional: true })
  resolvedBy: string | null;
}
