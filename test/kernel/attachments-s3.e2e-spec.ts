import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import S3rver from '@20minutes/s3rver';
import type { S3Settings } from '#platform/config/s3-settings';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
import { attachment, dataFolder, type Folder, formOf, pdf, sendForm } from '#test/support/files';
import { outside } from '#test/support/outside';

const { S3Store } = await outside<typeof import('#platform/storage/s3-store')>('#platform/storage/s3-store');
const { Storage } = await outside<typeof import('#platform/storage/storage')>('#platform/storage/storage');

const KEYS = { accessKey: 'S3RVER', secretKey: 'S3RVER' };
let folders: { data: Folder; bucket: Folder };
let server: Server;
let s3: S3Settings;
let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  folders = { data: dataFolder(), bucket: dataFolder() };
  const bucket = new S3rver({
    port: 0,
    silent: true,
    directory: folders.bucket.path,
    configureBuckets: [{ name: 'siklus' }],
  });
  await bucket.configureBuckets();
  server = await new Promise<Server>((resolve) => {
    const listening = bucket.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  s3 = { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket: 'siklus', ...KEYS };
  test = await startTestApp({ dataFolder: folders.data.path, s3 });
  bandung = await agency(test);
});
afterAll(async () => {
  await test.close();
  server.close();
  for (const folder of Object.values(folders)) folder.remove();
});

const objects = (): string[] => folders.bucket.files().filter((name) => name.endsWith('_S3rver_object'));

describe('files in an S3 storage', () => {
  it('are stored, read whole and in part, and removed', async () => {
    const whole = Buffer.concat([pdf(), Buffer.alloc(3_000_000, 'x')]);
    const record = await attachment(bandung.staff, {}, { content: whole });
    expect([objects().length, folders.data.files()]).toEqual([1, []]);
    const read = async (headers: Record<string, string> = {}): Promise<Buffer> => {
      const path = `${test.url}/api/v1/attachments/${record.id}/content`;
      const answer = await fetch(path, { headers: { authorization: `Bearer ${bandung.viewer.token}`, ...headers } });
      return Buffer.from(await answer.arrayBuffer());
    };
    expect((await read()).equals(whole)).toBe(true);
    expect(await read({ range: 'bytes=0-7' })).toEqual(whole.subarray(0, 8));
    expect((await bandung.staff.delete(`attachments/${record.id}`, ifMatch(record))).status).toBe(204);
    expect(objects()).toEqual([]);
  });

  it('leave no object behind when the request is refused', async () => {
    const { status } = await sendForm(bandung.staff, formOf({}, { title: ' ' }));
    expect([status, objects(), folders.data.files()]).toEqual([400, [], []]);
  });

  it('are refused by a storage that does not know the keys', async () => {
    const stranger = new S3Store({ ...s3, secretKey: 'not the key' });
    await expect(stranger.open('x/y')).rejects.toMatchObject({ kind: { code: 'storage.unavailable' } });
  });

  it('wait with a problem while the storage is away', async () => {
    const { id } = await attachment(bandung.staff);
    const away = { ...s3, endpoint: 'http://127.0.0.1:9' };
    const storage = test.app.get(Storage) as unknown as { store: InstanceType<typeof S3Store> };
    storage.store = new S3Store(away);
    const read = await bandung.viewer.get(`attachments/${id}/content`);
    const sent = await sendForm(bandung.staff, formOf({}));
    storage.store = new S3Store(s3);
    expect([read, sent].map(({ status, body, headers }) => [status, body.code, headers.get('retry-after')])).toEqual(
      Array(2).fill([503, 'storage.unavailable', '10']),
    );
    expect((await bandung.viewer.get(`attachments/${id}/content`)).status).toBe(200);
  });
});
