import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { LinkEntity } from '#platform/records/record.entity';
import { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';

export const LESSON_DECISIONS = ['accepted', 'declined'] as const;
export type LessonDecision = (typeof LESSON_DECISIONS)[number];

/** What a campaign decided of a lesson that it inherited; seen only with the lesson. */
@Entity('lesson_decisions')
@Index('ix_lesson_decisions__lesson_id', ['organizationId', 'lessonId'])
export class LessonDecisionEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  campaignId: string;

  @BelongsTo(() => CampaignEntity, { onDelete: 'CASCADE' })
  campaign: CampaignEntity;

  @PrimaryColumn('uuid')
  lessonId: string;

  @BelongsTo(() => LessonEntity, { onDelete: 'CASCADE' })
  lesson: LessonEntity;

  /**
   * Whether the campaign works by it.
   * @example "accepted"
   */
  @ChoiceField(LESSON_DECISIONS)
  decision: LessonDecision;

  /**
   * Why.
   * @example "Jadwal per RW dipasang sejak minggu pertama."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * Who decided it last.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  decidedBy: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-07-10T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  decidedAt: string;
}
