import type { ReportFigure } from '#kernel/report/report-content';

/** Which metric or which stage a figure is of, where a formula answers several; it brings its name along. */
export function partOf({ also }: Pick<ReportFigure, 'also'>): ReportFigure['also'][number] | undefined {
  return also.find(({ code }) => code === 'metric' || code === 'stage');
}
