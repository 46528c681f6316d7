import type { UserEntity } from '#kernel/access/user.entity';
import { rankOf } from '#kernel/classification/classification';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import { type TenantVisit, visitTenant } from '#platform/context/tenant';
import type { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';
import { notFound } from '#platform/problem/catalogue';

/** A person who is known by id only: may do nothing yet, and is named in what the visit leaves behind. */
export function stranger(organizationId: string, userId: string): Actor {
  return {
    organizationId,
    userId,
    name: '',
    role: '',
    functions: [],
    unitId: null,
    clearance: 0,
    timezone: 'UTC',
    scopes: null,
    sessionId: '',
    via: 'system',
  };
}

type Person = Pick<UserEntity, 'name' | 'role' | 'functions' | 'unitId' | 'clearance'> & { timezone: string };

const PERSON = `SELECT u.name, u.role, u.functions, u.unit_id AS "unitId", u.clearance, o.timezone
  FROM users u JOIN organizations o ON o.id = u.organization_id
  WHERE u.organization_id = $1 AND u.id = $2 AND u.state = 'active'`;

export interface PersonRef {
  organizationId: string;
  userId: string;
}

/** Lets the program itself do what a person would, with that person's rights and in that person's name. */
export function actAs<T>(database: Database, person: PersonRef, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.transaction((session) => actIn(session, person, work));
}

/** The same in a transaction that is open already. */
export function actIn<T>(
  session: Session,
  { organizationId, userId }: PersonRef,
  work: (ctx: Ctx) => Promise<T>,
  visit: Omit<TenantVisit, 'actor'> = {},
): Promise<T> {
  const unknown = stranger(organizationId, userId);
  return visitTenant(session, { ...visit, actor: unknown }, async (ctx) => {
    if (!(await become(ctx, userId))) throw notFound();
    return work(ctx);
  });
}

/** From here on the transaction is that person's, with the rights of now; false for one who is not there any more. */
export async function become(ctx: Ctx, userId: string): Promise<boolean> {
  const person = await ctx.one<Person>(PERSON, [ctx.organizationId, userId]);
  if (!person) return false;
  const clearance = rankOf(person.clearance);
  await ctx.query(`SELECT set_config('app.user_id', $1, true), set_config('app.clearance', $2, true)`, [
    userId,
    String(clearance),
  ]);
  ctx.enter({ ...stranger(ctx.organizationId, userId), ...person, clearance });
  return true;
}

const CLEARED = `SELECT set_config('app.clearance', $1, true)`;

/**
 * Does the work as the same person would see it with no more than this clearance: what is above it is not there. Nothing
 * raises anybody; whoever has less keeps it.
 */
export async function clearedAt<T>(ctx: Ctx, level: number, work: () => Promise<T>): Promise<T> {
  const { actor } = ctx;
  const clearance = Math.min(level, actor.clearance);
  await ctx.query(CLEARED, [String(clearance)]);
  ctx.enter({ ...actor, clearance });
  try {
    return await work();
  } finally {
    ctx.enter(actor);
    // A statement that failed took the transaction with it: then there is nothing left to be seen.
    await ctx.query(CLEARED, [String(actor.clearance)]).catch(() => undefined);
  }
}
