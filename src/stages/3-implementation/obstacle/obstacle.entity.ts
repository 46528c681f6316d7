import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity, STAGES } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { CRAFTS, type Craft, TaskEntity } from '#stages/2-planning/task/task.entity';

export const OBSTACLE_CATEGORIES = [
  'equipment',
  'weather_access',
  'people',
  'source_material',
  'approval_wait',
  'technical_platform',
  'budget',
  'time',
  'coordination',
  'public_response',
  'other',
] as const;
export const OBSTACLE_STATES = ['open', 'solved', 'accepted'] as const;
/** A year of hours: what cost more is not one obstacle. */
export const MOST_HOURS = 8_760;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** What stood in the way of the work, and how it was solved. */
@Entity('obstacles')
@Index('ix_obstacles__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_obstacles__content_plan_id', ['organizationId', 'contentPlanId'])
@Index('ix_obstacles__task_id', ['organizationId', 'taskId'])
@Index('ix_obstacles__unit_id', ['organizationId', 'unitId'])
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
   * The content plan that it held up, if it was one; of the same campaign. With taskId it is the task's.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true })
  contentPlanId: string | null;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The task that it held up, if it was one; of the same campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true })
  taskId: string | null;

  @BelongsTo(() => TaskEntity)
  task: TaskEntity;

  /**
   * The section whose work it held up.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The craft whose work it held up; with taskId it is the task's.
   * @example "photographer"
   */
  @ChoiceField(CRAFTS, { optional: true })
  function: Craft | null;

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
  @ChoiceField(OBSTACLE_CATEGORIES)
  category: (typeof OBSTACLE_CATEGORIES)[number];

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
   * How many hours of work time it cost; null while nobody knows, which is not the same as 0.
   * @example 16
   */
  @WholeField(0, MOST_HOURS, { optional: true })
  delayHours: number | null;

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
