import type { INestApplicationContext } from '@nestjs/common';
import type { Permission } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { BaselineService } from '#stages/1-fact-finding/baseline/baseline.service';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { IssueService } from '#stages/1-fact-finding/issue/issue.service';
import { ProblemStatementService } from '#stages/1-fact-finding/problem-statement/problem-statement.service';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';
import { SituationFactorService } from '#stages/1-fact-finding/situation-factor/situation-factor.service';
import { StakeholderService } from '#stages/1-fact-finding/stakeholder/stakeholder.service';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { GoalService } from '#stages/2-planning/goal/goal.service';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import { PublicService } from '#stages/2-planning/public/public.service';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';
import { PostService } from '#stages/3-implementation/post/post.service';
import { EvaluationRecordService } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';

/** Where one kind of record is brought: the service behind its routes, with the permissions that the routes ask for. */
export interface Desk {
  write: Permission;
  move: Permission;
  create(ctx: Ctx, facts: object): Promise<{ id: string }>;
  change(ctx: Ctx, id: string, change: object): Promise<unknown>;
  transition(ctx: Ctx, id: string, move: object): Promise<unknown>;
}

export type Desks = ReturnType<typeof openDesks>;

export function openDesks(app: INestApplicationContext) {
  return {
    notes: desk(app.get(ResearchNoteService), 'research_note.write'),
    problem: problemDesk(app.get(ProblemStatementService)),
    factors: desk(app.get(SituationFactorService), 'situation.write'),
    stakeholders: desk(app.get(StakeholderService), 'situation.write'),
    baselines: desk(app.get(BaselineService), 'situation.write'),
    issues: desk(app.get(IssueService), 'issue.write'),
    needs: desk(app.get(CommunityNeedService), 'community_need.write'),
    goal: goalDesk(app.get(GoalService)),
    publics: desk(app.get(PublicService), 'plan.write'),
    objectives: desk(app.get(ObjectiveService), 'plan.write'),
    contents: contentDesk(app.get(ContentPlanService)),
    posts: desk(app.get(PostService), 'post.write'),
    feedback: desk(app.get(FeedbackMessageService), 'feedback.write'),
    obstacles: desk(app.get(ObstacleService), 'obstacle.write'),
    evaluations: desk(app.get(EvaluationRecordService), 'evaluation.write'),
    followUps: desk(app.get(FollowUpService), 'evaluation.write'),
    improvements: desk(app.get(ServiceImprovementService), 'evaluation.write'),
    lessons: desk(app.get(LessonService), 'evaluation.write'),
  } satisfies Record<string, Desk>;
}

/** What most services have in common. Methods on purpose: each takes a narrower input than this says. */
interface Service {
  create(ctx: Ctx, facts: object): Promise<{ id: string }>;
  update(ctx: Ctx, id: string, expected: 'any', change: object): Promise<unknown>;
  transition?(ctx: Ctx, id: string, move: object): Promise<unknown>;
}

function desk(service: Service, permission: Permission): Desk {
  return {
    write: permission,
    move: permission,
    create: (ctx, facts) => service.create(ctx, facts),
    change: (ctx, id, change) => service.update(ctx, id, 'any', change),
    transition: async (ctx, id, move) => service.transition?.(ctx, id, move),
  };
}

function contentDesk(service: ContentPlanService): Desk {
  return {
    ...desk({ create: service.create.bind(service), update: service.update.bind(service) }, 'content.write'),
    transition: (ctx, id, move) => service.transition(ctx, id, 'any', move as Parameters<typeof service.transition>[3]),
  };
}

/** A campaign has one goal, which is known by the campaign's id. */
function goalDesk(service: GoalService): Desk {
  return {
    write: 'plan.write',
    move: 'goal.approve',
    create: async (ctx, facts) => {
      const { campaignId, ...fields } = facts as { campaignId: string };
      await service.put(ctx, campaignId, undefined, fields);
      return { id: campaignId };
    },
    change: (ctx, id, change) => service.put(ctx, id, 'any', change),
    transition: (ctx, id, move) => service.transition(ctx, id, move as Parameters<typeof service.transition>[2]),
  };
}

/** A campaign has one problem statement, which is known by the campaign's id. */
function problemDesk(service: ProblemStatementService): Desk {
  const put = (ctx: Ctx, id: string, statement: object) =>
    service.put(ctx, id, 'any', statement as Parameters<typeof service.put>[3]);
  return {
    write: 'situation.write',
    move: 'situation.write',
    create: async (ctx, facts) => {
      const { campaignId, ...statement } = facts as { campaignId: string };
      return put(ctx, campaignId, statement);
    },
    change: put,
    transition: async () => undefined,
  };
}
