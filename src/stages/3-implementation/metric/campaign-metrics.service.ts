import { Injectable } from '@nestjs/common';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import {
  engagementRateByFollowers,
  engagementRateMean,
  engagementRateOrganic,
  engagementRatePooled,
} from '#kernel/figures/post.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type Cursor, openCursor, sealCursor } from '#platform/records/cursor';
import { decide } from '#platform/records/verdicts';
import {
  POSTS_PAGE,
  REPORTED,
  STANDING_POSTS,
  sumsOfCampaign,
  sumsOfSeries,
} from '#stages/3-implementation/metric/campaign-metrics.sql';
import {
  byKey,
  EMPTY_GROUP,
  inOrder,
  type Keyed,
  type Metrics,
  measures,
  readMetrics,
} from '#stages/3-implementation/metric/measures';
import type {
  CampaignMetrics,
  CampaignMetricsQuery,
  Grouping,
  MetricGroup,
} from '#stages/3-implementation/metric/metrics.dto';

type Row = Keyed & Record<string, unknown>;

interface Standing extends Record<string, unknown> {
  paid: boolean;
  followersAtPublish: number | null;
  engagements: string;
  reach: string | null;
  components: string[] | null;
}

/** The place of a page of posts. */
const ORDER = '-publishedAt';
const USUAL_PAGE = 50;

/** What the posts of a campaign came to, from the rollups alone: readers see those of the posts that they may see. */
@Injectable()
export class CampaignMetricsService {
  async get(ctx: Ctx, campaignId: string, query: CampaignMetricsQuery): Promise<CampaignMetrics> {
    const { from = null, to = null } = query;
    decide(ctx, [inOrder(query)]);
    const asked = new Asked(ctx, campaignId, query);
    const [found, metrics, totals, grouped, reported] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', [ctx.organizationId, campaignId]),
      readMetrics(ctx),
      asked.sums('total'),
      asked.grouped(),
      asked.reported(),
    ]);
    if (!found) throw notFound();
    const own = new Map(reported.map(({ metric, value }) => [metric, value]));
    const all = totals.map((row): Keyed => ({ ...row, reported: own.get(row.metric) ?? null }));
    const page = query.by === 'post' ? await asked.posts(metrics) : { groups: [], nextCursor: null };
    const rates = query.include?.includes('figures') ? await asked.rates(metrics) : { figures: [], engagementOf: [] };
    const groups = byKey(grouped).map(
      ([key, rows]): MetricGroup => ({
        ...placed(query.by ?? 'day', key),
        measures: measures(ctx, metrics, rows, asked.whole),
      }),
    );
    const totalMeasures = measures(ctx, metrics, all, asked.wholeTime);
    return {
      ...{ campaignId: campaignId.toLowerCase(), from, to, totals: totalMeasures, ...rates },
      ...{ groups: [...groups, ...page.groups], nextCursor: page.nextCursor },
    };
  }
}

/** One question about one campaign, as statements. */
class Asked {
  readonly wholeTime: boolean;
  private readonly paid: string[] | null;
  /** Refused wherever it is no cursor of this list, whatever was grouped by. */
  private readonly after: Cursor | undefined;

  constructor(
    private readonly ctx: Ctx,
    private readonly campaignId: string,
    private readonly query: CampaignMetricsQuery,
  ) {
    this.wholeTime = !query.from && !query.to;
    this.paid = query.paid ?? null;
    this.after = query.cursor === undefined ? undefined : openCursor(query.cursor, ORDER);
  }

  /** Days are always between days; everything else is of the whole time when no days were named. */
  get whole(): boolean {
    const { by } = this.query;
    return this.wholeTime && by !== 'day' && by !== 'week' && by !== 'month';
  }

  sums(by: Parameters<typeof sumsOfCampaign>[0]): Promise<Row[]> {
    const { metrics = null, from = null, to = null } = this.query;
    const whole = by === 'total' ? this.wholeTime : this.whole;
    return this.ctx.query<Row>(sumsOfCampaign(by, whole), [...this.place, metrics, this.paid, from, to]);
  }

  async grouped(): Promise<Row[]> {
    const { by } = this.query;
    return by === undefined || by === 'post' ? [] : this.sums(by);
  }

  async reported(): Promise<{ metric: string; value: string }[]> {
    const { from, to } = this.query;
    return from && to ? this.ctx.query(REPORTED, [...this.place, from, to, this.paid]) : [];
  }

  /** A page of posts and, in one statement for all of them, what was measured of each. */
  async posts(metrics: Metrics): Promise<Pick<CampaignMetrics, 'groups' | 'nextCursor'>> {
    const { limit = USUAL_PAGE, from = null, to = null } = this.query;
    const rows = await this.ctx.query<{ id: string; publishedAt: string }>(POSTS_PAGE, [
      ...[...this.place, this.paid, this.after?.value ?? null, this.after?.id ?? null, limit + 1],
    ]);
    const shown = rows.slice(0, limit);
    const named = [shown.map(({ id }) => id), this.query.metrics ?? null, from, to];
    const sums = await this.ctx.query<Row & { subjectId: string }>(sumsOfSeries('total'), [
      ...[this.ctx.organizationId, ...named],
    ]);
    const byPost = Map.groupBy(sums, ({ subjectId }) => subjectId);
    const groups = shown.map(({ id }) => ({
      ...{ ...EMPTY_GROUP, postId: id },
      measures: measures(this.ctx, metrics, byPost.get(id) ?? [], this.wholeTime),
    }));
    const last = shown.at(-1);
    const more = rows.length > limit && last;
    return { groups, nextCursor: more ? sealCursor({ sort: ORDER, value: last.publishedAt, id: last.id }) : null };
  }

  /** The engagement rates, with what engagements were added up from. */
  async rates(metrics: Metrics): Promise<{ figures: FigureDto[]; engagementOf: string[] }> {
    const { from = null, to = null } = this.query;
    const components = [...metrics.values()].flatMap(({ code, engagement }) => (engagement ? [code] : []));
    const { timezone } = this.ctx.actor;
    const posts = await this.ctx.query<Standing>(STANDING_POSTS, [
      ...[...this.place, from, to, components, this.paid, timezone],
    ]);
    const rates = [
      engagementRatePooled(posts),
      engagementRateMean(posts),
      engagementRateByFollowers(posts),
      engagementRateOrganic(posts),
    ];
    return {
      figures: rates.map((rate) => told({ ...rate, from, to: rate.to }, this.ctx.locale)),
      engagementOf: [...new Set(posts.flatMap((post) => post.components ?? ['engagements']))].sort(),
    };
  }

  private get place(): [string, string] {
    return [this.ctx.organizationId, this.campaignId];
  }
}

function placed(by: Grouping, key: string): Omit<MetricGroup, 'measures'> {
  if (by === 'channel') return { ...EMPTY_GROUP, channelId: key };
  return by === 'format' ? { ...EMPTY_GROUP, format: key } : { ...EMPTY_GROUP, day: key };
}
