import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '#kernel/access/permissions';
import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Dashboard, DashboardQuery } from '#views/dashboard/dashboard.dto';
import { bucketOf, type Placed } from '#views/dashboard/dashboard.rules';
import { COUNTED, type DueScope, dueSql, TODAY } from '#views/dashboard/due.sql';
import { WorkService } from '#views/work/work.service';

const MOST = 5;
const AHEAD_DAYS = 7;
const SQL: Record<DueScope, string> = { agency: dueSql('agency'), campaign: dueSql('campaign') };

export interface Today extends Record<string, unknown> {
  timezone: string;
  today: LocalDate;
  known: boolean;
}

interface Looked {
  scope: DueScope;
  /** The unit or the campaign. */
  id: string | null;
  until: LocalDate;
}

/** What the agency has before it: one statement for what waits for the person, one for everybody. */
@Injectable()
export class DashboardService {
  constructor(private readonly work: WorkService) {}

  async of(ctx: Ctx, { unitId }: DashboardQuery): Promise<Dashboard> {
    const now = await this.today(ctx, unitId ?? null);
    if (!now.known) throw notFound();
    const looked = { scope: 'agency', id: unitId ?? null, until: addDays(now.today, AHEAD_DAYS) } as const;
    const [own, all] = await Promise.all([
      this.work.firstOfEach(ctx, unitId ?? null, MOST),
      this.dues(ctx, now, looked),
    ]);
    const [mine, everyone] = [(name: string) => bucketOf(own, name), (name: string) => bucketOf(all, name, COUNTED)];
    return {
      asOf: new Date().toISOString(),
      today: now.today,
      unitId: unitId ?? null,
      mine: { due: mine('due'), overdue: mine('overdue'), waiting: mine('waiting'), breached: mine('breached') },
      everyone: {
        due: everyone('due'),
        overdue: everyone('overdue'),
        breached: everyone('breached'),
        unmeasured: everyone('unmeasured'),
        untriaged: everyone('untriaged'),
      },
    };
  }

  /** The first of what is to be done in the agency, a unit or a campaign, by bucket. */
  dues(ctx: Ctx, { timezone, today }: Today, { scope, id, until }: Looked): Promise<Placed[]> {
    const permissions = Object.keys(PERMISSIONS).filter((name) => mayDo(ctx.actor, name));
    const params = [ctx.organizationId, id, permissions, today, timezone, until, MOST];
    return ctx.query<Placed & Record<string, unknown>>(SQL[scope], params);
  }

  /** Days are the agency's, whatever zone the reader's screens show. */
  async today(ctx: Ctx, unitId: string | null): Promise<Today> {
    const found = await ctx.one<Today>(TODAY, [ctx.organizationId, unitId]);
    if (!found) throw notFound();
    return found;
  }
}
