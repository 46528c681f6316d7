import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { ask, openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { query } from '#test/support/server';

const EVENTS = '/api/v1/audit-events';

let test: TestApp;
let db: pg.Client;
let bandung: PlantedAgency;
let muba: PlantedAgency;

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  bandung = await plantAgency(test, db, 'BDG');
  muba = await plantAgency(test, db, 'MUBA');
});

afterAll(async () => {
  await db.end();
  await test.close();
});

const campaign = (agency: PlantedAgency, code: string, rest: object = {}) =>
  ask(test, agency.people.head, '/api/v1/campaigns', {
    body: { code, title: `Kampanye ${code}`, startsOn: '2026-01-05', ownerId: agency.people.head.id, ...rest },
  });

describe('GET /audit-events', () => {
  let id: string;
  let secret: string;

  beforeAll(async () => {
    id = (await campaign(bandung, 'DBD-1')).body.id;
    secret = (await campaign(bandung, 'RAHASIA', { classification: 'exempt' })).body.id;
    await ask(test, bandung.people.analyst, `/api/v1/campaigns/${id}`, {
      method: 'PATCH',
      body: { title: 'Bandung Bebas Jentik', version: 1 },
    });
    await ask(test, bandung.people.head, `/api/v1/campaigns/${id}/transitions`, {
      body: { to: 'on_hold', reason: 'Menunggu anggaran.' },
    });
    await campaign(muba, 'ASAP-1');
  });

  it('tells newest first who did what and why', async () => {
    const { body, status } = await ask(test, bandung.people.viewer, `${EVENTS}?recordId=${id}`);
    expect(status).toBe(200);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      'campaign.moved_to_on_hold',
      'campaign.updated',
      'campaign.created',
    ]);
    const [moved, updated] = body.items;
    expect(moved).toMatchObject({ reason: 'Menunggu anggaran.', channel: 'api', resource: 'campaign', campaignId: id });
    expect(updated).toMatchObject({
      actor: { id: bandung.people.analyst.id, name: 'BDG analyst' },
      changes: { title: { from: 'Kampanye DBD-1', to: 'Bandung Bebas Jentik' } },
      reason: null,
    });
    expect(updated.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(updated.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(updated.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hides what stands above the reader’s clearance', async () => {
    const seen = async (who: 'head' | 'viewer') =>
      (await ask(test, bandung.people[who], `${EVENTS}?recordId=${secret}`)).body.items.length;
    expect(await seen('head')).toBe(1);
    expect(await seen('viewer')).toBe(0);
  });

  it('hides the past of a record that was classified later', async () => {
    const { body } = await campaign(bandung, 'NANTI');
    const seen = async () =>
      (await ask(test, bandung.people.viewer, `${EVENTS}?recordId=${body.id}`)).body.items.length;
    expect(await seen()).toBe(1);
    const decision = { resource: 'campaigns', recordId: body.id, to: 'confidential', reason: 'Memuat data pasien.' };
    await ask(test, bandung.people.head, '/api/v1/classification-decisions', { body: decision });
    expect(await seen()).toBe(0);
  });

  it('shows another agency nothing of it', async () => {
    const { body } = await ask(test, muba.people.admin, `${EVENTS}?recordId=${id}`);
    expect(body.items).toEqual([]);
  });

  it('pages without seeing an event twice', async () => {
    const seen: number[] = [];
    let path: string | null = `${EVENTS}?limit=2`;
    while (path) {
      const { body, headers } = await ask(test, bandung.people.head, path);
      seen.push(...body.items.map(({ seq }: { seq: number }) => seq));
      expect(headers.get('link') !== null).toBe(body.nextCursor !== null);
      path = body.nextCursor && `${EVENTS}?limit=2&cursor=${encodeURIComponent(body.nextCursor)}`;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen.length).toBeGreaterThanOrEqual(6);
  });

  it('filters by person, deed, kind, campaign and time', async () => {
    const actions = async (filters: string) =>
      (await ask(test, bandung.people.head, `${EVENTS}?${filters}`)).body.items.map(
        ({ action }: { action: string }) => action,
      );
    expect(await actions(`actorId=${bandung.people.analyst.id}`)).toEqual(['campaign.updated']);
    expect(await actions(`action=campaign.updated&action=campaign.moved_to_on_hold&campaignId=${id}`)).toHaveLength(2);
    expect(await actions('resource=post')).toEqual([]);
    expect(await actions('to=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await actions(`from=2020-01-01T00:00:00%2B07:00&campaignId=${id}`)).toHaveLength(3);
  });

  it('refuses unknown filters, foreign cursors and crooked times', async () => {
    for (const bad of ['colour=red', 'cursor=abc.def', 'from=yesterday', 'limit=0', 'actorId=me'])
      expect((await ask(test, bandung.people.head, `${EVENTS}?${bad}`)).status).toBe(400);
  });

  it('is for those who may read the audit', async () => {
    expect((await ask(test, bandung.people.staff, EVENTS)).status).toBe(403);
    expect((await ask(test, null, EVENTS)).status).toBe(401);
    const { body } = await ask(test, bandung.people.head, `${EVENTS}?action=access.refused`);
    expect(body.items[0].changes).toMatchObject({ permission: { to: 'audit.read' }, path: { to: EVENTS } });
  });
});

describe('the chain', () => {
  it('stays unbroken under twenty parallel writers', async () => {
    const before = (await ask(test, bandung.people.head, `${EVENTS}/verification`)).body;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => campaign(bandung, `RAMAI-${n}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const after = (await ask(test, bandung.people.head, `${EVENTS}/verification`)).body;
    expect(after).toMatchObject({ intact: true, broken: null, checked: before.checked + 20 });
  });

  it('does not let agencies wait for each other', async () => {
    const holder = await openAsSuperuser(test);
    await holder.query('BEGIN');
    await holder.query(`SELECT pg_advisory_xact_lock(hashtextextended('siklus.audit.' || $1, 0))`, [bandung.id]);
    expect((await campaign(muba, 'BEBAS')).status).toBe(201);
    const waiting = campaign(bandung, 'MENUNGGU');
    expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits');
    await holder.query('ROLLBACK');
    await holder.end();
    expect((await waiting).status).toBe(201);
  });

  const changes = ['UPDATE audit_events SET action = action', 'DELETE FROM audit_events', 'TRUNCATE audit_events'];

  it.each(changes)('refuses the owner: %s', async (statement) => {
    await expect(query(test.databaseUrl, statement)).rejects.toThrow('append-only');
  });

  it.each([
    ...changes,
    `INSERT INTO audit_heads VALUES ('${newId()}', 1, 'x')`,
    'UPDATE audit_heads SET seq = 0',
    'DELETE FROM audit_heads',
    'TRUNCATE audit_heads',
    'INSERT INTO audit_events SELECT * FROM audit_events',
  ])('refuses siklus_app: %s', async (statement) => {
    await expect(query(test.databaseUrl, 'SET ROLE siklus_app', statement)).rejects.toThrow('permission denied');
  });

  it('refuses the owner a head that runs backwards or goes', async () => {
    const inTenant = `SET app.organization_id = '${bandung.id}'`;
    const head = (change: string) => query(test.databaseUrl, inTenant, change);
    await expect(head('UPDATE audit_heads SET seq = seq - 1')).rejects.toThrow('append-only');
    await expect(head('DELETE FROM audit_heads')).rejects.toThrow('append-only');
  });

  it('takes no event for another agency', async () => {
    const append = `SELECT siklus_audit_append('${muba.id}', NULL, 'r', 'api', '[{"action":"x","resource":"x"}]')`;
    const statements = [`SET app.organization_id = '${bandung.id}'`, 'SET ROLE siklus_app', append];
    await expect(query(test.databaseUrl, ...statements)).rejects.toThrow('the audit chain of another tenant');
  });
});
