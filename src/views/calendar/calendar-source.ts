/** What the calendar shows, in the order of the cycle. */
export const CALENDAR_TYPES = [
  'research',
  'activity',
  'task',
  'slot',
  'approval',
  'review',
  'deadline',
  'evaluation',
  'pause',
  'correction',
] as const;
export type CalendarType = (typeof CALENDAR_TYPES)[number];

/** One kind of dated record, as SQL over the alias `t`: $1 organization, $2 and $3 the days, $11 the time zone. */
export interface Source {
  type: CalendarType;
  resource: string;
  table: string;
  title: string;
  /** The moment, where the record has one; its day follows from it. */
  at?: string;
  /** First and last day, where it has no moment. */
  from?: string;
  until?: string;
  state?: string;
  /** Whether it is still to come about. */
  open: string;
  person?: string;
  craft?: string;
  channels?: string;
  category?: string;
  join?: string;
  and?: string;
}
