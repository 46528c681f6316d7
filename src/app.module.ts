import { type DynamicModule, Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import type { RunningSettings } from '#platform/config/configuration';
import { PlatformModule } from '#platform/platform.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { PlanningModule } from '#stages/2-planning/planning.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { ImportModule } from '#stages/3-implementation/import/import.module';
import { EvaluationModule } from '#stages/4-evaluation/evaluation.module';
import { SurveyModule } from '#stages/4-evaluation/survey.module';
import { ViewsModule } from '#views/views.module';

/** Composition only: which parts the program is made of. */
@Module({})
export class AppModule {
  static with(settings: RunningSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings),
        KernelModule,
        FactFindingModule,
        PlanningModule,
        ImplementationModule,
        ImportModule,
        EvaluationModule,
        SurveyModule,
        ViewsModule,
      ],
    };
  }
}
