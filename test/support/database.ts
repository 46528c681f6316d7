import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { query, SERVER_VARIABLE, type TestServer, urlFor } from '#test/support/server';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const runServer = (): TestServer => JSON.parse(process.env[SERVER_VARIABLE] ?? '{}');

/** A database of its own, with every migration applied, in a few dozen milliseconds: a copy of the template. */
export async function createTestDatabase(template = runServer().template): Promise<TestDatabase> {
  const server = runServer();
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await query(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${server.role}`);
  return {
    url: urlFor(server, name),
    drop: async () => {
      await query(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** What is slow to make is made by the first file that needs it; the others of the run take copies. */
export interface Prepared {
  template: string;
  /** Puts the files that belong to it where a service will look for them. */
  copyFiles(dataFolder: string): void;
}

/** `make` hands over a database that nobody is connected to, and a data folder. Two workers that need them make them once. */
export async function prepared(
  name: string,
  make: (keep: (url: string, files: string) => Promise<void>) => Promise<void>,
): Promise<Prepared> {
  const server = runServer();
  const template = `${server.template}_${name}`;
  const folder = join(server.folder, name);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      await make(async (url, files) => {
        cpSync(files, folder, { recursive: true });
        await admin.query(
          `CREATE DATABASE ${template} TEMPLATE ${new URL(url).pathname.slice(1)} OWNER ${server.role}`,
        );
      });
    }
  } finally {
    await admin.end();
  }
  return { template, copyFiles: (dataFolder) => cpSync(folder, dataFolder, { recursive: true }) };
}
