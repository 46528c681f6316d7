import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { startTestApp, type TestApp } from '#test/support/app';
import { Client, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { attachment, dataFolder, formOf, PNG, pdf, sendForm } from '#test/support/files';
import { codes, pointers } from '#test/support/planning';

const LIMIT = 200_000;
const folder = dataFolder();
let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: the stored campaign
let open: any;

beforeAll(async () => {
  test = await startTestApp({ dataFolder: folder.path, uploadLimit: LIMIT });
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
});
afterAll(async () => {
  await test.close();
  folder.remove();
});

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Whatever is refused leaves the storage as it was. */
async function leavesNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = folder.files().sort();
  const answer = await work();
  expect(folder.files().sort()).toEqual(before);
  return answer;
}

describe('POST /attachments', () => {
  it('stores a file by its content, with its checksum', async () => {
    const { status, headers, body } = await sendForm(
      bandung.staff,
      formOf(
        { name: '../..\\rahasia\u202e.html', type: 'text/html', content: PNG },
        { campaignId: open.id, title: 'Titik' },
      ),
    );
    expect([status, headers.get('location')]).toEqual([201, `/api/v1/attachments/${body.id}`]);
    expect(body).toMatchObject({
      campaignId: open.id,
      title: 'Titik',
      fileName: 'rahasia.png',
      mediaType: 'image/png',
      bytes: PNG.length,
      sha256: sha256(PNG),
      classification: 'open',
      createdBy: bandung.staff.id,
    });
    expect(Object.keys(body)).not.toContain('storageKey');
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a program', Buffer.from(`7f454c46020101${'00'.repeat(200)}`, 'hex')],
    ['a script', '#!/bin/sh\nrm -rf /\n'],
    ['a text in Latin-1', Buffer.from('na\u00efve,1\n', 'latin1')],
    ['a text with NUL', 'a\u0000b'],
  ])('refuses %s that calls itself a picture', async (_, hidden) => {
    const form = formOf({ name: 'gambar.png', type: 'image/png', content: hidden });
    const { status, body } = await leavesNothing(() => sendForm(bandung.staff, form));
    expect([status, body.code]).toEqual([415, 'file.type_refused']);
    expect(body.detail).toContain('pdf');
  });

  it('tells a table from a text by its name alone', async () => {
    const table = { content: 'kecamatan,kasus\nCoblong,62\n', type: 'application/octet-stream' };
    const types: string[] = [];
    for (const name of ['kasus.csv', 'kasus.md'])
      types.push((await attachment(bandung.staff, {}, { ...table, name })).fileName);
    expect(types).toEqual(['kasus.csv', 'kasus.txt']);
  });

  it('takes a file of the largest size and nothing larger', async () => {
    const whole = Buffer.concat([pdf(), Buffer.alloc(LIMIT)]).subarray(0, LIMIT);
    expect((await attachment(bandung.staff, {}, { content: whole })).bytes).toBe(LIMIT);
    const form = formOf({ content: Buffer.concat([whole, Buffer.alloc(1)]) });
    const { status, body } = await leavesNothing(() => sendForm(bandung.staff, form));
    expect([status, body.code, body.detail.includes(String(LIMIT))]).toEqual([413, 'file.too_large', true]);
  });

  it('refuses a form without one file', async () => {
    const two = formOf({});
    two.append('file', new Blob(['x']), 'lain.txt');
    const text = new FormData();
    text.append('file', 'not a file');
    for (const form of [formOf({ content: '' }), formOf({ field: 'berkas' }), two, text]) {
      const { status, body } = await leavesNothing(() => sendForm(bandung.staff, form));
      expect([status, body.code]).toEqual([400, 'file.missing']);
    }
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['nothing in it', 'multipart/form-data; boundary=x', ''],
    ['another boundary', 'multipart/form-data; boundary=x', '--y\r\n\r\n--y--\r\n'],
    [
      'no end',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
    [
      'a field named __proto__',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
    ],
    [
      'a field that is no UTF-8',
      'multipart/form-data; boundary=x',
      Buffer.from('--x\r\ncontent-disposition: form-data; name="title"\r\n\r\n\xff\r\n--x--\r\n', 'latin1'),
    ],
    [
      'a field with NUL',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\n\0\r\n--x--\r\n',
    ],
  ])('refuses a form with %s', async (_, type, form) => {
    const { status, body } = await leavesNothing(() =>
      sendForm(bandung.staff, form, { headers: { 'content-type': type } }),
    );
    expect([status, body.status]).toEqual([400, 400]);
  });

  it('forgets a file whose sender hangs up', async () => {
    const { hostname, port } = new URL(test.url);
    await leavesNothing(async () => {
      const head = `POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${bandung.staff.token}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9999\r\n\r\n`;
      const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
      const socket = connect(Number(port), hostname, () => socket.write(head + part));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(folder.files().length).toBeGreaterThan(0);
      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  });

  it('takes a form and nothing else, here and nowhere else', async () => {
    const json = await bandung.staff.post('attachments', {});
    expect([json.status, json.headers.get('accept')]).toEqual([415, 'multipart/form-data']);
    const elsewhere = await sendForm(bandung.analyst, formOf({}), { path: '/api/v1/research-notes' });
    expect(elsewhere.status).toBe(415);
  });

  it('asks who sends before it takes anything', async () => {
    const nobody = await leavesNothing(() => sendForm(new Client(test.url, null), formOf({})));
    const viewer = await leavesNothing(() => sendForm(bandung.viewer, formOf({})));
    expect([nobody.status, viewer.status]).toEqual([401, 403]);
  });

  it('keeps no content of a request that a rule refuses', async () => {
    const ended = await campaign(bandung.head);
    await bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Anggaran dialihkan.' });
    const refused = await leavesNothing(() => sendForm(bandung.staff, formOf({}, { campaignId: ended.id })));
    expect([refused.status, codes(refused)]).toEqual([422, ['campaign.ended']]);
    const unknown = await leavesNothing(() => sendForm(bandung.staff, formOf({}, { nonsense: '1', title: ' ' })));
    expect([unknown.status, pointers(unknown)]).toEqual([400, ['/nonsense', '/title']]);
    const foreign = await leavesNothing(() => sendForm(muba.staff, formOf({}, { campaignId: open.id })));
    expect([foreign.status, foreign.body.code]).toEqual([422, 'reference.unknown']);
    const dry = await leavesNothing(() =>
      sendForm(bandung.staff, formOf({}), { path: '/api/v1/attachments?dryRun=true' }),
    );
    expect([dry.status, dry.body.passed]).toEqual([200, true]);
  });

  it('replays the first answer to the same content', async () => {
    const headers = { 'idempotency-key': '"berkas-1"' };
    const same = pdf();
    const first = await sendForm(bandung.staff, formOf({ content: same }), { headers });
    const again = await leavesNothing(() => sendForm(bandung.staff, formOf({ content: same }), { headers }));
    expect([again.status, again.body.id, again.headers.get('idempotent-replayed')]).toEqual([
      201,
      first.body.id,
      'true',
    ]);
    const other = await leavesNothing(() => sendForm(bandung.staff, formOf({}), { headers }));
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
  });
});

describe('GET /attachments', () => {
  it('finds a file by campaign, type, checksum and words', async () => {
    const own = await campaign(bandung.head);
    const same = pdf();
    const { id } = await attachment(bandung.staff, { campaignId: own.id, title: 'Wawancara kader' }, { content: same });
    await attachment(bandung.staff, { campaignId: own.id }, { content: PNG, name: 'foto.png' });
    for (const filter of ['mediaType=application/pdf', `sha256=${sha256(same)}`, 'q=wawancara', 'q=kader']) {
      const { items } = await made(bandung.viewer.get(`attachments?campaignId=${own.id}&${filter}`));
      expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
    }
    expect((await made(bandung.viewer.get(`attachments/count?campaignId=${own.id}`))).count).toBe(2);
  });

  it('shows nothing to another agency or above the clearance', async () => {
    const { id } = await attachment(bandung.analyst, { classification: 'confidential' });
    for (const [who, path] of [
      [muba.head, `attachments/${id}`],
      [muba.head, `attachments/${id}/content`],
      [bandung.viewer, `attachments/${id}`],
      [bandung.viewer, `attachments/${id}/content`],
    ] as const)
      expect((await who.get(path)).status).toBe(404);
    expect((await bandung.viewer.post(`attachments/${id}/links`)).status).toBe(404);
    expect((await made(muba.head.get('attachments'))).items).toEqual([]);
    const { items } = await made(bandung.viewer.get('attachments?limit=200'));
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
  });
});
