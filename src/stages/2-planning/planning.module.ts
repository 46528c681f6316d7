import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { ActivityController } from '#stages/2-planning/activity/activity.controller';
import { ActivityService } from '#stages/2-planning/activity/activity.service';
import { TimetableController } from '#stages/2-planning/activity/timetable.controller';
import { TimetableService } from '#stages/2-planning/activity/timetable.service';
import { ApprovalController } from '#stages/2-planning/approval/approval.controller';
import { ApprovalService } from '#stages/2-planning/approval/approval.service';
import { ApprovalChainController } from '#stages/2-planning/approval/approval-chain.controller';
import { ApprovalChainService } from '#stages/2-planning/approval/approval-chain.service';
import { ApprovalDeadlines } from '#stages/2-planning/approval/approval-deadline.service';
import { ApprovalLinkController } from '#stages/2-planning/approval/approval-link.controller';
import { ApprovalLinkService } from '#stages/2-planning/approval/approval-link.service';
import { ApprovalReader } from '#stages/2-planning/approval/approval-reader.service';
import { ContentPlanApprovalController } from '#stages/2-planning/approval/content-plan-approval.controller';
import { EmergencyPassage } from '#stages/2-planning/approval/emergency-passage.service';
import { EmergencyReviewController } from '#stages/2-planning/approval/emergency-review.controller';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import { LeaderService } from '#stages/2-planning/approval/leader.service';
import { LeaderDesk } from '#stages/2-planning/approval/leader-desk';
import { LeaderPages } from '#stages/2-planning/approval/leader-page.service';
import { LinkDecisionController } from '#stages/2-planning/approval/link-decision.controller';
import { ReviewController } from '#stages/2-planning/approval/review.controller';
import { ReviewService } from '#stages/2-planning/approval/review.service';
import { AssetController } from '#stages/2-planning/asset/asset.controller';
import { AssetService } from '#stages/2-planning/asset/asset.service';
import { BudgetController } from '#stages/2-planning/budget-line/budget.controller';
import { BudgetService } from '#stages/2-planning/budget-line/budget.service';
import { BudgetLineController } from '#stages/2-planning/budget-line/budget-line.controller';
import { BudgetLineService } from '#stages/2-planning/budget-line/budget-line.service';
import { CampaignTemplateController } from '#stages/2-planning/campaign-template/campaign-template.controller';
import { CampaignTemplateService } from '#stages/2-planning/campaign-template/campaign-template.service';
import { PlanCopyController } from '#stages/2-planning/campaign-template/plan-copy.controller';
import { PlanCopyService } from '#stages/2-planning/campaign-template/plan-copy.service';
import { ChannelRuleController } from '#stages/2-planning/channel-rule/channel-rule.controller';
import { ChannelRuleService } from '#stages/2-planning/channel-rule/channel-rule.service';
import { CommentController } from '#stages/2-planning/comment/comment.controller';
import { CommentService } from '#stages/2-planning/comment/comment.service';
import { ContentGateService } from '#stages/2-planning/content-plan/content-gate.service';
import { ContentMoveService } from '#stages/2-planning/content-plan/content-move.service';
import { ContentPlanController } from '#stages/2-planning/content-plan/content-plan.controller';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { ContentPlanVersionController } from '#stages/2-planning/content-plan/content-plan-version.controller';
import { ContentPlanVersionService } from '#stages/2-planning/content-plan/content-plan-version.service';
import { SlotService } from '#stages/2-planning/content-plan/slot.service';
import { ContentVariantController } from '#stages/2-planning/content-variant/content-variant.controller';
import { ContentVariantService } from '#stages/2-planning/content-variant/content-variant.service';
import { EvaluationPlanController } from '#stages/2-planning/evaluation-plan/evaluation-plan.controller';
import { EvaluationPlanService } from '#stages/2-planning/evaluation-plan/evaluation-plan.service';
import { GoalController } from '#stages/2-planning/goal/goal.controller';
import { GoalService } from '#stages/2-planning/goal/goal.service';
import { KeyMessageController } from '#stages/2-planning/key-message/key-message.controller';
import { KeyMessageService } from '#stages/2-planning/key-message/key-message.service';
import { ScoreSheetController } from '#stages/2-planning/key-message/score-sheet.controller';
import { ScoreSheetService } from '#stages/2-planning/key-message/score-sheet.service';
import { ObjectiveController } from '#stages/2-planning/objective/objective.controller';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import { PublicController } from '#stages/2-planning/public/public.controller';
import { PublicService } from '#stages/2-planning/public/public.service';
import { StrategyController } from '#stages/2-planning/strategy/strategy.controller';
import { StrategyService } from '#stages/2-planning/strategy/strategy.service';
import { TaskController } from '#stages/2-planning/task/task.controller';
import { TaskService } from '#stages/2-planning/task/task.service';
import { TaskFromTemplateController } from '#stages/2-planning/task/task-from-template.controller';
import { TaskTemplateController } from '#stages/2-planning/task/task-template.controller';
import { TaskTemplateService } from '#stages/2-planning/task/task-template.service';

import '#stages/2-planning/citations';
import '#stages/2-planning/gate-conditions';

/** Stage 2: what should change, for whom, by how much, until when, and with which content. */
@Module({
  imports: [KernelModule, FactFindingModule],
  controllers: [
    ApprovalChainController,
    ApprovalController,
    ApprovalLinkController,
    ContentPlanApprovalController,
    EmergencyReviewController,
    LinkDecisionController,
    ReviewController,
    GoalController,
    PublicController,
    ObjectiveController,
    StrategyController,
    KeyMessageController,
    ScoreSheetController,
    ActivityController,
    TimetableController,
    BudgetController,
    BudgetLineController,
    EvaluationPlanController,
    ContentPlanController,
    ContentPlanVersionController,
    ContentVariantController,
    ChannelRuleController,
    CommentController,
    TaskController,
    TaskTemplateController,
    TaskFromTemplateController,
    AssetController,
    CampaignTemplateController,
    PlanCopyController,
  ],
  providers: [
    ApprovalChainService,
    ApprovalDeadlines,
    ApprovalLinkService,
    ApprovalReader,
    EmergencyPassage,
    EmergencyReviewService,
    LeaderDesk,
    LeaderPages,
    LeaderService,
    ReviewService,
    ApprovalService,
    GoalService,
    PublicService,
    ObjectiveService,
    StrategyService,
    KeyMessageService,
    ScoreSheetService,
    ActivityService,
    TimetableService,
    BudgetService,
    BudgetLineService,
    EvaluationPlanService,
    ContentPlanService,
    ContentPlanVersionService,
    ContentGateService,
    ContentMoveService,
    SlotService,
    ContentVariantService,
    ChannelRuleService,
    CommentService,
    TaskService,
    TaskTemplateService,
    AssetService,
    CampaignTemplateService,
    PlanCopyService,
  ],
  exports: [
    EmergencyPassage,
    EmergencyReviewService,
    ApprovalService,
    GoalService,
    PublicService,
    ObjectiveService,
    StrategyService,
    KeyMessageService,
    ScoreSheetService,
    ActivityService,
    BudgetLineService,
    EvaluationPlanService,
    ContentPlanService,
    ContentVariantService,
    ChannelRuleService,
    CommentService,
    TaskService,
    TaskTemplateService,
    AssetService,
  ],
})
export class PlanningModule {}
