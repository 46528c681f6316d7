import type { FormulaId } from '#kernel/figures/formula-ids';
import { backlogFigures, complianceFigures, resolutionFigures, responseTimeFigures } from '#views/figures/case-figures';
import { channelFigures } from '#views/figures/channel-figures';
import { codingFigures } from '#views/figures/coding-figures';
import { engagementFigures } from '#views/figures/engagement-figures';
import { contactFigures, responseFigures, sentimentFigures } from '#views/figures/feedback-figures';
import type { FigureSource } from '#views/figures/figure-source';
import { channelMeasuredFigures, measuredFigures } from '#views/figures/measured-figures';
import { evaluationBudgetFigures, objectiveFigures } from '#views/figures/objective-figures';
import { cycleFigures, planFigures, pullThroughFigures, reworkFigures } from '#views/figures/plan-figures';
import { surveyFigures } from '#views/figures/survey-figures';
import { unitFigures } from '#views/figures/unit-figures';
import { voiceFigures } from '#views/figures/voice-figures';

export const FIGURE_SOURCES: readonly FigureSource[] = [
  complianceFigures,
  responseTimeFigures,
  backlogFigures,
  resolutionFigures,
  responseFigures,
  contactFigures,
  sentimentFigures,
  codingFigures,
  voiceFigures,
  engagementFigures,
  measuredFigures,
  channelFigures,
  planFigures,
  cycleFigures,
  reworkFigures,
  pullThroughFigures,
  surveyFigures,
  unitFigures,
  objectiveFigures,
  evaluationBudgetFigures,
];

/** What can be said of one post. */
export const POST_SOURCES: readonly FigureSource[] = [engagementFigures, measuredFigures, pullThroughFigures];

/** What can be said of one channel: what was read of itself, of its posts, and of what is said on it. */
export const CHANNEL_SOURCES: readonly FigureSource[] = [
  channelFigures,
  channelMeasuredFigures,
  engagementFigures,
  pullThroughFigures,
  planFigures,
  responseFigures,
  contactFigures,
  sentimentFigures,
];

const namesOf = (sources: readonly FigureSource[]): FormulaId[] => sources.flatMap(({ formulas }) => formulas);

/** The figures that can be asked for over any campaign, unit and period. */
export const OFFERED = namesOf(FIGURE_SOURCES);
export const OFFERED_OF_POSTS = namesOf(POST_SOURCES);
export const OFFERED_OF_CHANNELS = namesOf(CHANNEL_SOURCES);
