import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { PlanningModule } from '#stages/2-planning/planning.module';
import { FeedbackMessageController } from '#stages/3-implementation/feedback-message/feedback-message.controller';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { FeedbackNeedController } from '#stages/3-implementation/feedback-need/feedback-need.controller';
import { FeedbackNeedService } from '#stages/3-implementation/feedback-need/feedback-need.service';
import { IdentityDisclosureController } from '#stages/3-implementation/reporter/identity-disclosure.controller';
import { IdentityDisclosureService } from '#stages/3-implementation/reporter/identity-disclosure.service';
import { ReporterService } from '#stages/3-implementation/reporter/reporter.service';
import { ErasureService } from '#stages/3-implementation/retention/erasure.service';
import { RetentionController } from '#stages/3-implementation/retention/retention.controller';
import { RetentionService } from '#stages/3-implementation/retention/retention.service';
import { RetentionRounds } from '#stages/3-implementation/retention/retention-rounds.service';
import { RetentionRuleController } from '#stages/3-implementation/retention/retention-rule.controller';
import { RetentionRuleService } from '#stages/3-implementation/retention/retention-rule.service';

/** What the public said, who said it apart from that, and how long either is kept. */
@Module({
  imports: [KernelModule, FactFindingModule, PlanningModule],
  controllers: [
    FeedbackNeedController,
    FeedbackMessageController,
    IdentityDisclosureController,
    RetentionController,
    RetentionRuleController,
  ],
  providers: [
    FeedbackNeedService,
    FeedbackMessageService,
    IdentityDisclosureService,
    ReporterService,
    ErasureService,
    RetentionService,
    RetentionRounds,
    RetentionRuleService,
  ],
  exports: [FeedbackMessageService, ReporterService, ErasureService],
})
export class FeedbackModule {}
