import { exact, published } from '#kernel/figures/exact';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { ReportFigure, ReportRow } from '#kernel/report/report-content';
import { partOf } from '#kernel/report/report-part';

/** Figures that count office time or working days: holidays and Ramadan's shorter hours move them without anybody's doing. */
const OFFICE_TIME: ReadonlySet<FormulaId> = new Set<FormulaId>([
  'case.first_response_business',
  'case.net_resolution',
  'case.sla_compliance',
]);

/**
 * The figures of the whole report beside those of the period before. Between shares the difference is in percentage points;
 * the change in percent of what it was stands beside it, because the two are mixed up most.
 */
export function compared(now: readonly ReportFigure[], before: readonly ReportFigure[]): ReportRow[] {
  const earlier = new Map(before.filter(isWhole).map((each) => [keyOf(each), each]));
  return now.filter(isWhole).flatMap((each): ReportRow[] => {
    const other = earlier.get(keyOf(each));
    if (!other || each.unit === 'date' || (each.value === null && other.value === null)) return [];
    const officeTime = String(OFFICE_TIME.has(each.formula));
    const { label } = partOf(each) ?? {};
    const named = { formula: each.formula, title: label?.id ?? null, englishTitle: label?.en ?? null };
    const values = { ...named, unit: each.unit, before: other.value, now: each.value, officeTime };
    return [{ key: keyOf(each), values: { ...values, ...change(other.value, each.value, each.unit) } }];
  });
}

function keyOf(each: ReportFigure): string {
  const part = partOf(each);
  return part ? `${each.formula}:${part.value}` : each.formula;
}

function isWhole({ subject }: ReportFigure): boolean {
  return subject === null;
}

/** Where one of the two is not known, nobody knows the difference. */
function change(before: string | null, now: string | null, unit: string): Record<string, string | null> {
  const differenceUnit = unit === 'percent' ? 'percentage_points' : unit;
  if (before === null || now === null) return { difference: null, differenceUnit, relative: null };
  const difference = exact(now).minus(exact(before));
  const was = exact(before);
  const relative = was.isZero() ? null : published(difference.times(100).div(was.abs()));
  return { difference: published(difference), differenceUnit, relative };
}
