import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk } from '#app/demo/desk';
import { openFactDesks } from '#app/demo/fact-desks';
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

export type Desks = ReturnType<typeof openDesks>;

export function openDesks(app: INestApplicationContext) {
  return {
    ...openFactDesks(app),
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
