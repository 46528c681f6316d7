import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
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

  @Column('text')
  decision: LessonDecision;

  @Column('text')
  reason: string;

  @Column('uuid')
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  decidedAt: string;
}

/**
 * The lessons that the campaign `c` inherits, as SQL with the lesson as `n` and its campaign as `p`: those of the campaign
 * before it and of earlier ones on the same topic, until they were carried into another campaign.
 */
export const INHERITED = `FROM lessons n JOIN campaigns p ON p.organization_id = n.organization_id AND p.id = n.campaign_id
  WHERE n.organization_id = c.organization_id AND p.id <> c.id
    AND (p.id = c.previous_campaign_id OR (p.topic = c.topic AND (p.created_at, p.id) < (c.created_at, c.id)))
    AND (n.carried_to_campaign_id IS NULL OR n.carried_to_campaign_id = c.id)`;

/** Of these the ones of which the campaign has not said whether it works by them; carried over, a lesson is accepted. */
export const UNDECIDED = `${INHERITED} AND n.carried_to_campaign_id IS NULL
  AND NOT EXISTS (SELECT FROM lesson_decisions d
    WHERE d.organization_id = n.organization_id AND d.campaign_id = c.id AND d.lesson_id = n.id)`;
