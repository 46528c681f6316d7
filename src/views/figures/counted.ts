import type { FigureRow } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { Ctx } from '#platform/context/ctx';
import type { Split } from '#views/figures/buckets.rules';
import type { FigureSource, Scope } from '#views/figures/figure-source';

export interface Counted<Row> {
  formulas: readonly FormulaId[];
  by: readonly Split[];
  /**
   * Over one scope and always one row. $1 is the tenant, $2 the campaign and $3 the post, or null; `s` is the scope:
   * unit_id, channel_id, first_day and last_day are null where it is open, begins and ends are then infinitely far.
   */
  sql: string;
  tell(row: Row, scope: Scope): FigureRow[];
}

/** Any number of scopes of one campaign or post cost one statement: each row of `s` is one of them. */
const SCOPES = `
  SELECT u.no, $2::uuid AS campaign_id, $3::uuid AS post_id, u.unit_id, u.channel_id, u.first_day, u.last_day,
    coalesce(u.first_day::timestamp AT TIME ZONE o.timezone, '-infinity') AS begins,
    coalesce((u.last_day + 1)::timestamp AT TIME ZONE o.timezone, 'infinity') AS ends
  FROM organizations o, unnest($4::uuid[], $5::uuid[], $6::date[], $7::date[])
    WITH ORDINALITY u(unit_id, channel_id, first_day, last_day, no)
  WHERE o.id = $1`;

/** A source whose figures come from counts that one statement makes. */
export function counted<Row extends Record<string, unknown>>(source: Counted<Row>): FigureSource {
  const { formulas, by, tell } = source;
  const sql = `SELECT r.* FROM (${SCOPES}) s CROSS JOIN LATERAL (${source.sql}) r ORDER BY s.no`;
  const gather = async (ctx: Ctx, scopes: readonly Scope[]): Promise<FigureRow[][]> => {
    const { campaignId, postId } = { campaignId: null, postId: null, ...scopes[0] };
    const rows = await ctx.query<Row>(sql, [ctx.organizationId, campaignId, postId, ...columns(scopes)]);
    return scopes.map((scope, i) => {
      const row = rows[i];
      if (!row) throw new Error(`A scope of ${formulas[0]} brought no row.`);
      // A figure that names its own days, such as those of two readings, keeps them.
      return tell(row, scope).map((each) =>
        each.from || each.to ? each : { ...each, from: scope.from, to: scope.to },
      );
    });
  };
  return {
    formulas,
    gather: async (ctx, scope) => (await gather(ctx, [scope])).flat(),
    split: { by, gather },
  };
}

function columns(scopes: readonly Scope[]): unknown[][] {
  return [
    scopes.map(({ unitId }) => unitId),
    scopes.map(({ channelId }) => channelId),
    scopes.map(({ from }) => from),
    scopes.map(({ to }) => to),
  ];
}

/** Whether an instant lies in the scope's period, which is cut at the agency's own midnights. */
export const inPeriod = (instant: string): string => `(${instant} >= s.begins AND ${instant} < s.ends)`;

export const count = (condition: string, name: string): string =>
  `(count(*) FILTER (WHERE ${condition}))::int AS "${name}"`;

/** Posts, content and mentions have no unit of their own: they are the unit's whose campaign they serve. */
export const ofUnit = (campaignId: string): string =>
  `(s.unit_id IS NULL OR ${campaignId} IN (SELECT c.id FROM campaigns c WHERE c.organization_id = $1 AND c.unit_id = s.unit_id))`;

/** When a post went out, as its index is written: what is not out is infinitely far. */
export const outAt = (post: string): string =>
  `(CASE WHEN ${post}.published_at IS NULL THEN 'infinity' ELSE ${post}.published_at END)`;

/** The posts that went out in the scope. */
export const POSTS_OUT = `p.organization_id = $1 AND ($2::uuid IS NULL OR p.campaign_id = $2) AND ($3::uuid IS NULL OR p.id = $3)
  AND (s.channel_id IS NULL OR p.channel_id = s.channel_id) AND ${ofUnit('p.campaign_id')} AND ${inPeriod(outAt('p'))}`;
