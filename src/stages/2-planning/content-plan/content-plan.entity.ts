import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextsField, WholeField } from '#platform/records/fields';
import { PieceEntity } from '#stages/2-planning/content-plan/piece.entity';

export const CONTENT_STATES = [
  'idea',
  'planned',
  'strategy',
  'sourcing',
  'editing',
  'review',
  'clearance',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'taken_down',
  'archived',
  'cancelled',
] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

/** One piece of content from the first idea to the archive. */
@Entity('content_plans')
@Index('ix_content_plans__unfinished', { synchronize: false })
@Index('ix_content_plans__work_written', { synchronize: false })
@Index('ix_content_plans__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_content_plans__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_content_plans__title', ['organizationId', 'title', 'id'])
@Index('ix_content_plans__assignee_id', ['organizationId', 'assigneeId'])
@Index('ix_content_plans__planned_at', { synchronize: false })
@Index('ix_content_plans__search', { synchronize: false })
@Check('ck_content_plans__approved_by', '(approved_by IS NULL) = (approved_at IS NULL)')
@Check(
  'ck_content_plans__state',
  `approved_by IS NOT NULL OR emergency_at IS NOT NULL OR state NOT IN ('approved', 'scheduled', 'published', 'corrected', 'taken_down', 'archived')`,
)
export class ContentPlanEntity extends PieceEntity {
  /**
   * The campaign that the piece belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Its place in the calendar (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  plannedAt: string | null;

  /**
   * What it is about in the agency's own words; a pause for a topic finds it by these.
   * @example ["demam berdarah"]
   */
  @TextsField({ max: 80, most: 20 })
  topics: string[];

  /**
   * Which areas it speaks to; a pause for an area finds it by these.
   * @example ["Kecamatan Coblong"]
   */
  @TextsField({ max: 80, most: 50 })
  areas: string[];

  /**
   * The person who carries the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  assigneeId: string | null;

  @BelongsTo(() => UserEntity)
  assignee: UserEntity;

  /**
   * Where the piece stands; it moves by transitions, and to published when its post is.
   * @example "editing"
   */
  @ChoiceField(CONTENT_STATES, { column: { default: 'idea' } })
  state: ContentState;

  /**
   * How often review or clearance sent it back to sourcing or editing.
   * @example 0
   */
  @WholeField(0, 1_000_000, { column: { default: 0 } })
  reworks: number;

  /**
   * Who last changed the piece itself; its slot and its assignee are not the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * When the piece itself, or what it says on one of its channels, was last changed (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  lastEditedAt: string;

  /**
   * The version with which it last entered review; from its first review on every change is kept as a version.
   * @example null
   */
  @WholeField(1, 2_147_483_647, { optional: true })
  submittedVersion: number | null;

  /**
   * Who approved the piece as it stands; an edit voids it.
   * @example null
   */
  @IdField({ optional: true })
  approvedBy: string | null;

  /**
   * When it was approved (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  approvedAt: string | null;

  /**
   * When it went out in an emergency, without approval (RFC 3339, UTC); null for everything else.
   * @example null
   */
  @InstantField({ optional: true })
  emergencyAt: string | null;
}
