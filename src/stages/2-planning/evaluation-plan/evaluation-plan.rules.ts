import type { LocalDate } from '#kernel/calendar/local-date';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { EvaluationPlanEntity } from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';

/** The days that a measurement is held against. */
export interface Span {
  campaignStartsOn: LocalDate;
  targetDate: LocalDate | undefined;
}

/** A result measured too early is no result; what is measured after the target date is no longer on the way. */
function dayFits({ kind = 'final', measureOn }: Partial<EvaluationPlanEntity>, span: Span): FieldVerdict {
  const { campaignStartsOn, targetDate } = span;
  const open = !measureOn || targetDate === undefined;
  const code = 'evaluation_plan.measure_on';
  if (kind === 'final') {
    return {
      code,
      passed: open || measureOn >= targetDate,
      pointer: '/measureOn',
      message: {
        en: `The result is measured on or after the objective's target date (${targetDate ?? '–'}); before it, use kind interim.`,
        id: `Hasil diukur pada atau setelah tanggal target sasaran (${targetDate ?? '–'}); sebelum itu, pakai kind interim.`,
      },
    };
  }
  return {
    code,
    passed: open || (measureOn >= campaignStartsOn && measureOn < targetDate),
    pointer: '/measureOn',
    message: {
      en: `An interim measurement lies between the start of the campaign (${campaignStartsOn}) and the day before the objective's target date (${targetDate ?? '–'}).`,
      id: `Pengukuran antara terletak antara awal kampanye (${campaignStartsOn}) dan sehari sebelum tanggal target sasaran (${targetDate ?? '–'}).`,
    },
  };
}

export function planVerdicts(plan: Partial<EvaluationPlanEntity>, span: Span): FieldVerdict[] {
  return [noAdvertisingValue('/metric', plan.metric), dayFits(plan, span)];
}
