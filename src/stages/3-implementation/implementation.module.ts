import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { PlanningModule } from '#stages/2-planning/planning.module';
import { CaseController } from '#stages/3-implementation/case/case.controller';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseBacklogService } from '#stages/3-implementation/case/case-backlog.service';
import { CaseClocks } from '#stages/3-implementation/case/case-clocks';
import { CaseCoordinationController } from '#stages/3-implementation/case/case-coordination.controller';
import { CaseDispositionController } from '#stages/3-implementation/case/case-disposition.controller';
import { CaseHandoverService } from '#stages/3-implementation/case/case-handover.service';
import { CaseMergeController } from '#stages/3-implementation/case/case-merge.controller';
import { CaseMergeService } from '#stages/3-implementation/case/case-merge.service';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import { CaseReturnController } from '#stages/3-implementation/case/case-return.controller';
import { PublicDoor } from '#stages/3-implementation/case/public-door';
import { PublicRatingController } from '#stages/3-implementation/case/public-rating.controller';
import { PublicRatingService } from '#stages/3-implementation/case/public-rating.service';
import { PublicReportController } from '#stages/3-implementation/case/public-report.controller';
import { PublicReportService } from '#stages/3-implementation/case/public-report.service';
import { ReporterAnswerController } from '#stages/3-implementation/case/reporter-answer.controller';
import { ReporterAnswerService } from '#stages/3-implementation/case/reporter-answer.service';
import { SatisfactionController } from '#stages/3-implementation/case/satisfaction.controller';
import { SatisfactionService } from '#stages/3-implementation/case/satisfaction.service';
import { CaseReplyController } from '#stages/3-implementation/case-reply/case-reply.controller';
import { CaseReplyService } from '#stages/3-implementation/case-reply/case-reply.service';
import { CaseReplySender } from '#stages/3-implementation/case-reply/case-reply-sender';
import { ClockModule } from '#stages/3-implementation/clock.module';
import { FeedbackModule } from '#stages/3-implementation/feedback.module';
import { FeedbackReplyController } from '#stages/3-implementation/feedback-reply/feedback-reply.controller';
import { FeedbackReplyService } from '#stages/3-implementation/feedback-reply/feedback-reply.service';
import { CampaignMetricsService } from '#stages/3-implementation/metric/campaign-metrics.service';
import { ChannelMetricsService } from '#stages/3-implementation/metric/channel-metrics.service';
import { MetricDefinitionController } from '#stages/3-implementation/metric/metric-definition.controller';
import { MetricDefinitionService } from '#stages/3-implementation/metric/metric-definition.service';
import { MetricMonths } from '#stages/3-implementation/metric/metric-months';
import { MetricSampleController } from '#stages/3-implementation/metric/metric-sample.controller';
import { MetricSampleService } from '#stages/3-implementation/metric/metric-sample.service';
import {
  CampaignMetricsController,
  ChannelMetricsController,
  PostMetricsController,
} from '#stages/3-implementation/metric/metrics.controller';
import { PostMetricsService } from '#stages/3-implementation/metric/post-metrics.service';
import { MonitoringModule } from '#stages/3-implementation/monitoring.module';
import { ObstacleController } from '#stages/3-implementation/obstacle/obstacle.controller';
import { ObstacleService } from '#stages/3-implementation/obstacle/obstacle.service';
import { TaskObstacleController } from '#stages/3-implementation/obstacle/task-obstacle.controller';
import { PublishingModule } from '#stages/3-implementation/publishing.module';
import { ReplyTemplateController } from '#stages/3-implementation/reply-template/reply-template.controller';
import { ReplyTemplateService } from '#stages/3-implementation/reply-template/reply-template.service';
import '#stages/3-implementation/case/keep-reports';
import '#stages/3-implementation/gate-conditions';

/** Stage 3: what went out, what the public said, what was answered, and what stood in the way. */
@Module({
  imports: [KernelModule, PlanningModule, ClockModule, MonitoringModule, PublishingModule, FeedbackModule],
  controllers: [
    CaseController,
    CaseCoordinationController,
    CaseDispositionController,
    CaseMergeController,
    CaseReturnController,
    PublicRatingController,
    PublicReportController,
    ReporterAnswerController,
    SatisfactionController,
    CaseReplyController,
    ReplyTemplateController,
    FeedbackReplyController,
    MetricDefinitionController,
    MetricSampleController,
    PostMetricsController,
    CampaignMetricsController,
    ChannelMetricsController,
    ObstacleController,
    TaskObstacleController,
  ],
  providers: [
    CaseService,
    CaseClocks,
    CaseBacklogService,
    CaseHandoverService,
    CaseMergeService,
    CaseMoveService,
    PublicDoor,
    PublicRatingService,
    PublicReportService,
    ReporterAnswerService,
    SatisfactionService,
    CaseReplyService,
    CaseReplySender,
    ReplyTemplateService,
    FeedbackReplyService,
    MetricDefinitionService,
    MetricSampleService,
    MetricMonths,
    CampaignMetricsService,
    ChannelMetricsService,
    PostMetricsService,
    ObstacleService,
  ],
  exports: [
    ClockModule,
    FeedbackModule,
    CaseService,
    CaseBacklogService,
    CampaignMetricsService,
    CaseMoveService,
    CaseReplyService,
    ReplyTemplateService,
    MonitoringModule,
    PublishingModule,
    FeedbackReplyService,
    MetricSampleService,
    ObstacleService,
  ],
})
export class ImplementationModule {}
