import type { FormulaId } from '#kernel/figures/formula-ids';
import { backlogFigures, complianceFigures, resolutionFigures, responseTimeFigures } from '#views/figures/case-figures';
import { contactFigures, responseFigures, sentimentFigures } from '#views/figures/feedback-figures';
import type { FigureSource } from '#views/figures/figure-source';
import { unitFigures } from '#views/figures/unit-figures';

export const FIGURE_SOURCES: readonly FigureSource[] = [
  complianceFigures,
  responseTimeFigures,
  backlogFigures,
  resolutionFigures,
  responseFigures,
  contactFigures,
  sentimentFigures,
  unitFigures,
];

/** The figures that can be asked for over any campaign, unit and period. */
export const OFFERED: readonly FormulaId[] = FIGURE_SOURCES.flatMap(({ formulas }) => formulas);
