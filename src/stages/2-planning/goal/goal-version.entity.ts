import { Column, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, IdsField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { GoalEntity } from '#stages/2-planning/goal/goal.entity';

/** A goal as it was when a head approved it, word for word, with what it rested on. */
@Entity('goal_versions')
@Unique(['organizationId', 'goalId', 'versionNumber'])
@Index('ix_goal_versions__campaign_id', ['organizationId', 'campaignId'])
export class GoalVersionEntity extends ClassifiedEntity {
  /**
   * The campaign whose goal it is.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The goal.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e69"
   */
  @IdField()
  goalId: string;

  @BelongsTo(() => GoalEntity)
  goal: GoalEntity;

  /**
   * Number of the version; the first approved goal is mostly 1.
   * @example 1
   */
  @WholeField(1, 2_147_483_647)
  versionNumber: number;

  /**
   * The end state that was approved.
   * @example "Menurunkan kejadian demam berdarah di Kota Bandung sampai di bawah ambang KLB pada akhir 2026"
   */
  @TextField({ max: 2_000 })
  statement: string;

  /**
   * Who in the leadership had set it, by office, and where it was decided.
   * @example "Kepala Dinas Kesehatan, rapat pimpinan 12 Januari 2026"
   */
  @TextField({ max: 300 })
  setBy: string;

  /**
   * The legal bases that it cited.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @IdsField({ most: 50 })
  @Column('uuid', { array: true, default: () => "'{}'" })
  legalBasisIds: string[];

  /**
   * The research notes that it cited; they stay as they were.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField({ most: 100 })
  @Column('uuid', { array: true, default: () => "'{}'" })
  researchNoteIds: string[];

  /**
   * The head who approved it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  approvedBy: string;

  /**
   * When it was approved (RFC 3339, UTC).
   * @example "2026-01-13T03:00:00.000Z"
   */
  @InstantField()
  approvedAt: string;

  /**
   * When it ceased to stand because somebody began a new version; null while it stands.
   * @example null
   */
  @InstantField({ optional: true })
  endedAt: string | null;

  /**
   * Who began the new version; null while this one stands.
   * @example null
   */
  @IdField({ optional: true })
  endedBy: string | null;

  /**
   * Why a new version was begun; null while this one stands.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  endReason: string | null;
}
