import type { INestApplicationContext } from '@nestjs/common';
import { stranger } from '#kernel/access/acting';
import { PASSWORD_LENGTH, passwordVerdict } from '#kernel/access/password.rules';
import { EMAIL } from '#kernel/access/user.entity';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import { isTimeZone } from '#kernel/calendar/time-zone';
import { sow } from '#kernel/organization/seeds';
import { hashPassword } from '#platform/auth/passwords';
import { StartError } from '#platform/config/start-error';
import type { Ctx } from '#platform/context/ctx';
import { visitTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import type { Session } from '#platform/database/session';
import { isDatabaseError } from '#platform/problem/sqlstate';

export interface NewOrganization {
  organization: { name: string; type: string; region: string; timezone: string; language: string };
  admin: { name: string; email: string; password: string };
}

export interface Provisioned {
  organizationId: string;
  userId: string;
}

/** Makes an agency, the person who administers it, and the calendar and rules it begins with: all of it, or nothing. */
export async function provisionOrganization(
  app: INestApplicationContext,
  setup: NewOrganization,
): Promise<Provisioned> {
  refuseUnfit(setup);
  const passwordHash = await hashPassword(setup.admin.password);
  return app.get(Database).transaction((session) => provisionIn(app, session, setup, passwordHash));
}

/** The same in a transaction that is open already, for whoever stores more in the new agency with the same all or nothing. */
export async function provisionIn(
  app: INestApplicationContext,
  session: Session,
  setup: NewOrganization,
  passwordHash: string,
): Promise<Provisioned> {
  refuseUnfit(setup);
  const made: Provisioned = { organizationId: newId(), userId: newId() };
  const actor = { ...stranger(made.organizationId, made.userId), name: setup.admin.name, role: 'admin' };
  await insertOrganization(session, made.organizationId, setup);
  await visitTenant(session, { actor }, async (ctx) => {
    ctx.record({ action: 'organization.created', resource: 'organization', recordId: made.organizationId });
    await insertAdmin(ctx, setup, passwordHash);
    await app.get(CalendarDayService).seed(ctx);
    await sow(ctx);
  });
  return made;
}

/** Only the database's owner adds a tenant: the service's own role could never. */
async function insertOrganization(session: Session, id: string, { organization }: NewOrganization): Promise<void> {
  const { name, type, region, timezone, language } = organization;
  try {
    await session.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await session.query(
      'INSERT INTO organizations (id, code, name, type, region, timezone, language) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, codeOf(name), name, type, region, timezone, language],
    );
  } catch (error) {
    if (isDatabaseError(error) && error.code === '23505')
      throw new StartError(`There is already an organization with the code ${codeOf(name)}: choose another name.`, {
        cause: error,
      });
    throw error;
  }
}

async function insertAdmin(ctx: Ctx, { admin: { name, email } }: NewOrganization, passwordHash: string): Promise<void> {
  const { organizationId, userId } = ctx.actor;
  await ctx.query(
    `INSERT INTO users (organization_id, id, created_by, name, email, role, password_hash) VALUES ($1, $2, $2, $3, $4, 'admin', $5)`,
    [organizationId, userId, name, email, passwordHash],
  );
  const changes = { name: { to: name }, email: { to: email }, role: { to: 'admin' } };
  ctx.record({ action: 'user.created', resource: 'user', recordId: userId, changes });
}

/** `Dinas Kesehatan Kota Bandung` → `dinas-kesehatan-kota-bandung`. */
export function codeOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}

function refuseUnfit({ organization, admin }: NewOrganization): void {
  const needs: [boolean, string][] = [
    [codeOf(organization.name) !== '', 'the name of the organization needs letters or digits'],
    [
      isTimeZone(organization.timezone),
      `${organization.timezone} is no time zone of the IANA list, such as Asia/Jakarta`,
    ],
    [organization.language === 'id' || organization.language === 'en', 'the language must be id or en'],
    [EMAIL.test(admin.email) && admin.email.length <= 254, `${admin.email} is no e-mail address in lower case`],
    [admin.name.trim() !== '', 'the administrator needs a name'],
    [
      admin.password.length >= PASSWORD_LENGTH.min && admin.password.length <= PASSWORD_LENGTH.max,
      `the password needs ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters`,
    ],
    [
      passwordVerdict(admin.password, [admin.name, admin.email]).passed,
      'the password is made of what is tried first (names, common words, rows of keys); four random words would do',
    ],
  ];
  const broken = needs.find(([holds]) => !holds);
  if (broken) throw new StartError(`The organization was not made: ${broken[1]}.`);
}
