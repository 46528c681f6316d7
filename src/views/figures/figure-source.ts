import type { LocalDate } from '#kernel/calendar/local-date';
import type { FigureRow } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { PercentileMethod } from '#kernel/figures/percentile';
import type { Ctx } from '#platform/context/ctx';
import type { Split } from '#views/figures/buckets.rules';

/** Of what a figure speaks: null leaves a side open. Both days are the agency's own, and included. */
export interface Scope {
  campaignId: string | null;
  /** Of one post alone; not said by most. */
  postId?: string | null;
  unitId: string | null;
  channelId: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  percentile: PercentileMethod;
}

/** Figures that rest on the same counts: one statement brings them all. */
export interface FigureSource {
  formulas: readonly FormulaId[];
  gather(ctx: Ctx, scope: Scope): Promise<FigureRow[]>;
  /** By what they can be split; absent where the parts would say nothing. */
  split?: {
    by: readonly Split[];
    /** As gather, for many scopes of one campaign or post at once: still one statement. */
    gather(ctx: Ctx, scopes: readonly Scope[]): Promise<FigureRow[][]>;
  };
}

/** What every statement over one scope begins with: $1 the tenant, $2 the campaign, $3 the unit, $4 and $5 the period. */
export function scopeParams(ctx: Ctx, { campaignId, unitId, from, to }: Scope): unknown[] {
  return [ctx.organizationId, campaignId, unitId, from, to];
}

const ZONE = '(SELECT o.timezone FROM organizations o WHERE o.id = $1)';
const BEGIN = `(($4::date)::timestamp AT TIME ZONE ${ZONE})`;
const END = `(($5::date + 1)::timestamp AT TIME ZONE ${ZONE})`;

/** Whether an instant lies in the period of scopeParams, which is cut at the agency's own midnights. */
export const within = (instant: string): string =>
  `(($4::date IS NULL OR ${instant} >= ${BEGIN}) AND ($5::date IS NULL OR ${instant} < ${END}))`;
