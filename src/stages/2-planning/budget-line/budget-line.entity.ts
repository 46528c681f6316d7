import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DecimalField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ActivityEntity } from '#stages/2-planning/activity/activity.entity';

export const BUDGET_KINDS = [
  'action',
  'communication',
  'media',
  'production',
  'research',
  'evaluation',
  'contingency',
  'other',
] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** One item of money, planned and spent; zero must be said. */
@Entity('budget_lines')
@Index('ix_budget_lines__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_budget_lines__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_budget_lines__planned', ['organizationId', 'planned', 'id'])
@Index('ix_budget_lines__activity_id', ['organizationId', 'activityId'])
@Index('ix_budget_lines__search', { synchronize: false })
@Check('ck_budget_lines__planned', 'planned >= 0')
@Check('ck_budget_lines__actual', 'actual >= 0')
@Check('ck_budget_lines__zero_reason', '(planned = 0) = (zero_reason IS NOT NULL)')
export class BudgetLineEntity extends ClassifiedEntity {
  /**
   * The campaign whose budget it stands in.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The activity that it pays for; null for what serves the whole campaign.
   * @example null
   */
  @IdField({ optional: true })
  activityId: string | null;

  @BelongsTo(() => ActivityEntity)
  activity: ActivityEntity;

  /**
   * What the money is for.
   * @example "Survei rumah tangga akhir, 300 responden"
   */
  @TextField({ max: 300 })
  item: string;

  /**
   * What kind of work it pays for; lines of kind evaluation make the share kept for evaluation.
   * @example "evaluation"
   */
  @ChoiceField(BUDGET_KINDS)
  kind: BudgetKind;

  /**
   * Money planned, in the currency of the line: exact, zero or more.
   * @example "4500000"
   */
  @DecimalField()
  planned: string;

  /**
   * Why nothing is planned: a zero has to be said, so this is given exactly when planned is 0.
   * @example null
   */
  @TextField({ max: 1_000, optional: true })
  zeroReason: string | null;

  /**
   * Money spent so far: exact, zero or more; null while nobody has said.
   * @example "4325000"
   */
  @DecimalField({ optional: true })
  actual: string | null;

  /**
   * Code of the currency (ISO 4217); all lines of a campaign have the same.
   * @example "IDR"
   */
  @TextField({
    min: 3,
    max: 3,
    pattern: /^[A-Z]{3}$/,
    patternText: { en: 'Three capital letters (ISO 4217).', id: 'Tiga huruf besar (ISO 4217).' },
    column: { default: 'IDR' },
  })
  currency: string;

  /**
   * What a reader of the budget should know, such as where the money comes from.
   * @example "DPA Bidang P2P, kode rekening 5.1.02.02.01.0029"
   */
  @TextField({ max: 2_000, optional: true })
  note: string | null;
}
