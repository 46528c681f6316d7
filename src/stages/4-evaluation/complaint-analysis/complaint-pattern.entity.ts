import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import { PATTERN_FROM, type PatternDecision } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.dto';

/** What was decided of one topic; seen only with its analysis. */
@Entity('complaint_patterns')
@Check('ck_complaint_patterns__decision', "decision IN ('problem', 'no_problem')")
export class ComplaintPatternEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  complaintAnalysisId: string;

  @BelongsTo(() => ComplaintAnalysisEntity, { onDelete: 'CASCADE' })
  complaintAnalysis: ComplaintAnalysisEntity;

  @PrimaryColumn('text')
  topic: string;

  @Column('text')
  decision: PatternDecision;

  @Column('text')
  reason: string;

  @Column('uuid')
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  decidedAt: string;
}

/** Where something stands: the tenant and the campaign, as SQL. */
export interface Place {
  organization: string;
  campaign: string;
}

const STANDS = `NOT EXISTS (SELECT FROM complaint_analyses s
  WHERE s.organization_id = a.organization_id AND s.supersedes_id = a.id AND s.state = 'final')`;

/** The topics of a campaign that somebody follows up; what was dropped is followed up no more. */
const followed = ({ organization, campaign }: Place): string => `ARRAY(
  SELECT f.topic FROM follow_ups f
  WHERE f.organization_id = ${organization} AND f.campaign_id = ${campaign} AND f.state <> 'dropped' AND f.topic IS NOT NULL
  UNION SELECT x.topic FROM feedback_messages x
  JOIN follow_up_feedback l ON l.organization_id = x.organization_id AND l.feedback_message_id = x.id
  JOIN follow_ups f ON f.organization_id = l.organization_id AND f.id = l.follow_up_id AND f.state <> 'dropped'
  WHERE x.organization_id = ${organization} AND x.campaign_id = ${campaign} AND x.topic IS NOT NULL
  UNION SELECT x.topic FROM feedback_messages x
  JOIN follow_up_cases l ON l.organization_id = x.organization_id AND l.case_id = x.case_id
  JOIN follow_ups f ON f.organization_id = l.organization_id AND f.id = l.follow_up_id AND f.state <> 'dropped'
  WHERE x.organization_id = ${organization} AND x.campaign_id = ${campaign} AND x.topic IS NOT NULL)`;

/**
 * The topics on which the eligible complaints of a campaign repeat themselves while nobody follows them up. A final
 * analysis that names a topic no problem answers for the complaints of its period, not for those that come later.
 */
export const unfollowedTopics = (place: Place): string => `FROM feedback_messages m
  WHERE m.organization_id = ${place.organization} AND m.campaign_id = ${place.campaign} AND m.kind = 'complaint' AND m.eligible
    AND m.topic <> ALL(${followed(place)})
    AND NOT EXISTS (SELECT FROM complaint_patterns p
      JOIN complaint_analyses a ON a.organization_id = p.organization_id AND a.id = p.complaint_analysis_id AND a.state = 'final'
      JOIN organizations o ON o.id = a.organization_id
      WHERE p.organization_id = m.organization_id AND p.topic = m.topic AND p.decision = 'no_problem' AND a.unit_id IS NULL
        AND (a.campaign_id = m.campaign_id OR a.campaign_id IS NULL) AND ${STANDS}
        AND m.received_at >= a.period_from::timestamp AT TIME ZONE o.timezone
        AND m.received_at < (a.period_to + 1)::timestamp AT TIME ZONE o.timezone)
  GROUP BY m.topic HAVING count(*) >= ${PATTERN_FROM}`;

/** The patterns of a campaign that were named a problem while no follow-up of theirs goes on or is done. */
export const problemsWithoutFollowUp = ({ organization, campaign }: Place): string => `FROM complaint_patterns p
  JOIN complaint_analyses a ON a.organization_id = p.organization_id AND a.id = p.complaint_analysis_id
  WHERE p.organization_id = ${organization} AND a.campaign_id = ${campaign} AND p.decision = 'problem' AND ${STANDS}
    AND NOT EXISTS (SELECT FROM follow_ups f WHERE f.organization_id = p.organization_id
      AND f.complaint_analysis_id = a.id AND f.topic = p.topic AND f.state <> 'dropped')`;
