import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import type { ReportKind } from '#kernel/report/report-content';
import type { Period } from '#views/reports/report-scope';

/** The month or the year before; a campaign has none. */
export function periodBefore(kind: ReportKind, from: LocalDate): Period | null {
  if (kind === 'campaign') return null;
  const to = addDays(from, -1);
  return { from: kind === 'unit_month' ? `${to.slice(0, 7)}-01` : `${to.slice(0, 4)}-01-01`, to };
}
