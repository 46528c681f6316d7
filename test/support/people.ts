import { randomBytes } from 'node:crypto';
import { actAs } from '#kernel/access/acting';
import type { Role, TeamFunction } from '#kernel/access/roles';
import type { Classification } from '#kernel/classification/classification';
import { provisionOrganization } from '#kernel/organization/provision';
import { hashPassword } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import { PASSWORD } from '#test/support/password';
import type { TestApp } from '#test/support/service';

/** Runs among the service's own modules: test files reach it through `agency` of the factories. */

/** Hashed once for a whole run, at the cost of production: a cheaper hash would test another program. */
let passwordHash: Promise<string> | undefined;

export interface PersonOptions {
  name?: string;
  email?: string;
  role?: Role;
  functions?: TeamFunction[];
  clearance?: Classification;
  unitId?: string;
}

/** What a test needs to act as a person. */
export interface SignedIn {
  id: string;
  email: string;
  token: string;
}

export interface MadeAgency {
  organizationId: string;
  adminId: string;
  people: Record<string, SignedIn>;
}

/** Everybody but the viewer may see everything here, so that clearance gets in the way only of tests about clearance. */
const PEOPLE: Record<string, PersonOptions> = {
  head: { role: 'head', clearance: 'exempt' },
  analyst: { role: 'analyst', clearance: 'exempt' },
  staff: { role: 'staff', clearance: 'exempt', functions: ['designer', 'editor'] },
  staff2: { role: 'staff', clearance: 'exempt', functions: ['journalist', 'channel_admin'] },
  informationOfficer: { role: 'information_officer', clearance: 'exempt' },
  viewer: { role: 'viewer', clearance: 'open' },
};

const newDomain = (): string => `${randomBytes(4).toString('hex')}.example`;

export async function makeAgency(test: TestApp, name: string): Promise<MadeAgency> {
  const domain = newDomain();
  const { organizationId, userId } = await provisionOrganization(test.app, {
    organization: { name, type: 'Dinas', region: 'Kota Bandung', timezone: 'Asia/Jakarta', language: 'id' },
    admin: { name: 'Admin', email: `admin@${domain}`, password: PASSWORD },
  });
  return actAs(test.app.get(Database), { organizationId, userId }, async (ctx) => {
    const people: Record<string, SignedIn> = { admin: await signedIn(test, ctx, userId, `admin@${domain}`) };
    for (const [key, options] of Object.entries(PEOPLE)) {
      people[key] = await store(test, ctx, { email: `${key.toLowerCase()}@${domain}`, name: key, ...options });
    }
    return { organizationId, adminId: userId, people };
  });
}

/** One more signed-in person, added by the agency's admin. */
export function addPerson(
  test: TestApp,
  admin: { organizationId: string; userId: string },
  options: PersonOptions,
): Promise<SignedIn> {
  const email = `${randomBytes(4).toString('hex')}@${newDomain()}`;
  return actAs(test.app.get(Database), admin, (ctx) => store(test, ctx, { email, ...options }));
}

async function store(test: TestApp, ctx: Ctx, options: PersonOptions): Promise<SignedIn> {
  const { name = 'Siti', email = '', role = 'staff', functions = [], clearance = 'exempt', unitId = null } = options;
  passwordHash ??= hashPassword(PASSWORD);
  const id = newId();
  await ctx.query(
    `INSERT INTO users (organization_id, id, created_by, name, email, role, functions, unit_id, clearance, password_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.organizationId, id, ctx.actor.userId, name, email, role, functions, unitId, clearance, await passwordHash],
  );
  return signedIn(test, ctx, id, email);
}

/** A session as a sign-in would leave it, without the time that a password takes. */
async function signedIn(test: TestApp, ctx: Ctx, userId: string, email: string): Promise<SignedIn> {
  const id = newId();
  await ctx.query(
    `INSERT INTO sessions (organization_id, id, created_by, user_id, expires_at, digest) VALUES ($1, $2, $3, $3, now() + interval '1 day', 'none')`,
    [ctx.organizationId, id, userId],
  );
  return { id: userId, email, token: await test.sign(ctx.organizationId, userId, id) };
}
