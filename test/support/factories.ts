import { randomBytes } from 'node:crypto';
import { actAs } from '#kernel/access/acting';
import type { Role, TeamFunction } from '#kernel/access/roles';
import type { Classification } from '#kernel/classification/classification';
import { provisionOrganization } from '#kernel/organization/provision';
import { AccessTokens } from '#platform/auth/access-tokens';
import { hashPassword } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import type { TestApp } from '#test/support/app';
import { Client, made } from '#test/support/client';

/** Password of everybody in tests. */
export const PASSWORD = 'kuda benar baterai stapler';

/** Hashed once for a whole file, at the cost of production: a cheaper hash would test another program. */
let passwordHash: Promise<string> | undefined;

export interface PersonOptions {
  name?: string;
  email?: string;
  role?: Role;
  functions?: TeamFunction[];
  clearance?: Classification;
  unitId?: string;
}

/** One agency with a signed-in person in every role. */
export interface Agency {
  organizationId: string;
  name: string;
  head: Client;
  analyst: Client;
  staff: Client;
  staff2: Client;
  informationOfficer: Client;
  admin: Client;
  viewer: Client;
  /** Adds one more signed-in person. */
  person(options?: PersonOptions): Promise<Client>;
}

export const ROLE_CLIENTS = {
  head: 'head',
  analyst: 'analyst',
  staff: 'staff',
  information_officer: 'informationOfficer',
  admin: 'admin',
  viewer: 'viewer',
} as const satisfies Record<Role, keyof Agency>;

/** Everybody but the viewer may see everything here, so that clearance gets in the way only of tests about clearance. */
const PEOPLE: Record<string, PersonOptions> = {
  head: { role: 'head', clearance: 'exempt' },
  analyst: { role: 'analyst', clearance: 'exempt' },
  staff: { role: 'staff', clearance: 'exempt', functions: ['designer', 'editor'] },
  staff2: { role: 'staff', clearance: 'exempt', functions: ['journalist', 'channel_admin'] },
  informationOfficer: { role: 'information_officer', clearance: 'exempt' },
  viewer: { role: 'viewer', clearance: 'open' },
};

/** An agency of its own: what one test stores in it no other test sees. */
export async function agency(test: TestApp, name = `Dinas ${randomBytes(4).toString('hex')}`): Promise<Agency> {
  const domain = `${randomBytes(4).toString('hex')}.example`;
  const { organizationId, userId } = await provisionOrganization(test.app, {
    organization: { name, type: 'Dinas', region: 'Kota Bandung', timezone: 'Asia/Jakarta', language: 'id' },
    admin: { name: 'Admin', email: `admin@${domain}`, password: PASSWORD },
  });
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  return actAs(test.app.get(Database), { organizationId, userId }, async (ctx) => {
    const people: Record<string, Client> = { admin: await signedIn(test, ctx, userId, `admin@${domain}`) };
    for (const [key, options] of Object.entries(PEOPLE)) {
      people[key] = await addPerson(test, ctx, hash, {
        email: `${key.toLowerCase()}@${domain}`,
        name: key,
        ...options,
      });
    }
    const person = (options: PersonOptions = {}): Promise<Client> =>
      actAs(test.app.get(Database), { organizationId, userId }, (own) =>
        addPerson(test, own, hash, { email: `${randomBytes(4).toString('hex')}@${domain}`, ...options }),
      );
    return { organizationId, name, person, ...people } as Agency;
  });
}

async function addPerson(test: TestApp, ctx: Ctx, hash: string, options: PersonOptions): Promise<Client> {
  const { name = 'Siti', email = '', role = 'staff', functions = [], clearance = 'exempt', unitId = null } = options;
  const id = newId();
  await ctx.query(
    `INSERT INTO users (organization_id, id, created_by, name, email, role, functions, unit_id, clearance, password_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.organizationId, id, ctx.actor.userId, name, email, role, functions, unitId, clearance, hash],
  );
  return signedIn(test, ctx, id, email);
}

/** A session as a sign-in would leave it, without the time that a password takes. */
async function signedIn(test: TestApp, ctx: Ctx, userId: string, email: string): Promise<Client> {
  const id = newId();
  await ctx.query(
    `INSERT INTO sessions (organization_id, id, created_by, user_id, expires_at, digest) VALUES ($1, $2, $3, $3, now() + interval '1 day', 'none')`,
    [ctx.organizationId, id, userId],
  );
  const token = await test.app.get(AccessTokens).sign(ctx.organizationId, userId, id);
  return new Client(test.url, token, userId, email);
}

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

let count = 0;

/** A campaign in fact-finding, owned by whoever opens it. */
export function campaign(by: Client, values: Values = {}): Promise<Stored> {
  count += 1;
  return made(
    by.post('campaigns', {
      code: `DBD-${count}-${randomBytes(3).toString('hex').toUpperCase()}`,
      title: 'Bandung Bebas Jentik 2026',
      startsOn: '2026-01-05',
      ownerId: by.id,
      ...values,
    }),
  );
}

export function researchNote(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.post('research-notes', {
      campaignId,
      title: 'Kasus DBD naik 38 % di Kecamatan Coblong',
      kind: 'community_need',
      technique: 'survey',
      data: 'primary',
      method: 'formal',
      source: 'Survei jentik Puskesmas Dago, Februari 2026',
      observedOn: '2026-02-20',
      finding: '62 % rumah yang diperiksa memiliki jentik.',
      confidence: 'high',
      ...values,
    }),
  );
}

export function legalBasis(by: Client, values: Values = {}): Promise<Stored> {
  return made(
    by.post('legal-bases', {
      type: 'Peraturan Wali Kota',
      number: '1340',
      year: 2017,
      title: 'Pedoman pengelolaan pelayanan informasi dan dokumentasi',
      validFrom: '2017-12-29',
      ...values,
    }),
  );
}

export function channel(by: Client, values: Values = {}): Promise<Stored> {
  count += 1;
  return made(
    by.post('channels', {
      platform: 'instagram',
      handle: `@dinkes.${count}.${randomBytes(3).toString('hex')}`,
      ownership: 'owned',
      twoWay: true,
      ...values,
    }),
  );
}

export function orgUnit(by: Client, values: Values = {}): Promise<Stored> {
  return made(by.post('org-units', { name: 'Bidang Pencegahan Penyakit', kind: 'division', ...values }));
}
