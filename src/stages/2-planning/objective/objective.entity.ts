import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { EVALUATION_CRITERIA, type EvaluationCriterion } from '#kernel/figures/evidence.rules';
import { BelongsTo } from '#platform/database/belongs-to';
import { CheckDto } from '#platform/records/check.dto';
import {
  ChoiceField,
  DateField,
  DecimalField,
  IdField,
  IdsField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';
import { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import { ProgressDto } from '#stages/2-planning/objective/progress.dto';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

export const DIRECTIONS = ['increase', 'decrease', 'maintain'] as const;
export const OUTCOME_KINDS = ['knowledge', 'predisposition', 'behaviour', 'process'] as const;
export const CRITERIA = Object.values(EVALUATION_CRITERIA).flat();

/** One change in one public: by how much, from what, until when, measured how. */
@Entity('objectives')
@Index('ix_objectives__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_objectives__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_objectives__target_date', ['organizationId', 'targetDate', 'id'])
@Index('ix_objectives__public_id', ['organizationId', 'publicId'])
@Index('ix_objectives__depends_on_id', ['organizationId', 'dependsOnId'])
@Index('ix_objectives__baseline_id', ['organizationId', 'baselineId'])
@Index('ix_objectives__search', { synchronize: false })
@Check('ck_objectives__baseline_value', '(baseline_value IS NULL) <> (baseline_unknown_reason IS NULL)')
export class ObjectiveEntity extends ClassifiedEntity {
  /**
   * The campaign that the objective belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The public in which the change is wanted.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField()
  publicId: string;

  @BelongsTo(() => PublicEntity)
  public: PublicEntity;

  /**
   * Which way the value is to go.
   * @example "increase"
   */
  @ChoiceField(DIRECTIONS)
  direction: (typeof DIRECTIONS)[number];

  /**
   * The one kind of outcome: what people know, think or do. Process is our own output and never counts as an outcome.
   * @example "knowledge"
   */
  @ChoiceField(OUTCOME_KINDS)
  outcomeKind: (typeof OUTCOME_KINDS)[number];

  /**
   * What will be different in people, in one phrase.
   * @example "tahu bahwa bak harus dikuras setiap minggu"
   */
  @TextField({ max: 500 })
  outcome: string;

  /**
   * What is measured.
   * @example "Rumah tangga yang menyebut pengurasan mingguan tanpa dibantu"
   */
  @TextField({ max: 300 })
  metric: string;

  /**
   * Unit of baseline, target and result.
   * @example "persen"
   */
  @TextField({ max: 50 })
  unit: string;

  /**
   * The baseline of the same campaign that the objective begins at: metric and unit must be the same, and the value is
   * taken from it; null where the value is given without one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6b"
   */
  @IdField({ optional: true })
  baselineId: string | null;

  @BelongsTo(() => BaselineEntity)
  baseline: BaselineEntity;

  /**
   * The measured value before anything was done; null only with a reason.
   * @example "40"
   */
  @DecimalField({ optional: true })
  baselineValue: string | null;

  /**
   * Why there is no baseline yet; null where there is one.
   * @example null
   */
  @TextField({ max: 1_000, optional: true })
  baselineUnknownReason: string | null;

  /**
   * The value to be reached, on the side of the baseline that the direction says.
   * @example "60"
   */
  @DecimalField()
  targetValue: string;

  /**
   * How far a value may stray and still count as maintained, in the same unit; needed to maintain, not used otherwise.
   * @example null
   */
  @DecimalField({ optional: true })
  tolerance: string | null;

  /**
   * The day from which the result may be measured (the agency's local day).
   * @example "2026-06-30"
   */
  @DateField()
  targetDate: string;

  /**
   * How it will be measured, so that somebody else could do it again.
   * @example "Survei rumah tangga, acak dua tahap, n = 300"
   */
  @TextField({ max: 1_000 })
  method: string;

  /**
   * The lowest criterion whose evidence may prove this objective; by default the least for its kind of outcome.
   * @example "learned"
   */
  @ChoiceField(CRITERIA)
  requiredLevel: EvaluationCriterion;

  /**
   * How much the objective counts in the campaign's attainment, beside the others.
   * @example 1
   */
  @WholeField(1, 100, { column: { default: 1 } })
  weight: number;

  /**
   * The objective that has to be reached first: of the same or an earlier kind, and not due later.
   * @example null
   */
  @IdField({ optional: true })
  dependsOnId: string | null;

  @BelongsTo(() => ObjectiveEntity)
  dependsOn: ObjectiveEntity;

  /**
   * Whether it counts as an outcome; a process objective never does, whatever its number.
   * @example true
   */
  countsAsOutcome: boolean;

  /**
   * The validated needs of the same campaign that the objective serves.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @IdsField({ most: 20 })
  needIds: string[];

  /** Every rule for an objective and whether this one keeps it: those that refuse, and those that only advise. */
  @ApiProperty({ type: () => [CheckDto] })
  checks?: CheckDto[];

  /** How far it has come, according to the latest result that may stand for it; in lists only with include=progress. */
  @ApiProperty({ type: () => ProgressDto })
  progress?: ProgressDto;
}

@Entity('objective_needs')
@Index('ix_objective_needs__need_id', ['organizationId', 'needId'])
export class ObjectiveNeedEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity, { onDelete: 'CASCADE' })
  objective: ObjectiveEntity;

  @PrimaryColumn('uuid')
  needId: string;

  @BelongsTo(() => CommunityNeedEntity)
  need: CommunityNeedEntity;
}
