import { startTestApp, type TestApp } from '#test/support/app';
import { Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  muba = await agency(test);
});
afterAll(() => test.close());

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const wish = (values: object = {}): object => ({
  name: 'Impor metrik mingguan',
  scopes: ['campaign.read'],
  expiresOn: day(30),
  ...values,
});
const make = (by: Client, values: object = {}) => made(by.post('access-tokens', wish(values)));
const program = (secret: string): Client => new Client(test.url, secret);

describe('POST /access-tokens', () => {
  it('shows the secret once and never again', async () => {
    const answer = await bandung.analyst.post('access-tokens', wish());
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/access-tokens/${answer.body.id}`]);
    expect(answer.body.secret).toMatch(/^sik_[0-9a-f]{64}_[\w-]{43}$/);
    const again = await bandung.analyst.get(`access-tokens/${answer.body.id}`);
    expect(again.body).not.toHaveProperty('secret');
    expect((await program(answer.body.secret).get('campaigns')).status).toBe(200);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${answer.body.id}`));
    expect(items).toMatchObject([{ action: 'access_token.created', actor: { id: bandung.analyst.id } }]);
    expect(JSON.stringify(items)).not.toContain(answer.body.secret.slice(-43));
  });

  it('does not keep the secret for a replay', async () => {
    const key = { 'idempotency-key': '"token-1"' };
    const first = await bandung.analyst.post('access-tokens', wish(), key);
    const second = await bandung.analyst.post('access-tokens', wish(), key);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect([second.body.id, second.body.secret]).toEqual([first.body.id, null]);
  });

  it.each([
    [{ scopes: ['user.write'] }, 422, 'access_token.beyond_owner'],
    [{ scopes: [] }, 422, 'access_token.no_scope'],
    [{ expiresOn: day(-2) }, 422, 'access_token.expired'],
    [{ expiresOn: day(368) }, 422, 'access_token.too_long'],
    [{ scopes: ['everything'] }, 400, 'choice.unknown'],
    [{ name: ' ' }, 400, 'text.blank'],
    [{ digest: 'x' }, 400, 'field.unknown'],
    [{ userId: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f' }, 400, 'field.unknown'],
  ])('refuses %j', async (values, status, code) => {
    const answer = await bandung.analyst.post('access-tokens', wish(values));
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code]);
  });
});

describe('a program with a token', () => {
  it('may do what the scopes say and its owner may', async () => {
    const { secret } = await make(bandung.head, { scopes: ['campaign.read', 'campaign.write'] });
    const body = { code: 'TOKEN-1', title: 'x', startsOn: '2026-01-05', ownerId: bandung.head.id };
    expect((await program(secret).post('campaigns', body)).status).toBe(201);
    expect((await program(secret).get('research-notes')).body.code).toBe('access.denied');
  });

  it('loses at once what its owner loses', async () => {
    const person = await bandung.person({ role: 'analyst' });
    const { secret } = await make(person, { scopes: ['campaign.read', 'campaign.write'] });
    const record = await made(bandung.admin.get(`users/${person.id}`));
    await made(bandung.admin.patch(`users/${person.id}`, { role: 'viewer' }, ifMatch(record)));
    expect((await program(secret).get('campaigns')).status).toBe(200);
    expect((await program(secret).post('campaigns', {})).status).toBe(403);
  });

  it('sees no further than its owner’s clearance', async () => {
    const { id } = await campaign(bandung.head, { classification: 'confidential' });
    const person = await bandung.person({ clearance: 'restricted' });
    const { secret } = await make(person);
    expect((await program(secret).get(`campaigns/${id}`)).status).toBe(404);
  });

  it('stays in its own agency', async () => {
    const { id } = await campaign(bandung.head);
    const { secret } = await make(muba.head);
    expect((await program(secret).get(`campaigns/${id}`)).status).toBe(404);
    const [prefix, place = '', key] = secret.split('_');
    const moved = [prefix, bandung.organizationId.replaceAll('-', '') + place.slice(32), key].join('_');
    expect((await program(moved).get('campaigns')).status).toBe(401);
  });

  it.each([
    ['GET', 'access-tokens'],
    ['POST', 'access-tokens'],
    ['GET', 'auth/sessions'],
    ['POST', 'auth/logout'],
    ['POST', 'auth/password'],
    ['PATCH', 'me/preferences'],
  ])('cannot widen itself: %s %s', async (method, path) => {
    const { secret } = await make(bandung.admin, { scopes: ['user.write'] });
    const bodies: Record<string, object> = {
      'access-tokens': wish(),
      'auth/password': { currentPassword: PASSWORD, newPassword: 'rumput hijau payung besi' },
      'me/preferences': { locale: 'en', version: 1 },
    };
    const body = method === 'GET' ? undefined : bodies[path];
    const answer = await program(secret).send(method, path, { body });
    expect([answer.status, answer.body.code]).toEqual([403, 'auth.session_needed']);
  });

  it('is told who it is', async () => {
    const { secret } = await make(bandung.staff);
    const { body } = await program(secret).get('me');
    expect([body.id, body.via, body.permissions]).toEqual([bandung.staff.id, 'token', ['campaign.read']]);
  });
});

describe('DELETE /access-tokens/{id}', () => {
  it('stops it at once and keeps its row', async () => {
    const { id, secret } = await make(bandung.analyst);
    expect((await bandung.analyst.delete(`access-tokens/${id}`)).status).toBe(204);
    expect((await program(secret).get('campaigns')).status).toBe(401);
    expect((await bandung.analyst.delete(`access-tokens/${id}`)).status).toBe(404);
    const { body } = await bandung.analyst.get(`access-tokens/${id}`);
    expect(body.revokedAt).not.toBeNull();
    expect(body.allowedActions).toEqual([{ action: 'revoke', allowed: false, reason: 'It is revoked already.' }]);
  });

  it('is for its owner and for admins', async () => {
    const { id } = await make(bandung.analyst);
    for (const other of [bandung.head, muba.admin]) {
      expect((await other.get(`access-tokens/${id}`)).status).toBe(404);
      expect((await other.delete(`access-tokens/${id}`)).status).toBe(404);
    }
    expect((await bandung.admin.get(`users/${bandung.analyst.id}/access-tokens`)).body.items[0].id).toBe(id);
    expect((await bandung.admin.delete(`access-tokens/${id}`)).status).toBe(204);
  });

  it('happens by itself when the owner is disabled, also for later', async () => {
    const person = await bandung.person();
    const { id, secret } = await make(person);
    const set = async (state: string): Promise<void> => {
      const record = await made(bandung.admin.get(`users/${person.id}`));
      await made(bandung.admin.patch(`users/${person.id}`, { state }, ifMatch(record)));
    };
    await set('disabled');
    expect([(await program(secret).get('me')).status, (await person.get('me')).status]).toEqual([401, 401]);
    await set('active');
    expect([(await program(secret).get('me')).status, (await person.get('me')).status]).toEqual([401, 401]);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${id}`));
    expect(items[0]).toMatchObject({ action: 'access_token.revoked', actor: { id: bandung.admin.id } });
  });
});

describe('GET /access-tokens', () => {
  it('shows one’s own only', async () => {
    const person = await bandung.person();
    const { id } = await make(person);
    await make(bandung.staff);
    const { body } = await person.get('access-tokens?sort=name');
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([id]);
    expect(JSON.stringify(body)).not.toMatch(/digest|sik_/);
  });
});
