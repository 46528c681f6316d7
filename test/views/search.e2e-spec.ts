import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { ask, openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';

const { modelOf } = await outside<typeof import('#platform/records/model')>('#platform/records/model');
const { resources } = await outside<typeof import('#platform/records/resource')>('#platform/records/resource');
const { SEARCH_TYPES } = await outside<typeof import('#views/search/search-types')>('#views/search/search-types');
const { Session } = await outside<typeof import('#platform/database/session')>('#platform/database/session');

let test: TestApp;
let db: pg.Client;
let bandung: PlantedAgency;
let muba: PlantedAgency;
let campaignId: string;

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  bandung = await plantAgency(test, db, 'BDG');
  muba = await plantAgency(test, db, 'MUBA');
  campaignId = await open(bandung, 'DBD-1', 'Bandung Bebas Jentik');
  await note(bandung, {
    campaignId,
    title: 'Angka bebas jentik turun',
    finding: 'Warga jarang menguras bak mandi; jentik ditemukan di 62 % rumah.',
  });
  await note(bandung, {
    campaignId,
    title: 'Antrean panjang',
    finding: 'Pendaftaran daring macet <b>setiap</b> Senin.',
  });
  await note(bandung, {
    campaignId,
    title: 'Jentik di kolam rahasia',
    finding: 'Laporan tertutup tentang jentik.',
    classification: 'confidential',
  });
  await note(muba, {
    campaignId: await open(muba, 'ASAP-1', 'Kabut asap'),
    title: 'Jentik di Sekayu',
    finding: 'Jentik di rawa.',
  });
});

afterAll(async () => {
  await db.end();
  await test.close();
});

async function open(agency: PlantedAgency, code: string, title: string): Promise<string> {
  const body = { code, title, startsOn: '2026-01-05', ownerId: agency.people.head.id };
  return (await ask(test, agency.people.head, '/api/v1/campaigns', { body })).body.id;
}

interface Note {
  campaignId: string;
  title: string;
  finding: string;
  classification?: string;
}

async function note(agency: PlantedAgency, { classification = 'open', ...told }: Note) {
  const body = { ...told, classification, kind: 'monitoring', technique: 'observation', data: 'primary' };
  const rest = { method: 'formal', source: 'Survei Puskesmas', observedOn: '2026-02-20', confidence: 'high' };
  const { status, body: stored } = await ask(test, agency.people.head, '/api/v1/research-notes', {
    body: { ...body, ...rest },
  });
  expect(status).toBe(201);
  return stored;
}

const search = async (query: string, who = bandung.people.viewer) =>
  (await ask(test, who, `/api/v1/search?${query}`)).body;

interface Hit {
  title: string;
  url: string;
  snippet: { text: string; ranges: { from: number; to: number }[] };
}

const words = ({ snippet: { text, ranges } }: Hit): string[] => ranges.map(({ from, to }) => text.slice(from, to));

describe('GET /search', () => {
  it('finds by kind, with the place where the words stand', async () => {
    const { groups } = await search('q=jentik');
    expect(groups.map(({ type }: { type: string }) => type)).toEqual(['campaign', 'research_note']);
    const [found] = groups[1].items;
    expect(found).toMatchObject({ title: 'Angka bebas jentik turun', campaignId, state: null });
    expect(words(found)).toEqual(['jentik', 'jentik']);
    expect((await ask(test, bandung.people.viewer, found.url)).body.title).toBe(found.title);
  });

  it('finds other forms of a word in both languages', async () => {
    const titles = async (q: string) =>
      (await search(`q=${q}&types=research_note`)).groups.flatMap(({ items }: { items: Hit[] }) =>
        items.map(({ title }) => title),
      );
    expect(await titles('pendaftar')).toEqual(['Antrean panjang']);
    expect(await titles('menguras or panjang')).toHaveLength(2);
    expect(await titles('jentik -mandi')).toEqual([]);
    expect(await titles('%22bak mandi%22')).toEqual(['Angka bebas jentik turun']);
  });

  it('gives text, never HTML', async () => {
    const { groups } = await search('q=daring');
    expect(groups[0].items[0].snippet.text).toMatch(/macet +setiap +Senin/);
    expect(words(groups[0].items[0])).toEqual(['daring']);
  });

  it('shows nothing above the clearance and nothing of another agency', async () => {
    const titles = (answer: { groups: { items: Hit[] }[] }) =>
      answer.groups.flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles(await search('q=jentik'))).not.toContain('Jentik di kolam rahasia');
    expect(titles(await search('q=jentik', bandung.people.analyst))).toContain('Jentik di kolam rahasia');
    expect(titles(await search('q=jentik', muba.people.head))).toEqual(['Jentik di Sekayu']);
    expect(titles(await search('q=sekayu', bandung.people.head))).toEqual([]);
  });

  it('limits each kind and leads to the whole list', async () => {
    const { groups } = await search('q=bandung or jentik or antrean&types=research_note&limit=1', bandung.people.head);
    expect(groups[0]).toMatchObject({ more: true, items: [{}] });
    const list = await ask(test, bandung.people.head, groups[0].url);
    expect(list.body.items).toHaveLength(3);
    expect(list.body.snippets).toHaveLength(3);
  });

  it('refuses an empty question, unknown kinds and too much', async () => {
    for (const bad of ['', 'q=', 'q=x&types=secret', 'q=x&limit=21', `q=${'x'.repeat(201)}`])
      expect((await ask(test, bandung.people.head, `/api/v1/search?${bad}`)).status).toBe(400);
  });

  it('takes whatever a person types', async () => {
    for (const odd of ["'", '"', '&|!():*', '\\', 'a:b', '🦟', '-', 'or', 'dan', '%'])
      expect((await ask(test, bandung.people.head, `/api/v1/search?q=${encodeURIComponent(odd)}`)).status).toBe(200);
  });
});

