import { type Also, during } from '#kernel/figures/figure';
import { type Contribution, outputVsEvidence } from '#kernel/figures/unit.rules';
import { type FigureSource, scopeParams, within } from '#views/figures/figure-source';

/** What left the house in the period, counted on the day on which it first did. */
const OUT = `
  SELECT 'content_plan' AS type, o.content_plan_id AS id FROM posts o
    WHERE o.organization_id = $1 AND o.content_plan_id IS NOT NULL AND ($2::uuid IS NULL OR o.campaign_id = $2)
      AND o.state IN ('published', 'corrected', 'taken_down') AND ${within('o.published_at')}
      AND NOT EXISTS (SELECT FROM posts e WHERE e.organization_id = o.organization_id AND e.content_plan_id = o.content_plan_id
        AND e.state IN ('published', 'corrected', 'taken_down') AND e.published_at < o.published_at)
  UNION SELECT 'post', o.id FROM posts o
    WHERE o.organization_id = $1 AND o.content_plan_id IS NULL AND ($2::uuid IS NULL OR o.campaign_id = $2)
      AND o.state IN ('published', 'corrected', 'taken_down') AND ${within('o.published_at')}
  UNION ALL SELECT 'case', k.id FROM cases k
    WHERE k.organization_id = $1 AND ($2::uuid IS NULL OR k.campaign_id = $2) AND k.answered_at IS NOT NULL AND ${within('k.answered_at')}
  UNION ALL SELECT 'evaluation_record', r.id FROM evaluation_records r
    WHERE r.organization_id = $1 AND ($2::uuid IS NULL OR r.campaign_id = $2) AND r.state = 'verified' AND ${within('r.verified_at')}
  UNION ALL SELECT 'service_improvement', i.id FROM service_improvements i
    WHERE i.organization_id = $1 AND ($2::uuid IS NULL OR i.campaign_id = $2) AND i.state = 'verified' AND ${within('i.verified_at')}`;

/** Who had a part in it, each person once for each item, as far as they are of the unit. */
const PARTS = `
  WITH items AS (${OUT}), parts AS (
    SELECT i.type, i.id, p.created_by AS person FROM items i JOIN content_plans p ON p.organization_id = $1 AND p.id = i.id WHERE i.type = 'content_plan'
    UNION SELECT i.type, i.id, coalesce(k.assignee_id, k.done_by) FROM items i
      JOIN tasks k ON k.organization_id = $1 AND k.content_plan_id = i.id AND k.state = 'done' WHERE i.type = 'content_plan'
    UNION SELECT i.type, i.id, d.decided_by FROM items i JOIN approvals a ON a.organization_id = $1 AND a.content_plan_id = i.id
      JOIN approval_decisions d ON d.organization_id = $1 AND d.approval_id = a.id WHERE i.type = 'content_plan'
    UNION SELECT i.type, i.id, o.published_by FROM items i
      JOIN posts o ON o.organization_id = $1 AND o.content_plan_id = i.id WHERE i.type = 'content_plan'
    UNION SELECT i.type, i.id, o.published_by FROM items i JOIN posts o ON o.organization_id = $1 AND o.id = i.id WHERE i.type = 'post'
    UNION SELECT i.type, i.id, k.assignee_id FROM items i JOIN cases k ON k.organization_id = $1 AND k.id = i.id WHERE i.type = 'case'
    UNION SELECT i.type, i.id, r.created_by FROM items i
      JOIN case_replies r ON r.organization_id = $1 AND r.case_id = i.id AND r.sent_at IS NOT NULL WHERE i.type = 'case'
    UNION SELECT i.type, i.id, v.person FROM items i JOIN evaluation_records r ON r.organization_id = $1 AND r.id = i.id
      CROSS JOIN LATERAL (VALUES (r.created_by), (r.verified_by)) v(person) WHERE i.type = 'evaluation_record'
    UNION SELECT i.type, i.id, m.created_by FROM items i
      JOIN service_improvements m ON m.organization_id = $1 AND m.id = i.id WHERE i.type = 'service_improvement')
  SELECT p.type, p.id AS "itemId", p.person AS "personId" FROM parts p JOIN users u ON u.organization_id = $1 AND u.id = p.person
  WHERE $3::uuid IS NULL OR u.unit_id = $3`;

/** The same item for the unit, and as many rows of evidence as it has people. */
export const unitFigures: FigureSource = {
  formulas: ['unit.output_vs_evidence'],
  async gather(ctx, scope) {
    const parts = await ctx.query<Contribution & { type: string }>(PARTS, scopeParams(ctx, scope));
    const result = outputVsEvidence(parts);
    const also: Also[] = [{ code: 'evidence', value: String(result.evidence) }, ...byType(parts)];
    return [{ ...during(result, scope.from, scope.to), also }];
  },
};

const TYPES = {
  content_plan: { en: 'Content published', id: 'Konten terbit' },
  post: { en: 'Posts without a plan', id: 'Unggahan tanpa rencana' },
  case: { en: 'Cases answered', id: 'Kasus terjawab' },
  evaluation_record: { en: 'Evaluation records verified', id: 'Catatan evaluasi terverifikasi' },
  service_improvement: { en: 'Improvements verified', id: 'Perbaikan layanan terverifikasi' },
};

/** Different things do not become one by being added: each kind stands beside the sum. */
function byType(parts: readonly { type: string; itemId: string }[]): Also[] {
  return Object.entries(TYPES).flatMap(([code, label]): Also[] => {
    const items = new Set(parts.filter(({ type }) => type === code).map(({ itemId }) => itemId));
    return items.size > 0 ? [{ code, value: String(items.size), label }] : [];
  });
}
