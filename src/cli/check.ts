import { accessSync, constants } from 'node:fs';
import type pg from 'pg';
import { pending } from '#app/cli/migrations';
import { withDatabase } from '#app/cli/open';
import { connect, inTenant, tenantIds } from '#app/cli/tenants';
import { FAULTS, verifyWholeChain } from '#platform/audit/verify-chain';
import type { Settings } from '#platform/config/settings';
import { reasonOf, StartError } from '#platform/config/start-error';
import { checkServer } from '#platform/database/server-check';
import { sentenceOf } from '#platform/process/failure';

/** What holds, or a thrown sentence about what does not. */
type Check = [title: string, test: () => Promise<string> | string];

/** Looks at everything a running installation stands on; one line each, and exit code 1 when one does not hold. */
export async function check(settings: Settings): Promise<string> {
  const folder: Check = ['Data folder', () => writable(settings.dataFolder)];
  const lines = [await verdict(folder)];
  try {
    lines.push(...(await withDatabase(settings, (url) => connect(url, (client) => inspect(url, client)))));
  } catch (error) {
    lines.push(failed('Database', error));
  }
  return lines.join('\n');
}

async function inspect(databaseUrl: string, client: pg.Client): Promise<string[]> {
  const checks: Check[] = [
    ['Database', async () => `PostgreSQL ${(await checkServer(databaseUrl)).version}`],
    ['Role', () => role(client)],
    ['Migrations', () => atHead(databaseUrl)],
    ['Row security', () => rowSecurity(client)],
    ['Audit chains', () => auditChains(client)],
  ];
  const lines: string[] = [];
  for (const each of checks) lines.push(await verdict(each));
  return lines;
}

async function verdict([title, test]: Check): Promise<string> {
  try {
    return `✔ ${title.padEnd(13)} ${await test()}`;
  } catch (error) {
    return failed(title, error);
  }
}

function failed(title: string, error: unknown): string {
  process.exitCode = 1;
  return `✘ ${title.padEnd(13)} ${sentenceOf(error)}`;
}

function writable(folder: string): string {
  try {
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new StartError(`${folder} cannot be written (${reasonOf(error)}).`, { cause: error });
  }
}

async function role(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT current_user AS owner, r.rolsuper OR r.rolbypassrls OR r.rolcanlogin AS loose, pg_has_role(r.oid, 'MEMBER') AS member
    FROM pg_roles r WHERE r.rolname = 'siklus_app'`);
  const [found] = rows;
  if (!found) throw new StartError('The role siklus_app is missing; migrations make it.');
  if (found.loose)
    throw new StartError('The role siklus_app may log in or pass row security by: take those rights away.');
  if (!found.member)
    throw new StartError(`${found.owner} may not act as siklus_app: GRANT siklus_app TO ${found.owner}.`);
  return `${found.owner} acts as siklus_app`;
}

async function atHead(databaseUrl: string): Promise<string> {
  const names = await pending(databaseUrl);
  if (names.length > 0) throw new StartError(`${names.length} pending: npm run siklus -- migrate.`);
  return 'at the newest version';
}

/** Whatever belongs to a tenant is under forced row security, or out of the service's reach altogether. */
async function rowSecurity(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
      AND has_table_privilege('siklus_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
      AND (c.relname = 'organizations' OR EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped))`);
  const open = rows.filter(({ forced }) => !forced).map(({ name }) => name);
  if (open.length > 0) throw new StartError(`not forced on ${open.join(', ')}.`);
  return `forced on ${rows.length} tables`;
}

async function auditChains(client: pg.Client): Promise<string> {
  const ids = await tenantIds(client);
  let events = 0;
  for (const id of ids) {
    const { broken, checked } = await inTenant(client, id, () =>
      verifyWholeChain(async <T>(sql: string, params: unknown[]) => (await client.query(sql, params)).rows as T[], id),
    );
    if (broken)
      throw new StartError(
        `the chain of organization ${id} is broken at event ${broken.seq}: ${FAULTS[broken.fault].en}`,
      );
    events += checked;
  }
  return `${ids.length} organizations, ${events} events, unbroken`;
}
