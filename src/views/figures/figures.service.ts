import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar/local-date';
import type { FigureRow, FigureSubject } from '#kernel/figures/figure';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { decide } from '#platform/records/verdicts';
import { isPeriod, MOST_PARTS, parts, type Split } from '#views/figures/buckets.rules';
import { boundedPeriod, canBeSplit, fewEnough, rightWayRound } from '#views/figures/figure.rules';
import type { FigureSource, Scope } from '#views/figures/figure-source';
import { CHANNEL_SOURCES, FIGURE_SOURCES, POST_SOURCES } from '#views/figures/figure-sources';
import type { ChannelFiguresQuery, Figures, FiguresQuery, PostFiguresQuery } from '#views/figures/figures.dto';

const KNOWN = `SELECT
  ($2::uuid IS NULL OR EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND id = $2))
  AND ($3::uuid IS NULL OR EXISTS (SELECT FROM org_units WHERE organization_id = $1 AND id = $3))
  AND ($4::uuid IS NULL OR EXISTS (SELECT FROM posts WHERE organization_id = $1 AND id = $4))
  AND ($5::uuid IS NULL OR EXISTS (SELECT FROM channels WHERE organization_id = $1 AND id = $5)) AS known`;

/** What is asked: a campaign's or an agency's figures, or those of one post or channel. */
type Asked = FiguresQuery & { postId?: string; channelId?: string };

/** One more than is allowed tells that there are too many. */
const MEMBERS = {
  channel: `SELECT id, handle || ' (' || platform || ')' AS title FROM channels WHERE organization_id = $1
    ORDER BY platform, handle, id LIMIT ${MOST_PARTS + 1}`,
  unit: `SELECT id, name AS title FROM org_units WHERE organization_id = $1 AND ($2::uuid IS NULL OR id = $2)
    ORDER BY name, id LIMIT ${MOST_PARTS + 1}`,
};

/** One part of a split, and of whom it speaks where it is no period. */
interface Bucket {
  scope: Scope;
  subject: FigureSubject | null;
}

/** Figures over any campaign, unit and period: one statement for each group of figures that rest on the same counts. */
@Injectable()
export class FiguresService {
  of(ctx: Ctx, query: FiguresQuery): Promise<Figures> {
    return this.tell(ctx, query, FIGURE_SOURCES);
  }

  ofPost(ctx: Ctx, postId: string, query: PostFiguresQuery): Promise<Figures> {
    return this.tell(ctx, { ...query, postId }, POST_SOURCES);
  }

  ofChannel(ctx: Ctx, channelId: string, query: ChannelFiguresQuery): Promise<Figures> {
    return this.tell(ctx, { ...query, channelId }, CHANNEL_SOURCES);
  }

  private async tell(ctx: Ctx, query: Asked, offered: readonly FigureSource[]): Promise<Figures> {
    const { ids, by } = query;
    const scope = scopeOf(query);
    const { campaignId, unitId, postId, channelId } = scope;
    const sources = offered.filter(({ formulas }) => !ids || formulas.some((id) => ids.includes(id)));
    decide(ctx, [rightWayRound(scope), boundedPeriod(by, scope), canBeSplit(by, ids ? sources : [])]);
    const [found, rows] = await Promise.all([
      ctx.one<{ known: boolean }>(KNOWN, [ctx.organizationId, campaignId, unitId, postId, channelId]),
      by ? this.split(ctx, { by, scope, sources }) : whole(ctx, scope, sources),
    ]);
    if (!found?.known) throw notFound();
    const wanted = rows.filter(({ formula }) => !ids || ids.includes(formula));
    return { items: wanted.map((row): FigureDto => told(row, ctx.locale)) };
  }

  private async split(
    ctx: Ctx,
    { by, scope, sources }: { by: Split; scope: Scope; sources: readonly FigureSource[] },
  ): Promise<FigureRow[]> {
    const buckets = await bucketsOf(ctx, by, scope);
    decide(ctx, [fewEnough(buckets.length)]);
    if (buckets.length === 0) return [];
    const able = sources.flatMap(({ formulas, split }) => (split?.by.includes(by) ? [{ formulas, split }] : []));
    const scopes = buckets.map((bucket) => bucket.scope);
    const found = await Promise.all(able.map(({ split }) => split.gather(ctx, scopes)));
    return able.flatMap(({ formulas }, at) => {
      const rows = (found[at] ?? []).flatMap((each, i) =>
        each.map((row): FigureRow => ({ ...row, subject: row.subject ?? buckets[i]?.subject ?? null })),
      );
      return formulas.flatMap((id) => rows.filter(({ formula }) => formula === id));
    });
  }
}

function scopeOf({ campaignId, unitId, postId, channelId, from, to, percentile }: Asked): Scope {
  return {
    campaignId: campaignId ?? null,
    postId: postId ?? null,
    unitId: unitId ?? null,
    channelId: channelId ?? null,
    from: from ?? null,
    to: to ? addDays(to, -1) : null,
    percentile: percentile ?? 'continuous',
  };
}

async function whole(ctx: Ctx, scope: Scope, sources: readonly FigureSource[]): Promise<FigureRow[]> {
  return (await Promise.all(sources.map((source) => source.gather(ctx, scope)))).flat();
}

async function bucketsOf(ctx: Ctx, by: Split, scope: Scope): Promise<Bucket[]> {
  if (isPeriod(by)) {
    const { from, to } = scope;
    return from && to ? parts(by, from, to).map((part) => ({ scope: { ...scope, ...part }, subject: null })) : [];
  }
  const params = by === 'unit' ? [ctx.organizationId, scope.unitId] : [ctx.organizationId];
  const members = await ctx.query<{ id: string; title: string }>(MEMBERS[by], params);
  return members.map(({ id, title }) =>
    by === 'unit'
      ? { scope: { ...scope, unitId: id }, subject: { type: 'org_unit', id, title } }
      : { scope: { ...scope, channelId: id }, subject: { type: 'channel', id, title } },
  );
}
