import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { IssueDecisionEntity } from '#stages/1-fact-finding/issue/issue-decision.entity';

export type Decided = Omit<IssueDecisionEntity, 'id' | 'organizationId' | 'issueId' | 'issue' | 'decidedBy' | 'at'>;

const LISTED = `SELECT d.id, d.issue_id AS "issueId", d.from_level AS "from", d.to_level AS "to", d.decided_by AS "decidedBy", d.at, d.reason, d.frequency,
    d.velocity, d.persistence_days AS "persistenceDays", d.sentiment, d.indications, d.decided_on AS "decidedOn",
    ARRAY(SELECT l.research_note_id FROM issue_decision_research_notes l
      JOIN research_notes n ON n.organization_id = l.organization_id AND n.id = l.research_note_id
      WHERE l.organization_id = d.organization_id AND l.issue_decision_id = d.id ORDER BY 1) AS "researchNoteIds"
  FROM issue_decisions d WHERE d.organization_id = $1 AND d.issue_id = $2 ORDER BY d.id LIMIT 1000`;

/** What decided each move of an issue, first to last. */
export function decisionsOf(ctx: Ctx, issueId: string): Promise<IssueDecisionEntity[]> {
  return ctx.query<IssueDecisionEntity>(LISTED, [ctx.organizationId, issueId]);
}

export async function countDecisions(ctx: Ctx, issueId: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM issue_decisions WHERE organization_id = $1 AND issue_id = $2';
  return (await ctx.one<{ count: number }>(sql, [ctx.organizationId, issueId]))?.count ?? 0;
}

/** Level of the strictest note that ever decided about the issue, as far as the person may see it. */
export async function strictestEvidence(ctx: Ctx, issueId: string): Promise<number> {
  const sql = `SELECT coalesce(max(n.level), 0)::int AS strictest FROM issue_decisions d
    JOIN issue_decision_research_notes l ON l.organization_id = d.organization_id AND l.issue_decision_id = d.id
    JOIN research_notes n ON n.organization_id = l.organization_id AND n.id = l.research_note_id
    WHERE d.organization_id = $1 AND d.issue_id = $2`;
  return (await ctx.one<{ strictest: number }>(sql, [ctx.organizationId, issueId]))?.strictest ?? 0;
}

export async function keepDecision(ctx: Ctx, issueId: string, decided: Decided): Promise<void> {
  const id = newId();
  await ctx.query(
    `INSERT INTO issue_decisions (organization_id, id, issue_id, from_level, to_level, decided_by, reason, frequency, velocity,
       persistence_days, sentiment, indications, decided_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.organizationId,
      id,
      issueId,
      decided.from,
      decided.to,
      ctx.actor.userId,
      decided.reason,
      decided.frequency,
      decided.velocity,
      decided.persistenceDays,
      decided.sentiment,
      decided.indications,
      decided.decidedOn,
    ],
  );
  await ctx.query(
    `INSERT INTO issue_decision_research_notes (organization_id, issue_decision_id, research_note_id)
     SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [ctx.organizationId, id, decided.researchNoteIds],
  );
}
