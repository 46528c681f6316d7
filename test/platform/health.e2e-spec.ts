import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { ask, openAsSuperuser, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';

let test: TestApp;
let db: pg.Client;

beforeAll(async () => {
  test = await startTestApp({ poolSize: 2 });
  db = await openAsSuperuser(test);
});

afterAll(async () => {
  await db.end();
  await test.close();
});

const get = (path: string) => ask(test, null, path);

describe('health', () => {
  it('answers without sign-in that it lives and is ready', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('tells its version', async () => {
    const { body } = await get('/api/v1/version');
    expect(body).toEqual({ name: 'Siklus', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it('is not ready while a migration is missing', async () => {
    await db.query('ALTER TABLE schema_migrations RENAME COLUMN name TO name_kept');
    await db.query(`ALTER TABLE schema_migrations ADD COLUMN name text`);
    const { status, body, headers } = await get('/health/ready');
    await db.query('ALTER TABLE schema_migrations DROP COLUMN name');
    await db.query('ALTER TABLE schema_migrations RENAME COLUMN name_kept TO name');
    expect(status).toBe(503);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('retry-after')).toBe('2');
    expect(body).toMatchObject({ code: 'service.unavailable', reason: 'migrations', retryable: true });
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('gives a database that does not answer one second', async () => {
    await db.query('BEGIN');
    await db.query('LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE');
    const start = performance.now();
    const { status, body } = await get('/health/ready');
    const took = performance.now() - start;
    expect((await get('/health/live')).status).toBe(200);
    await db.query('ROLLBACK');
    expect({ status, reason: body.reason }).toEqual({ status: 503, reason: 'database' });
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(1_900);
  });
});

describe('a service that is told to stop', () => {
  it('finishes what runs and sends new requests elsewhere', async () => {
    const stopping = await startTestApp();
    const own = await openAsSuperuser(stopping);
    const { people, id } = await plantAgency(stopping, own, 'STOP');
    await own.query('BEGIN');
    await own.query('LOCK TABLE campaigns IN ACCESS EXCLUSIVE MODE');
    const body = { code: 'TERAKHIR', title: 'Terakhir', startsOn: '2026-01-05', ownerId: people.head.id };
    const running = ask(stopping, people.head, '/api/v1/campaigns', { body });
    await pause(200);
    const closing = stopping.app.close();
    await pause(100);
    const late = await ask(stopping, people.head, '/api/v1/campaigns');
    const [live, ready] = await Promise.all(['live', 'ready'].map((path) => ask(stopping, null, `/health/${path}`)));
    await own.query('ROLLBACK');
    const answer = await running;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('connection')).toBe('close');
    await closing;
    const { rows } = await own.query('SELECT code FROM campaigns WHERE organization_id = $1', [id]);
    expect(rows).toEqual([{ code: 'TERAKHIR' }]);
    expect(late).toMatchObject({ status: 503, body: { code: 'service.unavailable', retryable: true } });
    expect([late.headers.get('connection'), late.headers.get('retry-after')]).toEqual(['close', '2']);
    expect([live?.status, ready?.status, ready?.body.reason]).toEqual([200, 503, 'stopping']);
    await own.end();
    await stopping.close();
  });
});
