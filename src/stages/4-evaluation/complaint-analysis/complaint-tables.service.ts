import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar/local-date';
import { reachWithin } from '#kernel/figures/post.rules';
import type { Ctx } from '#platform/context/ctx';
import { CaseBacklogService } from '#stages/3-implementation/case/case-backlog.service';
import { CampaignMetricsService } from '#stages/3-implementation/metric/campaign-metrics.service';
import type { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import type {
  ComplaintBounds,
  ComplaintTable,
  ComplaintWindow,
} from '#stages/4-evaluation/complaint-analysis/complaint-tables.dto';
import {
  type Around,
  caveatsOf,
  forPublic,
  movementsOf,
  per,
  perThousand,
  refuseUnbalanced,
  type Tables,
} from '#stages/4-evaluation/complaint-analysis/complaint-tables.rules';
import {
  COUNTS,
  HANDLES,
  IMPROVEMENTS,
  LEFT_OUT,
  POSTS_OUT,
  REACH,
} from '#stages/4-evaluation/complaint-analysis/complaint-tables.sql';

/** Of which complaints, and as who is cleared for what. */
export type ComplaintScope = Pick<
  ComplaintAnalysisEntity,
  'campaignId' | 'unitId' | 'periodFrom' | 'periodTo' | 'windowDays' | 'clearanceLevel'
>;

type Side = 'topic' | 'area' | 'channel' | 'class' | 'all';

interface Counted extends Record<string, unknown> {
  side: Side;
  key: string | null;
  count: number;
  cases: number;
}

interface Beside extends Record<string, unknown> {
  id: string;
  service: string;
  effectiveOn: string;
  topics: string[];
  days: number;
  beforeFrom: string;
  beforeTo: string;
  afterTo: string;
  beforeComplaints: number;
  beforeTopic: number;
  beforePosts: number;
  afterComplaints: number;
  afterTopic: number;
  afterPosts: number;
}

const CLEARANCE = `SELECT set_config('app.clearance', $1, true)`;

/** The complaints of a period from every side, in a constant number of statements. */
@Injectable()
export class ComplaintTablesService {
  constructor(
    private readonly backlog: CaseBacklogService,
    private readonly metrics: CampaignMetricsService,
  ) {}

  /**
   * Counts as somebody would who is cleared for just so much as the analysis: every reader gets the same numbers, and none
   * of them rests on what its readers may not know of.
   */
  async of(ctx: Ctx, scope: ComplaintScope): Promise<Tables> {
    await ctx.query(CLEARANCE, [String(Math.min(scope.clearanceLevel, ctx.actor.clearance))]);
    const tables = await this.count(ctx, scope);
    await ctx.query(CLEARANCE, [String(ctx.actor.clearance)]);
    return tables;
  }

  /** As they may leave the agency. */
  forPublic(tables: Tables): Tables {
    return forPublic(tables);
  }

  refuseUnbalanced(tables: Tables): void {
    refuseUnbalanced(tables);
  }

  private async count(ctx: Ctx, scope: ComplaintScope): Promise<Tables> {
    const { campaignId, unitId, periodFrom: from, periodTo: to } = scope;
    const place = [ctx.organizationId, campaignId, unitId, from, to];
    const [counted, leftOut, posts, improvements, backlog, reach] = await Promise.all([
      ctx.query<Counted>(COUNTS, place),
      ctx.query<Tables['leftOut'][number] & Record<string, unknown>>(LEFT_OUT, place),
      ctx.one<{ count: number }>(POSTS_OUT, place),
      ctx.query<Beside>(IMPROVEMENTS, [...place, scope.windowDays]),
      this.backlog.of(ctx, { campaignId, unitId, from, to }),
      this.reach(ctx, scope),
    ]);
    const handles = await this.handles(ctx, counted);
    const all = counted.find(({ side }) => side === 'all') ?? { count: 0, cases: 0 };
    const table = (side: Side) => tableOf(counted, side, all.count, handles);
    const out = posts?.count ?? 0;
    return {
      ...{ campaignId, unitId, from, to, complaints: all.count, cases: all.cases },
      ...{ posts: out, perPost: per(all.count, out), reach, perThousandReached: perThousand(all.count, reach) },
      ...{ byTopic: table('topic'), byArea: table('area'), byChannel: table('channel'), byClass: table('class') },
      movements: movementsOf(backlog),
      improvements: improvements.map((row) => around(row, scope.windowDays)),
      leftOut,
    };
  }

  /** The network's own figure for the period, where a campaign has one; otherwise the bounds between which it lies. */
  private async reach(ctx: Ctx, scope: ComplaintScope): Promise<ComplaintBounds> {
    const { campaignId, unitId, periodFrom: from, periodTo: to } = scope;
    if (campaignId) {
      const asked = { metrics: ['reach'], from, to: addDays(to, 1) };
      const { totals } = await this.metrics.get(ctx, campaignId, asked);
      const { value = null, lower = null, upper = null } = totals[0] ?? {};
      return { value, lower, upper };
    }
    const sums = await ctx.one<{ largest: string | null; together: string; n: number }>(REACH, [
      ...[ctx.organizationId, campaignId, unitId, from, to],
    ]);
    const { value, lower, upper } = reachWithin(sums?.largest ?? null, sums?.together ?? '0', sums?.n ?? 0);
    return { value, lower, upper };
  }

  private async handles(ctx: Ctx, counted: readonly Counted[]): Promise<Map<string, string>> {
    const ids = counted.flatMap(({ side, key }) => (side === 'channel' && key ? [key] : []));
    const rows = await ctx.query<{ id: string; handle: string }>(HANDLES, [ctx.organizationId, ids]);
    return new Map(rows.map(({ id, handle }) => [id, handle]));
  }
}

function tableOf(
  counted: readonly Counted[],
  side: Side,
  total: number,
  handles: ReadonlyMap<string, string>,
): ComplaintTable {
  const rows = counted.filter((row) => row.side === side);
  return {
    total,
    rows: rows.map(({ key, count }) => ({
      ...{ key, name: key === null ? null : (handles.get(key) ?? key) },
      ...{ count, withheld: null, shown: String(count) },
    })),
  };
}

function around(row: Beside, asked: number): Around {
  const { id, service, effectiveOn, topics, days } = row;
  const window = (from: string, to: string, counts: Omit<ComplaintWindow, 'from' | 'to' | 'shown'>) =>
    days === 0 ? null : { from, to, ...counts, shown: String(counts.count) };
  const before = { count: row.beforeTopic, complaints: row.beforeComplaints, posts: row.beforePosts };
  const after = { count: row.afterTopic, complaints: row.afterComplaints, posts: row.afterPosts };
  return {
    ...{ serviceImprovementId: id, service, effectiveOn, topics, days },
    before: window(row.beforeFrom, row.beforeTo, before),
    after: window(effectiveOn, row.afterTo, after),
    caveats: caveatsOf(days, asked, topics),
  };
}
