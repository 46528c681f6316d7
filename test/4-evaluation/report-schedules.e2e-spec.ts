import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { program } from '#platform/jobs/tenant-rounds';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, orgUnit, researchNote } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { codes, pointers } from '#test/support/planning';

interface Arrived {
  headers: Record<string, string>;
  body: string;
}

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;
type Rounds = { round(now?: Date): Promise<number> };

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let rounds: Rounds;
let receiver: Server;
let answer = 204;
let arrived: Arrived[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      arrived.push({ headers: request.headers as Arrived['headers'], body: Buffer.concat(parts).toString() });
      response.writeHead(answer, { location: 'http://127.0.0.1/elsewhere' }).end('secret inside');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  test = await startTestApp({ webhookLoopback: true });
  const { DeliveryRounds } = await outside<
    typeof import('#stages/4-evaluation/report-delivery/delivery-rounds.service')
  >('#stages/4-evaluation/report-delivery/delivery-rounds.service');
  rounds = test.app.get(DeliveryRounds);
  bandung = await agency(test, 'Dinas Kesehatan Kota Bandung');
  muba = await agency(test);
});
afterAll(async () => {
  receiver.close();
  await test.close();
});
beforeEach(() => {
  answer = 204;
  arrived = [];
});

const PATH = 'report-schedules';
const LOG = 'report-deliveries';
const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
const listOf = (values: Values = {}): Values => ({
  name: 'Catatan riset mingguan',
  kind: 'list',
  list: 'research-notes',
  format: 'json',
  rhythm: 'week',
  weekday: 1,
  localTime: '06:00',
  url: address(),
  ...values,
});
const schedule = (values: Values = {}, by: Client = bandung.head): Promise<Stored> =>
  made(by.post(PATH, listOf(values)));
const later = (at: string | Date, seconds: number) => new Date(new Date(at).getTime() + seconds * 1_000);
const logOf = async (id: string, by: Client = bandung.head): Promise<Stored[]> =>
  (await made(by.get(`${LOG}?scheduleId=${id}`))).items;
const off = async ({ id }: Stored) => made(bandung.head.patch(`${PATH}/${id}`, { active: false }, { 'if-match': '*' }));
const actionsOn = async (id: string): Promise<string[]> =>
  (await made(bandung.head.get(`audit-events?recordId=${id}`))).items.map(({ action }: Stored) => action);

