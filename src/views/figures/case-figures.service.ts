import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { type Office, WorkingTimeService } from '#kernel/calendar/working-time.service';
import { firstResponseBusiness, netResolution, type Pause } from '#kernel/figures/case.rules';
import { type Figure, figure } from '#kernel/figures/figure';
import { told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { ANSWERING } from '#views/figures/answering';
import type { Figures } from '#views/figures/figures.dto';

interface CaseRow extends Record<string, unknown> {
  receivedAt: string;
  firstRepliedAt: string | null;
  closedAt: string | null;
}

interface ClockRow extends Record<string, unknown> {
  dueAt: string | null;
  stopped: boolean;
  pauses: { from: string; until: string | null }[];
}

const CASE = `SELECT received_at AS "receivedAt", first_replied_at AS "firstRepliedAt",
    CASE WHEN state = 'closed' THEN closed_at END AS "closedAt"
  FROM cases WHERE organization_id = $1 AND id = $2`;

const CLOCKS = `SELECT c.due_at AS "dueAt", c.pauses, c.state = 'stopped' AS stopped FROM clocks c
  WHERE c.organization_id = $1 AND c.subject_id = $2 AND ${ANSWERING} ORDER BY c.id`;

/** What can be said of one case in numbers. */
@Injectable()
export class CaseFiguresService {
  constructor(private readonly workingTime: WorkingTimeService) {}

  async of(ctx: Ctx, id: string): Promise<Figures> {
    const [found, clocks] = await Promise.all([
      ctx.one<CaseRow>(CASE, [ctx.organizationId, id]),
      ctx.query<ClockRow>(CLOCKS, [ctx.organizationId, id]),
    ]);
    if (!found) throw notFound();
    const receivedAt = new Date(found.receivedAt);
    const office = await this.workingTime.office(ctx, localDay(receivedAt, ctx.actor.timezone));
    const repliedAt = found.firstRepliedAt ? new Date(found.firstRepliedAt) : null;
    const figures = [
      due(clocks, office),
      firstResponseBusiness(receivedAt, repliedAt, office),
      net(found, clocks, office),
    ];
    return { items: figures.map((each) => told(each, ctx.locale)) };
  }
}

/** The last local day that is in time; while the reporter is waited for, nobody knows it. */
function due(clocks: readonly ClockRow[], { timeZone }: Office): Figure {
  const last = clocks.findLast(({ stopped }) => !stopped);
  if (!last) return figure('case.due_at', 'date', { caveats: ['no_observations'] });
  if (!last.dueAt) return figure('case.due_at', 'date', { caveats: ['clock_paused'] });
  return figure('case.due_at', 'date', { value: localDay(new Date(last.dueAt), timeZone) });
}

/** The waiting of every clock for the answer counts once: a reopened case has had several. */
function net({ receivedAt, closedAt }: CaseRow, clocks: readonly ClockRow[], { calendar, timeZone }: Office): Figure {
  const day = (instant: string): string => localDay(new Date(instant), timeZone);
  const pauses = clocks
    .flatMap((clock) => clock.pauses)
    .map(({ from, until }): Pause => ({ from: day(from), to: until && day(until) }));
  return netResolution(day(receivedAt), closedAt && day(closedAt), pauses, calendar);
}
