import type { Told } from '#app/demo/told';
import type { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import type { EvaluationGapEntity } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.entity';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import type { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';
import type { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';
import type { LessonDecision } from '#stages/4-evaluation/lesson/lesson-decision.entity';
import type { ServiceImprovementEntity } from '#stages/4-evaluation/service-improvement/service-improvement.entity';
import type { SurveyRoundEntity } from '#stages/4-evaluation/survey-round/survey-round.entity';

/** What is decided of a lesson that was inherited: the one in which these words stand. */
export interface Inherited {
  about: string;
  decision: LessonDecision;
  reason: string;
}

/** The part of a scene in which it is judged what came of the work, in the order in which it happens. */
export interface EvaluationScene {
  surveys?: Told<SurveyRoundEntity>[];
  evaluations?: Told<EvaluationRecordEntity>[];
  gaps?: Told<EvaluationGapEntity>[];
  followUps?: Told<FollowUpEntity>[];
  improvements?: Told<ServiceImprovementEntity>[];
  analyses?: Told<ComplaintAnalysisEntity>[];
  lessons?: (Told<LessonEntity> & { carryTo?: string })[];
  inherited?: Told<Inherited>[];
  reports?: Told<EvaluationReportEntity>[];
}

export const JUDGING = [
  'surveys',
  'evaluations',
  'gaps',
  'followUps',
  'improvements',
  'analyses',
  'lessons',
  'inherited',
  'reports',
] as const satisfies readonly (keyof EvaluationScene)[];
