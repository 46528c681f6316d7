import { startTestApp, type TestApp } from '#test/support/app';
import { Client, made } from '#test/support/client';
import { day, type Ground, ground, message } from '#test/support/doing';
import { EventReader } from '#test/support/event-reader';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { reclassified } from '#test/support/planning';
import { query } from '#test/support/server';

const { createApp } = await outside<typeof import('#app/create-app')>('#app/create-app');
const { WakeUps } = await outside<typeof import('#platform/live/wake-ups')>('#platform/live/wake-ups');

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp({ poolSize: 6 });
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
});
afterAll(() => test.close());

type Values = Record<string, unknown>;
const write = (values: Values = {}, by: Client = bandung.staff) =>
  made(by.post('feedback-messages', message(on, values)));
const MESSAGES = '?types=feedback_message';

/** Of many writes each is told in its place: the order of the chain is the order of the stream. */
const inOrder = (ids: number[]) => ids.every((id, i) => i === 0 || id > (ids[i - 1] ?? 0));

describe('GET /events', () => {
  it('tells of a change as it happens, without its content', async () => {
    const reader = await EventReader.open(bandung.viewer);
    expect([reader.status, reader.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const { id, createdAt } = await write();
    await made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'praise' }));
    await reader.until(() => reader.heard.length >= 2);
    expect(reader.heard.map(({ data }) => data)).toEqual([
      {
        type: 'feedback_message.created',
        resource: 'feedback_message',
        id,
        campaignId: on.campaign.id,
        occurredAt: expect.any(String),
      },
      expect.objectContaining({ type: 'feedback_message.moved_to_triaged', id }),
    ]);
    expect(Date.parse(reader.heard[0]?.data.occurredAt ?? '') - Date.parse(createdAt)).toBeLessThan(5_000);
    await reader.cut();
  });

  it('continues behind the last id after a cut', async () => {
    const first = await EventReader.open(bandung.viewer, MESSAGES);
    await write();
    await first.until(() => first.heard.length === 1);
    await first.cut();
    const missed = [await write(), await write()];
    const second = await EventReader.open(bandung.viewer, MESSAGES, first.last);
    const next = await write();
    await second.until(() => second.heard.length >= 3);
    expect(second.ids).toEqual([...missed, next].map(({ id }) => id));
    await second.cut();
  });

  it('misses nothing that happened after it began, even without an event before the cut', async () => {
    const first = await EventReader.open(bandung.viewer, MESSAGES);
    await first.cut();
    const { id } = await write();
    const second = await EventReader.open(bandung.viewer, `${MESSAGES}&lastEventId=${first.last}`);
    await second.until(() => second.heard.length > 0);
    expect(second.ids).toEqual([id]);
    await second.cut();
  });

  it('tells each of fifty writes at once exactly once, through cuts', async () => {
    const heard: { id: number; record: string }[] = [];
    let reader = await EventReader.open(bandung.viewer, MESSAGES);
    const steady = await EventReader.open(bandung.analyst, MESSAGES);
    let writing = true;
    const writes = Promise.all(Array.from({ length: 50 }, () => write())).finally(() => {
      writing = false;
    });
    const take = () => heard.push(...reader.heard.map(({ id, data }) => ({ id, record: data.id })));
    while (writing) {
      await reader.cut();
      take();
      reader = await EventReader.open(bandung.viewer, MESSAGES, reader.last);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    const written = (await writes).map(({ id }) => id).sort();
    await reader.until(() => heard.length + reader.heard.length >= 50);
    await steady.until(() => steady.heard.length >= 50);
    await Promise.all([reader.cut(), steady.cut()]);
    take();
    expect(heard.map(({ record }) => record).sort()).toEqual(written);
    expect(steady.ids).toEqual(heard.map(({ record }) => record));
    expect(inOrder(heard.map(({ id }) => id))).toBe(true);
  });

  it('never tells of what lies above the clearance or was classified since', async () => {
    const [low, high] = [
      await EventReader.open(bandung.viewer, MESSAGES),
      await EventReader.open(bandung.head, MESSAGES),
    ];
    const secret = await write({ classification: 'confidential' }, bandung.head);
    const later = await write();
    await low.until(() => low.heard.length === 1);
    await low.cut();
    await reclassified(bandung.informationOfficer, 'feedback-messages', later.id, 'confidential');
    const open = await write();
    await high.until(() => high.ids.includes(open.id));
    expect(high.ids).toEqual([secret.id, later.id, later.id, open.id]);
    const start = String((high.heard[0]?.id ?? 1) - 1);
    const again = await EventReader.open(bandung.viewer, MESSAGES, start);
    await again.until(() => again.heard.length > 0);
    expect([low.ids, again.ids]).toEqual([[later.id], [open.id]]);
    await Promise.all([high.cut(), again.cut()]);
  });

  it('never tells of another agency', async () => {
    const [own, other] = [await EventReader.open(bandung.admin), await EventReader.open(muba.admin)];
    const { id } = await write();
    await own.until(() => own.ids.includes(id));
    const theirs = await ground(muba);
    await other.until(() => other.ids.includes(theirs.campaign.id));
    expect(other.ids).not.toContain(id);
    expect(own.ids).not.toContain(theirs.campaign.id);
    await Promise.all([own.cut(), other.cut()]);
  });

  it('tells only of kinds, deeds and campaigns that are asked for', async () => {
    const aside = await ground(bandung);
    const reader = await EventReader.open(
      bandung.viewer,
      `?types=feedback_message.created&types=campaign&campaignId=${on.campaign.id}`,
    );
    await made(bandung.staff.post('feedback-messages', message(aside)));
    const { id } = await write();
    await made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'praise' }));
    await made(bandung.head.patch(`campaigns/${on.campaign.id}`, { summary: 'Ringkasan.' }, { 'if-match': '*' }));
    await reader.until(() => reader.heard.length >= 2);
    expect(reader.heard.map(({ data }) => [data.type, data.id])).toEqual([
      ['feedback_message.created', id],
      ['campaign.updated', on.campaign.id],
    ]);
    await reader.cut();
  });

  it('ends with the session and says nothing after it', async () => {
    const leaver = await bandung.person({ role: 'staff' });
    const reader = await EventReader.open(leaver, MESSAGES);
    expect((await leaver.post('auth/logout')).status).toBe(204);
    const { id } = await write();
    await reader.ended;
    expect(reader.ids).not.toContain(id);
    expect((await EventReader.open(leaver)).status).toBe(401);
  });

  it('ends with a token that is revoked, and tells it no more than it may read', async () => {
    const narrow = { name: 'Layar humas', scopes: ['campaign.read'], expiresOn: day(30) };
    const { id, secret } = await made(bandung.staff2.post('access-tokens', narrow));
    const reader = await EventReader.open(new Client(test.url, secret));
    await write();
    const { campaign } = await ground(bandung);
    await reader.until(() => reader.heard.length > 0);
    expect(reader.heard[0]?.data).toMatchObject({ type: 'campaign.created', id: campaign.id });
    await bandung.staff2.delete(`access-tokens/${id}`, { 'if-match': '*' });
    await reader.ended;
    expect(new Set(reader.heard.map(({ data }) => data.resource))).toEqual(new Set(['campaign']));
  });

  it('refuses an id that is none, or lies ahead of everything', async () => {
    const ask = (lastEventId: string) => bandung.viewer.get('events', { 'last-event-id': lastEventId });
    expect((await ask('abc')).status).toBe(400);
    const ahead = await ask('999999999');
    expect([ahead.status, ahead.body.code]).toEqual([409, 'event.unknown_position']);
  });

  it('lets one person hold eight streams and not a ninth', async () => {
    const readers = await Promise.all(Array.from({ length: 8 }, () => EventReader.open(bandung.informationOfficer)));
    const ninth = await bandung.informationOfficer.get('events');
    expect([ninth.status, ninth.body.code]).toEqual([429, 'event.too_many_streams']);
    await readers[0]?.cut();
    const { id } = await write();
    await readers[1]?.until(() => readers[1]?.ids.includes(id) ?? false);
    const freed = await EventReader.open(bandung.informationOfficer);
    expect(freed.status).toBe(200);
    await Promise.all([...readers, freed].map((reader) => reader.cut()));
  });
});

describe('GET /events of another process', () => {
  const other = async () => {
    const app = await createApp({ ...test.settings, databaseUrl: test.databaseUrl, secret: 'test-'.repeat(8) });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const by = ({ token, id }: Client) => new Client(`http://127.0.0.1:${port}`, token, id);
    return { app, reader: await EventReader.open(by(bandung.viewer), MESSAGES), wakeUps: app.get(WakeUps) };
  };

  it('hears at once, looks when it cannot hear, and ends when it stops', async () => {
    const { app, reader, wakeUps } = await other();
    await reader.until(() => wakeUps.listening);
    const heard = await write();
    await reader.until(() => reader.ids.includes(heard.id));
    await query(
      test.databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'siklus listening' AND datname = current_database()`,
    );
    await reader.until(() => !wakeUps.listening);
    const seen = await write();
    await reader.until(() => reader.ids.includes(seen.id));
    await app.close();
    await reader.ended;
    expect(reader.ids).toEqual([heard.id, seen.id]);
  });
});
