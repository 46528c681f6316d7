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
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { ReportFreezingService } from '#stages/4-evaluation/evaluation-report/report-freezing.service';
import { ReportSigningService } from '#stages/4-evaluation/evaluation-report/report-signing.service';
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
    reports: reportDesk(app),
  } satisfies Record<string, Desk>;
}

/** Whoever acts in the story is who they are: nobody asks for their password, and everything else is as it always is. */
function reportDesk(app: INestApplicationContext): Desk {
  const [freezing, signing] = [app.get(ReportFreezingService), app.get(ReportSigningService)];
  return {
    ...desk(app.get(EvaluationReportService), 'report.write'),
    acts: {
      freeze: { needs: 'report.write', do: (ctx, id) => freezing.freeze(ctx, id) },
      sign: { needs: 'report.sign', do: (ctx, id) => signing.affix(ctx, id) },
    },
  };
}
