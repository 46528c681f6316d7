import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';

const { NotificationCleaning } = await outside<typeof import('#kernel/notification/notification-cleaning.service')>(
  '#kernel/notification/notification-cleaning.service',
);
const { Housekeeping } = await outside<typeof import('#platform/jobs/housekeeping')>('#platform/jobs/housekeeping');

let test: TestApp;
let db: pg.Client;
let agencies: PlantedAgency[];

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  agencies = [await plantAgency(test, db, 'BDG'), await plantAgency(test, db, 'MUBA')];
  for (const { id, people } of agencies) {
    for (const [key, age] of Object.entries({ old: '25 hours', young: '23 hours' })) {
      await db.query(
        `INSERT INTO idempotency_keys (organization_id, user_id, route, key, created_at, body_digest) VALUES ($1, $2, '/', $3, now() - $4::interval, '-')`,
        [id, people.head.id, key, age],
      );
    }
    await db.query(
      `INSERT INTO sessions (organization_id, id, created_by, user_id, expires_at, digest) VALUES ($1, $2, $3, $3, now() - interval '1 minute', '-')`,
      [id, newId(), people.head.id],
    );
  }
});

afterAll(async () => {
  await db.end();
  await test.close();
});

describe('housekeeping', () => {
  it('leaves the work to another process that is at it', async () => {
    await db.query('BEGIN');
    await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('siklus.housekeeping', 0))`);
    expect(await test.app.get(Housekeeping).round()).toBe(0);
    await db.query('ROLLBACK');
  });

  it('takes away in every agency what has had its time, and nothing else', async () => {
    expect(await test.app.get(Housekeeping).round()).toBe(4);
    expect((await db.query('SELECT DISTINCT key FROM idempotency_keys')).rows).toEqual([{ key: 'young' }]);
    const { rows } = await db.query('SELECT count(*)::int AS n, min(expires_at) > now() AS good FROM sessions');
    expect(rows).toEqual([{ n: 12, good: true }]);
    expect(await test.app.get(Housekeeping).round()).toBe(0);
  });
});

describe('notifications', () => {
  const kept = async () =>
    (await db.query('SELECT kind FROM notifications ORDER BY organization_id, id')).rows.map(({ kind }) => kind);

  it('go in every agency when they are old, later where nobody read them', async () => {
    for (const { id, people } of agencies) {
      // Above what most may see: age is all that counts.
      for (const [kind, readAt] of Object.entries({ task_assigned: 'now()', comment_added: 'NULL' }))
        await db.query(
          `INSERT INTO notifications (organization_id, id, created_by, level, user_id, kind, resource, record_id, classification, read_at)
           VALUES ($1, $2, $3, 3, $3, $4, 'task', $2, 'exempt', ${readAt})`,
          [id, newId(), people.head.id, kind],
        );
    }
    const round = (days: number) => test.app.get(NotificationCleaning).round(new Date(Date.now() + days * 86_400_000));
    expect(await round(89)).toBe(0);
    expect(await round(91)).toBe(2);
    expect(await kept()).toEqual(['comment_added', 'comment_added']);
    expect([await round(364), await round(366)]).toEqual([0, 2]);
    expect(await kept()).toEqual([]);
  });
});
