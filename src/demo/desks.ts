import type { INestApplicationContext } from '@nestjs/common';
import { openCaseDesks } from '#app/demo/case-desks';
import { type Desk, desk, once } from '#app/demo/desk';
import { openFactDesks } from '#app/demo/fact-desks';
import { exportDesk, measureDesk } from '#app/demo/measuring';
import { openOpennessDesks } from '#app/demo/openness-desks';
import { openPlanDesks } from '#app/demo/plan-desks';
import { openProductionDesks } from '#app/demo/production-desks';
import { openPublicDesks } from '#app/demo/public-desks';
import type { StoryFiles } from '#app/demo/story-files';
import { NotificationService } from '#kernel/notification/notification.service';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';
import { EvaluationRecordService } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';

export type Desks = ReturnType<typeof openDesks>;

export function openDesks(app: INestApplicationContext, files: StoryFiles) {
  return {
    reads: once('campaign.read', async (ctx) => {
      await app.get(NotificationService).readAll(ctx);
      return { id: ctx.actor.userId };
    }),
    ...openFactDesks(app),
    ...openPlanDesks(app),
    ...openOpennessDesks(app),
    ...openProductionDesks(app, files),
    ...openPublicDesks(app, files),
    ...openCaseDesks(app),
    samples: measureDesk(app),
    exports: exportDesk(app),
    obstacles: desk(app.get(ObstacleService), 'obstacle.write'),
    evaluations: desk(app.get(EvaluationRecordService), 'evaluation.write'),
    followUps: desk(app.get(FollowUpService), 'evaluation.write'),
    improvements: desk(app.get(ServiceImprovementService), 'evaluation.write'),
    lessons: desk(app.get(LessonService), 'evaluation.write'),
  } satisfies Record<string, Desk>;
}
