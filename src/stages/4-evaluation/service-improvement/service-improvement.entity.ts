import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  DateField,
  DecimalField,
  IdField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';
import { ImprovementEffect, LatestMeasurement } from '#stages/4-evaluation/service-improvement/improvement-effect.dto';

export const IMPROVEMENT_STATES = ['reported', 'verified'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** What changed in a public service, and how its indicator stood before and after. */
@Entity('service_improvements')
@Index('ix_service_improvements__work_verified_by', { synchronize: false })
@Index('ix_service_improvements__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_service_improvements__follow_up_id', ['organizationId', 'followUpId'])
@Index('ix_service_improvements__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_service_improvements__effective_on', ['organizationId', 'effectiveOn', 'id'])
@Index('ix_service_improvements__search', { synchronize: false })
@Check(
  'ck_service_improvements__after_value',
  "state <> 'verified' OR num_nonnulls(before_value, after_value, evidence) = 3",
)
export class ServiceImprovementEntity extends ClassifiedEntity {
  /**
   * The campaign whose follow-up led to it; taken from the follow-up.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The follow-up that led to it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e75"
   */
  @IdField()
  followUpId: string;

  @BelongsTo(() => FollowUpEntity)
  followUp: FollowUpEntity;

  /**
   * The public service that changed.
   * @example "Penyelidikan kasus DBD atas laporan warga"
   */
  @TextField({ max: 300 })
  service: string;

  /**
   * What is different now for those who use the service.
   * @example "Setiap pelapor menerima tanggal kunjungan petugas lewat WhatsApp dalam satu hari kerja."
   */
  @TextField({ max: 5_000 })
  change: string;

  /**
   * Since when (the agency's local day).
   * @example "2026-04-06"
   */
  @DateField()
  effectiveOn: string;

  /**
   * What shows the difference; never an advertising value equivalent.
   * @example "Median hari dari laporan sampai petugas datang"
   */
  @TextField({ max: 300 })
  indicator: string;

  /**
   * Unit of the values before and after.
   * @example "hari"
   */
  @TextField({ max: 50 })
  unit: string;

  /**
   * The indicator before the change, exact; needed before it is verified.
   * @example "9.5"
   */
  @DecimalField({ optional: true })
  beforeValue: string | null;

  /**
   * The indicator after the change, exact; needed before it is verified.
   * @example "4"
   */
  @DecimalField({ optional: true })
  afterValue: string | null;

  /**
   * What both values can be checked against; needed before it is verified.
   * @example "Rekap PE puskesmas Januari–Maret dan April–Juni 2026"
   */
  @TextField({ max: 2_000, optional: true })
  evidence: string | null;

  /**
   * Reported, or verified by somebody else.
   * @example "verified"
   */
  @ChoiceField(IMPROVEMENT_STATES, { column: { default: 'reported' } })
  state: ImprovementState;

  /**
   * Who last changed the record; like its author, this person cannot verify it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Who verified it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField({ optional: true })
  verifiedBy: string | null;

  /**
   * When it was verified (RFC 3339, UTC).
   * @example "2026-07-06T02:45:00.000Z"
   */
  @InstantField({ optional: true })
  verifiedAt: string | null;

  /**
   * How often it was measured again since; GET …/measurements lists them.
   * @example 2
   */
  @WholeField(0, 1_000, { column: { default: 0 } })
  timesMeasured: number;

  @ApiProperty({
    type: () => LatestMeasurement,
    nullable: true,
    description: 'The last of them; null while there is none.',
  })
  latestMeasurement: LatestMeasurement | null;

  @ApiProperty({
    type: () => ImprovementEffect,
    nullable: true,
    required: false,
    description:
      'Whether the effect lasted, by the last measurement; only of a single record, and null while nobody measured it again or without both values.',
  })
  effect?: ImprovementEffect | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
