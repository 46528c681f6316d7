import { startTestApp, type TestApp } from '#test/support/app';
import { type Agency, agency, channel } from '#test/support/factories';
import { attachment } from '#test/support/files';
import { ended, mentions, progressOf, rowsOf, send } from '#test/support/imports';
import * as files from '#test/support/network-files';

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

describe('POST /imports', () => {
  it('says which file it is, and ends with what became of each row', async () => {
    const answer = await send(a.staff, files.utf16(files.META_DAILY_ID), {
      channelId: instagram.id,
      exportedOn: '2026-04-01',
    });
    expect(answer).toMatchObject({
      status: 202,
      body: { kind: 'channel_metrics', encoding: 'utf-16le', total: 3, timezone: 'Asia/Jakarta', state: 'queued' },
    });
    const job = await ended(a.staff, answer);
    expect(job).toMatchObject({ state: 'done', processed: 3, inserted: 3, errors: 0 });
    const { body } = await a.head.get(`metric-samples?channelId=${instagram.id}&metric=follows`);
    expect(body.items.map((sample: Body) => [sample.periodStart, sample.value, sample.source])).toEqual(
      expect.arrayContaining([
        ['2026-03-13', '3', 'export'],
        ['2026-03-16', '1', 'export'],
      ]),
    );
    expect(body.items).toHaveLength(2);
  });

  it('changes nothing when the file comes again, and adds by the day of its export', async () => {
    const again = (exportedOn: string) =>
      send(a.staff, files.utf16(files.META_DAILY_ID), { channelId: instagram.id, exportedOn });
    expect(await ended(a.staff, await again('2026-04-01'))).toMatchObject({ inserted: 0, skipped: 3 });
    expect(await ended(a.staff, await again('2026-04-02'))).toMatchObject({ inserted: 3, skipped: 0 });
  });

  it('names the closest profile and what the file lacks', async () => {
    const { status, body } = await send(a.staff, 'Tracking ID,Nama Pelapor,Kategori\n1,Siti,Kesehatan\n', {});
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'import.unknown_file',
      closest: 'lapor',
      missing: ['Tanggal Laporan Masuk'],
      errors: [{ pointer: '/file', code: 'import.columns_missing' }],
    });
  });

  it('asks which of several profiles it is', async () => {
    const file = 'Post ID,Publish time,Views,Reach\n1,03/13/2026,2,3\n';
    const { status, body } = await send(a.staff, file, REASON);
    expect([status, body.code]).toEqual([422, 'import.ambiguous_file']);
    expect(body.profiles).toContain('facebook_posts_en');
  });

  it('refuses a file of another network than its channel', async () => {
    const { body } = await send(a.staff, files.X_OVERVIEW, { channelId: instagram.id });
    expect(body).toMatchObject({
      code: 'import.unknown_file',
      errors: [{ code: 'import.other_profile', pointer: '/channelId' }],
    });
  });

  it('refuses a column of advertising value, with the reason', async () => {
    const file = files.X_OVERVIEW.replace('Unfollows', 'Nilai setara iklan');
    const x = await channel(a.head, { platform: 'x' });
    const { status, body } = await send(a.staff, file, { channelId: x.id });
    expect([status, body.errors[0].code]).toEqual([422, 'metric.advertising_value']);
  });

  it('refuses what is no table, and who may not write what it brings', async () => {
    expect((await send(a.staff, Buffer.from([0, 1, 2, 3]), {})).status).toBe(415);
    expect((await send(a.staff, 'a,"b\nc', {})).body.code).toBe('import.unreadable');
    const { status, body } = await send(a.analyst, files.INSTAGRAM_EN, { channelId: instagram.id, ...REASON });
    expect([status, body.errors[0].code]).toEqual([422, 'import.not_allowed']);
    expect((await send(a.viewer, files.META_DAILY_EN, {})).status).toBe(403);
  });

  it('refuses what was said wrongly beside the file', async () => {
    const { body } = await send(a.staff, files.META_DAILY_EN, {
      exportedOn: '2199-01-01',
      timezone: 'Bandung',
      channelId: a.organizationId,
    });
    expect(body.errors.map(({ code }: Body) => code).sort()).toEqual([
      'date.in_future',
      'reference.unknown',
      'timezone.unknown',
    ]);
    const other = await agency(test);
    const { body: foreign } = await send(other.staff, files.META_DAILY_EN, { channelId: instagram.id });
    expect(foreign.errors[0].code).toBe('reference.unknown');
  });

  it('refuses a workbook that unpacks to more than anybody would send', async () => {
    const bomb = files.zip({
      ...files.workbookParts([['Post ID']]),
      'xl/worksheets/sheet1.xml': Buffer.alloc(40_000_000, ' '),
    });
    expect(bomb.length).toBeLessThan(200_000);
    const { status, body } = await send(a.staff, bomb, {}, { name: 'besar.xlsx' });
    expect([status, body.code]).toEqual([422, 'import.unreadable']);
  });

  it('sees that a workbook has lost the digits of its ids', async () => {
    const rows = [
      ['Post ID', 'Publish time', 'Views', 'Account username'],
      [122158000000000000, '03/13/2026', 12, 'dinkes.bandung'],
    ];
    const facts = { channelId: instagram.id, ...REASON };
    const { body } = await send(a.staff, files.workbook(rows), facts, { name: 'ekspor.xlsx', dryRun: true });
    expect(body.record.rows[0].findings[0]).toMatchObject({ code: 'id.destroyed', column: 'Post ID' });
  });

  it('takes a kept attachment as well', async () => {
    const kept = await attachment(
      a.staff,
      {},
      { name: 'tiktok.csv', type: 'text/csv', content: files.TIKTOK_FOLLOWERS },
    );
    const tiktok = await channel(a.head, { platform: 'tiktok' });
    const answer = await a.staff.post(`attachments/${kept.id}/imports`, {
      channelId: tiktok.id,
      exportedOn: '2026-09-01',
    });
    expect(await ended(a.staff, answer)).toMatchObject({ inserted: 2, fileName: 'tiktok.csv' });
    expect((await a.staff.post(`attachments/${a.organizationId}/imports`, {})).status).toBe(404);
  });
});

