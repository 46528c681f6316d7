import { addYears, type LocalDate } from '#kernel/calendar/local-date';
import { type Figure, figure } from '#kernel/figures/figure';

/** The day on which a closed record's retention ends. A legal hold and an open record have no such day. */
export function retentionDue(closedOn: LocalDate | null, years: number, legalHold = false): Figure {
  if (legalHold) return figure('record.retention_due', 'date', { caveats: ['legal_hold'] });
  if (!closedOn) return figure('record.retention_due', 'date', { caveats: ['not_closed'] });
  return figure('record.retention_due', 'date', { value: addYears(closedOn, years), from: closedOn });
}
