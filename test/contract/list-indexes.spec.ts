import pg from 'pg';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';

const { listStatement } = await outside<typeof import('#platform/records/list-query')>('#platform/records/list-query');
const { snake } = await outside<typeof import('#platform/database/naming')>('#platform/database/naming');
const { resources } = await outside<typeof import('#platform/records/resource')>('#platform/records/resource');

const TENANT = '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f';

/** Lists of one person or one record, which the index on that one serves, and rules of which an agency has a page. */
const FEW = new Set([
  'access_token',
  'approval_chain',
  'approval_link',
  'case_handover',
  'case_merge',
  'case_reply',
  'channel_rule',
  'feedback_reply',
  'identity_disclosure',
  'improvement_measurement',
  'need_merge',
  'notification',
  'reporter_answer',
  'satisfaction_question',
  'score_sheet',
  'series_recheck',
  'session',
]);

let test: TestApp;
let db: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  db = new pg.Client({ connectionString: test.databaseUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await test.close();
});

/** The plan of the very statement that the list sends, where PostgreSQL sorts and scans only if it must. */
async function planOf(sql: string, params: unknown[]): Promise<string> {
  await db.query('BEGIN');
  await db.query('SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off');
  await db.query(
    `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true), set_config('app.clearance', '3', true)`,
    [TENANT],
  );
  const { rows } = await db.query(`EXPLAIN (COSTS OFF) ${sql}`, params);
  await db.query('ROLLBACK');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** The part of a plan that walks the list itself, without what is looked up for each row shown. */
const walk = (plan: string): string => plan.split(/\n\s+SubPlan /)[0] ?? '';

describe('every list', () => {
  it('is read along an index in each of its orders, so that page 1,000 costs what page 1 costs', async () => {
    const sorted: string[] = [];
    let asked = 0;
    for (const resource of resources()) {
      if (FEW.has(resource.name)) continue;
      for (const order of resource.options.sorts.flatMap((sort) => [sort, `-${sort}`])) {
        const { sql, params } = listStatement(resource, { sort: order }, TENANT);
        const plan = walk(await planOf(sql, params));
        asked += 1;
        if (/Sort/.test(plan) || !/Index (Only )?Scan/.test(plan))
          sorted.push(`${resource.options.path}?sort=${order}`);
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(sorted).toEqual([]);
  });

  it('knows a place for what has no value in the order asked for', async () => {
    const { rows } = await db.query(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_nullable = 'YES'`,
    );
    const nullable = new Set(rows.map((row) => `${row.table_name}.${row.column_name}`));
    const lost = resources().flatMap(({ table, options }) =>
      options.sorts
        .filter((sort) => options.nullsLast?.[sort] === undefined)
        .map((sort) => `${table}.${snake(sort)}`)
        .filter((column) => nullable.has(column)),
    );
    expect(lost).toEqual([]);
  });
});
