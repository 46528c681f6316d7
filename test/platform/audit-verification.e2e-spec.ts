import type pg from 'pg';
import { verifyChain, verifyWholeChain } from '#platform/audit/verify-chain';
import { ask, openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';

const PATH = '/api/v1/audit-events/verification';
const LENGTH = 9;

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
  for (let n = 1; n <= LENGTH; n++) {
    await ask(test, agency.people.head, '/api/v1/campaigns', {
      body: { code: `K-${n}`, title: `Kampanye ${n}`, startsOn: '2026-01-05', ownerId: agency.people.head.id },
    });
  }
});

afterAll(async () => {
  await db.end();
  await test.close();
});

const verify = async (query = '', who = agency.people.viewer) => (await ask(test, who, `${PATH}${query}`)).body;

/** As somebody with every right over the database would do it; put back afterwards. */
async function tampered(statements: string[], look: () => Promise<void>): Promise<void> {
  const tables = ['audit_events', 'audit_heads'];
  for (const table of tables) {
    await db.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  try {
    for (const statement of statements) await db.query(statement);
    await look();
  } finally {
    for (const table of tables) {
      await db.query(`DELETE FROM ${table}`);
      await db.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      await db.query(`DROP TABLE kept_${table}`);
      await db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
  }
}

/** An event that looks right in itself, as somebody would forge it who knows how the hashes are made. */
const rehash = (seq: number) => `UPDATE audit_events e SET hash = siklus_audit_hash(e) WHERE seq = ${seq}`;

describe('GET /audit-events/verification', () => {
  it('finds an untouched chain intact and names its head', async () => {
    const { rows } = await db.query('SELECT seq::int, hash FROM audit_heads');
    expect(await verify()).toEqual({
      intact: true,
      from: 1,
      to: LENGTH,
      checked: LENGTH,
      complete: true,
      head: rows[0],
      broken: null,
    });
  });

  it('begins where it is told', async () => {
    expect(await verify('?fromSeq=6')).toMatchObject({ intact: true, from: 6, to: LENGTH, checked: 4 });
    expect(await verify('?fromSeq=400')).toMatchObject({ intact: true, from: null, to: null, checked: 0 });
  });

  it('compares with an anchor that was noted elsewhere', async () => {
    const { rows } = await db.query('SELECT hash FROM audit_events WHERE seq = 5');
    expect(await verify(`?anchorSeq=5&anchorHash=${rows[0].hash}`)).toMatchObject({ intact: true });
    expect(await verify(`?anchorSeq=6&anchorHash=${rows[0].hash}`)).toMatchObject({
      intact: false,
      broken: { seq: 6, fault: 'anchor_differs' },
    });
  });

  it('refuses half an anchor and what is no hash', async () => {
    for (const bad of ['anchorSeq=5', `anchorHash=${'a'.repeat(64)}`, 'anchorSeq=5&anchorHash=zz', 'fromSeq=0'])
      expect((await ask(test, agency.people.viewer, `${PATH}?${bad}`)).status).toBe(400);
  });

  const drills: [what: string, statements: string[], seq: number, fault: string][] = [
    ['another deed', [`UPDATE audit_events SET action = 'nothing.happened' WHERE seq = 4`], 4, 'event_altered'],
    ['another person', ['UPDATE audit_events SET actor_id = NULL WHERE seq = 4'], 4, 'event_altered'],
    ['another time', [`UPDATE audit_events SET at = at - interval '1 ms' WHERE seq = 4`], 4, 'event_altered'],
    ['a lower level', ['UPDATE audit_events SET level = 1 WHERE seq = 4'], 4, 'event_altered'],
    ['other changes', [`UPDATE audit_events SET changes = '{}' WHERE seq = 4`], 4, 'changes_altered'],
    ['erased changes', ['UPDATE audit_events SET changes = NULL WHERE seq = 4'], 4, 'changes_altered'],
    ['another reason', [`UPDATE audit_events SET reason = 'x' WHERE seq = 4`], 4, 'changes_altered'],
    [
      'a change with a hash made anew',
      [`UPDATE audit_events SET action = 'x' WHERE seq = 4`, rehash(4)],
      5,
      'event_unlinked',
    ],
    ['a deleted event', ['DELETE FROM audit_events WHERE seq = 4'], 4, 'event_missing'],
    ['the first event deleted', ['DELETE FROM audit_events WHERE seq = 1'], 1, 'event_missing'],
    ['several deleted', ['DELETE FROM audit_events WHERE seq IN (4, 5, 8)'], 4, 'event_missing'],
    [
      'a gap closed by renumbering',
      ['DELETE FROM audit_events WHERE seq = 4', 'UPDATE audit_events SET seq = 4 WHERE seq = 5'],
      4,
      'event_unlinked',
    ],
    [
      'two events in another order',
      [
        'UPDATE audit_events SET seq = 0 WHERE seq = 4',
        'UPDATE audit_events SET seq = 4 WHERE seq = 5',
        'UPDATE audit_events SET seq = 5 WHERE seq = 0',
      ],
      4,
      'event_unlinked',
    ],
    ['the newest deleted', [`DELETE FROM audit_events WHERE seq > ${LENGTH - 2}`], LENGTH - 1, 'tail_cut'],
    ['all deleted', ['DELETE FROM audit_events'], 1, 'tail_cut'],
    [
      'an event inserted at the end',
      [
        `INSERT INTO audit_events SELECT (jsonb_populate_record(e, jsonb_build_object('seq', ${LENGTH + 1}, 'previous_hash', hash))).* FROM audit_events e WHERE seq = ${LENGTH}`,
        rehash(LENGTH + 1),
      ],
      LENGTH + 1,
      'tail_added',
    ],
    ['another head', [`UPDATE audit_heads SET hash = repeat('a', 64)`], LENGTH, 'head_altered'],
    ['no head', ['DELETE FROM audit_heads'], 1, 'tail_added'],
  ];

  it.each(drills)('finds %s', async (_what, statements, seq, fault) => {
    await tampered(statements, async () => {
      const found = await verify();
      expect(found).toMatchObject({ intact: false, broken: { seq, fault } });
      expect(found.broken.message).toMatch(/\w/);
    });
    expect(await verify()).toMatchObject({ intact: true });
  });

  const cut = [
    `DELETE FROM audit_events WHERE seq > 7`,
    `UPDATE audit_heads h SET seq = e.seq, hash = e.hash FROM audit_events e WHERE e.seq = 7`,
  ];

  it('finds a tail that was cut together with its head by the anchor alone', async () => {
    const { head } = await verify();
    await tampered(cut, async () => {
      expect(await verify()).toMatchObject({ intact: true });
      const anchored = await verify(`?anchorSeq=${head.seq}&anchorHash=${head.hash}`);
      expect(anchored).toMatchObject({ intact: false, broken: { seq: LENGTH, fault: 'anchor_missing' } });
    });
  });

  it('finds a chain that was written anew by the anchor alone', async () => {
    const { head } = await verify();
    const relink = Array.from({ length: LENGTH - 1 }, (_, n) => [
      `UPDATE audit_events e SET previous_hash = b.hash FROM audit_events b WHERE e.seq = ${n + 2} AND b.seq = ${n + 1}`,
      rehash(n + 2),
    ]).flat();
    const forged = [
      `UPDATE audit_events SET action = 'x' WHERE seq = 1`,
      rehash(1),
      ...relink,
      `UPDATE audit_heads h SET hash = e.hash FROM audit_events e WHERE e.seq = ${LENGTH}`,
    ];
    await tampered(forged, async () => {
      expect(await verify()).toMatchObject({ intact: true });
      const anchored = await verify(`?anchorSeq=${head.seq}&anchorHash=${head.hash}`);
      expect(anchored).toMatchObject({ intact: false, broken: { seq: LENGTH, fault: 'anchor_differs' } });
    });
  });

  it('speaks the reader’s language', async () => {
    await tampered(['DELETE FROM audit_events WHERE seq = 4'], async () => {
      const headers = { 'accept-language': 'id' };
      const { body } = await ask(test, agency.people.viewer, PATH, { headers });
      expect(body.broken.message).toBe('Peristiwa ini hilang: dipotong dari rantai.');
    });
  });
});

describe('a chain longer than one look', () => {
  const look = async <T extends object>(sql: string, params: unknown[]): Promise<T[]> =>
    (await db.query(sql, params)).rows as T[];

  it('is told to be incomplete and continues without a seam', async () => {
    const first = await verifyChain(look, agency.id, { most: 4 });
    expect(first).toMatchObject({ intact: true, from: 1, to: 4, checked: 4, complete: false });
    const second = await verifyChain(look, agency.id, { from: 5, most: 4 });
    expect(second).toMatchObject({ intact: true, from: 5, to: 8, checked: 4, complete: false });
    expect(await verifyChain(look, agency.id, { from: 9, most: 4 })).toMatchObject({ checked: 1, complete: true });
  });

  it('is walked to its end for the command line', async () => {
    expect(await verifyWholeChain(look, agency.id)).toMatchObject({
      intact: true,
      from: 1,
      to: LENGTH,
      checked: LENGTH,
    });
  });
});
