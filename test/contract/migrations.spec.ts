import type { DataSource } from 'typeorm';
import { openDataSource } from '#platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '#test/support/database';

/** Not tenants' tables: asked before there is a tenant, or TypeORM's own. */
const OUTSIDE_TENANTS = ['public_agencies', 'schema_migrations', 'sign_in_failures', 'sign_in_names', 'tracking_codes'];

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await openDataSource({ url: database.url, poolSize: 2 }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const drift = async (): Promise<string[]> =>
    (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  it('leave nothing that the entities would change', async () => {
    expect(await drift()).toEqual([]);
  });

  it('force row security on every table of a tenant', async () => {
    const open = await source.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(open.map(({ relname }: { relname: string }) => relname)).toEqual(OUTSIDE_TENANTS);
  });

  it('keep the tables outside tenants away from siklus_app', async () => {
    const granted = await source.query(
      `SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'siklus_app' AND table_name = ANY($1)`,
      [OUTSIDE_TENANTS],
    );
    expect(granted).toEqual([]);
  });

  it('work for a role that may neither bypass row security nor own anything', async () => {
    const [role] = await source.query(
      `SELECT rolsuper, rolbypassrls, rolcanlogin, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'siklus_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, owned: 0 });
  });

  it('index the columns of every foreign key', async () => {
    const bare = await source.query(
      `SELECT c.conrelid::regclass::text || '.' || c.conname AS key FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
           AND (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey AND c.conkey @> (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1])`,
    );
    expect(bare).toEqual([]);
  });

  it('go down to nothing and up again', async () => {
    for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration({ transaction: 'each' });
    const tables = await source.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
    );
    expect(tables).toEqual([{ relname: 'schema_migrations' }]);
    const functions = await source.query(
      `SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'siklus%'`,
    );
    expect(functions).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
  });
});
