import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, IdsField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

export const FOLLOW_UP_STATES = ['open', 'in_progress', 'done', 'verified', 'dropped'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What somebody will do about a problem until a date. */
@Entity('follow_ups')
@Index('ix_follow_ups__undone', { synchronize: false })
@Index('ix_follow_ups__work_done', { synchronize: false })
@Index('ix_follow_ups__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_follow_ups__evaluation_record_id', ['organizationId', 'evaluationRecordId'])
@Index('ix_follow_ups__complaint_analysis_id', ['organizationId', 'complaintAnalysisId'])
@Index('ix_follow_ups__unit_id', ['organizationId', 'unitId'])
@Index('ix_follow_ups__owner_id', ['organizationId', 'ownerId', 'dueOn', 'id'])
@Index('ix_follow_ups__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_follow_ups__due_on', ['organizationId', 'dueOn', 'id'])
@Index('ix_follow_ups__search', { synchronize: false })
@Check('ck_follow_ups__result', "state NOT IN ('done', 'verified') OR result IS NOT NULL")
@Check('ck_follow_ups__state_reason', "state <> 'dropped' OR state_reason IS NOT NULL")
export class FollowUpEntity extends ClassifiedEntity {
  /**
   * The campaign that brought the problem up; taken from its sources when they belong to one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The evaluation record that shows the problem; a follow-up has this, or messages, or both.
   * @example null
   */
  @IdField({ optional: true })
  evaluationRecordId: string | null;

  @BelongsTo(() => EvaluationRecordEntity)
  evaluationRecord: EvaluationRecordEntity;

  /**
   * The complaint analysis in which it was named a problem; that can be its only source.
   * @example null
   */
  @IdField({ optional: true })
  complaintAnalysisId: string | null;

  @BelongsTo(() => ComplaintAnalysisEntity)
  complaintAnalysis: ComplaintAnalysisEntity;

  /**
   * The topic of the complaints that it follows up; taken from its messages and cases when they all have one.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * The unit whose service is to become better.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * What is wrong, as the sources show it.
   * @example "Pelapor di RW 05 tidak tahu kapan petugas datang; tiga pengaduan dalam dua minggu."
   */
  @TextField({ max: 5_000 })
  problem: string;

  /**
   * What will be done about it.
   * @example "Mengirim tanggal kunjungan petugas lewat WhatsApp dalam satu hari kerja setelah laporan."
   */
  @TextField({ max: 5_000 })
  action: string;

  /**
   * What should be different for the public once it is done; a later measurement is held against it.
   * @example "Paling banyak satu pengaduan jadwal per bulan."
   */
  @TextField({ max: 2_000, optional: true })
  expectedEffect: string | null;

  /**
   * The person who answers for it until it is done.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  ownerId: string;

  @BelongsTo(() => UserEntity)
  owner: UserEntity;

  /**
   * The day by which it is to be done (the agency's local day).
   * @example "2026-04-30"
   */
  @DateField()
  dueOn: string;

  /**
   * Where it stands; it changes only by a transition.
   * @example "in_progress"
   */
  @ChoiceField(FOLLOW_UP_STATES, { column: { default: 'open' } })
  state: FollowUpState;

  /**
   * Why it was dropped or sent back: the reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * What was done; given when it is reported as done.
   * @example "Sejak 6 April setiap pelapor menerima tanggal kunjungan; 20 laporan terakhir sudah dicek."
   */
  @TextField({ max: 5_000, optional: true })
  result: string | null;

  /**
   * What shows that it was done, where no attachment does; given when it is reported as done.
   * @example "Nota dinas P2P/231/2026 dan foto papan jadwal di empat RW."
   */
  @TextField({ max: 2_000, optional: true })
  evidence: string | null;

  /**
   * Who reported it as done.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  doneBy: string | null;

  /**
   * When it was reported as done (RFC 3339, UTC).
   * @example "2026-04-21T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  doneAt: string | null;

  /**
   * Who saw that it was done: neither its owner nor whoever reported it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField({ optional: true })
  verifiedBy: string | null;

  /**
   * When that was (RFC 3339, UTC).
   * @example "2026-04-24T07:15:00.000Z"
   */
  @InstantField({ optional: true })
  verifiedAt: string | null;

  /**
   * The feedback messages that brought the problem up.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"]
   */
  @IdsField()
  feedbackMessageIds: string[];

  /**
   * The cases that brought the problem up.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"]
   */
  @IdsField()
  caseIds: string[];

  /**
   * The files that show that it was done.
   * @example []
   */
  @IdsField({ most: 50 })
  attachmentIds: string[];

  /**
   * Whether its day has passed while it is not reported as done.
   * @example false
   */
  @ApiProperty({ type: Boolean })
  overdue: boolean;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
