import type { Credential } from '#platform/auth/credential';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import { signInRequired } from '#platform/problem/catalogue';

const ENTER = 'SELECT * FROM siklus_enter($1, $2, $3, $4)';

/**
 * Takes the tenant's role and settings for this transaction and reads who is acting as the database knows them now: a
 * person who lost a role a second ago has lost it here.
 */
export async function enter(ctx: Ctx, credential: Credential): Promise<Actor> {
  // No step more than a handler's own first statement takes: its answer comes in the same packet, and must find the actor.
  const [row] = await ctx.query<Omit<Actor, 'organizationId' | 'via' | 'sessionId'>>(ENTER, [
    credential.organizationId,
    credential.kind,
    credential.id,
    credential.digest,
  ]);
  if (!row) throw signInRequired({ headers: { 'www-authenticate': 'Bearer realm="siklus", error="invalid_token"' } });
  const actor: Actor = {
    ...row,
    organizationId: credential.organizationId,
    sessionId: credential.id,
    via: credential.kind,
  };
  ctx.enter(actor);
  return actor;
}
