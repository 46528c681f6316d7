import pg from 'pg';
import { readSheet } from 'read-excel-file/node';
import { startTestApp, type TestApp } from '#test/support/app';
import { assignedCase, openCase, replied } from '#test/support/cases';
import { type Answer, type Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground } from '#test/support/doing';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { outside } from '#test/support/outside';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;

const { ExportRounds } = await outside<typeof import('#kernel/export/export-rounds.service')>(
  '#kernel/export/export-rounds.service',
);
const DAY_MS = 86_400_000;
const YEARS = { from: '2031-01-01', sort: 'date' };

let test: TestApp;
let db: pg.Client;
let a: Agency;
let b: Agency;
let on: Ground;
let low: Client;
let rounds: InstanceType<typeof ExportRounds>;

beforeAll(async () => {
  test = await startTestApp();
  db = new pg.Client({ connectionString: test.databaseUrl });
  await db.connect();
  [a, b] = await Promise.all([agency(test), agency(test)]);
  rounds = test.app.get(ExportRounds);
  on = await ground(a);
  const first = await assignedCase(a.staff, on, { title: '=HYPERLINK("http://jahat.example")' });
  await replied(a.staff, on, first.id);
  await openCase(a.staff, on, { title: 'Sampah menumpuk; "tidak" diangkut' });
  const secret = await campaign(a.head, { classification: 'confidential' });
  await openCase(a.staff, { ...on, campaign: secret }, { title: 'Rahasia RW 07' });
  low = await a.person({ role: 'staff', clearance: 'restricted' });
  // More than a page of something.
  const items = Array.from({ length: 450 }, (_, day) => ({
    ...{ date: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10), kind: 'national_holiday' },
    ...{ name: `Hari ${day}`, decree: 'Uji' },
  }));
  await made(a.admin.post('calendar-days/batch', { items }));
  await db.query(`SELECT set_config('app.organization_id', $1, false), set_config('app.clearance', '3', false)`, [
    a.organizationId,
  ]);
});
afterAll(async () => {
  await db.end();
  await test.close();
});

const order = (by: Client, list: string, more: object = {}) => by.post('exports', { list, format: 'csv', ...more });

/** The export when it has ended. */
async function ended(by: Client, { status, body }: Answer<Body>): Promise<Body> {
  if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
  await rounds.settled();
  return made(by.get(`exports/${body.id}`));
}

const exported = async (by: Client, list: string, more: object = {}): Promise<Body> =>
  ended(by, await order(by, list, more));

const content = async (by: Client, { resultLink }: Body): Promise<Buffer> => {
  const response = await fetch(`${by.url}${resultLink}`, { headers: { authorization: `Bearer ${by.token}` } });
  return Buffer.from(await response.arrayBuffer());
};

const lines = async (by: Client, job: Body): Promise<string[]> =>
  (await content(by, job)).toString('utf8').split('\r\n').slice(0, -1);

