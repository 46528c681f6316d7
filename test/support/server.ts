import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { migrate } from '#platform/database/migrate';

/** What every worker needs to make databases of its own; handed over in the environment. */
export interface TestServer {
  adminUrl: string;
  /** An ordinary role, as the service has one in production. */
  role: string;
  password: string;
  template: string;
  /** Where the run keeps what all its files share; gone with the run. */
  folder: string;
}

export const SERVER_VARIABLE = 'SIKLUS_TEST_SERVER';
const PREFIX = 'siklus-test-';

export async function query(url: string, ...statements: string[]): Promise<pg.QueryResult | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let result: pg.QueryResult | undefined;
    for (const statement of statements) result = await client.query(statement);
    return result;
  } finally {
    await client.end();
  }
}

export function urlFor({ adminUrl, role, password }: TestServer, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/** One server for the whole run: the embedded one in a temporary folder, or any PostgreSQL named by SIKLUS_TEST_DATABASE_URL. */
export async function openServer(): Promise<{ server: TestServer; close: () => Promise<void> }> {
  const given = process.env.SIKLUS_TEST_DATABASE_URL;
  const embedded = given ? null : await startEmbedded();
  const adminUrl = given ?? embedded?.server.adminUrl ?? '';
  const run = randomBytes(3).toString('hex');
  const folder = temporaryFolder();
  const server = { adminUrl, role: 'siklus_test', password: run.repeat(4), template: `siklus_template_${run}`, folder };
  const close = async (): Promise<void> => {
    if (embedded) await embedded.close();
    else await dropDatabases(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(server);
    return { server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Open to all, because PostgreSQL runs as a user of its own when the tests run as root. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755);
  return folder;
}

async function startEmbedded(): Promise<{ server: EmbeddedServer; close: () => Promise<void> }> {
  await removeLeftovers();
  const folder = temporaryFolder();
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' };
  const log = (): undefined => undefined;
  const server = await EmbeddedServer.start({ folder: join(folder, 'data'), log, settings }).catch((error) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    server,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its server and its folder; the next one takes both away. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    // A young one may belong to a run that is just beginning.
    if (!name.startsWith(PREFIX) || Date.now() - statSync(folder).mtimeMs < 60_000) continue;
    if (await EmbeddedServer.endAbandoned(join(folder, 'data'))) rmSync(folder, { recursive: true, force: true });
  }
}

async function prepareTemplate(server: TestServer): Promise<void> {
  const { role, password, template } = server;
  const known = await query(server.adminUrl, `SELECT FROM pg_roles WHERE rolname = '${role}'`);
  await query(
    server.adminUrl,
    `${known?.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN CREATEROLE PASSWORD '${password}'`,
    // On a server that was used before, the roles exist and belong to somebody else.
    `DO $$ DECLARE used name; BEGIN
       FOR used IN SELECT rolname FROM pg_roles WHERE rolname IN ('siklus_app', 'siklus_search') LOOP
         EXECUTE format('GRANT %I TO ${role} WITH ADMIN OPTION', used);
       END LOOP;
     END $$`,
    `CREATE DATABASE ${template} OWNER ${role} ENCODING 'UTF8' TEMPLATE template0`,
  );
  await migrate(urlFor(server, template));
}

async function dropDatabases({ adminUrl, template }: TestServer): Promise<void> {
  const names = await query(adminUrl, `SELECT datname FROM pg_database WHERE starts_with(datname, '${template}')`);
  for (const { datname } of names?.rows ?? []) await query(adminUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}
