import type { Ctx } from '#platform/context/ctx';

interface Extent {
  /** Personal access tokens end too. */
  tokens: boolean;
  /** A session that may go on. */
  except?: string;
}

/** Signs a person out everywhere, and leaves one event for each session and token that ended. */
export async function endAccess(ctx: Ctx, userId: string, { tokens, except }: Extent): Promise<void> {
  await endAll(ctx, { table: 'sessions', resource: 'session', action: 'session.ended' }, userId, except);
  if (tokens)
    await endAll(ctx, { table: 'access_tokens', resource: 'access_token', action: 'access_token.revoked' }, userId);
}

interface Kind {
  table: 'sessions' | 'access_tokens';
  resource: string;
  action: string;
}

async function endAll(ctx: Ctx, { table, resource, action }: Kind, userId: string, except?: string): Promise<void> {
  const ended = await ctx.query<{ id: string }>(
    `UPDATE ${table} SET revoked_at = now(), updated_at = now(), version = version + 1
     WHERE organization_id = $1 AND user_id = $2 AND revoked_at IS NULL AND id IS DISTINCT FROM $3 RETURNING id`,
    [ctx.organizationId, userId, except ?? null],
  );
  for (const { id } of ended) ctx.record({ action, resource, recordId: id, changes: { userId: { to: userId } } });
}
