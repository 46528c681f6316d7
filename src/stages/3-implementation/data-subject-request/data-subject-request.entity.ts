import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClockedEntity } from '#stages/3-implementation/clock/clock.entity';
import { PSEUDONYM } from '#stages/3-implementation/feedback-message/feedback-message.entity';

export const SUBJECT_RIGHTS = [
  'information',
  'correction',
  'access',
  'erasure',
  'withdrawal',
  'objection',
  'restriction',
  'portability',
  'breach_notice',
] as const;
export type SubjectRight = (typeof SUBJECT_RIGHTS)[number];
export const SUBJECT_REQUEST_STATES = ['received', 'done', 'refused'] as const;
export type SubjectRequestState = (typeof SUBJECT_REQUEST_STATES)[number];

/** Somebody asks what the agency does with their personal data, or wants it otherwise (UU 27/2022). */
@Entity('data_subject_requests')
@Index('ix_data_subject_requests__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_data_subject_requests__received_at', ['organizationId', 'receivedAt', 'id'])
@Index('ix_data_subject_requests__next_due_at', { synchronize: false })
@Index('ix_data_subject_requests__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_data_subject_requests__unit_id', ['organizationId', 'unitId'])
@Index('ix_data_subject_requests__legal_basis_id', ['organizationId', 'legalBasisId'])
@Check('ck_data_subject_requests__settled', "(state <> 'received') = (settled_at IS NOT NULL)")
@Check('ck_data_subject_requests__refused', "state <> 'refused' OR state_reason IS NOT NULL")
export class DataSubjectRequestEntity extends ClockedEntity {
  /**
   * The campaign whose data it concerns, if any.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The right that is claimed; breach_notice is what the agency owes by itself after a failure of protection.
   * @example "correction"
   */
  @ChoiceField(SUBJECT_RIGHTS)
  kind: SubjectRight;

  /**
   * When it was received, or the failure became known (RFC 3339, UTC): three times twenty-four hours run from here.
   * @example "2026-03-20T09:30:00.000Z"
   */
  @InstantField()
  receivedAt: string;

  /**
   * A pseudonym of the data subject, the same for the same person; null of a failure that concerns many.
   * @example "SUBJEK-0003"
   */
  @TextField({ ...PSEUDONYM, optional: true })
  requesterRef: string | null;

  /**
   * What is asked for, without the data itself.
   * @example "Minta nomor telepon pada laporan pengaduan diperbaiki."
   */
  @TextField({ max: 10_000 })
  text: string;

  /**
   * The unit that settles it; its head is told when it is overdue.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * Where it stands: received, done, or refused with a reason.
   * @example "received"
   */
  @ChoiceField(SUBJECT_REQUEST_STATES, { column: { default: 'received' } })
  state: SubjectRequestState;

  /**
   * What was done, or why it is refused.
   * @example null
   */
  @TextField({ max: 5_000, optional: true })
  stateReason: string | null;

  /**
   * When it was settled (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  settledAt: string | null;

  /**
   * The regulation on which a refusal rests.
   * @example null
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;
}
