import pg from 'pg';
import { openDataSource } from '#platform/database/data-source';

/** One process migrates at a time, whatever number of them start together. */
const MIGRATION_LOCK = 5_150_2014;

/** Brings the database to the head of the migrations and answers the names that it applied. */
export async function migrate(databaseUrl: string, log?: (line: string) => void): Promise<string[]> {
  const guard = new pg.Client({ connectionString: databaseUrl });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await openDataSource({ url: databaseUrl, poolSize: 2 }).initialize();
    try {
      const applied = await source.runMigrations();
      for (const { name } of applied) log?.(`Migrated: ${name}`);
      return applied.map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}