describe('POST /report-schedules', () => {
  it('shows its secret once and the next day it is due', async () => {
    const stored = await schedule({ rhythm: 'month', weekday: null, dayOfMonth: 31 });
    expect(stored.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(new Date(stored.nextAt).toISOString()).toMatch(/T23:00:00.000Z$/);
    expect(await made(bandung.head.get(`${PATH}/${stored.id}`))).not.toHaveProperty('secret');
    expect(JSON.stringify(await made(bandung.head.get(PATH)))).not.toMatch(/whsec_|[Ss]alt/);
    expect(await actionsOn(stored.id)).toEqual(['report_schedule.secret_shown', 'report_schedule.created']);
    await off(stored);
  });

  it('answers a repeated request without the secret', async () => {
    const key = { 'idempotency-key': 'schedule-once' };
    const [first, again] = [await bandung.head.post(PATH, listOf(), key), await bandung.head.post(PATH, listOf(), key)];
    expect(again.body).toEqual({ ...first.body, secret: null });
    await off(first.body);
  });

  it('refuses addresses that lead inside', async () => {
    const inside = [
      'http://example.org/x',
      'https://10.0.0.1/x',
      'https://169.254.169.254/x',
      'https://[::ffff:10.0.0.1]/x',
    ];
    for (const url of [...inside, 'https://0xa9fea9fe/x', 'https://100.64.0.1/', 'https://example.org:5432/'])
      expect(pointers(await bandung.head.post(PATH, listOf({ url })))).toEqual(['/url']);
  });

  it('refuses what does not belong together', async () => {
    const { id: unitId } = await orgUnit(bandung.admin);
    expect(pointers(await bandung.head.post(PATH, listOf({ unitId, weekday: null, format: 'pdf' })))).toEqual([
      '/format',
      '/unitId',
      '/weekday',
    ]);
    expect(codes(await bandung.head.post(PATH, listOf({ list: 'users' })))).toEqual(['report_schedule.list_closed']);
    expect((await bandung.head.post(PATH, listOf({ parameters: { nothing: 'x' } }))).status).toBe(400);
  });

  it('is for head and admin only', async () => {
    for (const by of [bandung.staff, bandung.analyst, bandung.viewer])
      expect((await by.post(PATH, listOf())).status).toBe(403);
  });
});

describe('a schedule that is due', () => {
  it('delivers only what is open, signed, and once', async () => {
    const { id: campaignId } = await campaign(bandung.head);
    await researchNote(bandung.analyst, campaignId, { title: 'Yang terbuka' });
    await researchNote(bandung.analyst, campaignId, { title: 'Yang dibatasi', classification: 'restricted' });
    const stored = await schedule();
    const due = later(stored.nextAt, 1);
    await Promise.all([rounds.round(due), rounds.round(due), rounds.round(due)]);
    await rounds.round(due);
    expect(arrived).toHaveLength(1);
    const { headers, body } = arrived[0] as Arrived;
    const { type, data } = new Webhook(stored.secret).verify(body, headers) as Stored;
    expect(type).toBe('report.delivered');
    const file = Buffer.from(data.content, 'base64');
    expect(createHash('sha256').update(file).digest('hex')).toBe(data.sha256);
    expect(file.toString()).toContain('Yang terbuka');
    expect(file.toString()).not.toContain('Yang dibatasi');
    const [run] = await logOf(stored.id);
    expect(run).toMatchObject({ id: headers['webhook-id'], state: 'delivered', attempts: 1, responseStatus: 204 });
    expect(await made(bandung.head.get(`${PATH}/${stored.id}`))).toMatchObject({
      lastDeliveryId: run.id,
      lastDeliveryState: 'delivered',
    });
    expect(await actionsOn(run.id)).toContain('report_delivery.moved_to_delivered');
    await off(stored);
  });

  it('delivers the recap of the month before as an unsigned PDF', async () => {
    const { id: unitId } = await orgUnit(bandung.admin);
    const recap = {
      kind: 'unit_month',
      unitId,
      list: null,
      format: 'pdf',
      rhythm: 'month',
      weekday: null,
      dayOfMonth: 1,
    };
    const stored = await schedule(recap);
    await rounds.round(later(stored.nextAt, 1));
    const { data } = JSON.parse(arrived[0]?.body ?? '');
    expect(Buffer.from(data.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(data.fileName).toMatch(/^Rekap otomatis .* \d{4}-\d{2}\.pdf$/);
    expect(data.period.from).toMatch(/-01$/);
    await off(stored);
  });

  it('is tried again later, redirects too, and then fails', async () => {
    const stored = await schedule();
    let now = later(stored.nextAt, 1);
    answer = 302;
    await rounds.round(now);
    const [first] = await logOf(stored.id);
    expect(first).toMatchObject({ state: 'pending', attempts: 1, responseStatus: 302 });
    expect(new Date(first.nextAttemptAt)).toEqual(later(now, 5));
    await rounds.round(later(now, 4));
    expect(arrived).toHaveLength(1);
    for (let n = 0; n < 9; n += 1) {
      now = new Date((await logOf(stored.id))[0].nextAttemptAt);
      // The schedule itself does not come due again meanwhile.
      await rounds.round(now);
    }
    const run = (await logOf(stored.id)).find(({ id }) => id === first.id);
    expect(run).toMatchObject({ state: 'failed', attempts: 10, nextAttemptAt: null });
    expect(run.stateReason).not.toContain('secret inside');
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await off(stored);
  });

  it('is taken up where a process was killed', async () => {
    const stored = await schedule();
    const due = later(stored.nextAt, 1);
    const { DeliveryNotesService } = await outside<
      typeof import('#stages/4-evaluation/report-delivery/delivery-notes.service')
    >('#stages/4-evaluation/report-delivery/delivery-notes.service');
    const { inTenant } = await outside<typeof import('#platform/context/tenant')>('#platform/context/tenant');
    const { Database } = await outside<typeof import('#platform/database/database')>('#platform/database/database');
    const notes = test.app.get(DeliveryNotesService);
    const hold = notes.hold.bind(notes);
    // Whoever takes it up here never comes back.
    notes.hold = async (...given) => void (await hold(...given));
    await rounds.round(due);
    notes.hold = hold;
    await rounds.round(due);
    expect(arrived).toHaveLength(0);
    await inTenant(test.app.get(Database), { actor: program(bandung.organizationId) }, (ctx) =>
      ctx.query("UPDATE report_deliveries SET lease_until = now() - interval '1 second'"),
    );
    await rounds.round(due);
    expect(arrived).toHaveLength(1);
    await off(stored);
  });

  it('stops where the receiver answers 410', async () => {
    const stored = await schedule();
    answer = 410;
    await rounds.round(later(stored.nextAt, 1));
    const stopped = await made(bandung.head.get(`${PATH}/${stored.id}`));
    expect(stopped).toMatchObject({ active: false, nextAt: null, lastDeliveryState: 'failed' });
    expect(stopped.stoppedReason).toContain('410');
    const on = await made(bandung.head.patch(`${PATH}/${stored.id}`, { active: true }, ifMatch(stopped)));
    expect([on.active, on.stoppedReason]).toEqual([true, null]);
    await off(on);
  });

  it('stops where whoever set it up may not any more', async () => {
    const stored = await schedule({}, muba.head);
    const { version } = await made(muba.admin.get(`users/${muba.head.id}`));
    await made(muba.admin.patch(`users/${muba.head.id}`, { role: 'staff' }, { 'if-match': `"${version}"` }));
    await rounds.round(later(stored.nextAt, 1));
    expect(arrived).toHaveLength(0);
    const stopped = await made(muba.admin.get(`${PATH}/${stored.id}`));
    expect([stopped.active, stopped.stoppedReason]).toEqual([false, expect.stringContaining('may not any more')]);
  });
});

describe('POST /report-schedules/{id}/rotate-secret', () => {
  it('signs with both secrets for a day', async () => {
    const stored = await schedule();
    const rotated = await made(bandung.head.post(`${PATH}/${stored.id}/rotate-secret`, {}, ifMatch(stored)));
    expect(rotated.secret).not.toBe(stored.secret);
    await rounds.round(later(stored.nextAt, 1));
    const { headers, body } = arrived[0] as Arrived;
    for (const { secret } of [stored, rotated]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
    expect(await actionsOn(stored.id)).toContain('report_schedule.secret_rotated');
    await off(stored);
  });
});

describe('POST /report-deliveries/{id}/redeliver', () => {
  it('sends the same file under the same id', async () => {
    const stored = await schedule();
    const due = later(stored.nextAt, 1);
    await rounds.round(due);
    const [run] = await logOf(stored.id);
    expect((await bandung.head.post(`${LOG}/${run.id}/redeliver`)).status).toBe(202);
    expect((await bandung.head.post(`${LOG}/${run.id}/redeliver`)).body.code).toBe('report_delivery.not_now');
    await rounds.round(due);
    expect(arrived.map(({ headers }) => headers['webhook-id'])).toEqual([run.id, run.id]);
    expect(arrived[1]?.body).toBe(arrived[0]?.body);
    await off(stored);
    expect((await bandung.head.post(`${LOG}/${run.id}/redeliver`)).status).toBe(409);
  });
});

describe('another agency', () => {
  it('finds neither schedules nor deliveries', async () => {
    const stored = await schedule();
    await rounds.round(later(stored.nextAt, 1));
    const [run] = await logOf(stored.id);
    for (const path of [`${PATH}/${stored.id}`, `${LOG}/${run.id}`])
      expect((await muba.admin.get(path)).status).toBe(404);
    expect((await muba.admin.post(`${LOG}/${run.id}/redeliver`)).status).toBe(404);
    expect((await muba.admin.post(`${PATH}/${stored.id}/rotate-secret`, {}, ifMatch(stored))).status).toBe(404);
    expect(await logOf(stored.id, muba.admin)).toEqual([]);
    await off(stored);
  });
});
