import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { day, type Ground, ground, message } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, pointers, reclassified } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
});
afterAll(() => test.close());

const RINA = { name: 'Rina Kartika', phone: '0812-0000-0042', email: 'Rina@Warga.example' };
const post = (values = {}, by = bandung.staff) =>
  by.post('feedback-messages', message(on, { authorRef: undefined, ...values }));
const store = (values = {}) => made(post(values));
const disclose = (id: string, by = bandung.staff, headers = {}) =>
  by.post(`feedback-messages/${id}/identity-disclosures`, { reason: 'Mencari rumah yang belum difogging.' }, headers);

/** Everything that somebody could look at, as text. */
async function everywhere(by: Client, id: string): Promise<string> {
  const campaign = `campaigns/${on.campaign.id}`;
  const paths = [
    'feedback-messages?limit=200',
    'feedback-messages?q=rahasia',
    'search?q=rahasia',
    `${campaign}/trace`,
    `${campaign}/timeline`,
    `${campaign}/coverage`,
    `${campaign}/feedback-summary`,
    `calendar?from=${day(-30)}&to=${day(30)}`,
    'calendar.ics',
    'me/work',
    'notifications',
    `audit-events?recordId=${id}`,
    `audit-events?campaignId=${on.campaign.id}&limit=200`,
  ];
  const answers = await Promise.all(paths.map((path) => by.get(path)));
  return answers.map(({ body }) => JSON.stringify(body)).join('\n');
}

describe('a confidential message', () => {
  it('is absent from every view of whoever is not cleared', async () => {
    const counted = async () =>
      Promise.all([
        made(bandung.viewer.get(`feedback-messages/count?campaignId=${on.campaign.id}`)),
        made(bandung.viewer.get(`campaigns/${on.campaign.id}/feedback-summary`)),
        made(bandung.viewer.get(`campaigns?include=counts`)),
      ]);
    await store({ text: 'Fogging rahasia umum.' });
    const before = await counted();
    const hidden = await store({ confidential: true, text: 'Rahasia: petugas meminta uang fogging.' });
    expect(hidden).toMatchObject({ confidential: true, classification: 'confidential' });
    expect(await counted()).toEqual(before);
    const shown = await everywhere(bandung.viewer, hidden.id);
    for (const word of [hidden.id, hidden.trackingCode, 'petugas meminta']) expect(shown).not.toContain(word);
    expect((await bandung.viewer.get(`feedback-messages/${hidden.id}`)).status).toBe(404);
    expect(await everywhere(bandung.head, hidden.id)).toContain(hidden.trackingCode);
  });

  it('is so on every way in and on every later one', async () => {
    const asked = { source: 'lapor_export', externalId: 'K-1', confidential: true };
    const [item] = (await made(bandung.staff.post('feedback-messages/batch', { items: [message(on, asked)] }))).items;
    expect((await bandung.viewer.get(`feedback-messages/${item.id}`)).status).toBe(404);
    const plain = await store();
    const patched = await bandung.staff.patch(`feedback-messages/${plain.id}`, { confidential: true }, ifMatch(plain));
    expect([patched.status, patched.body.classification]).toEqual([200, 'confidential']);
    const again = message(on, { source: 'lapor_export', externalId: 'K-2' });
    await made(bandung.staff.post('feedback-messages/batch', { items: [again] }));
    const learned = await made(
      bandung.staff.post('feedback-messages/batch', { items: [{ ...again, confidential: true }] }),
    );
    expect(learned.updated).toBe(1);
    expect((await bandung.viewer.get(`feedback-messages/${learned.items[0].id}`)).status).toBe(404);
  });

  it('is opened by no decision while the promise stands', async () => {
    const { id, ...kept } = await store({ confidential: true });
    const decision = { resource: 'feedback-messages', recordId: id, to: 'open', reason: 'Sudah terbuka.' };
    const refused = await bandung.informationOfficer.post('classification-decisions', decision);
    expect([refused.status, codes(refused)]).toEqual([422, ['feedback_message.confidential_level']]);
    expect((await bandung.staff.patch(`feedback-messages/${id}`, { confidential: false }, ifMatch(kept))).status).toBe(
      403,
    );
    const released = await bandung.informationOfficer.get(`feedback-messages/${id}`);
    expect(released.body.confidential).toBe(true);
  });
});

describe('an anonymous message', () => {
  it('is open to all and keeps nobody', async () => {
    const stored = await store({ anonymous: true });
    expect(stored).toMatchObject({ anonymous: true, confidential: false, classification: 'open', hasReporter: false });
    expect((await bandung.viewer.get(`feedback-messages/${stored.id}`)).status).toBe(200);
    expect((await made(bandung.viewer.get('feedback-messages?anonymous=true'))).items).toHaveLength(1);
    for (const identity of [{ reporter: RINA }, { authorRef: 'WARGA-0042' }]) {
      const refused = await post({ anonymous: true, ...identity });
      expect([refused.status, pointers(refused)]).toEqual([422, ['/anonymous']]);
    }
    expect((await disclose(stored.id)).body.code).toBe('reporter.unknown');
  });

  it('forgets a known writer who asks for it', async () => {
    const stored = await store({ reporter: { name: 'Ujang', phone: '0813 0000 0077' } });
    const path = `feedback-messages/${stored.id}`;
    await made(bandung.staff.post(`${path}/triage`, { kind: 'question' }));
    const patched = await made(bandung.staff.patch(path, { anonymous: true }, { 'if-match': '*' }));
    expect(patched).toMatchObject({ anonymous: true, authorRef: null, hasReporter: false });
    const db = await openAsSuperuser(test);
    const { rows } = await db.query(`SELECT FROM reporters WHERE name = 'Ujang'`);
    await db.end();
    expect(rows).toHaveLength(0);
  });
});

