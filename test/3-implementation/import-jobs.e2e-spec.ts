import { startTestApp, type TestApp } from '#test/support/app';
import type { Client } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { ended, mentions, rowsOf, send, type Values } from '#test/support/imports';
import * as files from '#test/support/network-files';
import { outside } from '#test/support/outside';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;

let test: TestApp;
let a: Agency;
let instagram: Body;

beforeAll(async () => {
  test = await startTestApp();
  a = await agency(test);
  instagram = await channel(a.head, { handle: '@dinkes.bandung' });
});
afterAll(() => test.close());

const REASON = { unplannedReason: 'Unggahan sebelum Siklus dipakai.' };

describe('posts of a network', () => {
  const bring = (content: string, values: Values = {}) =>
    send(a.staff, content, { channelId: instagram.id, exportedOn: '2026-04-01', ...REASON, ...values });

  it('come in with their numbers, and without those of other accounts', async () => {
    const job = await ended(a.staff, await bring(files.INSTAGRAM_EN));
    expect(job).toMatchObject({
      state: 'done',
      total: 3,
      inserted: 2,
      skipped: 1,
      unknownColumns: expect.arrayContaining(['Account name']),
    });
    const { body } = await a.head.get(`posts?channelId=${instagram.id}&source=instagram&sort=publishedAt`);
    expect(body.items).toMatchObject([
      {
        externalId: '17900000000000001',
        publishedAt: '2026-03-13T00:02:00Z',
        state: 'published',
        caption: 'Kuras bak mandi tiap minggu.\nJentik mati, keluarga sehat.',
        ...REASON,
      },
      { externalId: '17900000000000002', caption: 'Tiga langkah 3M' },
    ]);
    const samples = (await a.head.get(`metric-samples?postId=${body.items[0].id}`)).body.items;
    expect(samples).toHaveLength(7);
    expect(samples[0]).toMatchObject({ capturedAt: '2026-03-31T17:00:00Z', cumulative: true, source: 'export' });
  });

  it('are known again in another language, and add their numbers of another day', async () => {
    const same = await ended(a.staff, await bring(files.INSTAGRAM_ID));
    expect(same).toMatchObject({ inserted: 0, updated: 0, skipped: 1, errors: 1 });
    const later = await ended(a.staff, await bring(files.INSTAGRAM_ID, { exportedOn: '2026-04-08' }));
    expect(later).toMatchObject({ inserted: 0, updated: 1, errors: 1 });
    expect((await rowsOf(a.staff, later, '&verdict=error'))[0]).toMatchObject({
      findings: [
        {
          column: 'ID Postingan',
          code: 'id.destroyed',
          message: expect.stringContaining('without opening it in Excel'),
        },
      ],
      raw: { 'ID Postingan': '1.22158E+17' },
    });
  });

  it('meet the post that was recorded by hand, by its address', async () => {
    const url = 'https://www.instagram.com/p/dago-01/?igsh=abc';
    const values = {
      channelId: instagram.id,
      caption: 'Kolaborasi',
      publishedAt: '2026-03-21T02:00:00Z',
      url,
      ...REASON,
    };
    const { body: post } = await a.staff.post('posts', values);
    const job = await ended(a.staff, await bring(files.INSTAGRAM_EN, { takeOtherAccounts: 'true' }));
    expect(job).toMatchObject({ inserted: 0, updated: 1, skipped: 2 });
    expect((await rowsOf(a.staff, job, '&verdict=updated'))[0]).toMatchObject({ recordId: post.id });
  });

  it('of a campaign that is closed to the reader are not among the rows', async () => {
    const secret = await campaign(a.head, { classification: 'confidential' });
    const file = files.INSTAGRAM_EN.replaceAll('1790000000000000', '2790000000000000').replaceAll(
      'bdg-jentik',
      'rahasia',
    );
    const job = await ended(a.staff, await bring(file, { campaignId: secret.id }));
    expect(job.inserted).toBe(2);
    const low = await a.person({ role: 'staff', clearance: 'restricted' });
    expect((await low.get(`imports/${job.id}`)).status).toBe(404);
    expect((await low.get('imports')).body.items.map(({ id }: Body) => id)).not.toContain(job.id);
  });
});

