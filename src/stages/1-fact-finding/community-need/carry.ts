import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import type { Naming } from '#stages/1-fact-finding/community-need/need-links';

interface Owner {
  id: string;
  campaignId: string | null;
  level: number;
}

/** Sources above the clearance of whoever merges come along too; nothing of them is shown. */
export async function seeingAll<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  const clearance = `SELECT set_config('app.clearance', $1, true)`;
  await ctx.query(clearance, ['3']);
  try {
    return await work();
  } finally {
    await ctx.query(clearance, [String(ctx.actor.clearance)]);
  }
}

/** Holds the records that name needs before the needs themselves, in the order in which their own writers take them. */
export async function holdOwners(ctx: Ctx, { resource, link }: Naming, needIds: readonly string[]): Promise<void> {
  await ctx.query(
    `SELECT t.id FROM ${resource.table} t WHERE t.organization_id = $1 AND t.id IN (
       SELECT l.${link.own} FROM ${link.table} l WHERE l.organization_id = $1 AND l.need_id = ANY($2))
     ORDER BY t.id FOR NO KEY UPDATE`,
    [ctx.organizationId, needIds],
  );
}

/** The records that name a need. */
export async function ownersOf(ctx: Ctx, { link }: Naming, needId: string): Promise<string[]> {
  const rows = await ctx.query<{ id: string }>(
    `SELECT ${link.own} AS id FROM ${link.table} WHERE organization_id = $1 AND need_id = $2 ORDER BY 1`,
    [ctx.organizationId, needId],
  );
  return rows.map(({ id }) => id);
}

export interface Passing {
  from: string;
  to: string;
  /** Records that name `from`. */
  ids: readonly string[];
  /** Those of them that are to name both afterwards. */
  keep?: readonly string[];
}

/** Lets records name one need instead of another, or beside it: each once, with a version and an event of its own. */
export async function passOn(ctx: Ctx, { resource, property, link }: Naming, passing: Passing): Promise<void> {
  const { from, to, ids, keep = [] } = passing;
  if (ids.length === 0) return;
  const { table, own } = link;
  const columns = `organization_id, ${own}, need_id`;
  await ctx.query(
    `INSERT INTO ${table} (${columns}) SELECT organization_id, ${own}, $3 FROM ${table}
     WHERE organization_id = $1 AND need_id = $2 AND ${own} = ANY($4) ON CONFLICT DO NOTHING`,
    [ctx.organizationId, from, to, ids],
  );
  await ctx.query(
    `DELETE FROM ${table} WHERE organization_id = $1 AND need_id = $2 AND ${own} = ANY($3) AND ${own} <> ALL($4)`,
    [ctx.organizationId, from, ids, keep],
  );
  const owners = await ctx.query<Owner & Record<string, unknown>>(
    `UPDATE ${resource.table} t SET version = t.version + 1, updated_at = now()
     WHERE t.organization_id = $1 AND t.id = ANY($2) RETURNING t.id, t.campaign_id AS "campaignId", t.level`,
    [ctx.organizationId, ids],
  );
  const changes = changesBetween({ [property]: [from] }, { [property]: [to] });
  for (const { id, campaignId, level } of owners)
    ctx.record({
      action: `${resource.name}.need_passed_on`,
      resource: resource.name,
      recordId: id,
      campaignId,
      level,
      changes,
    });
}
