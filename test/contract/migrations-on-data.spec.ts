import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { openDataSource } from '#platform/database/data-source';
import { openAsSuperuser } from '#test/support/agency';
import type { TestApp } from '#test/support/app';
import { startDemoApp } from '#test/support/demo';

/** Before it, whatever went out had been approved by somebody. */
const NO_WAY_BACK = 'LetLeadersDecideByLink1795400802000';

let test: TestApp;
let source: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  test = await startDemoApp();
  source = await openDataSource({ url: test.databaseUrl, poolSize: 1 }).initialize();
  runner = source.createQueryRunner();
});
afterAll(async () => {
  await runner.release();
  await source.destroy();
  await test.close();
});

async function go(migration: MigrationInterface, way: 'up' | 'down'): Promise<void> {
  await runner.startTransaction();
  try {
    await migration[way](runner);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

describe('migrations over the records of two agencies', () => {
  it('go down one by one, and each up again on what it finds', async () => {
    const superuser = await openAsSuperuser(test);
    const agencies = async () => (await superuser.query('SELECT count(*)::int AS n FROM organizations')).rows;
    const [first, ...later] = source.migrations;
    for (const migration of later.reverse()) {
      if (migration.constructor.name === NO_WAY_BACK) {
        // It would have to invent who approved what went out at once: refused as a whole until there is nothing such.
        await expect(go(migration, 'down')).rejects.toThrow('ck_content_plans__state');
        await superuser.query(`UPDATE content_plans SET state = 'cancelled' WHERE emergency_at IS NOT NULL`);
      }
      for (const way of ['down', 'up', 'down'] as const) await go(migration, way);
      expect(await agencies()).toEqual([{ n: 2 }]);
    }
    await superuser.end();
    if (first) await go(first, 'down');
  });
});
