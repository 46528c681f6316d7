import { recordRefusal } from '#platform/audit/refusal';
import type { Access } from '#platform/auth/access.decorator';
import { mayDo } from '#platform/auth/permissions';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import type { Database } from '#platform/database/database';
import type { Request } from '#platform/http/request';
import { accessDenied } from '#platform/problem/catalogue';

interface Asked {
  access: Access;
  request: Request;
}

/** Refuses whoever lacks the route's permission; the refusal leaves its event once the request's transaction is over. */
export function refuseUnpermitted(database: Database, ctx: Ctx, { access, request }: Asked, actor: Actor): void {
  if (!('permission' in access) || mayDo(actor, access.permission)) return;
  const { permission } = access;
  const path = request.url.split('?')[0] ?? '';
  ctx.afterwards.push(() => recordRefusal(database, ctx, { permission, method: request.method, path }));
  throw accessDenied({ params: { permission, role: actor.role }, extra: { permission } });
}
