import { Injectable } from '@nestjs/common';
import { exact, published } from '#kernel/figures/exact';
import { told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Budget, ZeroLine } from '#stages/2-planning/budget-line/budget.dto';
import {
  adviceOn,
  type KindTotal,
  remaining,
  shareForEvaluation,
  totals,
} from '#stages/2-planning/budget-line/budget.rules';
import { BUDGET_KINDS } from '#stages/2-planning/budget-line/budget-line.entity';

const KINDS = `
  SELECT kind, min(currency) AS currency, count(*)::int AS lines, sum(planned) AS planned, sum(actual) AS actual,
    count(*) FILTER (WHERE actual IS NULL)::int AS "linesWithoutActual"
  FROM budget_lines WHERE organization_id = $1 AND campaign_id = $2 GROUP BY kind`;

const ZEROS = `
  SELECT id, item, zero_reason AS "zeroReason" FROM budget_lines
  WHERE organization_id = $1 AND campaign_id = $2 AND zero_reason IS NOT NULL ORDER BY id LIMIT 50`;

const PLANS = 'SELECT sum(budget) AS planned FROM evaluation_plans WHERE organization_id = $1 AND campaign_id = $2';

type KindRow = KindTotal & { currency: string } & Record<string, unknown>;

/** What a campaign's lines come to, in a constant number of statements. */
@Injectable()
export class BudgetService {
  async of(ctx: Ctx, campaignId: string): Promise<Budget> {
    const place = [ctx.organizationId, campaignId];
    const [known, kinds, zeroLines, plans] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', place),
      ctx.query<KindRow>(KINDS, place),
      ctx.query<ZeroLine & Record<string, unknown>>(ZEROS, place),
      ctx.one<{ planned: string | null }>(PLANS, place),
    ]);
    if (!known) throw notFound();
    const share = shareForEvaluation(kinds);
    return {
      currency: kinds[0]?.currency ?? null,
      lines: kinds.reduce((count, { lines }) => count + lines, 0),
      ...totals(kinds),
      byKind: kinds.map(ofKind).sort((a, b) => BUDGET_KINDS.indexOf(a.kind) - BUDGET_KINDS.indexOf(b.kind)),
      zeroLines,
      evaluationShare: {
        ...told(share, ctx.locale),
        state: share.state,
        advice: adviceOn(share)?.[ctx.locale] ?? null,
      },
      evaluationPlans: plans?.planned ? published(exact(plans.planned)) : null,
    };
  }
}

function ofKind({ kind, lines, linesWithoutActual, planned, actual }: KindRow): Budget['byKind'][number] {
  const spent = actual === null ? null : published(exact(actual));
  return {
    kind,
    lines,
    linesWithoutActual,
    planned: published(exact(planned)),
    actual: spent,
    difference: remaining(planned, spent),
  };
}