describe('POST /exports', () => {
  it('writes what the list shows, with its count', async () => {
    const job = await exported(a.staff, 'cases', { columns: ['title', 'state'], parameters: { sort: 'createdAt' } });
    const { body: counted } = await a.staff.get('cases/count');
    expect(job).toMatchObject({ state: 'done', processed: 3, total: counted.count, errors: 0 });
    expect(await lines(a.staff, job)).toEqual([
      '\uFEFF"title","state"',
      `"'=HYPERLINK(""http://jahat.example"")","answered"`,
      '"Sampah menumpuk; ""tidak"" diangkut","received"',
      '"Rahasia RW 07","received"',
    ]);
  });

  it('tells each instant in UTC and on the local clock', async () => {
    const columns = ['receivedAt', 'verifiedAt', 'answeredAt', 'closedAt'];
    const job = await exported(a.staff, 'cases', { columns, parameters: { state: ['answered'] } });
    const [header, row = ''] = await lines(a.staff, job);
    expect(header).toBe(`\uFEFF${columns.flatMap((name) => [`"${name}"`, `"${name}Local"`]).join(',')}`);
    const [received = '', receivedLocal, , , answered = '', answeredLocal, closed] = JSON.parse(`[${row}]`);
    const inBandung = (at: string) => new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 19);
    expect(received).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(receivedLocal).toBe(inBandung(received).replace('T', ' '));
    expect(answeredLocal).toBe(inBandung(answered).replace('T', ' '));
    expect(closed).toBe('');
  });

  it('leaves out what its reader is not cleared for', async () => {
    const job = await exported(low, 'cases', { format: 'json' });
    const { items } = JSON.parse((await content(low, job)).toString('utf8'));
    expect(items).toEqual((await low.get('cases?limit=200')).body.items);
    expect(job.total).toBe(2);
    expect(JSON.stringify(items)).not.toContain('Rahasia');
  });

  it('goes through all pages of the list', async () => {
    const job = await exported(a.viewer, 'calendar-days', { parameters: YEARS, columns: ['date', 'name'] });
    const rows = await lines(a.viewer, job);
    expect(job).toMatchObject({ processed: 450, total: 450 });
    expect([rows[1], rows[450]]).toEqual(['"2031-01-01","Hari 0"', '"2032-03-25","Hari 449"']);
  });

  it('gives a workbook its numbers, days and plain texts', async () => {
    const job = await exported(a.staff, 'cases', { format: 'xlsx', columns: ['title', 'version', 'createdAt'] });
    const rows = await readSheet(await content(a.staff, job));
    expect(rows[0]).toEqual(['title', 'version', 'createdAt', 'createdAtLocal']);
    expect(rows.map(([title]) => title)).toContain('=HYPERLINK("http://jahat.example")');
    expect(rows[1]).toEqual([expect.any(String), expect.any(Number), expect.any(String), expect.any(Date)]);
  });

  it('takes lists below a record, and views', async () => {
    const moves = `cases/${(await a.staff.get('cases?state=answered')).body.items[0].id}/transitions`;
    const job = await exported(a.staff, moves, { columns: ['to'] });
    expect(await lines(a.staff, job)).toEqual(expect.arrayContaining(['"verified"', '"answered"']));
    expect(job).toMatchObject({ processed: 3, total: 3 });
    const { processed } = await exported(a.admin, 'audit-events', { format: 'json' });
    expect(processed).toBeGreaterThan(400);
  });

  it('refuses what the list itself would refuse', async () => {
    const code = async (answer: Promise<Answer<Body>>) => {
      const { status, body } = await answer;
      return [status, body.errors?.[0]?.pointer ?? body.code, body.errors?.[0]?.code];
    };
    const refused = await Promise.all([
      code(order(a.staff, 'secrets')),
      code(order(a.staff, 'cases', { parameters: { status: 'open' } })),
      code(order(a.staff, 'cases', { parameters: { state: ['ajaib'] } })),
      code(order(a.staff, 'cases', { parameters: { cursor: 'x' } })),
      code(order(a.staff, 'cases', { columns: ['title', 'password'] })),
      code(order(a.staff, 'audit-events')),
    ]);
    expect(refused).toEqual([
      [400, '/list', 'list.unknown'],
      [400, '/parameters/status', 'query.unknown'],
      [400, '/parameters/state', expect.any(String)],
      [400, '/parameters/cursor', 'query.unknown'],
      [400, '/columns/1', 'column.unknown'],
      [403, 'access.denied', undefined],
    ]);
  });

  it('fails with the reason where the list cannot answer', async () => {
    const job = await exported(a.staff, 'cases', { parameters: { sort: 'ajaib' } });
    expect(job).toMatchObject({ state: 'failed', resultLink: null, stateReason: expect.stringContaining('Dapat') });
    expect((await a.staff.get(`exports/${job.id}/content`)).body.code).toBe('export.unfinished');
  });

  it('stands in the audit chain with list and parameters', async () => {
    const { id } = await exported(a.staff, 'cases', { parameters: { q: 'fogging' } });
    const { body } = await a.head.get(`audit-events?recordId=${id}&action=export.created`);
    expect(body.items).toMatchObject([
      { actor: { id: a.staff.id }, changes: { list: { to: 'cases' }, parameters: { to: { q: 'fogging' } } } },
    ]);
  });
});

