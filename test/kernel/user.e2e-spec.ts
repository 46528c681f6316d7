import { startTestApp, type TestApp } from '#test/support/app';
import { ask, type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, orgUnit } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  muba = await agency(test);
});
afterAll(() => test.close());

const person = (values: object = {}): object => {
  count += 1;
  return { name: 'Rina Kartika', email: `rina${count}@dinkes.example`, role: 'staff', password: PASSWORD, ...values };
};
const read = (by: Client, id: string) => made(by.get(`users/${id}`));
const change = async (by: Client, id: string, values: object) =>
  by.patch(`users/${id}`, values, ifMatch(await read(by, id)));

describe('POST /users', () => {
  it('adds a person who can sign in, and shows no password', async () => {
    const unit = await orgUnit(bandung.admin);
    const input = person({ functions: ['editor', 'designer'], unitId: unit.id, clearance: 'restricted' });
    const { status, headers, body } = await bandung.admin.post('users', input);
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toMatchObject({ role: 'staff', clearance: 'restricted', state: 'active', locale: null });
    expect(JSON.stringify(body)).not.toMatch(/argon2|password/i);
    const signIn = { email: body.email, password: PASSWORD };
    expect((await ask(test.url, 'POST', 'auth/login', { body: signIn })).status).toBe(200);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${body.id}`));
    expect(JSON.stringify(items)).not.toMatch(/argon2|password/i);
  });

  it('takes an address once in an agency, and again in another', async () => {
    const input = person();
    expect((await bandung.admin.post('users', input)).status).toBe(201);
    const again = await bandung.admin.post('users', input);
    expect([again.status, again.body.errors[0].pointer]).toEqual([409, '/email']);
    expect((await muba.admin.post('users', input)).status).toBe(201);
  });

  it.each([
    [{ email: 'Rina@dinkes.example' }, '/email'],
    [{ email: 'rina@dinkes' }, '/email'],
    [{ email: 'rina@dinkes.example\nbcc: x' }, '/email'],
    [{ role: 'owner' }, '/role'],
    [{ functions: ['editor', 'editor'] }, '/functions'],
    [{ password: 'short' }, '/password'],
    [{ timezone: '+07:00' }, '/timezone'],
    [{ passwordHash: 'x' }, '/passwordHash'],
    [{ organizationId: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f' }, '/organizationId'],
  ])('refuses %j', async (values, pointer) => {
    const { status, body } = await bandung.admin.post('users', person(values));
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('refuses a password made of the person’s own name', async () => {
    const { status, body } = await bandung.admin.post('users', person({ password: 'RinaKartika2026' }));
    expect([status, body.errors[0].code]).toEqual([422, 'password.guessable']);
  });

  it('refuses a unit of another agency', async () => {
    const foreign = await orgUnit(muba.admin);
    const { status, body } = await bandung.admin.post('users', person({ unitId: foreign.id }));
    expect([status, body.errors[0].pointer]).toEqual([422, '/unitId']);
  });
});

describe('a refusal', () => {
  it('leaves its event', async () => {
    const someone = await bandung.person({ role: 'viewer' });
    await someone.post('users', person());
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${someone.id}`));
    expect(items).toMatchObject([
      { action: 'access.refused', changes: { permission: { to: 'user.write' }, path: { to: '/api/v1/users' } } },
    ]);
  });

  it('does not wait for a second connection while it holds one', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => bandung.viewer.post('users', person())));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(403));
  });
});

describe('GET /users', () => {
  it('finds people by role, craft and name', async () => {
    const { id } = await made(
      bandung.admin.post('users', person({ name: 'Ujang Videografi', functions: ['videographer'] })),
    );
    const ids = async (query: string): Promise<string[]> =>
      (await bandung.viewer.get(`users?${query}`)).body.items.map((item: { id: string }) => item.id);
    expect(await ids('function=videographer')).toEqual([id]);
    expect(await ids('q=ujang')).toEqual([id]);
    expect(await ids('role=head')).toEqual([bandung.head.id]);
    expect(await ids('role=head&role=information_officer')).toHaveLength(2);
    expect((await bandung.viewer.get('users/count?role=head')).body).toEqual({ count: 1, exact: true });
  });

  it('shows nobody of another agency', async () => {
    const { body } = await muba.viewer.get('users?limit=200');
    expect(body.items.some(({ id }: { id: string }) => id === bandung.head.id)).toBe(false);
    expect((await muba.viewer.get(`users/${bandung.head.id}`)).status).toBe(404);
    expect((await muba.admin.patch(`users/${bandung.head.id}`, { name: 'x', version: 1 })).status).toBe(404);
  });
});

