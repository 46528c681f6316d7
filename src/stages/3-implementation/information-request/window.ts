import { localDay } from '#kernel/calendar/time-zone';
import type { Ctx } from '#platform/context/ctx';
import type { ClockService } from '#stages/3-implementation/clock/clock.service';
import type { Subject } from '#stages/3-implementation/clock/clock-owners';
import { tooEarly, tooLate } from '#stages/3-implementation/information-request/objection.rules';

export interface Step {
  subject: Subject;
  /** The clock of the agency's answer, and the clock of the time to go against it. */
  answer: string;
  against: string;
  at: string;
}

/**
 * Whether somebody may still go against an answer: until the last day of the time that began with it. Where no answer came,
 * the time began when the answer was due; before that there is nothing to go against.
 */
export async function refuseOutside(
  ctx: Ctx,
  clocks: ClockService,
  { subject, answer, against, at }: Step,
): Promise<void> {
  const begun = await clocks.latest(ctx, subject, against);
  const dueAt = begun?.dueAt ?? (await sinceSilence());
  if (Date.parse(at) > Date.parse(dueAt)) throw tooLate({ params: { lastDay: dayOf(ctx, dueAt) } });

  async function sinceSilence(): Promise<string> {
    const owed = await clocks.latest(ctx, subject, answer);
    const until = owed?.dueAt ?? at;
    if (Date.parse(at) <= Date.parse(until)) throw tooEarly({ params: { lastDay: dayOf(ctx, until) } });
    return clocks.wouldBeDue(ctx, { subject, code: against, startsAt: until });
  }
}

const dayOf = (ctx: Ctx, instant: string): string => localDay(new Date(instant), ctx.actor.timezone);
