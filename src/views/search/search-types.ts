import type { Permission } from '#kernel/access/permissions';
import { users } from '#kernel/access/user.service';
import { campaigns } from '#kernel/campaign/campaign.service';
import { legalBases } from '#kernel/legal-basis/legal-basis.service';
import type { Resource } from '#platform/records/resource';
import { baselines } from '#stages/1-fact-finding/baseline/baseline.service';
import { communityNeeds } from '#stages/1-fact-finding/community-need/community-need.service';
import { researchNotes } from '#stages/1-fact-finding/research-note/research-note.service';
import { situationFactors } from '#stages/1-fact-finding/situation-factor/situation-factor.service';
import { stakeholders } from '#stages/1-fact-finding/stakeholder/stakeholder.service';
import { activities } from '#stages/2-planning/activity/activity.service';
import { contentPlans } from '#stages/2-planning/content-plan/content-plan.service';
import { objectives } from '#stages/2-planning/objective/objective.service';
import { publics } from '#stages/2-planning/public/public.service';
import { feedbackMessages } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { obstacles } from '#stages/3-implementation/obstacle/obstacle.service';
import { posts } from '#stages/3-implementation/post/post.service';
import { evaluationRecords } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { followUps } from '#stages/4-evaluation/follow-up/follow-up.service';
import { lessons } from '#stages/4-evaluation/lesson/lesson.service';
import { serviceImprovements } from '#stages/4-evaluation/service-improvement/service-improvement.service';

export interface SearchType {
  resource: Resource;
  /** Who may read the list may find its records here. */
  permission: Permission;
}

const searched = (resource: unknown, permission: Permission): SearchType => ({
  resource: resource as Resource,
  permission,
});

/** What can be searched, in the order of the cycle. */
export const SEARCH_TYPES = {
  campaign: searched(campaigns, 'campaign.read'),
  legal_basis: searched(legalBases, 'reference.read'),
  research_note: searched(researchNotes, 'research_note.read'),
  community_need: searched(communityNeeds, 'community_need.read'),
  situation_factor: searched(situationFactors, 'situation.read'),
  stakeholder: searched(stakeholders, 'situation.read'),
  baseline: searched(baselines, 'situation.read'),
  public: searched(publics, 'plan.read'),
  objective: searched(objectives, 'plan.read'),
  activity: searched(activities, 'plan.read'),
  content_plan: searched(contentPlans, 'content.read'),
  post: searched(posts, 'content.read'),
  feedback_message: searched(feedbackMessages, 'feedback.read'),
  obstacle: searched(obstacles, 'obstacle.read'),
  evaluation_record: searched(evaluationRecords, 'evaluation.read'),
  follow_up: searched(followUps, 'evaluation.read'),
  service_improvement: searched(serviceImprovements, 'evaluation.read'),
  lesson: searched(lessons, 'evaluation.read'),
  user: searched(users, 'organization.read'),
} satisfies Record<string, SearchType>;

export type SearchTypeName = keyof typeof SEARCH_TYPES;
