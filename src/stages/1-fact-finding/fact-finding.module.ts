import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { BaselineController } from '#stages/1-fact-finding/baseline/baseline.controller';
import { BaselineService } from '#stages/1-fact-finding/baseline/baseline.service';
import { ClassificationDecisionController } from '#stages/1-fact-finding/classification-decision/classification-decision.controller';
import { ClassificationDecisionService } from '#stages/1-fact-finding/classification-decision/classification-decision.service';
import { ClassificationReviewController } from '#stages/1-fact-finding/classification-decision/classification-review.controller';
import { CommunityNeedController } from '#stages/1-fact-finding/community-need/community-need.controller';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { NeedMergeController } from '#stages/1-fact-finding/community-need/need-merge.controller';
import { NeedMergeService } from '#stages/1-fact-finding/community-need/need-merge.service';
import { ConsequenceTestController } from '#stages/1-fact-finding/consequence-test/consequence-test.controller';
import { ConsequenceTestService } from '#stages/1-fact-finding/consequence-test/consequence-test.service';
import { ExemptionGroundController } from '#stages/1-fact-finding/consequence-test/exemption-ground.controller';
import { InformationEntryController } from '#stages/1-fact-finding/information-entry/information-entry.controller';
import { InformationEntryService } from '#stages/1-fact-finding/information-entry/information-entry.service';
import { InformationRegisterController } from '#stages/1-fact-finding/information-entry/information-register.controller';
import { IssueController } from '#stages/1-fact-finding/issue/issue.controller';
import { IssueService } from '#stages/1-fact-finding/issue/issue.service';
import { ProblemStatementController } from '#stages/1-fact-finding/problem-statement/problem-statement.controller';
import { ProblemStatementService } from '#stages/1-fact-finding/problem-statement/problem-statement.service';
import { ResearchNoteController } from '#stages/1-fact-finding/research-note/research-note.controller';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';
import { SituationController } from '#stages/1-fact-finding/situation-factor/situation.controller';
import { SituationService } from '#stages/1-fact-finding/situation-factor/situation.service';
import { SituationFactorController } from '#stages/1-fact-finding/situation-factor/situation-factor.controller';
import { SituationFactorService } from '#stages/1-fact-finding/situation-factor/situation-factor.service';
import { StakeholderController } from '#stages/1-fact-finding/stakeholder/stakeholder.controller';
import { StakeholderService } from '#stages/1-fact-finding/stakeholder/stakeholder.service';
import { StakeholderGridController } from '#stages/1-fact-finding/stakeholder/stakeholder-grid.controller';
import '#stages/1-fact-finding/gate-conditions';

/** Stage 1: what is happening, who is affected, what people need. */
@Module({
  imports: [KernelModule],
  controllers: [
    ResearchNoteController,
    CommunityNeedController,
    BaselineController,
    IssueController,
    ProblemStatementController,
    SituationController,
    SituationFactorController,
    StakeholderGridController,
    StakeholderController,
    NeedMergeController,
    ClassificationDecisionController,
    ClassificationReviewController,
    ConsequenceTestController,
    ExemptionGroundController,
    InformationEntryController,
    InformationRegisterController,
  ],
  providers: [
    ResearchNoteService,
    CommunityNeedService,
    BaselineService,
    IssueService,
    ProblemStatementService,
    SituationService,
    SituationFactorService,
    StakeholderService,
    NeedMergeService,
    ClassificationDecisionService,
    ConsequenceTestService,
    InformationEntryService,
  ],
  exports: [
    ResearchNoteService,
    CommunityNeedService,
    BaselineService,
    IssueService,
    ProblemStatementService,
    SituationService,
    SituationFactorService,
    StakeholderService,
    ClassificationDecisionService,
    ConsequenceTestService,
    InformationEntryService,
  ],
})
export class FactFindingModule {}
