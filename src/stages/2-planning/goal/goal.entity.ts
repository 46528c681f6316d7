import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const GOAL_STATES = ['draft', 'approved'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** The one end state that a campaign wants, set and approved by leadership. */
@Entity('goals')
@Unique(['organizationId', 'campaignId'])
@Index('ix_goals__created_at', ['organizationId', 'createdAt', 'id'])
@Check('ck_goals__approved_by', `(state = 'approved') = (approved_by IS NOT NULL AND approved_at IS NOT NULL)`)
export class GoalEntity extends ClassifiedEntity {
  /**
   * The campaign that the goal belongs to; it has one goal.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The end state, begun with a verb of effect and not of activity.
   * @example "Menurunkan kejadian demam berdarah di Kota Bandung sampai di bawah ambang KLB pada akhir 2026"
   */
  @TextField({ max: 2_000 })
  statement: string;

  /**
   * Who in the leadership set it, by office, and where it was decided.
   * @example "Kepala Dinas Kesehatan, rapat pimpinan 12 Januari 2026"
   */
  @TextField({ max: 300 })
  setBy: string;

  /**
   * Draft until a head approves it; an approved goal changes only after it was moved back with a reason.
   * @example "approved"
   */
  @ChoiceField(GOAL_STATES, { column: { default: 'draft' } })
  state: GoalState;

  /**
   * The head who approved it; null while it is a draft.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  approvedBy: string | null;

  /**
   * When it was approved (RFC 3339, UTC); null while it is a draft.
   * @example "2026-01-13T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  approvedAt: string | null;
}
