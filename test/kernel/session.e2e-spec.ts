import { startTestApp, type TestApp } from '#test/support/app';
import { ask, Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
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

const login = (body: object, headers?: Record<string, string>) =>
  ask(test.url, 'POST', 'auth/login', { body, headers });
const refresh = (refreshToken: unknown) => ask(test.url, 'POST', 'auth/refresh', { body: { refreshToken } });
/** Signs a person in once more and answers that session's client. */
const again = async (by: Client): Promise<Client> =>
  new Client(test.url, (await login({ email: by.email, password: PASSWORD })).body.accessToken, by.id, by.email);

describe('POST /auth/refresh', () => {
  const open = async (by: Client = bandung.analyst): Promise<string> =>
    (await login({ email: by.email, password: PASSWORD })).body.refreshToken;

  it('hands out new tokens and takes the old one back', async () => {
    const first = await open();
    const { status, body } = await refresh(first);
    expect([status, body.person.id]).toEqual([200, bandung.analyst.id]);
    expect(body.refreshToken).not.toBe(first);
    expect((await new Client(test.url, body.accessToken).get('me')).status).toBe(200);
    expect((await refresh(body.refreshToken)).status).toBe(200);
  });

  it('lets one of several at once through and signs nobody out', async () => {
    const token = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await refresh(winner?.body.refreshToken)).status).toBe(200);
  });

  it('ends the session when a token is used after the next but one', async () => {
    const first = await open();
    const second = (await refresh(first)).body;
    const third = (await refresh(second.refreshToken)).body;
    const reuse = await refresh(first);
    expect([reuse.status, reuse.body.code]).toEqual([401, 'auth.refresh_refused']);
    expect((await refresh(third.refreshToken)).status).toBe(401);
    expect((await new Client(test.url, third.accessToken).get('me')).status).toBe(401);
    const { items } = await made(bandung.admin.get(`audit-events?actorId=${bandung.analyst.id}&limit=1`));
    expect(items[0].action).toBe('session.reuse_detected');
  });

  it('refuses what nobody gave out, and ends nothing', async () => {
    const token = await open();
    const [head = '', session, secret = '', seal] = token.split('.');
    const forged = [
      'sir_x',
      `${head}.${session}.${'A'.repeat(43)}.${seal}`,
      `${head}.${session}.${secret}.${'A'.repeat(22)}`,
      token.replace(head, `sir_${muba.organizationId}`),
      `${token}x`,
    ];
    for (const text of forged) expect((await refresh(text)).body.code).toBe('auth.refresh_refused');
    expect((await refresh(token)).status).toBe(200);
  });

  it('stops for a person who was disabled meanwhile', async () => {
    const person = await bandung.person();
    const token = await open(person);
    const record = await made(bandung.admin.get(`users/${person.id}`));
    await made(bandung.admin.patch(`users/${person.id}`, { state: 'disabled' }, ifMatch(record)));
    expect((await refresh(token)).status).toBe(401);
  });

  it('is no access token, nor the other way round', async () => {
    const { accessToken, refreshToken } = (await login({ email: bandung.head.email, password: PASSWORD })).body;
    expect((await new Client(test.url, refreshToken).get('me')).status).toBe(401);
    expect((await refresh(accessToken)).status).toBe(401);
  });
});

