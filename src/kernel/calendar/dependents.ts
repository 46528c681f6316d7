import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';

/** What changed about the agency's working time. */
export const CALENDAR_CAUSES = ['calendar_day', 'work_schedule', 'organization'] as const;
export type CalendarCause = (typeof CALENDAR_CAUSES)[number];

export interface CalendarChange {
  cause: CalendarCause;
  /** What changed, in words that stand beside each date that moved with it. */
  detail: Text;
}

/** Counts again what was counted on the calendar as it was. */
export type CalendarDependent = (ctx: Ctx, change: CalendarChange) => Promise<unknown>;

const dependents = new Map<string, CalendarDependent>();

/**
 * Whoever keeps dates that were counted on the calendar says so here when it is made, so that the calendar knows no stage.
 * Of several programs in one process the last one's function serves.
 */
export function defineCalendarDependent(name: string, dependent: CalendarDependent): void {
  dependents.set(name, dependent);
}

/**
 * After each change of the calendar, in its transaction. The revision rises first: what is counted by somebody else at this
 * moment, on the calendar as it was, is known by its older revision and counted again later.
 */
export async function calendarChanged(ctx: Ctx, change: CalendarChange): Promise<void> {
  await ctx.query('UPDATE organizations SET calendar_revision = calendar_revision + 1 WHERE id = $1', [
    ctx.organizationId,
  ]);
  for (const dependent of dependents.values()) await dependent(ctx, change);
}
