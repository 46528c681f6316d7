import pg from 'pg';
import { SERVER_VARIABLE, type TestServer } from '#test/support/server';

/** Written by requests that are refused, on purpose: how often somebody knocked. */
const COUNTED = new Set<string>([]);

/** As the server's own superuser: nobody else is beyond row security. */
function adminUrl(databaseUrl: string): string {
  const server: TestServer = JSON.parse(process.env[SERVER_VARIABLE] ?? '{}');
  const url = new URL(server.adminUrl);
  url.pathname = new URL(databaseUrl).pathname;
  return url.href;
}

/** What every table holds, as one number each: equal before and after means that nothing was written at all. */
export async function everythingStored(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: adminUrl(databaseUrl) });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const stored: Record<string, string> = {};
    for (const { name } of rows.filter((row) => !COUNTED.has(row.name))) {
      const { rows: found } = await client.query(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM ${name} t`,
      );
      stored[name] = found[0].sum;
    }
    return stored;
  } finally {
    await client.end();
  }
}