describe('the cookie of a browser', () => {
  const own = (): Record<string, string> => ({ origin: test.url });
  const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';
  const openInBrowser = async () => login({ email: bandung.staff.email, password: PASSWORD, cookie: true }, own());

  it('carries the refresh token where no script can read it', async () => {
    const { status, headers, body } = await openInBrowser();
    expect([status, body.refreshToken]).toEqual([200, null]);
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-siklus-refresh=sir_[\w.-]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('is exchanged without a body', async () => {
    const cookie = cookieOf((await openInBrowser()).headers);
    const answer = await ask(test.url, 'POST', 'auth/refresh', {
      headers: { cookie: `a=b; ${cookie}; c=d`, ...own() },
    });
    expect([answer.status, answer.body.refreshToken]).toEqual([200, null]);
    expect(cookieOf(answer.headers)).not.toBe(cookie);
    const next = { cookie: cookieOf(answer.headers), 'sec-fetch-site': 'same-origin' };
    expect((await ask(test.url, 'POST', 'auth/refresh', { headers: next })).status).toBe(200);
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    [{}],
  ])('is not used for a page that sends %j', async (headers) => {
    const cookie = cookieOf((await openInBrowser()).headers);
    const { status, body } = await ask(test.url, 'POST', 'auth/refresh', { headers: { cookie, ...headers } });
    expect([status, body.code]).toEqual([403, 'auth.foreign_origin']);
    const signIn = { email: bandung.staff.email, password: PASSWORD, cookie: true };
    expect((await login(signIn, headers)).body.code).toBe('auth.foreign_origin');
    expect((await ask(test.url, 'POST', 'auth/refresh', { headers: { cookie, ...own() } })).status).toBe(200);
  });

  it('is taken back at the sign-out', async () => {
    const { body } = await openInBrowser();
    const out = await new Client(test.url, body.accessToken).send('POST', 'auth/logout');
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      204,
      '__Host-siklus-refresh=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
  });

  it('may be used by an origin that the settings allow', async () => {
    const workspace = await startTestApp({ allowedOrigins: ['https://kerja.example'] });
    try {
      const place = await agency(workspace);
      const headers = { origin: 'https://kerja.example' };
      const body = { email: place.head.email, password: PASSWORD, cookie: true };
      expect((await ask(workspace.url, 'POST', 'auth/login', { body, headers })).status).toBe(200);
    } finally {
      await workspace.close();
    }
  });
});

describe('POST /auth/logout', () => {
  it('ends this session at once and leaves others', async () => {
    const here = (await login({ email: bandung.head.email, password: PASSWORD })).body;
    const there = (await login({ email: bandung.head.email, password: PASSWORD })).body;
    expect((await new Client(test.url, here.accessToken).post('auth/logout')).status).toBe(204);
    expect((await new Client(test.url, here.accessToken).get('me')).status).toBe(401);
    expect((await refresh(here.refreshToken)).status).toBe(401);
    expect((await new Client(test.url, there.accessToken).get('me')).status).toBe(200);
  });
});

describe('GET /auth/sessions', () => {
  it('shows one’s own open sessions and which is this one', async () => {
    const person = await bandung.person();
    const second = await again(person);
    const { body } = await second.get('auth/sessions');
    expect(body.items.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
    expect(body.items[0]).toMatchObject({ userId: person.id, revokedAt: null });
    expect(JSON.stringify(body)).not.toMatch(/digest/i);
    await second.post('auth/logout');
    expect((await person.get('auth/sessions')).body.items).toHaveLength(1);
  });

  it('goes page by page', async () => {
    const person = await bandung.person();
    for (let i = 0; i < 2; i++) await again(person);
    const first = (await person.get('auth/sessions?limit=2')).body;
    const rest = (await person.get(`auth/sessions?limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('GET /users/{id}/sessions', () => {
  it('is for admins of the same agency only', async () => {
    const person = await bandung.person();
    expect((await bandung.admin.get(`users/${person.id}/sessions`)).body.items).toHaveLength(1);
    expect((await bandung.head.get(`users/${person.id}/sessions`)).status).toBe(403);
    expect((await muba.admin.get(`users/${person.id}/sessions`)).status).toBe(404);
  });
});

describe('DELETE /auth/sessions/{id}', () => {
  const sessionOf = async (person: Client): Promise<string> =>
    (await bandung.admin.get(`users/${person.id}/sessions`)).body.items[0].id;

  it('ends one’s own session elsewhere at once', async () => {
    const person = await bandung.person();
    const elsewhere = await again(person);
    expect((await person.delete(`auth/sessions/${await sessionOf(person)}`)).status).toBe(204);
    expect((await elsewhere.get('me')).status).toBe(401);
    expect((await person.get('me')).status).toBe(200);
  });

  it('ends anybody’s for an admin, nobody’s for others', async () => {
    const person = await bandung.person();
    const id = await sessionOf(person);
    for (const other of [bandung.head, muba.admin])
      expect((await other.delete(`auth/sessions/${id}`)).status).toBe(404);
    expect((await bandung.admin.delete(`auth/sessions/${id}`)).status).toBe(204);
    expect((await person.get('me')).status).toBe(401);
    expect((await bandung.admin.delete(`auth/sessions/${id}`)).status).toBe(404);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${id}`));
    expect(items).toMatchObject([{ action: 'session.ended', actor: { id: bandung.admin.id } }]);
  });
});

describe('POST /auth/password', () => {
  const NEXT = 'rumput hijau payung besi';
  const change = (by: Client, currentPassword: string, newPassword: string) =>
    by.post('auth/password', { currentPassword, newPassword });

  it('changes it and ends every other session', async () => {
    const person = await bandung.person();
    const elsewhere = await again(person);
    expect((await change(person, PASSWORD, NEXT)).status).toBe(204);
    expect((await elsewhere.get('me')).status).toBe(401);
    expect((await person.get('me')).status).toBe(200);
    expect((await login({ email: person.email, password: PASSWORD })).status).toBe(401);
    expect((await login({ email: person.email, password: NEXT })).status).toBe(200);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${person.id}`));
    expect(items.map(({ action }: { action: string }) => action)).toContain('user.password_changed');
    expect(JSON.stringify(items)).not.toMatch(/argon2|passwordHash/i);
  });

  it('asks for the current one, and counts the guesses', async () => {
    const person = await bandung.person();
    const tries: number[] = [];
    for (let i = 0; i < 11; i++) tries.push((await change(person, `wrong ${i}`, NEXT)).status);
    expect(tries).toEqual([...Array(10).fill(422), 429]);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${person.id}`));
    expect(items.filter(({ action }: { action: string }) => action === 'user.password_refused')).toHaveLength(10);
  });

  it.each([
    ['password-2026', 'password.guessable'],
    [PASSWORD, 'password.same'],
  ])('refuses %s', async (next, code) => {
    const { status, body } = await change(await bandung.person(), PASSWORD, next);
    expect([status, body.errors[0].code, body.errors[0].pointer]).toEqual([422, code, '/newPassword']);
  });

  it('asks for twelve characters', async () => {
    const { status, body } = await change(bandung.head, PASSWORD, 'too short');
    expect([status, body.errors[0].pointer]).toEqual([400, '/newPassword']);
  });
});
