import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity, STAGES } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

export const OBSTACLE_KINDS = [
  'people',
  'equipment',
  'budget',
  'time',
  'coordination',
  'source_material',
  'approval',
  'network',
  'public_response',
  'other',
] as const;
export const OBSTACLE_STATES = ['open', 'solved', 'accepted'] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** What stood in the way of the work, and how it was solved. */
@Entity('obstacles')
@Index('ix_obstacles__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_obstacles__content_plan_id', ['organizationId', 'contentPlanId'])
@Index('ix_obstacles__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_obstacles__occurred_on', ['organizationId', 'occurredOn', 'id'])
@Index('ix_obstacles__search', { synchronize: false })
@Check('ck_obstacles__solution', "state <> 'solved' OR solution IS NOT NULL")
@Check('ck_obstacles__state_reason', "state <> 'accepted' OR state_reason IS NOT NULL")
export class ObstacleEntity extends ClassifiedEntity {
  /**
   * The campaign whose work it hindered.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The content plan that it held up, if it was one; of the same campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true })
  contentPlanId: string | null;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The step of the cycle in which it stood in the way.
   * @example "implementation"
   */
  @ChoiceField(STAGES.slice(0, 4))
  stage: 'fact_finding' | 'planning' | 'implementation' | 'evaluation';

  /**
   * What was lacking or in the way.
   * @example "equipment"
   */
  @ChoiceField(OBSTACLE_KINDS)
  kind: (typeof OBSTACLE_KINDS)[number];

  /**
   * What happened and what it held up.
   * @example "Kamera utama dipakai bidang lain, sehingga liputan kerja bakti tertunda dua hari."
   */
  @TextField({ max: 5_000 })
  text: string;

  /**
   * The day on which it was met (the agency's local day); never in the future.
   * @example "2026-03-10"
   */
  @DateField()
  occurredOn: string;

  /**
   * How it was solved; needed before it counts as solved.
   * @example "Meminjam kamera Dinkominfo dengan surat tugas; jadwal alat kini dibagi bersama."
   */
  @TextField({ max: 5_000, optional: true })
  solution: string | null;

  /**
   * Whether it still stands, is solved, or is lived with knowingly.
   * @example "solved"
   */
  @ChoiceField(OBSTACLE_STATES, { column: { default: 'open' } })
  state: ObstacleState;

  /**
   * Why it is accepted or open again: the reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
