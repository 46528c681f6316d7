import type { CampaignEntity } from '#kernel/campaign/campaign.entity';
import type { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';
import type { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import type { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import type { IssueDecisionEntity } from '#stages/1-fact-finding/issue/issue-decision.entity';
import type { ProblemStatementEntity } from '#stages/1-fact-finding/problem-statement/problem-statement.entity';
import type { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';
import type { SituationFactorEntity } from '#stages/1-fact-finding/situation-factor/situation-factor.entity';
import type { StakeholderEntity } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { GoalEntity } from '#stages/2-planning/goal/goal.entity';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-message.service';
import type { FeedbackReplyEntity } from '#stages/3-implementation/feedback-reply/feedback-reply.entity';
import type { ObstacleEntity } from '#stages/3-implementation/obstacle/obstacle.entity';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import type { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';
import type { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';
import type { ServiceImprovementEntity } from '#stages/4-evaluation/service-improvement/service-improvement.entity';

/** What the service itself writes into a record. */
type Own =
  | 'id'
  | 'organizationId'
  | 'campaignId'
  | 'createdAt'
  | 'updatedAt'
  | 'createdBy'
  | 'version'
  | 'level'
  | 'state';

/** The fields of a record that people fill in. In an …Id or …Ids field, `@key` stands for the record told under that key. */
export type Facts<E> = Partial<Omit<E, Own>>;

/** What somebody later does with a record. */
export type Step = { by: string } & (
  | { to: string; reason?: string; result?: string; caption?: string }
  | ({ to: string; reason?: string } & Partial<Omit<IssueDecisionEntity, 'from' | 'to' | 'reason'>>)
  | { change: object }
  | { triage: Triage }
  | { reply: Pick<FeedbackReplyEntity, 'at' | 'official' | 'text'> }
);

/** A record as it is told: who stores it, under which key others speak of it, and what happens to it next. */
export type Told<E> = Facts<E> & { key?: string; by: string; steps?: Step[] };

export interface Later {
  of: string;
  steps: Step[];
}

/** A part of a campaign's story. Everything in it happens in the order of the properties below. */
export interface Scene {
  notes?: Told<ResearchNoteEntity>[];
  problem?: Told<ProblemStatementEntity>;
  factors?: Told<SituationFactorEntity>[];
  stakeholders?: Told<StakeholderEntity>[];
  baselines?: Told<BaselineEntity>[];
  needs?: Told<CommunityNeedEntity>[];
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

/** The situation analysis of a campaign: part of the scene in which its facts are told. */
export type Situation = Pick<Scene, 'problem' | 'factors' | 'stakeholders' | 'baselines'>;

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
