import type { FactScene } from '#app/demo/fact-story';
import type { Facts, Later, Step, Told } from '#app/demo/told';
import type { CampaignEntity } from '#kernel/campaign/campaign.entity';
import type { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { GoalEntity } from '#stages/2-planning/goal/goal.entity';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import type { ObstacleEntity } from '#stages/3-implementation/obstacle/obstacle.entity';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import type { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';
import type { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';
import type { ServiceImprovementEntity } from '#stages/4-evaluation/service-improvement/service-improvement.entity';

/** A part of a campaign's story. Everything in it happens in the order of the properties below. */
export interface Scene extends FactScene {
  goal?: Told<GoalEntity>;
  publics?: Told<PublicEntity>[];
  objectives?: Told<ObjectiveEntity>[];
  contents?: Told<ContentPlanEntity>[];
  /** Steps of records told in an earlier scene, before anything goes out. */
  first?: Later[];
  issues?: Told<IssueEntity>[];
  posts?: Told<PostEntity>[];
  feedback?: Told<FeedbackMessageEntity>[];
  obstacles?: Told<ObstacleEntity>[];
  evaluations?: Told<EvaluationRecordEntity>[];
  followUps?: Told<FollowUpEntity>[];
  improvements?: Told<ServiceImprovementEntity>[];
  lessons?: (Told<LessonEntity> & { carryTo?: string })[];
  /** Steps of records told before, at the end of the scene. */
  last?: Later[];
  /** The campaign's own move that ends the scene. */
  ends?: Move;
}

export interface Move {
  by: string;
  to: string;
  reason?: string;
  waive?: { code: string; reason: string }[];
}

export interface CampaignStory {
  key: string;
  by: string;
  campaign: Facts<CampaignEntity>;
  scenes: Scene[];
}

/** One person takes a record from state to state. */
export function path(by: string, ...states: string[]): Step[] {
  return states.map((to) => ({ by, to }));
}
