import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { ComplaintAnalysisController } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.controller';
import { ComplaintAnalysisService } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.service';
import { ComplaintPatternController } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.controller';
import { ComplaintPatternService } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.service';
import { ComplaintTablesService } from '#stages/4-evaluation/complaint-analysis/complaint-tables.service';
import { EvaluationGapController } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.controller';
import { EvaluationGapService } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.service';
import { EvaluationRecordController } from '#stages/4-evaluation/evaluation-record/evaluation-record.controller';
import { EvaluationRecordService } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { EvaluationReportController } from '#stages/4-evaluation/evaluation-report/evaluation-report.controller';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { EvaluationReportContentController } from '#stages/4-evaluation/evaluation-report/evaluation-report-content.controller';
import { EvaluationReportFileController } from '#stages/4-evaluation/evaluation-report/evaluation-report-file.controller';
import { EvaluationReportSignatureController } from '#stages/4-evaluation/evaluation-report/evaluation-report-signature.controller';
import { EvaluationReportVersionController } from '#stages/4-evaluation/evaluation-report/evaluation-report-version.controller';
import { ReportFileRounds } from '#stages/4-evaluation/evaluation-report/report-file-rounds.service';
import { ReportFilesService } from '#stages/4-evaluation/evaluation-report/report-files.service';
import { ReportFreezingService } from '#stages/4-evaluation/evaluation-report/report-freezing.service';
import { ReportSigningService } from '#stages/4-evaluation/evaluation-report/report-signing.service';
import { ReportVerificationService } from '#stages/4-evaluation/evaluation-report/report-verification.service';
import { FollowUpController } from '#stages/4-evaluation/follow-up/follow-up.controller';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';
import { InheritedLessonController } from '#stages/4-evaluation/lesson/inherited-lesson.controller';
import { InheritedLessonService } from '#stages/4-evaluation/lesson/inherited-lesson.service';
import { LessonController } from '#stages/4-evaluation/lesson/lesson.controller';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';
import { DeliveryFilesService } from '#stages/4-evaluation/report-delivery/delivery-files.service';
import { DeliveryNotesService } from '#stages/4-evaluation/report-delivery/delivery-notes.service';
import { DeliveryRounds } from '#stages/4-evaluation/report-delivery/delivery-rounds.service';
import { ReportDeliveryController } from '#stages/4-evaluation/report-delivery/report-delivery.controller';
import { ReportDeliveryService } from '#stages/4-evaluation/report-delivery/report-delivery.service';
import { ReportScheduleController } from '#stages/4-evaluation/report-delivery/report-schedule.controller';
import { ReportScheduleService } from '#stages/4-evaluation/report-delivery/report-schedule.service';
import { ImprovementMeasurementController } from '#stages/4-evaluation/service-improvement/improvement-measurement.controller';
import { ImprovementMeasurementService } from '#stages/4-evaluation/service-improvement/improvement-measurement.service';
import { ServiceImprovementController } from '#stages/4-evaluation/service-improvement/service-improvement.controller';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';
import '#stages/4-evaluation/evaluation-record/result-guard';
import '#stages/4-evaluation/follow-up/unsolved-case';
import '#stages/4-evaluation/gate-conditions';
import '#stages/4-evaluation/objective-result';

/** Stage 4: how well it was prepared and carried out, what it changed, and what follows from it. */
@Module({
  imports: [KernelModule, FactFindingModule, ImplementationModule],
  controllers: [
    ComplaintAnalysisController,
    ComplaintPatternController,
    EvaluationRecordController,
    EvaluationGapController,
    EvaluationReportController,
    EvaluationReportContentController,
    EvaluationReportFileController,
    EvaluationReportSignatureController,
    EvaluationReportVersionController,
    FollowUpController,
    ReportDeliveryController,
    ReportScheduleController,
    ServiceImprovementController,
    ImprovementMeasurementController,
    InheritedLessonController,
    LessonController,
  ],
  providers: [
    ComplaintAnalysisService,
    ComplaintPatternService,
    ComplaintTablesService,
    EvaluationRecordService,
    EvaluationGapService,
    EvaluationReportService,
    ReportFileRounds,
    ReportFilesService,
    ReportFreezingService,
    ReportSigningService,
    ReportVerificationService,
    FollowUpService,
    DeliveryFilesService,
    DeliveryNotesService,
    DeliveryRounds,
    ReportDeliveryService,
    ReportScheduleService,
    ServiceImprovementService,
    ImprovementMeasurementService,
    InheritedLessonService,
    LessonService,
  ],
  exports: [
    ComplaintAnalysisService,
    ComplaintPatternService,
    ComplaintTablesService,
    EvaluationRecordService,
    EvaluationGapService,
    EvaluationReportService,
    ReportSigningService,
    ReportFreezingService,
    ReportFileRounds,
    FollowUpService,
    ServiceImprovementService,
    LessonService,
  ],
})
export class EvaluationModule {}
