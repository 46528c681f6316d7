import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { ask, openAsSuperuser, type PlantedAgency, type PlantedRole, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { Planter } from '#test/support/plant';

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;
let other: PlantedAgency;
let campaignId: string;
const id: Record<string, string> = {};

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
  other = await plantAgency(test, db, 'MUBA');
  const planter = new Planter(db, agency);
  const { head } = agency.people;
  const body = { code: 'DBD-1', title: 'Bandung Bebas Jentik', startsOn: '2026-01-05', ownerId: head.id };
  campaignId = (await ask(test, head, '/api/v1/campaigns', { body })).body.id;
  const plant = (table: string, values: object = {}) => planter.plant(table, { campaign_id: campaignId, ...values });
  const channel_id = await planter.plant('channels');
  const created_at = '2026-01-10T00:00:00Z';
  id.note = await plant('research_notes', { observed_on: '2026-01-02' });
  id.secret = await plant('research_notes', { observed_on: '2026-01-03', classification: 'confidential' });
  id.need = await plant('community_needs', { created_at });
  const approved = { state: 'approved', approved_by: head.id, approved_at: '2026-01-20T00:00:00Z' };
  id.goal = await plant('goals', approved);
  id.published = await plant('posts', { channel_id, state: 'published', published_at: '2026-02-01T02:00:00Z' });
  id.scheduled = await plant('posts', {
    channel_id,
    scheduled_at: '2099-01-01T00:00:00Z',
    created_at: '2026-01-30T00:00:00Z',
  });
  id.message = await plant('feedback_messages', { channel_id, received_at: '2026-02-02T02:00:00Z' });
  id.twin = await plant('feedback_messages', { channel_id, received_at: '2026-02-02T02:00:00Z' });
  id.reply = await planter.plant('feedback_replies', { feedback_message_id: id.message, at: '2026-02-03T02:00:00Z' });
  id.obstacle = await plant('obstacles', { occurred_on: '2026-02-05' });
  const reason = 'Menunggu anggaran.';
  await ask(test, head, `/api/v1/campaigns/${campaignId}/transitions`, { body: { to: 'on_hold', reason } });
});

afterAll(async () => {
  await db.end();
  await test.close();
});

interface Entry {
  recordId: string;
  type: string;
  at: string;
  title: string;
}

const timeline = async (query = '', who: PlantedRole = 'head') =>
  (await ask(test, agency.people[who], `/api/v1/campaigns/${campaignId}/timeline${query}`)).body;
const nameOf = ({ recordId, type }: Entry): string =>
  Object.entries(id).find(([, known]) => known === recordId)?.[0] ?? type;

describe('GET /campaigns/{id}/timeline', () => {
  it('tells newest first what happened, when it happened', async () => {
    const { items } = await timeline();
    expect(items.map(nameOf)).toEqual([
      'stage_move',
      'obstacle',
      'reply',
      'twin',
      'message',
      'published',
      'scheduled',
      'goal',
      'need',
      'secret',
      'note',
    ]);
    const at = Object.fromEntries(items.map((entry: Entry) => [nameOf(entry), entry.at]));
    // A day begins at the agency's midnight: seven hours before UTC's.
    expect(at).toMatchObject({ note: '2026-01-01T17:00:00Z', published: '2026-02-01T02:00:00Z' });
  });

  it('tells who did it, and why the campaign moved', async () => {
    const [move, obstacle] = (await timeline()).items;
    const { head, staff } = agency.people;
    expect(move).toMatchObject({ title: 'active → on_hold', state: 'on_hold', reason: 'Menunggu anggaran.' });
    expect(move.by).toEqual({ id: head.id, name: 'BDG head' });
    expect(obstacle).toMatchObject({ by: { id: staff.id }, reason: null, state: 'open' });
  });

  it('pages by key, also where two things happened at once', async () => {
    const whole: Entry[] = (await timeline()).items;
    const seen: Entry[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await timeline(`?limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.items).toHaveLength(1);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
  });

  it('shows some kinds, and some time', async () => {
    const some = await timeline('?type=post&type=feedback_reply');
    expect(some.items.map(nameOf)).toEqual(['reply', 'published', 'scheduled']);
    const time = await timeline('?from=2026-02-01T09:00:00%2B07:00&to=2026-02-03T02:00:00Z');
    expect(time.items.map(nameOf)).toEqual(['twin', 'message', 'published']);
  });

  it('is silent about what stands above the clearance', async () => {
    expect((await timeline('', 'viewer')).items.map(nameOf)).not.toContain('secret');
  });

  it('reads no more of many messages than a page', async () => {
    await db.query('ALTER TABLE feedback_messages DISABLE TRIGGER USER');
    await db.query(
      `INSERT INTO feedback_messages (organization_id, id, created_by, campaign_id, channel_id, tracking_code, received_at, text, level)
       SELECT organization_id, gen_random_uuid(), created_by, campaign_id, channel_id, 'M' || i, '2025-06-01'::timestamptz + i * interval '1 minute', text, level
       FROM feedback_messages, generate_series(1, 20000) i WHERE id = $1`,
      [id.message],
    );
    await db.query('ALTER TABLE feedback_messages ENABLE TRIGGER USER');
    await db.query('ANALYZE feedback_messages');
    const { items } = await timeline('?type=feedback_message&to=2025-06-10T00:00:00Z&limit=5');
    expect(items).toHaveLength(5);
    expect(await planOf('feedback_message')).toMatch(
      /Index Scan Backward using ix_feedback_messages__(campaign_id__)?received_at .*rows=51(\.00)? /,
    );
  });

  it('is not found, for another agency and an unknown id alike', async () => {
    for (const wanted of [campaignId, newId(), 'x'])
      expect((await ask(test, other.people.head, `/api/v1/campaigns/${wanted}/timeline`)).status).toBe(404);
  });

  it('refuses unknown kinds, crooked times and a cursor of another campaign', async () => {
    const { nextCursor } = await timeline('?limit=1');
    for (const bad of ['type=rumour', 'from=yesterday', 'cursor=a.b', 'limit=201'])
      expect((await ask(test, agency.people.head, `/api/v1/campaigns/${campaignId}/timeline?${bad}`)).status).toBe(400);
    const elsewhere = `/api/v1/campaigns/${newId()}/timeline?cursor=${encodeURIComponent(nextCursor)}`;
    expect((await ask(test, agency.people.head, elsewhere)).status).toBe(400);
  });
});

/** How PostgreSQL reads one kind for a page of fifty, as the service's own role. */
async function planOf(type: string): Promise<string> {
  const { TIMELINE } = await import('#views/timeline/timeline.sql');
  await db.query('BEGIN');
  await db.query(
    `SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true), set_config('app.clearance', '3', true)`,
    [agency.id],
  );
  const none = '00000000-0000-0000-0000-000000000000';
  const params = [agency.id, campaignId, 51, [type], '-infinity', 'infinity', 'infinity', none];
  const { rows } = await db.query(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${TIMELINE}`, params);
  await db.query('ROLLBACK');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
