import type pg from 'pg';
import { ask, openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';

const CAMPAIGNS = '/api/v1/campaigns';

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;

beforeAll(async () => {
  test = await startTestApp({ rateLimitPerMinute: 3 });
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
});

afterAll(async () => {
  await db.end();
  await test.close();
});

const times = async (n: number, asking: () => ReturnType<typeof ask>) => {
  const statuses: number[] = [];
  for (let i = 0; i < n; i++) statuses.push((await asking()).status);
  return statuses;
};

describe('the rate limit', () => {
  it('tells on every answer what is left', async () => {
    const { headers } = await ask(test, agency.people.staff, CAMPAIGNS);
    expect(headers.get('ratelimit-policy')).toBe('"default";q=3;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=2;t=(59|60)$/);
    const refused = await ask(test, agency.people.staff, '/api/v1/audit-events');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('ratelimit')).toMatch(/^"default";r=1;t=\d+$/);
  });

  it('refuses with 429 and says when to come back', async () => {
    expect(await times(3, () => ask(test, agency.people.head, CAMPAIGNS))).toEqual([200, 200, 200]);
    const { status, headers, body } = await ask(test, agency.people.head, CAMPAIGNS);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    expect(headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
    expect(body).toMatchObject({ code: 'rate.limited', retryable: true });
  });

  it('counts people apart, though they share an address', async () => {
    expect(await times(4, () => ask(test, agency.people.analyst, CAMPAIGNS))).toEqual([200, 200, 200, 429]);
    expect((await ask(test, agency.people.viewer, CAMPAIGNS)).status).toBe(200);
  });

  it('counts wrong credentials by address, not against those who sign in right', async () => {
    let n = 0;
    const guess = () => ask(test, { id: '', token: `guess${n++}` }, CAMPAIGNS);
    expect(await times(4, guess)).toEqual([401, 401, 401, 429]);
    expect((await ask(test, null, '/api/v1/version')).status).toBe(429);
    expect((await ask(test, agency.people.admin, CAMPAIGNS)).status).toBe(200);
  });

  it('leaves those alone who watch the service', async () => {
    expect(new Set(await times(6, () => ask(test, null, '/health/live')))).toEqual(new Set([200]));
  });
});

it('is silent when it is switched off', async () => {
  const free = await startTestApp({ rateLimitPerMinute: 0 });
  const { headers } = await ask(free, null, '/api/v1/version');
  await free.close();
  expect(headers.get('ratelimit')).toBeNull();
});