describe('GET /exports/{id}', () => {
  it('knows only its owner, whoever else asks', async () => {
    const job = await exported(a.staff, 'channels');
    const others = [a.head, a.admin, b.staff];
    const asked = others.flatMap((one) => [one.get(`exports/${job.id}`), one.get(`exports/${job.id}/content`)]);
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await a.head.get('exports')).body.items).toEqual([]);
    expect((await a.staff.get('exports/count?list=channels')).body.count).toBeGreaterThan(0);
  });

  it('hands out nothing above a clearance that was lowered', async () => {
    const person = await a.person({ role: 'staff', clearance: 'exempt' });
    const job = await exported(person, 'cases');
    await db.query(`UPDATE users SET clearance = 'open' WHERE id = $1`, [person.id]);
    expect((await person.get(`exports/${job.id}/content`)).status).toBe(404);
  });
});

describe('GET /exports/{id}/progress', () => {
  it('ends with the job', async () => {
    const job = await exported(a.viewer, 'calendar-days', { parameters: YEARS });
    const headers = { authorization: `Bearer ${a.viewer.token}`, accept: 'text/event-stream' };
    const stream = await fetch(`${a.viewer.url}/api/v1/exports/${job.id}/progress`, { headers });
    expect(await stream.text()).toContain('data: {"state":"done","processed":450,"total":450,"errors":0}');
  });
});

describe('DELETE /exports/{id}', () => {
  it('takes the file along', async () => {
    const job = await exported(a.staff, 'channels');
    expect((await a.staff.delete(`exports/${job.id}`, ifMatch(job))).status).toBe(204);
    expect((await a.staff.get(`exports/${job.id}/content`)).status).toBe(404);
    expect((await db.query('SELECT FROM unclaimed_files')).rowCount).toBe(0);
  });
});

describe('a round', () => {
  /** As a process leaves it that was killed while it wrote. */
  const orphaned = async (errors: number): Promise<Body> => {
    const { id } = await exported(a.head, 'channels');
    await db.query(
      `UPDATE exports SET state = 'running', errors = $2, storage_key = NULL, lease_until = now() - interval '1 second' WHERE id = $1`,
      [id, errors],
    );
    await rounds.round();
    await rounds.settled();
    return made(a.head.get(`exports/${id}`));
  };

  it('takes up what a killed process left', async () => {
    await channel(a.head);
    expect(await orphaned(0)).toMatchObject({ state: 'done', errors: 1, processed: 2, total: 2 });
  });

  it('gives up after the third time, and says so', async () => {
    expect(await orphaned(2)).toMatchObject({
      state: 'failed',
      errors: 3,
      stateReason: expect.stringContaining('tiga'),
    });
  });

  it('leaves alone what somebody writes at the moment', async () => {
    const { id } = await exported(a.head, 'channels');
    await db.query(
      `UPDATE exports SET state = 'running', storage_key = NULL, lease_until = now() + interval '1 minute' WHERE id = $1`,
      [id],
    );
    expect(await rounds.round()).toBe(0);
    expect((await a.head.get(`exports/${id}`)).body.state).toBe('running');
  });

  it('takes a file away after a day', async () => {
    const job = await exported(a.analyst, 'channels');
    await rounds.round(new Date(Date.now() + DAY_MS + 60_000));
    await rounds.settled();
    expect((await a.analyst.get(`exports/${job.id}`)).body).toMatchObject({ state: 'expired', resultLink: null });
    expect((await a.analyst.get(`exports/${job.id}/content`)).status).toBe(409);
  });
});
