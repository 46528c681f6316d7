import { Check, Entity, Index, Unique } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import type { EvaluationCriterion } from '#kernel/figures/evidence.rules';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, DecimalField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CRITERIA, ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';

export const EVALUATION_PLAN_KINDS = ['interim', 'final'] as const;
export type EvaluationPlanKind = (typeof EVALUATION_PLAN_KINDS)[number];

/** Who will measure which objective, when and how, decided before it starts. */
@Entity('evaluation_plans')
@Unique(['organizationId', 'objectiveId', 'measureOn', 'metric'])
@Index('ix_evaluation_plans__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_evaluation_plans__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_evaluation_plans__who_id', ['organizationId', 'whoId'])
@Index('ix_evaluation_plans__measure_on', { synchronize: false })
@Index('ix_evaluation_plans__search', { synchronize: false })
@Check('ck_evaluation_plans__budget', 'budget >= 0')
export class EvaluationPlanEntity extends ClassifiedEntity {
  /**
   * The campaign of the objective.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The objective that is measured.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField()
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;

  /**
   * Whether it gives the result (final) or looks how things go on the way (interim).
   * @example "final"
   */
  @ChoiceField(EVALUATION_PLAN_KINDS, { column: { default: 'final' } })
  kind: EvaluationPlanKind;

  /**
   * What is measured; never an advertising value equivalent.
   * @example "Rumah tangga yang menyebut pengurasan mingguan tanpa dibantu"
   */
  @TextField({ max: 300 })
  metric: string;

  /**
   * How it is measured, so that somebody else could do it again.
   * @example "Survei rumah tangga, acak dua tahap, n = 300, kuesioner sama dengan survei awal"
   */
  @TextField({ max: 1_000 })
  method: string;

  /**
   * The person who measures; null while nobody is named. The gate to implementation asks for one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  whoId: string | null;

  @BelongsTo(() => UserEntity)
  who: UserEntity;

  /**
   * The day of the measurement (the agency's local day): for the result on or after the objective's target date, before it on the way.
   * @example "2026-07-06"
   */
  @DateField({ optional: true })
  measureOn: string | null;

  /**
   * What the measurement may cost, in the currency of the campaign's budget: exact, zero or more.
   * @example "4500000"
   */
  @DecimalField({ optional: true })
  budget: string | null;

  /**
   * The lowest criterion whose evidence may prove the objective, as the objective says.
   * @example "learned"
   */
  @ChoiceField(CRITERIA, { column: false })
  requiredLevel: EvaluationCriterion;

  /**
   * The day from which the objective's result may be measured, as the objective says.
   * @example "2026-06-30"
   */
  @DateField({ column: false })
  targetDate: string;
}
