import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { EVALUATION_LEVELS, type EvaluationLevel } from '#kernel/figures/evidence.rules';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';

/**
 * Why an objective has no result, or a level of evaluation no verified record. It is as open as its campaign: whoever
 * reads what was aimed at reads why nobody can say whether it was reached.
 */
@Entity('evaluation_gaps')
@Unique(['organizationId', 'objectiveId'])
@Unique('uq_evaluation_gaps__campaign_id__level', ['organizationId', 'campaignId', 'level'])
@Index('ix_evaluation_gaps__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_evaluation_gaps__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_evaluation_gaps__search', { synchronize: false })
@Check('ck_evaluation_gaps__subject', '(objective_id IS NULL) <> (evaluation_level IS NULL)')
export class EvaluationGapEntity extends ClassifiedEntity {
  /**
   * The campaign whose evaluation has the gap.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The outcome objective without a result; null where a level has no record. Each is explained at most once.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField({ optional: true })
  objectiveId: string | null;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;

  /**
   * The level of evaluation without a verified record; null where an objective has no result.
   * @example null
   */
  @ChoiceField(EVALUATION_LEVELS, { optional: true, column: { name: 'evaluation_level' } })
  level: EvaluationLevel | null;

  /**
   * Why it is missing, for the head who closes the campaign and for every reader of the report.
   * @example "Survei akhir dibatalkan karena banjir di Kecamatan Rancasari; lokasi tidak dapat dimasuki sampai Agustus."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * Whether what was missing has come since, so that the reason no longer counts; the record stays to be read.
   * @example false
   */
  settled: boolean;
}
