import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { PlanningModule } from '#stages/2-planning/planning.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { AuditService } from '#views/audit/audit.service';
import { AuditChainController } from '#views/audit/audit-chain.controller';
import { AuditEventController } from '#views/audit/audit-event.controller';
import { WorkCalendarController } from '#views/calendar/calendar.controller';
import { CalendarService } from '#views/calendar/calendar.service';
import { CalendarFileController } from '#views/calendar/calendar-file.controller';
import { CoverageController } from '#views/coverage/coverage.controller';
import { CoverageService } from '#views/coverage/coverage.service';
import { RelatedController } from '#views/coverage/related.controller';
import { RelatedService } from '#views/coverage/related.service';
import { CampaignDashboardService } from '#views/dashboard/campaign-dashboard.service';
import { CampaignDashboardController, DashboardController } from '#views/dashboard/dashboard.controller';
import { DashboardService } from '#views/dashboard/dashboard.service';
import { ChainReader } from '#views/events/chain-reader';
import { EventsController } from '#views/events/events.controller';
import { EventsService } from '#views/events/events.service';
import { FeedbackSummaryController } from '#views/feedback-summary/feedback-summary.controller';
import { FeedbackSummaryService } from '#views/feedback-summary/feedback-summary.service';
import { CaseFiguresService } from '#views/figures/case-figures.service';
import {
  CampaignFigureController,
  CaseFigureController,
  ChannelFigureController,
  FigureController,
  PostFigureController,
} from '#views/figures/figures.controller';
import { FiguresService } from '#views/figures/figures.service';
import { ObjectiveFigureController } from '#views/figures/objective-figures.controller';
import { ObjectiveFiguresService } from '#views/figures/objective-figures.service';
import { SurveyFigureController } from '#views/figures/survey-figures.controller';
import { SurveyFiguresService } from '#views/figures/survey-figures.service';
import { CampaignMonitoringController } from '#views/monitoring/campaign-monitoring.controller';
import { MonitoringController } from '#views/monitoring/monitoring.controller';
import { MonitoringService } from '#views/monitoring/monitoring.service';
import { ObstacleReportController } from '#views/obstacle-report/obstacle-report.controller';
import { ObstacleReportService } from '#views/obstacle-report/obstacle-report.service';
import { PublicCampaignController } from '#views/public/public-campaign.controller';
import { PublicCampaignService } from '#views/public/public-campaign.service';
import { PublicPages } from '#views/public/public-pages';
import { ScoreboardController } from '#views/public/scoreboard.controller';
import { ScoreboardService } from '#views/public/scoreboard.service';
import { AllRecordsController } from '#views/search/all-records.controller';
import { SearchService } from '#views/search/search.service';
import { TimelineController } from '#views/timeline/timeline.controller';
import { TimelineService } from '#views/timeline/timeline.service';
import { TraceController } from '#views/trace/trace.controller';
import { TraceService } from '#views/trace/trace.service';
import { WorkService } from '#views/work/work.service';
import { WorkItemController } from '#views/work/work-item.controller';
import '#views/reports/reports';
import { WorkEvidenceController, WorkEvidenceFileController } from '#views/work-evidence/work-evidence.controller';
import { WorkEvidenceService } from '#views/work-evidence/work-evidence.service';

/** Read-only answers across the stages. */
@Module({
  imports: [KernelModule, PlanningModule, ImplementationModule],
  controllers: [
    AllRecordsController,
    AuditChainController,
    AuditEventController,
    WorkCalendarController,
    CalendarFileController,
    EventsController,
    FeedbackSummaryController,
    CampaignMonitoringController,
    MonitoringController,
    CampaignFigureController,
    CaseFigureController,
    ChannelFigureController,
    PostFigureController,
    ObjectiveFigureController,
    FigureController,
    SurveyFigureController,
    ObstacleReportController,
    PublicCampaignController,
    ScoreboardController,
    CampaignDashboardController,
    CoverageController,
    DashboardController,
    RelatedController,
    TimelineController,
    TraceController,
    WorkEvidenceController,
    WorkEvidenceFileController,
    WorkItemController,
  ],
  providers: [
    AuditService,
    CalendarService,
    CaseFiguresService,
    CampaignDashboardService,
    ObjectiveFiguresService,
    CoverageService,
    DashboardService,
    ChainReader,
    EventsService,
    FeedbackSummaryService,
    MonitoringService,
    FiguresService,
    SurveyFiguresService,
    ObstacleReportService,
    PublicCampaignService,
    PublicPages,
    ScoreboardService,
    RelatedService,
    SearchService,
    TimelineService,
    TraceService,
    WorkEvidenceService,
    WorkService,
  ],
})
export class ViewsModule {}
