import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { RISK_CLASSES, type RiskClass } from '#stages/2-planning/content-plan/piece.entity';

export const APPROVAL_STATES = ['pending', 'approved', 'rejected', 'void', 'expired'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** One request to approve one version of a piece, with the steps that its chain had when it was made. */
@Entity('approvals')
@Index('ix_approvals__content_plan_id', ['organizationId', 'contentPlanId', 'createdAt', 'id'])
@Index('ix_approvals__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_approvals__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_approvals__due_at', { synchronize: false })
@Index('uq_approvals__pending', { synchronize: false })
@Check('ck_approvals__current_step', 'current_step BETWEEN 1 AND jsonb_array_length(steps)')
export class ApprovalEntity extends ClassifiedEntity {
  /**
   * The campaign of the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  /**
   * The version of the piece that is to be approved.
   * @example 7
   */
  @WholeField(1, 2_147_483_647)
  planVersion: number;

  /**
   * The risk class whose chain it took.
   * @example "high"
   */
  @ChoiceField(RISK_CLASSES)
  riskClass: RiskClass;

  /**
   * Whether it took the fast lane of immediate information: one approver, published at once, reviewed afterwards.
   * @example false
   */
  @FlagField({ column: { default: false } })
  fastLane: boolean;

  /** The steps as they were when the request was made; a later change of the chain does not touch them. */
  @ApiProperty({ type: () => [ApprovalStep] })
  @Column('jsonb')
  steps: ApprovalStep[];

  /**
   * Which step is to decide, or decided last: 1 is the first.
   * @example 1
   */
  @WholeField(1, 10, { column: { default: 1 } })
  currentStep: number;

  /**
   * pending, approved or rejected; void because the piece changed or was sent back; expired because nobody decided in time.
   * @example "pending"
   */
  @ChoiceField(APPROVAL_STATES, { column: { default: 'pending' } })
  state: ApprovalState;

  /**
   * The slot of the piece that the deadline is counted from (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  slotAt: string | null;

  /**
   * Until when it must be decided (RFC 3339, UTC); null where the slot had passed when it was asked for.
   * @example "2026-03-15T00:00:00.000Z"
   */
  @InstantField({ optional: true })
  dueAt: string | null;

  /**
   * Why it was rejected or void.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  reason: string | null;

  /**
   * When it was decided, void or expired (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  endedAt: string | null;

  @ApiHideProperty()
  @Column('integer')
  decideBeforeMinutes: number;

  @ApiHideProperty()
  @Column('integer', { array: true })
  reminderMinutes: number[];

  /** The reminders that went out, in minutes before the deadline. */
  @ApiHideProperty()
  @Column('integer', { array: true, default: () => "'{}'" })
  remindersSent: number[];
}
