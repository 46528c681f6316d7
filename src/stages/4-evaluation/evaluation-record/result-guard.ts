import type { Ctx } from '#platform/context/ctx';
import { hasDependants } from '#platform/problem/catalogue';
import { defineGuard } from '#platform/records/guards';
import { decide } from '#platform/records/verdicts';
import { type Aimed, goalpostsMoved, resultStands } from '#stages/4-evaluation/evaluation-record/result-guard.rules';

/** Results that were submitted or verified and that nothing verified has corrected; those above the editor's clearance too. */
const RESULTS = `SELECT count(*)::int AS n FROM evaluation_records r
  JOIN objectives o ON o.organization_id = r.organization_id AND o.id = r.objective_id
  WHERE r.organization_id = $1 AND o.campaign_id = $2 AND r.state <> 'draft'
    AND NOT EXISTS (SELECT FROM evaluation_records s
      WHERE s.organization_id = r.organization_id AND s.supersedes_id = r.id AND s.state = 'verified')`;

async function standing(ctx: Ctx, campaignId: unknown, which: string, id: string): Promise<number> {
  const clearance = `SELECT set_config('app.clearance', $1, true)`;
  const [, row] = await Promise.all([
    ctx.query(clearance, ['3']),
    ctx.one<{ n: number }>(`${RESULTS} AND ${which}`, [ctx.organizationId, campaignId, id]),
    ctx.query(clearance, [String(ctx.actor.clearance)]),
  ]);
  return row?.n ?? 0;
}

const NAMED = `SELECT r.metric FROM evaluation_records r WHERE r.organization_id = $1 AND r.campaign_id = $2
  AND r.breakdowns::jsonb @> jsonb_build_array(jsonb_build_object('publicId', $3::text)) ORDER BY r.id LIMIT 5`;

/**
 * A result is held against the objective as it stood: whoever could move the target afterwards could make any result fit.
 * Asking for more stays possible; then the gate asks for another result.
 */
defineGuard({
  async changing(ctx, { name }, current, patch) {
    const fields = goalpostsMoved(name, current as unknown as Aimed, patch as Partial<Aimed>);
    if (fields.length === 0) return;
    const which = name === 'objective' ? 'o.id = $3' : 'o.baseline_id = $3';
    const n = await standing(ctx, current.campaignId, which, current.id);
    if (n > 0) decide(ctx, fields.map(resultStands));
  },
  async removing(ctx, { name }, current) {
    if (name !== 'public') return;
    const found = await ctx.query<{ metric: string }>(NAMED, [ctx.organizationId, current.campaignId, current.id]);
    if (found.length === 0) return;
    throw hasDependants({ params: { dependants: found.map(({ metric }) => metric).join('; ') } });
  },
});
