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
import { FIGURE_SOURCES } from '#views/figures/figure-sources';
import type { Figures, FiguresQuery } from '#views/figures/figures.dto';

const KNOWN = `SELECT
  ($2::uuid IS NULL OR EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND id = $2)) AS campaign,
  ($3::uuid IS NULL OR EXISTS (SELECT FROM org_units WHERE organization_id = $1 AND id = $3)) AS unit`;

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
  async of(ctx: Ctx, query: FiguresQuery): Promise<Figures> {
    const { ids, by } = query;
    const scope = scopeOf(query);
    const sources = FIGURE_SOURCES.filter(({ formulas }) => !ids || formulas.some((id) => ids.includes(id)));
    decide(ctx, [rightWayRound(scope), boundedPeriod(by, scope), canBeSplit(by, ids ? sources : [])]);
    const [known, rows] = await Promise.all([
      ctx.one<{ campaign: boolean; unit: boolean }>(KNOWN, [ctx.organizationId, scope.campaignId, scope.unitId]),
      by ? this.split(ctx, { by, scope, sources }) : whole(ctx, scope, sources),
    ]);
    if (!known?.campaign || !known.unit) throw notFound();
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

function scopeOf({ campaignId, unitId, from, to, percentile }: FiguresQuery): Scope {
  return {
    campaignId: campaignId ?? null,
    unitId: unitId ?? null,
    channelId: null,
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