describe('the export of LAPOR', () => {
  const book = () =>
    files.workbook(
      files.laporLines([
        { id: '8112233', name: 'Siti Aminah', kind: 'Pengaduan' },
        { id: '8112234', name: 'Budi Santoso', type: 'Rahasia', text: 'Mohon dirahasiakan.' },
        { id: '8112235', name: 'Wati Lestari', type: 'Anonim' },
      ]),
    );
  let lapor: Body;

  beforeAll(async () => {
    lapor = await channel(a.head, { platform: 'lapor', handle: 'SP4N-LAPOR!' });
  });

  it('honours who is not to be known and what is to be kept', async () => {
    const job = await ended(a.staff, await send(a.staff, book(), { channelId: lapor.id }, { name: 'lapor.xlsx' }));
    expect(job).toMatchObject({ state: 'done', inserted: 3, classification: 'confidential', kind: 'feedback' });
    const { body } = await a.head.get('feedback-messages?source=lapor&sort=createdAt');
    const by = new Map<string, Body>(body.items.map((message: Body) => [message.externalId, message]));
    expect(by.get('8112233')).toMatchObject({
      hasReporter: true,
      anonymous: false,
      kind: 'complaint',
      topic: 'kesehatan',
      state: 'triaged',
    });
    expect(by.get('8112234')).toMatchObject({ confidential: true, classification: 'confidential', hasReporter: false });
    expect(by.get('8112235')).toMatchObject({
      anonymous: true,
      authorRef: null,
      hasReporter: false,
      classification: 'open',
    });
    expect(by.get('8112233').receivedAt).toBe('2026-01-03T03:22:00Z');
    const { body: moves } = await a.head.get(`feedback-messages/${by.get('8112233').id}/transitions`);
    expect(moves.items).toMatchObject([{ from: 'received', to: 'triaged', byId: a.staff.id }]);
    const { body: trail } = await a.head.get(`audit-events?recordId=${by.get('8112233').id}`);
    expect(trail.items.map(({ action }: Body) => action)).toContain('feedback_message.moved_to_triaged');
    const rows = JSON.stringify(await rowsOf(a.head, job));
    for (const name of ['Siti', 'Budi', 'Wati']) expect(rows).not.toContain(name);
  });

  it('never doubles, and leaves out what is above the sender', async () => {
    const again = await ended(a.staff, await send(a.staff, book(), { channelId: lapor.id }, { name: 'lapor.xlsx' }));
    expect(again).toMatchObject({ inserted: 0, skipped: 3 });
    const low = await a.person({ role: 'staff', clearance: 'restricted' });
    const job = await ended(low, await send(low, book(), { channelId: lapor.id }, { name: 'lapor.xlsx' }));
    expect(job).toMatchObject({ classification: 'open', errors: 1, skipped: 2 });
    expect((await rowsOf(low, job, '&verdict=error'))[0]).toMatchObject({
      findings: [{ code: 'clearance.too_low' }],
      raw: {},
    });
  });
});

