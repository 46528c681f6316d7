import type { FigureRow } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { Ctx } from '#platform/context/ctx';
import type { Split } from '#views/figures/buckets.rules';
import type { FigureSource, Scope } from '#views/figures/figure-source';

export interface Counted<Row> {
  formulas: readonly FormulaId[];
  by: readonly Split[];
  /**
   * Over one scope and always one row. $1 is the tenant and $2 the campaign or null; `s` is the scope: unit_id,
   * channel_id, first_day and last_day are null where it is open, begins and ends are then infinitely far.
   */
  sql: string;
  tell(row: Row, scope: Scope): FigureRow[];
}

/** Any number of scopes cost one statement: each row of `s` is one of them. */
const SCOPES = `
  SELECT u.no, u.unit_id, u.channel_id, u.first_day, u.last_day,
    coalesce(u.first_day::timestamp AT TIME ZONE o.timezone, '-infinity') AS begins,
    coalesce((u.last_day + 1)::timestamp AT TIME ZONE o.timezone, 'infinity') AS ends
  FROM organizations o, unnest($3::uuid[], $4::uuid[], $5::date[], $6::date[])
    WITH ORDINALITY u(unit_id, channel_id, first_day, last_day, no)
  WHERE o.id = $1`;

/** A source whose figures come from counts that one statement makes. */
export function counted<Row extends Record<string, unknown>>(source: Counted<Row>): FigureSource {
  const { formulas, by, tell } = source;
  const sql = `SELECT r.* FROM (${SCOPES}) s CROSS JOIN LATERAL (${source.sql}) r ORDER BY s.no`;
  const gather = async (ctx: Ctx, scopes: readonly Scope[]): Promise<FigureRow[][]> => {
    const rows = await ctx.query<Row>(sql, [ctx.organizationId, scopes[0]?.campaignId ?? null, ...columns(scopes)]);
    return scopes.map((scope, i) => {
      const row = rows[i];
      if (!row) throw new Error(`A scope of ${formulas[0]} brought no row.`);
      return tell(row, scope).map((figure) => ({ ...figure, from: scope.from, to: scope.to }));
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
export const during = (instant: string): string => `(${instant} >= s.begins AND ${instant} < s.ends)`;

export const count = (condition: string, name: string): string =>
  `(count(*) FILTER (WHERE ${condition}))::int AS "${name}"`;