describe('POST /imports?dryRun=true', () => {
  it('answers every row and writes nothing', async () => {
    const rows = [
      ['m-1', '2026-03-14 10:00', 'online_news', 'Kabar Priangan', 'Warga Dago menunggu fogging.'],
      ['m-2', 'kemarin', 'online_news', '', 'Tanpa tanggal.'],
      ['m-3', '2026-03-14 10:00', 'majalah_dinding', '', 'Platform yang tidak ada.'],
      ['m-1', '2026-03-14 10:00', 'online_news', '', 'Dua kali.'],
    ];
    const { status, body } = await send(a.staff, mentions(rows), {}, { dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      passed: true,
      record: { total: 4, inserted: 1, skipped: 1, errors: 2 },
    });
    expect(body.record.rows.map(({ number, verdict }: Body) => [number, verdict])).toEqual([
      [2, 'would_insert'],
      [3, 'error'],
      [4, 'error'],
      [5, 'would_skip'],
    ]);
    expect(body.record.rows[1].findings[0]).toMatchObject({ column: 'published_at', code: 'date.form' });
    expect((await a.head.get('mentions')).body.items).toEqual([]);
    expect((await a.staff.get(`imports/${body.record.id}`)).status).toBe(404);
  });
});

describe('GET /imports/{id}/rows', () => {
  let job: Body;

  beforeAll(async () => {
    const rows = [
      ['r-1', '2026-03-14 10:00', 'online_news', 'Kabar', 'Fogging belum datang.'],
      ['r-2', 'besok', 'online_news', '', '=HYPERLINK(1)'],
      ['r-3', '2026-03-15 10:00', 'online_news', 'Kabar', 'Fogging sudah datang.'],
    ];
    job = await ended(a.staff, await send(a.staff, mentions(rows)));
  });

  it('shows each row with its verdict and its record', async () => {
    const rows = await rowsOf(a.staff, job);
    expect(rows.map(({ number, verdict }) => [number, verdict])).toEqual([
      [2, 'inserted'],
      [3, 'error'],
      [4, 'inserted'],
    ]);
    const { body } = await a.head.get(`mentions/${rows[0].recordId}`);
    expect(body).toMatchObject({ externalId: 'r-1', source: 'siklus_mentions', createdBy: a.staff.id });
  });

  it('goes page by page, and by verdict', async () => {
    const first = await a.staff.get(`imports/${job.id}/rows?limit=2`);
    const second = await a.staff.get(`imports/${job.id}/rows?limit=2&cursor=${first.body.nextCursor}`);
    expect([first.body.items.length, second.body.items.map(({ number }: Body) => number)]).toEqual([2, [4]]);
    expect(second.body.nextCursor).toBeNull();
    expect(await rowsOf(a.staff, job, '&verdict=error')).toHaveLength(1);
  });

  it('gives the refused ones as a file without a formula in it', async () => {
    const { status, body, headers } = await a.staff.get(`imports/${job.id}/errors.csv`, { 'accept-language': 'id' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(body).toContain(`"'=HYPERLINK(1)"`);
    expect(body).toContain('Bukan tanggal');
  });

  it('is nothing to another agency, and the job neither', async () => {
    const other = await agency(test);
    const paths = ['', '/rows', '/errors.csv', '/progress', '/transitions'].map((end) => `imports/${job.id}${end}`);
    const answers = await Promise.all(paths.map((path) => other.head.get(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(404));
  });
});

describe('GET /imports/{id}/progress', () => {
  it('tells the end and stops', async () => {
    const { body } = await send(
      a.staff,
      mentions([['p-1', '2026-03-14 10:00', 'online_news', '', 'Fogging sudah datang.']]),
    );
    const events = await progressOf(a.staff, body);
    expect(events[0].total).toBe(1);
    expect(events.at(-1)).toEqual({
      state: 'done',
      processed: 1,
      total: 1,
      inserted: 1,
      updated: 0,
      skipped: 0,
      errors: 0,
    });
  });
});