describe('import profiles', () => {
  it('are data that an administrator extends, from a day on', async () => {
    const columns = [
      { names: ['Post', 'Kiriman'], field: 'externalId', required: true },
      { names: ['Waktu'], field: 'publishedAt', required: true },
      { names: ['Ditonton'], metric: 'views' },
    ];
    const profile = {
      code: 'threads_posts',
      title: 'Threads',
      kind: 'posts',
      platforms: ['threads'],
      source: 'threads',
      columns,
      validFrom: '2026-01-01',
    };
    const threads = await channel(a.head, { platform: 'threads' });
    const file = 'Ditonton,Waktu,Post\n12,2026-03-01 10:00,77\n';
    const facts = { channelId: threads.id, exportedOn: '2026-04-01', ...REASON };
    expect((await send(a.staff, file, facts)).status).toBe(422);
    expect((await a.staff.post('import-profiles', profile)).status).toBe(403);
    const { status, body } = await a.admin.post('import-profiles', profile);
    expect(status).toBe(201);
    expect(await ended(a.staff, await send(a.staff, file, facts))).toMatchObject({ inserted: 1, profileId: body.id });
    expect((await a.admin.delete(`import-profiles/${body.id}`, { 'if-match': '"1"' })).status).toBe(409);
    const ave = await a.admin.post('import-profiles', {
      ...profile,
      code: 'ave',
      columns: [...columns, { names: ['AVE'], metric: 'views' }],
    });
    expect([ave.status, ave.body.errors[0].code]).toEqual([400, 'metric.advertising_value']);
  });

  it('have templates to fill in, and read them', async () => {
    const { body } = await a.staff.get('import-profiles?code=siklus_metric_samples');
    const { body: template } = await a.staff.get(`import-profiles/${body.items[0].id}/template`);
    expect(template).toBe('"post_id","post_url","metric","value","captured_at","period_start","period_end"\r\n');
    const rows = [
      '"","https://www.instagram.com/p/bdg-jentik-01/","saves","70","2026-04-09 08:00","",""',
      '"","","AVE","5","","",""',
      '"","https://x.example/no","likes","1","","",""',
    ];
    const job = await ended(
      a.staff,
      await send(a.staff, `${template}${rows.join('\r\n')}`, { channelId: instagram.id }),
    );
    expect(job).toMatchObject({ inserted: 1, errors: 2 });
    const errors = await rowsOf(a.staff, job, '&verdict=error');
    expect(errors.flatMap(({ findings }) => findings.map(({ code }: Body) => code)).sort()).toEqual([
      'metric.advertising_value',
      'reference.unknown',
    ]);
  });
});
describe('a job', () => {
  const many = (prefix: string): string =>
    mentions(
      Array.from({ length: 810 }, (_, i) => [
        `${prefix}-${i}`,
        '2026-03-14 10:00',
        'online_news',
        '',
        `Warga ${i} menunggu fogging.`,
      ]),
    );
  const stored = async (prefix: string): Promise<number> => {
    const ids = Array.from({ length: 50 }, (_, i) => `externalId=${prefix}-${i * 16}`).join('&');
    return (await a.head.get(`mentions/count?${ids}`)).body.count;
  };
  let rounds: Body;

  beforeAll(async () => {
    const { ImportRounds } = await outside<typeof import('#stages/3-implementation/import/import-rounds.service')>(
      '#stages/3-implementation/import/import-rounds.service',
    );
    rounds = test.app.get(ImportRounds);
    // Nobody begins by themselves here, so that each part is seen.
    rounds.begin = () => undefined;
  });
  afterAll(() => delete rounds.begin);
  const job = async (by: Client, prefix: string): Promise<Body> => (await send(by, many(prefix))).body;
  const look = async ({ id }: Body): Promise<Body> => (await a.head.get(`imports/${id}`)).body;

  it('goes on behind its last stored part when a process was lost, each row once', async () => {
    const { MentionService } = await outside<typeof import('#stages/3-implementation/mention/mention.service')>(
      '#stages/3-implementation/mention/mention.service',
    );
    const service = test.app.get(MentionService);
    const { id } = await job(a.staff, 'lost');
    await rounds.round();
    expect(await look({ id })).toMatchObject({ state: 'running', processed: 400, inserted: 400 });
    const intake = service.intake.bind(service);
    service.intake = async (ctx, rows) => {
      await intake(ctx, rows);
      // What was written goes with the transaction, as when the process is killed.
      return ctx.query("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$") as never;
    };
    await rounds.round();
    Reflect.deleteProperty(service, 'intake');
    expect(await look({ id })).toMatchObject({ processed: 400, inserted: 400 });
    // Two at once: one of them works, and the other leaves it alone.
    await Promise.all([rounds.round(), rounds.round()]);
    for (let i = 0; i < 3; i++) await rounds.round();
    expect(await look({ id })).toMatchObject({ state: 'done', processed: 810, inserted: 810, errors: 0 });
    expect(await stored('lost')).toBe(50);
  });

  it('ends when somebody cancels it, and once', async () => {
    const { id } = await job(a.staff, 'cancelled');
    await rounds.round();
    const { status, body } = await a.staff.move(`imports/${id}`, 'cancelled', { reason: 'Berkas yang salah.' });
    expect([status, body.state, body.stateReason]).toEqual([200, 'cancelled', 'Berkas yang salah.']);
    await rounds.round();
    expect(await look({ id })).toMatchObject({ state: 'cancelled', processed: 400 });
    expect((await a.staff.move(`imports/${id}`, 'cancelled', { reason: 'Lagi.' })).status).toBe(409);
    const { body: moves } = await a.head.get(`imports/${id}/transitions`);
    expect(moves.items.map(({ to }: Body) => to)).toEqual(['running', 'cancelled']);
  });

  it('stops with the reason when its person has lost the right', async () => {
    const person = await a.person({ role: 'staff' });
    const { id } = await job(person, 'rights');
    await rounds.round();
    const { body: user } = await a.admin.get(`users/${person.id}`);
    await a.admin.patch(`users/${person.id}`, { role: 'viewer' }, { 'if-match': `"${user.version}"` });
    await rounds.round();
    expect(await look({ id })).toMatchObject({
      state: 'failed',
      processed: 400,
      stateReason: expect.stringContaining('tidak lagi berhak'),
    });
  });

  it('is removed only when it has ended, and its records stay', async () => {
    const { id, version } = await job(a.staff, 'removed');
    expect((await a.staff.delete(`imports/${id}`, { 'if-match': `"${version}"` })).body.code).toBe('import.unfinished');
    await a.staff.move(`imports/${id}`, 'cancelled', { reason: 'Tidak jadi.' });
    expect((await a.staff.delete(`imports/${id}`, { 'if-match': '*' })).status).toBe(204);
    expect(await stored('lost')).toBe(50);
  });
});
