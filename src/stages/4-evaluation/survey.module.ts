import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { ImportModule } from '#stages/3-implementation/import/import.module';
import { SurveyQuestionnaireController } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.controller';
import { SurveyQuestionnaireService } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.service';
import { SurveyFileService } from '#stages/4-evaluation/survey-response/survey-file.service';
import { SurveyResponseController } from '#stages/4-evaluation/survey-response/survey-response.controller';
import { SurveyResponseService } from '#stages/4-evaluation/survey-response/survey-response.service';
import { SurveyRoundController } from '#stages/4-evaluation/survey-round/survey-round.controller';
import { SurveyRoundService } from '#stages/4-evaluation/survey-round/survey-round.service';

/** Surveys of satisfaction, knowledge and behaviour: what is asked, of whom, and what they answered. */
@Module({
  imports: [KernelModule, ImportModule],
  controllers: [SurveyQuestionnaireController, SurveyRoundController, SurveyResponseController],
  providers: [SurveyQuestionnaireService, SurveyRoundService, SurveyResponseService, SurveyFileService],
  exports: [SurveyQuestionnaireService, SurveyRoundService, SurveyResponseService],
})
export class SurveyModule {}
