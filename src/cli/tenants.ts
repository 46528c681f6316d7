import pg from 'pg';

/** Runs the work on one connection as the database's owner, outside any tenant. */
export async function connect<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Row security hides every tenant's records from the owner too; who there is stands in the table that signs people in. */
export async function tenantIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query('SELECT DISTINCT organization_id AS id FROM sign_in_names ORDER BY 1');
  return rows.map(({ id }) => id);
}

/** Reads inside one tenant, with the clearance that sees everything, and leaves nothing behind. */
export async function inTenant<T>(client: pg.Client, id: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(
      `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true), set_config('app.clearance', '3', true)`,
      [id],
    );
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
  }
}
