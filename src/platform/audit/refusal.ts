import { appendEvents } from '#platform/audit/append';
import { Ctx } from '#platform/context/ctx';
import type { Database } from '#platform/database/database';

interface Refused {
  permission: string;
  method: string;
  path: string;
}

const TENANT = `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true)`;

/** A refused access leaves its event although the refused request itself leaves nothing. */
export async function recordRefusal(database: Database, ctx: Ctx, refused: Refused): Promise<void> {
  await database.transaction(async (session) => {
    const own = new Ctx({
      session,
      organizationId: ctx.organizationId,
      requestId: ctx.requestId,
      locale: ctx.locale,
      channel: ctx.channel,
      dryRun: false,
    });
    own.enter(ctx.actor);
    await own.query(TENANT, [ctx.organizationId]);
    const changes = Object.fromEntries(Object.entries(refused).map(([name, to]) => [name, { to }]));
    await appendEvents(own, [{ action: 'access.refused', resource: 'user', recordId: ctx.actor.userId, changes }]);
  });
}
