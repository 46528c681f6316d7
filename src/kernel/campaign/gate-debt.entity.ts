import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity, STAGES, type Stage } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const DEBT_STATES = ['open', 'paid', 'waived'] as const;
export type DebtState = (typeof DEBT_STATES)[number];

/** The gates at which a crisis campaign may go ahead and make up for it later. */
export const DEBT_GATES = ['planning', 'implementation'] as const satisfies readonly Stage[];

/** A gate condition that a crisis campaign went past without meeting it, and still has to meet. */
@Entity('gate_debts')
@Index('ix_gate_debts__open', { synchronize: false })
@Unique(['organizationId', 'campaignId', 'code'])
@Index('ix_gate_debts__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_gate_debts__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_gate_debts__due_on', ['organizationId', 'dueOn', 'id'])
@Check('ck_gate_debts__state_reason', "state <> 'waived' OR state_reason IS NOT NULL")
export class GateDebtEntity extends ClassifiedEntity {
  /**
   * The crisis campaign that owes it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Code of the gate condition.
   * @example "plan.budget"
   */
  @TextField({ max: 60 })
  code: string;

  /**
   * The stage that was entered all the same.
   * @example "implementation"
   */
  @ChoiceField(STAGES.slice(1))
  stage: Stage;

  /**
   * The day by which the condition has to hold (the agency's local day).
   * @example "2026-09-21"
   */
  @DateField()
  dueOn: string;

  /**
   * Why it could not wait.
   * @example "Sekolah ditutup besok; anggaran darurat baru cair hari Senin."
   */
  @TextField({ max: 1_000, optional: true })
  reason: string | null;

  /**
   * Owed; paid, because the condition holds now; or waived by a head.
   * @example "open"
   */
  @ChoiceField(DEBT_STATES, { column: { default: 'open' } })
  state: DebtState;

  /**
   * Why it was waived; null otherwise.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Whether it is still owed after its day.
   * @example false
   */
  overdue: boolean;
}
