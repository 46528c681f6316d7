import { users } from '#kernel/access/user.service';
import { campaigns } from '#kernel/campaign/campaign.service';
import { legalBases } from '#kernel/legal-basis/legal-basis.service';
import { feedbackMessages } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { obstacles } from '#stages/3-implementation/obstacle/obstacle.service';
import { posts } from '#stages/3-implementation/post/post.service';
import { evaluationRecords } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { followUps } from '#stages/4-evaluation/follow-up/follow-up.service';
import { lessons } from '#stages/4-evaluation/lesson/lesson.service';
import { serviceImprovements } from '#stages/4-evaluation/service-improvement/service-improvement.service';
import { FACT_TYPES } from '#views/search/fact-types';
import { PLAN_TYPES } from '#views/search/plan-types';
import { type SearchType, searched } from '#views/search/search-type';

/** What can be searched, in the order of the cycle. */
export const SEARCH_TYPES = {
  campaign: searched(campaigns, 'campaign.read'),
  legal_basis: searched(legalBases, 'reference.read'),
  ...FACT_TYPES,
  ...PLAN_TYPES,
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
