import { createHash } from 'node:crypto';
import type pg from 'pg';
import { keyOf, writeLink } from '#kernel/attachment/attachment-link.rules';
import { newId } from '#platform/database/ids';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { attachment, dataFolder, pdf } from '#test/support/files';
import { outside } from '#test/support/outside';

const folder = dataFolder();
let test: TestApp;
let bandung: Agency;
// biome-ignore lint/suspicious/noExplicitAny: the stored campaign
let open: any;

beforeAll(async () => {
  test = await startTestApp({ dataFolder: folder.path });
  bandung = await agency(test);
  open = await campaign(bandung.head);
});
afterAll(async () => {
  await test.close();
  folder.remove();
});

const { StorageHousekeeping } = await outside<typeof import('#platform/storage/storage-housekeeping')>(
  '#platform/storage/storage-housekeeping',
);

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function content(by: Client, path: string, headers: Record<string, string> = {}) {
  const authorization: Record<string, string> = by.token ? { authorization: `Bearer ${by.token}` } : {};
  const response = await fetch(`${test.url}${path}`, { headers: { ...authorization, ...headers } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Whatever is refused leaves the storage as it was. */
async function leavesNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = folder.files().sort();
  const answer = await work();
  expect(folder.files().sort()).toEqual(before);
  return answer;
}

describe('GET /attachments/:id/content', () => {
  it('is for saving and never for showing', async () => {
    const whole = pdf();
    const { id } = await attachment(bandung.staff, {}, { content: whole, name: 'Catatan “RW 05”.pdf' });
    const { status, headers, bytes } = await content(bandung.viewer, `/api/v1/attachments/${id}/content`);
    expect([status, bytes.equals(whole), headers.get('content-length')]).toEqual([200, true, String(whole.length)]);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Catatan _RW 05_.pdf"; filename\*=UTF-8''/,
    );
    const etag = headers.get('etag') ?? '';
    expect(etag).toBe(`"${sha256(whole)}"`);
    expect((await content(bandung.viewer, `/api/v1/attachments/${id}/content`, { 'if-none-match': etag })).status).toBe(
      304,
    );
  });

  it('answers the part that is asked for', async () => {
    const whole = pdf();
    const { id } = await attachment(bandung.staff, {}, { content: whole });
    const path = `/api/v1/attachments/${id}/content`;
    const part = await content(bandung.viewer, path, { range: 'bytes=5-8' });
    expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
      206,
      whole.subarray(5, 9).toString(),
      `bytes 5-8/${whole.length}`,
    ]);
    expect((await content(bandung.viewer, path, { range: 'bytes=5-8', 'if-range': '"old"' })).status).toBe(200);
    const beyond = await content(bandung.viewer, path, { range: 'bytes=100000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
    const head = await fetch(`${test.url}${path}`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${bandung.viewer.token}` },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
  });
});

describe('POST /attachments/:id/links', () => {
  const nobody = (): Client => new Client(test.url, null);

  it('answers an address that needs no sign-in', async () => {
    const { id, bytes } = await attachment(bandung.staff);
    const link = await bandung.viewer.post(`attachments/${id}/links`);
    expect([link.status, Date.parse(link.body.expiresAt) - Date.now() <= 300_000]).toEqual([201, true]);
    const loaded = await content(nobody(), link.body.url);
    expect([loaded.status, loaded.bytes.length, loaded.headers.get('content-disposition')?.slice(0, 11)]).toEqual([
      200,
      bytes,
      'attachment;',
    ]);
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items.map(({ action }: { action: string }) => action)).toContain('attachment.linked');
  });

  it('is over when its time is, and never was for anything else', async () => {
    const { id } = await attachment(bandung.staff);
    const said = { organizationId: bandung.organizationId, attachmentId: id, userId: bandung.staff.id };
    const past = writeLink({ ...said, expires: Math.floor(Date.now() / 1_000) - 1 }, keyOf('test-'.repeat(8)));
    const forged = writeLink({ ...said, expires: 4_000_000_000 }, keyOf('a guess'));
    const answers: number[] = [];
    for (const token of [past, forged, 'x']) answers.push((await nobody().get(`attachment-links/${token}`)).status);
    expect(answers).toEqual([410, 404, 404]);
  });

  it('shows no more than its maker may see now', async () => {
    const { id } = await attachment(bandung.analyst, { classification: 'restricted' });
    const maker = await bandung.person({ role: 'staff', clearance: 'restricted' });
    const { url } = await made(maker.post(`attachments/${id}/links`));
    expect((await nobody().get(url)).status).toBe(200);
    const { version } = await made(bandung.admin.get(`users/${maker.id}`));
    await made(bandung.admin.patch(`users/${maker.id}`, { clearance: 'open', version }));
    expect((await nobody().get(url)).status).toBe(404);
  });
});

describe('DELETE /attachments/:id', () => {
  it('takes the content with the record', async () => {
    await leavesNothing(async () => {
      const record = await attachment(bandung.staff);
      expect((await bandung.staff.delete(`attachments/${record.id}`)).status).toBe(428);
      expect((await bandung.staff.delete(`attachments/${record.id}`, { 'if-match': '"9"' })).status).toBe(412);
      expect((await content(bandung.staff, `/api/v1/attachments/${record.id}/content`)).status).toBe(200);
      expect((await bandung.staff.delete(`attachments/${record.id}`, ifMatch(record))).status).toBe(204);
      expect((await bandung.staff.get(`attachments/${record.id}`)).status).toBe(404);
    });
  });

  it('keeps what a record refers to', async () => {
    const record = await attachment(bandung.analyst, { campaignId: open.id });
    await researchNote(bandung.analyst, open.id, { attachmentIds: [record.id] });
    const answer = await bandung.analyst.delete(`attachments/${record.id}`, ifMatch(record));
    expect([answer.status, answer.body.code]).toEqual([409, 'record.has_dependants']);
    expect((await content(bandung.analyst, `/api/v1/attachments/${record.id}/content`)).status).toBe(200);
  });
});

describe('the housekeeping of files', () => {
  it('takes away what has been nobody’s for a day', async () => {
    const record = await attachment(bandung.staff);
    const db: pg.Client = await openAsSuperuser(test);
    const { rows } = await db.query('SELECT storage_key AS key FROM attachments WHERE id = $1', [record.id]);
    // As a process leaves it that is killed between the content and the record.
    await db.query('DELETE FROM attachments WHERE id = $1', [record.id]);
    await db.query(`INSERT INTO unclaimed_files VALUES ($1, $2, now() - interval '23 hours')`, [
      bandung.organizationId,
      rows[0].key,
    ]);
    const housekeeping = test.app.get(StorageHousekeeping);
    expect([await housekeeping.round(), folder.files().includes(rows[0].key)]).toEqual([0, true]);
    await db.query(`UPDATE unclaimed_files SET created_at = now() - interval '25 hours'`);
    await db.end();
    expect([await housekeeping.round(), folder.files().includes(rows[0].key)]).toEqual([1, false]);
    expect((await bandung.head.get(`attachments/${newId()}/content`)).status).toBe(404);
  });
});
