import { startTestApp, type TestApp } from '#test/support/app';
import { ask, Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { PASSWORD } from '#test/support/password';

const { SignInThrottle, Throttled } = await outside<typeof import('#kernel/access/sign-in-throttle')>(
  '#kernel/access/sign-in-throttle',
);

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

/** What the agency's audit chain says about one record, oldest first. */
async function eventsOf(recordId: string, by = bandung.admin): Promise<string[]> {
  const { items } = await made(by.get(`audit-events?recordId=${recordId}&limit=200`));
  return items.map(({ action }: { action: string }) => action).reverse();
}

describe('POST /auth/login', () => {
  it('opens a session that other routes take', async () => {
    const { status, body } = await login({ email: bandung.analyst.email, password: PASSWORD });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      expiresIn: 600,
      tokenType: 'Bearer',
      person: { id: bandung.analyst.id, role: 'analyst', organization: { name: bandung.name } },
    });
    const me = await new Client(test.url, body.accessToken).get('me');
    expect([me.status, me.body.id]).toEqual([200, bandung.analyst.id]);
  });

  it.each([
    ['', null],
    ['   ', null],
    ['x'.repeat(4_000), 'x'.repeat(500)],
    ["<script>'--", "<script>'--"],
    ['é', 'é'],
  ])('keeps the device %j as far as it is one', async (agent, kept) => {
    const person = await bandung.person();
    const { body } = await login({ email: person.email, password: PASSWORD }, { 'user-agent': agent });
    const { items } = (await new Client(test.url, body.accessToken).get('auth/sessions')).body;
    expect(items[0].device).toBe(kept);
  });

  it('takes the address in any case and with blanks around it', async () => {
    expect((await login({ email: ` ${bandung.head.email.toUpperCase()} `, password: PASSWORD })).status).toBe(200);
  });

  it('leaves an event of who signed in from where', async () => {
    const person = await bandung.person();
    await login({ email: person.email, password: PASSWORD }, { 'user-agent': 'Peramban/1.0' });
    const { items } = await made(bandung.admin.get(`audit-events?actorId=${person.id}`));
    expect(items[0]).toMatchObject({ action: 'session.started', resource: 'session' });
    expect(items[0].changes).toEqual({
      address: { to: '127.0.0.1' },
      device: { to: 'Peramban/1.0' },
    });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await login({ email: bandung.staff.email, password: 'not the right one' });
    const unknown = await login({ email: 'nobody@dinkes.example', password: PASSWORD });
    const { requestId: _one, ...said } = wrong.body;
    const { requestId: _two, ...same } = unknown.body;
    expect([wrong.status, wrong.body.code, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      'auth.refused',
      'Bearer realm="siklus"',
    ]);
    expect([unknown.status, same]).toEqual([401, said]);
    expect(await eventsOf(bandung.staff.id)).toContain('session.refused');
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const times: Record<'wrong' | 'unknown', number[]> = { wrong: [], unknown: [] };
    for (let i = 0; i < 7; i++) {
      for (const kind of ['wrong', 'unknown'] as const) {
        const start = performance.now();
        await login({ email: kind === 'wrong' ? muba.staff.email : `nobody${i}@muba.example`, password: 'wrong one' });
        times[kind].push(performance.now() - start);
      }
    }
    const median = (list: number[]): number => list.sort((a, b) => a - b)[3] ?? 0;
    const ratio = median(times.wrong) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('lets nobody in who is disabled, with the same answer', async () => {
    const person = await bandung.person();
    const record = await made(bandung.admin.get(`users/${person.id}`));
    await made(bandung.admin.patch(`users/${person.id}`, { state: 'disabled' }, ifMatch(record)));
    const { status, body } = await login({ email: person.email, password: PASSWORD });
    expect([status, body.code]).toEqual([401, 'auth.refused']);
  });

  it('asks a person of two agencies for the agency', async () => {
    const email = 'konsultan@dua.example';
    for (const by of [bandung, muba]) await by.person({ email });
    const codes = await Promise.all(
      [bandung, muba].map(async ({ head }) => (await head.get('organization')).body.code),
    );
    expect((await login({ email, password: PASSWORD })).body.code).toBe('auth.refused');
    for (const organization of codes) {
      const { body } = await login({ email, password: PASSWORD, organization });
      expect(body.person.organization.code).toBe(organization);
    }
    expect((await login({ email, password: PASSWORD, organization: 'another' })).status).toBe(401);
  });

  it.each([
    [{}, ['/email', '/password']],
    [{ email: 'a@b.example' }, ['/password']],
    [{ email: 7, password: ['x'] }, ['/email', '/password']],
    [{ email: 'a@b.example', password: 'x', role: 'admin' }, ['/role']],
    [{ email: 'a@b.example', password: 'x'.repeat(257) }, ['/password']],
    [{ email: 'a@b.example', password: 'x', cookie: 'yes' }, ['/cookie']],
  ])('names what is wrong with %j', async (input, pointers) => {
    const { status, body } = await login(input);
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([400, pointers]);
  });

  it.each(['a@b.example\r\nSet-Cookie: x=1', 'a@b.example\u0000', '\ud800@b.example'])(
    'refuses %j as unreadable',
    async (email) => {
      const body = JSON.stringify({ email, password: 'x' });
      expect([400, 401]).toContain((await ask(test.url, 'POST', 'auth/login', { body })).status);
    },
  );
});

describe('guessing', () => {
  it('is stopped after ten refusals for one address, also at once', async () => {
    const person = await bandung.person();
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => login({ email: person.email, password: 'a wrong password' })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    const { status, headers, body } = await login({ email: person.email, password: PASSWORD });
    expect([status, body.code, body.retryable]).toEqual([429, 'rate.limited', true]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
    const events = await eventsOf(person.id);
    expect(events.filter((action) => action === 'session.blocked')).toHaveLength(1);
  });

  it('is not moved elsewhere by a header that anybody can send', async () => {
    const person = await bandung.person();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      const headers = {
        'x-forwarded-for': `198.51.100.${i}`,
        forwarded: `for=198.51.100.${i}`,
        'x-real-ip': `198.51.100.${i}`,
      };
      statuses.push((await login({ email: person.email, password: 'a wrong password' }, headers)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  it('does not stop other people of the same office', async () => {
    expect((await login({ email: bandung.viewer.email, password: PASSWORD })).status).toBe(200);
  });

  it('is forgotten after a right password', async () => {
    const person = await bandung.person();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 7; i++) await login({ email: person.email, password: 'a wrong password' });
      expect((await login({ email: person.email, password: PASSWORD })).status).toBe(200);
    }
  });

  it('is counted for a whole network too', async () => {
    const throttle = test.app.get(SignInThrottle);
    const taken: object[] = [];
    for (let i = 0; i < 101; i++) taken.push(await throttle.take(`person${i}@x.example`, '192.0.2.9'));
    expect(taken.findIndex((one) => one instanceof Throttled)).toBe(100);
    expect(await throttle.take('somebody@x.example', '192.0.2.10')).not.toBeInstanceOf(Throttled);
  });
});

describe('GET /auth/methods', () => {
  it('offers the password, to anybody', async () => {
    const { status, body } = await ask(test.url, 'GET', 'auth/methods');
    expect([status, body.items]).toEqual([200, [{ method: 'password', path: '/api/v1/auth/login' }]]);
  });
});

describe('an access token', () => {
  it.each([
    '',
    'x',
    'eyJhbGciOiJub25lIn0.eyJvcmciOiIwMTk0OGYzYy03YjFhLTdjM2UtOWQyZi0wYTFiMmMzZDRlNWYifQ.',
    'sik_',
    'a b',
    'ünïcode',
  ])('of %j is refused', async (token) => {
    const { status, body } = await ask(test.url, 'GET', 'me', {
      headers: { authorization: `Bearer ${Buffer.from(token).toString('latin1')}` },
    });
    expect([status, body.code]).toEqual([401, 'auth.required']);
  });

  it.each(['Basic YTpi', 'bearer', 'Token x'])('is not what %j presents', async (authorization) => {
    const { status, headers } = await ask(test.url, 'GET', 'me', { headers: { authorization } });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="siklus"']);
  });

  it('changed in one letter is refused', async () => {
    const token = bandung.head.token ?? '';
    const [header, payload = '', signature] = token.split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace(bandung.organizationId, muba.organizationId);
    const forged = [header, Buffer.from(other).toString('base64url'), signature].join('.');
    expect((await new Client(test.url, forged).get('me')).status).toBe(401);
  });
});
