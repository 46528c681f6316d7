import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import type { Database } from '#platform/database/database';

interface Refused {
  permission: string;
  method: string;
  path: string;
}

/** A refused access leaves its event although the refused request itself leaves nothing. */
export function recordRefusal(database: Database, ctx: Ctx, refused: Refused): Promise<void> {
  const changes = Object.fromEntries(Object.entries(refused).map(([name, to]) => [name, { to }]));
  const { actor, requestId, locale, channel } = ctx;
  return inTenant(database, { actor, requestId, locale, channel }, async (own) =>
    own.record({ action: 'access.refused', resource: 'user', recordId: actor.userId, changes }),
  );
}
