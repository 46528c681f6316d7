import pg from 'pg';
import { StartError } from '#platform/config/start-error';

const OLDEST = 15;

export interface ServerFacts {
  version: string;
  role: string;
}

/** Whether the server behind the address can carry Siklus at all; asked before the first migration touches it. */
export async function checkServer(databaseUrl: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
             current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS replica, current_user AS role`);
    const { version, major, encoding, replica, role } = rows[0];
    if (major < OLDEST) {
      throw new StartError(
        `The database is PostgreSQL ${version}, and Siklus needs ${OLDEST} or newer: upgrade it, or set DATABASE_URL to another.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StartError(
        `The database is encoded in ${encoding}, and Siklus needs UTF8: make one with CREATE DATABASE … ENCODING 'UTF8'.`,
      );
    }
    if (replica) throw new StartError('The database is a read-only replica: set DATABASE_URL to its primary.');
    return { version, role };
  } finally {
    await client.end();
  }
}