describe('a reporter', () => {
  it('is nowhere but behind a disclosure', async () => {
    const stored = await store({ reporter: RINA, text: 'Fogging belum datang.' });
    expect(stored).toMatchObject({ hasReporter: true, authorRef: expect.stringMatching(/^WARGA-\d\w{7}$/) });
    const shown = await everywhere(bandung.head, stored.id);
    for (const word of ['Rina Kartika', '+6281200000042', 'rina@warga', 'reporterId'])
      expect(shown).not.toContain(word);
  });

  it('has one pseudonym, however the number is written', async () => {
    const first = await store({ reporter: RINA });
    const second = await store({ reporter: { name: 'rina  kartika', phone: '+62 812 0000 0042' } });
    const family = await store({ reporter: { name: 'Dadang', phone: '081200000042' } });
    expect(second.authorRef).toBe(first.authorRef);
    expect(family.authorRef).not.toBe(first.authorRef);
  });

  it('keeps no number of an identity card, and says something', async () => {
    const numbered = await post({ reporter: { name: 'Rina', address: 'NIK 3273014503900001' } });
    expect([numbered.status, codes(numbered)]).toEqual([422, ['reporter.id_number']]);
    expect(codes(await post({ reporter: {} }))).toEqual(['reporter.empty']);
    expect(pointers(await post({ reporter: { ...RINA, nik: '1' } }))).toEqual(['/reporter/nik']);
  });
});

describe('POST /feedback-messages/{id}/identity-disclosures', () => {
  it('shows who it is to whoever may know and says why', async () => {
    const stored = await store({ reporter: RINA });
    const path = `feedback-messages/${stored.id}/identity-disclosures`;
    expect((await bandung.viewer.post(path, { reason: 'Ingin tahu.' })).status).toBe(403);
    expect((await bandung.analyst.get(path)).status).toBe(403);
    expect((await bandung.staff.post(path, {})).status).toBe(400);
    expect((await muba.head.post(path, { reason: 'x' })).status).toBe(404);
    const { status, body } = await disclose(stored.id);
    expect([status, body.createdBy]).toEqual([201, bandung.staff.id]);
    expect(body.identity).toEqual({
      pseudonym: stored.authorRef,
      name: 'Rina Kartika',
      phone: '+6281200000042',
      email: 'rina@warga.example',
      address: null,
    });
    const { items } = await made(bandung.head.get(path));
    expect(items).toMatchObject([
      { id: body.id, reason: 'Mencari rumah yang belum difogging.', createdBy: bandung.staff.id },
    ]);
    expect(JSON.stringify(items)).not.toContain('Rina');
    const audit = (await made(bandung.head.get(`audit-events?recordId=${stored.id}`))).items;
    expect(audit[0]).toMatchObject({
      action: 'feedback_message.identity_disclosed',
      reason: 'Mencari rumah yang belum difogging.',
      actor: { id: bandung.staff.id },
    });
  });

  it('shows it once: no dry run and no repetition does', async () => {
    const { id } = await store({ reporter: RINA });
    const dry = await bandung.staff.post(`feedback-messages/${id}/identity-disclosures?dryRun=true`, { reason: 'x' });
    expect([dry.status, JSON.stringify(dry.body)]).toEqual([200, expect.not.stringContaining('Rina')]);
    const key = { 'idempotency-key': `"disclose-${id}"` };
    expect((await disclose(id, bandung.staff, key)).body.identity.name).toBe('Rina Kartika');
    const replay = await disclose(id, bandung.staff, key);
    expect([replay.headers.get('idempotent-replayed'), replay.body.identity]).toEqual(['true', null]);
  });

  it('is hidden with its message', async () => {
    const { id } = await store({ reporter: RINA });
    const { body } = await disclose(id);
    await reclassified(bandung.head, 'feedback-messages', id, 'confidential');
    const low = await bandung.person({ role: 'staff', clearance: 'open' });
    expect((await low.get(`feedback-messages/${id}/identity-disclosures/${body.id}`)).status).toBe(404);
    expect((await low.post(`feedback-messages/${id}/identity-disclosures`, { reason: 'x' })).status).toBe(404);
    expect((await bandung.head.get(`feedback-messages/${id}/identity-disclosures/${body.id}`)).status).toBe(200);
  });
});

describe('warnings', () => {
  it('say what in the words leads to a person, and where', async () => {
    const text = 'NIK saya 3273014503900001, WA 0812-3456-7890; anak saya kena DBD.';
    const stored = await store({ text });
    expect(stored.personalDetails).toEqual(['national_id', 'phone_number', 'health_detail']);
    expect(
      stored.warnings.map(({ code, start, length }: { code: string; start: number; length: number }) => [
        code,
        text.slice(start, start + length),
      ]),
    ).toEqual([
      ['national_id', '3273014503900001'],
      ['phone_number', '0812-3456-7890'],
      ['health_detail', 'DBD'],
    ]);
    const { items } = await made(bandung.viewer.get('feedback-messages?personalDetail=national_id'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([stored.id]);
    expect((await store()).warnings).toEqual([]);
  });
});
