import type pg from 'pg';
import { ask, openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;
let id: string;

beforeAll(async () => {
  test = await startTestApp({ requestDeadlineMs: 1_000, poolSize: 2 });
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
  const body = { code: 'LAMBAT', title: 'Lambat', startsOn: '2026-01-05', ownerId: agency.people.head.id };
  id = (await ask(test, agency.people.head, '/api/v1/campaigns', { body })).body.id;
});

afterAll(async () => {
  await db.end();
  await test.close();
});

/** Asks while somebody else holds what the request needs, and tells how long the answer took. */
async function held(lock: string, asking: () => ReturnType<typeof ask>) {
  await db.query('BEGIN');
  await db.query(lock);
  const start = performance.now();
  const answer = await asking();
  const took = performance.now() - start;
  await db.query('ROLLBACK');
  return { ...answer, took };
}

const move = () =>
  ask(test, agency.people.head, `/api/v1/campaigns/${id}/transitions`, { body: { to: 'on_hold', reason: 'Lambat.' } });

describe('the deadline of a request', () => {
  it('ends a write that waits, and nothing of it is written', async () => {
    const answer = await held('SELECT FROM campaigns FOR UPDATE', move);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.body).toMatchObject({ code: 'service.unavailable', retryable: true });
    expect(answer.took).toBeGreaterThan(900);
    expect(answer.took).toBeLessThan(1_800);
    // The lock is free now: had the transaction lived on, it would have moved the campaign.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { body } = await ask(test, agency.people.head, `/api/v1/campaigns/${id}`);
    expect(body).toMatchObject({ status: 'active', version: 1 });
    const { rows } = await db.query(`SELECT FROM audit_events WHERE action = 'campaign.moved_to_on_hold'`);
    expect(rows).toEqual([]);
  });

  it('ends a read that waits', async () => {
    const answer = await held('LOCK TABLE campaigns IN ACCESS EXCLUSIVE MODE', () =>
      ask(test, agency.people.head, `/api/v1/campaigns/${id}`),
    );
    expect(answer.status).toBe(503);
    expect(answer.took).toBeLessThan(1_800);
  });

  it('ends requests that wait for a connection, and gives every connection back', async () => {
    await db.query('BEGIN');
    await db.query('LOCK TABLE campaigns IN ACCESS EXCLUSIVE MODE');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask(test, agency.people.head, `/api/v1/campaigns/${id}`)),
    );
    await db.query('ROLLBACK');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    const after = await Promise.all(
      Array.from({ length: 8 }, () => ask(test, agency.people.head, `/api/v1/campaigns/${id}`)),
    );
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('says the truth about a commit that is on its way', async () => {
    const lock = `SELECT pg_advisory_xact_lock(hashtextextended('siklus.audit.${agency.id}', 0))`;
    const waiting = held(lock, async () => {
      const asked = move();
      await new Promise((resolve) => setTimeout(resolve, 1_400));
      await db.query('ROLLBACK');
      return asked;
    });
    expect((await waiting).status).toBe(200);
    expect((await ask(test, agency.people.head, `/api/v1/campaigns/${id}`)).body.status).toBe('on_hold');
  });
});
