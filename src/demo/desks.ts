import type { INestApplicationContext } from '@nestjs/common';
import { openCaseDesks } from '#app/demo/case-desks';
import { type Desk, desk, once } from '#app/demo/desk';
import { openEvaluationDesks } from '#app/demo/evaluation-desks';
import { openFactDesks } from '#app/demo/fact-desks';
import { exportDesk, measureDesk } from '#app/demo/measuring';
import { openOpennessDesks } from '#app/demo/openness-desks';
import { openPlanDesks } from '#app/demo/plan-desks';
import { openProductionDesks } from '#app/demo/production-desks';
import { openPublicDesks } from '#app/demo/public-desks';
import type { StoryFiles } from '#app/demo/story-files';
import { NotificationService } from '#kernel/notification/notification.service';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';

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
    ...openEvaluationDesks(app),
  } satisfies Record<string, Desk>;
}
