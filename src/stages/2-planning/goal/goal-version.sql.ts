import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { modelOf } from '#platform/records/model';
import type { GoalEntity } from '#stages/2-planning/goal/goal.entity';
import { GoalVersionEntity } from '#stages/2-planning/goal/goal-version.entity';

/** Copies the goal as it stands, in the database itself: nothing can come in between. */
const KEEP = `INSERT INTO goal_versions (organization_id, id, created_by, campaign_id, goal_id, version_number, statement, set_by,
    legal_basis_ids, research_note_ids, approved_by, approved_at)
  SELECT g.organization_id, $3, $4, g.campaign_id, g.id, g.version_number, g.statement, g.set_by,
    ARRAY(SELECT l.legal_basis_id FROM goal_legal_bases l
      WHERE l.organization_id = g.organization_id AND l.goal_id = g.id ORDER BY 1),
    ARRAY(SELECT l.research_note_id FROM goal_research_notes l
      WHERE l.organization_id = g.organization_id AND l.goal_id = g.id ORDER BY 1),
    g.approved_by, g.approved_at
  FROM goals g WHERE g.organization_id = $1 AND g.id = $2`;

const END = `UPDATE goal_versions SET ended_at = now(), ended_by = $4, end_reason = $5, version = version + 1, updated_at = now()
  WHERE organization_id = $1 AND goal_id = $2 AND version_number = $3`;

const COLUMNS = [...modelOf(GoalVersionEntity).columns.values()];
const LIST = `SELECT ${COLUMNS.map(({ name, property }) => `${name} AS "${property}"`).join(', ')} FROM goal_versions
  WHERE organization_id = $1 AND goal_id = $2 ORDER BY version_number LIMIT 1000`;

export async function keepVersion(ctx: Ctx, goalId: string): Promise<void> {
  await ctx.query(KEEP, [ctx.organizationId, goalId, newId(), ctx.actor.userId]);
}

export async function endVersion(ctx: Ctx, { id, versionNumber }: GoalEntity, reason: string): Promise<void> {
  await ctx.query(END, [ctx.organizationId, id, versionNumber, ctx.actor.userId, reason]);
}

/** Every version that was approved, first to last. */
export function approvedVersions(ctx: Ctx, goalId: string): Promise<GoalVersionEntity[]> {
  return ctx.query<GoalVersionEntity>(LIST, [ctx.organizationId, goalId]);
}