describe('q of a list', () => {
  it('tells where the words stand in each item', async () => {
    const { body } = await ask(test, bandung.people.head, '/api/v1/research-notes?q=jentik&sort=title');
    expect(body.items).toHaveLength(2);
    expect(body.snippets.map((snippet: Hit['snippet']) => words({ snippet } as Hit)[0])).toEqual(['jentik', 'Jentik']);
    expect((await ask(test, bandung.people.head, '/api/v1/research-notes')).body).not.toHaveProperty('snippets');
    expect((await ask(test, bandung.people.viewer, '/api/v1/research-notes/count?q=jentik')).body.count).toBe(1);
  });

  it('works on every list that has it, with the columns of today', async () => {
    const searched = resources().filter((resource) => resource.options.search);
    expect(searched.map(({ name }) => name).sort()).toEqual(Object.keys(SEARCH_TYPES).sort());
    for (const { options, searchView } of searched) {
      const { status } = await ask(test, bandung.people.head, `/api/v1/${options.path}?q=jentik`);
      expect([options.path, status]).toEqual([options.path, 200]);
      const { fields } = await db.query(`SELECT * FROM ${searchView} LIMIT 0`);
      const names = fields.map(({ name }) => name);
      for (const { name } of modelOf(options.entity).columns.values()) expect(names).toContain(name);
    }
  });
});

describe('the search views', () => {
  it('show what the table shows, to whoever asks', async () => {
    const visible = async (clearance: string, relation: string) => {
      await db.query('BEGIN');
      await db.query(
        `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true), set_config('app.clearance', $2, true)`,
        [bandung.id, clearance],
      );
      const { rows } = await db.query(`SELECT id FROM ${relation} ORDER BY id`);
      await db.query('ROLLBACK');
      return rows;
    };
    for (const clearance of ['', '0', '2', '3'])
      expect(await visible(clearance, 'research_notes_search')).toEqual(await visible(clearance, 'research_notes'));
    expect(await visible('3', 'research_notes_search')).toHaveLength(3);
  });

  it('cannot be written through, and their owner can neither sign in nor write', async () => {
    const { rows } = await db.query(`
      SELECT r.rolcanlogin, r.rolsuper, r.rolbypassrls, has_table_privilege(r.oid, 'research_notes', 'INSERT, UPDATE, DELETE') AS writes,
             has_table_privilege('siklus_app', 'research_notes_search', 'INSERT, UPDATE, DELETE') AS app_writes,
             pg_has_role('siklus_app', r.oid, 'MEMBER') AS app_becomes
      FROM pg_roles r WHERE rolname = 'siklus_search'`);
    expect(rows).toEqual([
      {
        rolcanlogin: false,
        rolsuper: false,
        rolbypassrls: false,
        writes: false,
        app_writes: false,
        app_becomes: false,
      },
    ]);
  });

  it('use the full-text index among fifty thousand messages', async () => {
    const channel = newId();
    await db.query(
      `INSERT INTO channels (organization_id, id, created_by, platform, handle, ownership) VALUES ($1, $2, $2, 'instagram', 'x', 'owned')`,
      [bandung.id, channel],
    );
    await db.query('ALTER TABLE feedback_messages DISABLE TRIGGER USER');
    await db.query(
      `INSERT INTO feedback_messages (organization_id, id, created_by, campaign_id, channel_id, tracking_code, received_at, text, level)
       SELECT $1, gen_random_uuid(), $2, $3, $2, 'T' || i, now(), CASE WHEN i % 10000 = 0 THEN 'leptospirosis di ' ELSE 'antre di ' END || 'puskesmas nomor ' || i, 0
       FROM generate_series(1, 50000) i`,
      [bandung.id, channel, campaignId],
    );
    await db.query('ALTER TABLE feedback_messages ENABLE TRIGGER USER');
    await db.query('ANALYZE feedback_messages');
    const plan = await planOf('/api/v1/feedback-messages?q=leptospirosis');
    expect(plan).toMatch(/Bitmap Index Scan on ix_feedback_messages__search \(actual rows=5(\.00)? loops=1\)/);
    expect(plan).not.toMatch(/Seq Scan on feedback_messages|Rows Removed by Filter: \d{3,}/);
    expect((await search('q=leptospirosis', bandung.people.viewer)).groups[0].items).toHaveLength(5);
  }, 60_000);
});

/** The plan of the very statement that a request sends, for the role and with the settings with which it is sent. */
async function planOf(path: string): Promise<string> {
  const { query } = Session.prototype;
  const sent: [string, unknown[]][] = [];
  Session.prototype.query = function (sql, params = []) {
    sent.push([sql, params]);
    return query.call(this, sql, params) as never;
  };
  expect((await ask(test, bandung.people.viewer, path)).status).toBe(200);
  Session.prototype.query = query;
  const [sql, params] = sent.find(([text]) => text.includes('_search')) ?? ['', []];
  await db.query('BEGIN');
  await db.query(
    `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true), set_config('app.clearance', '0', true)`,
    [bandung.id],
  );
  const { rows } = await db.query(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`, params);
  await db.query('ROLLBACK');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
