import { Check, Entity, Index, Unique } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';
import { ServiceImprovementEntity } from '#stages/4-evaluation/service-improvement/service-improvement.entity';

export const LESSON_KINDS = ['repeat', 'improve', 'avoid'] as const;

/** What a campaign taught, in one sentence that the next can use. */
@Entity('lessons')
@Unique(['organizationId', 'carriedNoteId'])
@Index('ix_lessons__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_lessons__owner_id', ['organizationId', 'ownerId'])
@Index('ix_lessons__service_improvement_id', ['organizationId', 'serviceImprovementId'])
@Index('ix_lessons__carried_to_campaign_id', ['organizationId', 'carriedToCampaignId'])
@Index('ix_lessons__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_lessons__search', { synchronize: false })
@Check('ck_lessons__carried', 'num_nonnulls(carried_to_campaign_id, carried_note_id, carried_at) IN (0, 3)')
export class LessonEntity extends ClassifiedEntity {
  /**
   * The campaign that taught it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Whether the next campaign should do it again, do it better, or not do it.
   * @example "repeat"
   */
  @ChoiceField(LESSON_KINDS)
  kind: (typeof LESSON_KINDS)[number];

  /**
   * What was learned, so that somebody who was not there can use it.
   * @example "Memberi tanggal kunjungan menurunkan pengaduan lebih cepat daripada menjelaskan prosedur; siapkan sejak minggu pertama musim hujan."
   */
  @TextField({ max: 5_000 })
  text: string;

  /**
   * The person who answers for the lesson being used.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  ownerId: string;

  @BelongsTo(() => UserEntity)
  owner: UserEntity;

  /**
   * The improvement of the same campaign that taught it, if it was one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e76"
   */
  @IdField({ optional: true })
  serviceImprovementId: string | null;

  @BelongsTo(() => ServiceImprovementEntity)
  serviceImprovement: ServiceImprovementEntity;

  /**
   * The next campaign, in which it opened a research note; null until it is carried forward.
   * @example null
   */
  @IdField({ optional: true })
  carriedToCampaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  carriedToCampaign: CampaignEntity;

  /**
   * That research note.
   * @example null
   */
  @IdField({ optional: true })
  carriedNoteId: string | null;

  @BelongsTo(() => ResearchNoteEntity)
  carriedNote: ResearchNoteEntity;

  /**
   * When it was carried forward (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  carriedAt: string | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
