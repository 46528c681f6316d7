import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { ContentPlanController } from '#stages/2-planning/content-plan/content-plan.controller';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { GoalController } from '#stages/2-planning/goal/goal.controller';
import { GoalService } from '#stages/2-planning/goal/goal.service';
import { ObjectiveController } from '#stages/2-planning/objective/objective.controller';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import { PublicController } from '#stages/2-planning/public/public.controller';
import { PublicService } from '#stages/2-planning/public/public.service';

import '#stages/2-planning/gate-conditions';

/** Stage 2: what should change, for whom, by how much, until when, and with which content. */
@Module({
  imports: [KernelModule, FactFindingModule],
  controllers: [GoalController, PublicController, ObjectiveController, ContentPlanController],
  providers: [GoalService, PublicService, ObjectiveService, ContentPlanService],
  exports: [GoalService, PublicService, ObjectiveService, ContentPlanService],
})
export class PlanningModule {}
