import { appendEvents } from '#platform/audit/append';
import type { Actor } from '#platform/context/actor';
import { type Channel, Ctx } from '#platform/context/ctx';
import type { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import type { Session } from '#platform/database/session';
import type { Locale } from '#platform/problem/problem';

/** Who works in a tenant outside the usual edge: before a sign-in, after a refusal, or on the program's own account. */
export interface TenantVisit {
  actor: Actor;
  requestId?: string;
  locale?: Locale;
  channel?: Channel;
}

const TENANT = `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true),
  set_config('app.user_id', $2, true), set_config('app.clearance', $3, true)`;

/** Work inside one tenant in a transaction that is open already; its audit events are appended at the end. */
export async function visitTenant<T>(session: Session, visit: TenantVisit, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { actor, requestId = newId(), locale = 'en', channel = 'system' } = visit;
  const { organizationId, userId, clearance } = actor;
  const ctx = new Ctx({ session, organizationId, requestId, locale, channel, dryRun: false });
  ctx.enter(actor);
  await ctx.query(TENANT, [organizationId, userId, String(clearance)]);
  const result = await work(ctx);
  await appendEvents(ctx);
  return result;
}

/** One transaction inside one tenant, for work that no request's edge has opened. */
export function inTenant<T>(database: Database, visit: TenantVisit, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.transaction((session) => visitTenant(session, visit, work));
}
