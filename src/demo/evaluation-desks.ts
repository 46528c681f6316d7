import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk, once } from '#app/demo/desk';
import type { Inherited } from '#app/demo/evaluation-story';
import type { Ctx } from '#platform/context/ctx';
import { ComplaintAnalysisService } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.service';
import { ComplaintPatternService } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.service';
import { EvaluationGapService } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.service';
import { EvaluationRecordService } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { ReportFreezingService } from '#stages/4-evaluation/evaluation-report/report-freezing.service';
import { ReportSigningService } from '#stages/4-evaluation/evaluation-report/report-signing.service';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';
import { InheritedLessonService } from '#stages/4-evaluation/lesson/inherited-lesson.service';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';
import { ImprovementMeasurementService } from '#stages/4-evaluation/service-improvement/improvement-measurement.service';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';
import { SurveyResponseService } from '#stages/4-evaluation/survey-response/survey-response.service';
import { SurveyRoundService } from '#stages/4-evaluation/survey-round/survey-round.service';

export function openEvaluationDesks(app: INestApplicationContext) {
  return {
    surveys: surveyDesk(app.get(SurveyRoundService), app.get(SurveyResponseService)),
    evaluations: desk(app.get(EvaluationRecordService), 'evaluation.write'),
    gaps: desk(app.get(EvaluationGapService), 'evaluation.write'),
    followUps: desk(app.get(FollowUpService), 'evaluation.write'),
    improvements: improvementDesk(app.get(ServiceImprovementService), app.get(ImprovementMeasurementService)),
    analyses: analysisDesk(app.get(ComplaintAnalysisService), app.get(ComplaintPatternService)),
    lessons: desk(app.get(LessonService), 'evaluation.write'),
    inherited: inheritedDesk(app.get(InheritedLessonService)),
    reports: reportDesk(app),
  } satisfies Record<string, Desk>;
}

/** The story asks what every agency asks from its first day on: the nine elements. */
function surveyDesk(rounds: SurveyRoundService, responses: SurveyResponseService): Desk {
  return {
    ...desk(rounds, 'survey.write'),
    create: async (ctx, facts) => rounds.create(ctx, { questionnaireId: await usualQuestionnaire(ctx), ...facts }),
    acts: {
      answer: {
        needs: 'survey.write',
        do: (ctx, id, given) => responses.createMany(ctx, id, (given as { answers: object[] }).answers),
      },
    },
  };
}

async function usualQuestionnaire(ctx: Ctx): Promise<string | undefined> {
  const [found] = await ctx.query<{ id: string }>(
    `SELECT id FROM survey_questionnaires WHERE organization_id = $1 AND kind = 'ikm' ORDER BY id LIMIT 1`,
    [ctx.organizationId],
  );
  return found?.id;
}

function improvementDesk(improvements: ServiceImprovementService, measurements: ImprovementMeasurementService): Desk {
  type Measured = Parameters<ImprovementMeasurementService['add']>[2];
  return {
    ...desk(improvements, 'evaluation.write'),
    acts: {
      measure: { needs: 'evaluation.write', do: (ctx, id, given) => measurements.add(ctx, id, given as Measured) },
    },
  };
}

function analysisDesk(analyses: ComplaintAnalysisService, patterns: ComplaintPatternService): Desk {
  type Naming = Parameters<ComplaintPatternService['name']>[2];
  return {
    ...desk(analyses, 'evaluation.write'),
    acts: { name: { needs: 'evaluation.write', do: (ctx, id, given) => patterns.name(ctx, id, given as Naming) } },
  };
}

/** The story knows a lesson by its words: under its key it has told the note that it opened, if it opened one. */
function inheritedDesk(lessons: InheritedLessonService): Desk {
  return once('evaluation.write', async (ctx, facts) => {
    const { campaignId, about, decision, reason } = facts as Inherited & { campaignId: string };
    const { items } = await lessons.list(ctx, campaignId);
    const lesson = items.find(({ text }) => text.includes(about));
    if (!lesson) throw new Error(`The story inherits no lesson about ${about}.`);
    await lessons.decide(ctx, { campaignId, lessonId: lesson.lessonId }, { decision, reason });
    return { id: lesson.lessonId };
  });
}

/** Whoever acts in the story is who they are: nobody asks for their password, and everything else is as it always is. */
function reportDesk(app: INestApplicationContext): Desk {
  const [freezing, signing] = [app.get(ReportFreezingService), app.get(ReportSigningService)];
  return {
    ...desk(app.get(EvaluationReportService), 'report.write'),
    acts: {
      freeze: { needs: 'report.write', do: (ctx, id) => freezing.freeze(ctx, id) },
      sign: { needs: 'report.sign', do: (ctx, id) => signing.affix(ctx, id) },
    },
  };
}