describe('PATCH /users/{id}', () => {
  it('holds a new role from the next request on', async () => {
    const someone = await bandung.person({ role: 'viewer' });
    expect((await someone.post('campaigns', {})).status).toBe(403);
    expect((await change(bandung.admin, someone.id, { role: 'head' })).status).toBe(200);
    expect((await someone.post('campaigns', {})).status).toBe(400);
  });

  it('lets nobody raise their own rights', async () => {
    const own = bandung.admin.id;
    const role = await change(bandung.admin, own, { role: 'head' });
    expect(role.body.errors.map(({ code }: { code: string }) => code)).toEqual(['user.own_role', 'user.last_admin']);
    const clearance = await change(bandung.admin, own, { clearance: 'exempt' });
    expect([clearance.status, clearance.body.errors[0].code]).toEqual([422, 'user.own_clearance']);
  });

  it('keeps the last active admin', async () => {
    const second = await muba.person({ role: 'admin' });
    expect((await change(muba.admin, second.id, { state: 'disabled' })).status).toBe(200);
    const { status, body } = await change(muba.admin, muba.admin.id, { state: 'disabled' });
    expect([status, body.errors[0].code]).toEqual([422, 'user.last_admin']);
  });

  it('keeps one of two admins who end each other at once', async () => {
    const place = await agency(test);
    const other = await place.person({ role: 'admin' });
    const [one, two] = [await read(place.admin, place.admin.id), await read(place.admin, other.id)];
    const answers = await Promise.all([
      place.admin.patch(`users/${other.id}`, { state: 'disabled' }, ifMatch(two)),
      other.patch(`users/${place.admin.id}`, { role: 'viewer' }, ifMatch(one)),
    ]);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    const left = await Promise.all([place.admin, other].map((by) => by.get('users/count?role=admin&state=active')));
    expect(left.find(({ status }) => status === 200)?.body.count).toBe(1);
  });

  it('signs a person out when an admin sets a new password', async () => {
    const someone = await bandung.person();
    expect((await change(bandung.admin, someone.id, { password: 'rumput hijau payung besi' })).status).toBe(200);
    expect((await someone.get('me')).status).toBe(401);
    const body = { email: someone.email, password: 'rumput hijau payung besi' };
    expect((await ask(test.url, 'POST', 'auth/login', { body })).status).toBe(200);
  });

  it('lets a person sign in with a new address, and not with the old', async () => {
    const someone = await bandung.person();
    expect((await change(bandung.admin, someone.id, { email: 'baru@dinkes.example' })).status).toBe(200);
    const signIn = async (email: string): Promise<number> =>
      (await ask(test.url, 'POST', 'auth/login', { body: { email, password: PASSWORD } })).status;
    expect([await signIn('baru@dinkes.example'), await signIn(someone.email)]).toEqual([200, 401]);
  });

  it('changes nothing when it only tries', async () => {
    const someone = await bandung.person();
    const record = await read(bandung.admin, someone.id);
    const { status, body } = await bandung.admin.patch(
      `users/${someone.id}?dryRun=true`,
      { state: 'disabled' },
      ifMatch(record),
    );
    expect([status, body.passed]).toEqual([200, true]);
    expect((await someone.get('me')).status).toBe(200);
  });

  it('needs the version that was read', async () => {
    expect((await bandung.admin.patch(`users/${bandung.staff.id}`, { name: 'x' })).status).toBe(428);
    const stale = await bandung.admin.patch(`users/${bandung.staff.id}`, { name: 'x' }, { 'if-match': '"9"' });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
  });

  it.each(['state', 'role', 'functions', 'name'])('does not clear %s', async (field) => {
    const { status } = await change(bandung.admin, bandung.staff2.id, { [field]: null });
    expect(status).toBe(400);
  });
});
