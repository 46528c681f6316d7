import { note, withDatabase } from '#app/cli/open';
import type { Settings } from '#platform/config/settings';
import { openDataSource } from '#platform/database/data-source';
import { migrate } from '#platform/database/migrate';

/** The names of the migrations that this program brings and the database has not had yet. */
export async function pending(databaseUrl: string): Promise<string[]> {
  const source = await openDataSource({ url: databaseUrl, poolSize: 1 }).initialize();
  try {
    const [{ known }] = await source.query(`SELECT to_regclass('schema_migrations') IS NOT NULL AS known`);
    const applied: { name: string }[] = known ? await source.query('SELECT name FROM schema_migrations') : [];
    const done = new Set(applied.map(({ name }) => name));
    const brought = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    return brought.filter((name) => !done.has(name));
  } finally {
    await source.destroy();
  }
}

export function applyMigrations(settings: Settings): Promise<string> {
  return withDatabase(settings, async (databaseUrl) => {
    const applied = await migrate(databaseUrl, note);
    return applied.length === 0 ? 'The database was already at the newest version.' : `Applied ${applied.length}.`;
  });
}

/** Lists what is pending; that something is pending counts as a failure, for scripts. */
export function checkMigrations(settings: Settings): Promise<string> {
  return withDatabase(settings, async (databaseUrl) => {
    const names = await pending(databaseUrl);
    if (names.length > 0) process.exitCode = 1;
    return names.length === 0 ? 'Nothing is pending.' : ['Pending:', ...names].join('\n');
  });
}
