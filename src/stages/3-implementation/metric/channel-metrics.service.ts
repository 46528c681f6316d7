import { Injectable } from '@nestjs/common';
import { monthsBetween } from '#kernel/calendar/local-date';
import { followerGrowth, monthlyGrowth } from '#kernel/figures/channel.rules';
import { during } from '#kernel/figures/figure';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { decide } from '#platform/records/verdicts';
import { FOLLOWERS, sumsOfSeries } from '#stages/3-implementation/metric/campaign-metrics.sql';
import {
  byKey,
  EMPTY_GROUP,
  inOrder,
  type Keyed,
  measures,
  readMetrics,
} from '#stages/3-implementation/metric/measures';
import type { ChannelMetrics, ChannelMetricsQuery } from '#stages/3-implementation/metric/metrics.dto';

type Row = Keyed & Record<string, unknown>;

interface Followers extends Record<string, unknown> {
  day: string;
  value: string;
}

/** What was read of a channel as a whole: its followers and the reach that it had by itself. */
@Injectable()
export class ChannelMetricsService {
  async get(ctx: Ctx, channelId: string, query: ChannelMetricsQuery): Promise<ChannelMetrics> {
    const { from = null, to = null, by } = query;
    decide(ctx, [inOrder(query)]);
    const params = [ctx.organizationId, [channelId], query.metrics ?? null, from, to];
    const [found, metrics, totals, grouped, followers] = await Promise.all([
      ctx.one('SELECT FROM channels WHERE organization_id = $1 AND id = $2', [ctx.organizationId, channelId]),
      readMetrics(ctx),
      ctx.query<Row>(sumsOfSeries('total'), params),
      by ? ctx.query<Row>(sumsOfSeries(by), params) : [],
      ctx.query<Followers>(FOLLOWERS, [ctx.organizationId, channelId, from, to]),
    ]);
    if (!found) throw notFound();
    const groups = byKey(grouped).map(([day, rows]) => ({
      ...{ ...EMPTY_GROUP, day },
      // What the network told of the whole period is not the figure of one of its days.
      measures: measures(ctx, metrics, rows.map(withoutReported), false),
    }));
    return {
      ...{ channelId: channelId.toLowerCase(), from, to },
      totals: measures(ctx, metrics, totals, !from && !to),
      ...{ groups, figures: growth(ctx, followers) },
    };
  }
}

const withoutReported = (row: Row): Row => ({ ...row, reported: null });

/** From the last reading before the period, or the first in it, to its last one. */
function growth(ctx: Ctx, followers: readonly Followers[]): FigureDto[] {
  const [start, end] = [followers[0], followers.at(-1)];
  if (!start || !end || start.day === end.day) return [];
  const months = monthsBetween(start.day, end.day);
  const figures = [followerGrowth(start.value, end.value), monthlyGrowth(start.value, end.value, months)];
  return figures.map((figure) => told(during(figure, start.day, end.day), ctx.locale));
}
