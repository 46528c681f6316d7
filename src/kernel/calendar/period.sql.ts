const ZONE = '(SELECT o.timezone FROM organizations o WHERE o.id = $1)';

/** Where the agency's local day begins, as an instant; the tenant is $1. */
export const dayBegins = (day: string): string => `((${day})::timestamp AT TIME ZONE ${ZONE})`;

/** The days of a period as SQL; both are included, and null leaves a side open. */
export interface DaysSql {
  from: string;
  to: string;
}

/** Whether an instant does not lie after the period. */
export const untilDays = (instant: string, { to }: DaysSql): string =>
  `(${to} IS NULL OR ${instant} < ${dayBegins(`${to} + 1`)})`;

/** Whether an instant lies in the period, which is cut at the agency's own midnights. */
export const withinDays = (instant: string, days: DaysSql): string =>
  `((${days.from} IS NULL OR ${instant} >= ${dayBegins(days.from)}) AND ${untilDays(instant, days)})`;
