import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { day, type Ground, ground, message, moment, unplannedPost } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { pointers } from '#test/support/planning';

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

/** Straight in the tables, where the service offers no way on purpose. */
async function plant(sql: string, params: unknown[]): Promise<Record<string, unknown>[]> {
  const db = await openAsSuperuser(test);
  const { rows } = await db.query(sql, params);
  await db.end();
  return rows;
}

describe('POST /feedback-messages/batch', () => {
  const batch = (items: unknown[], by = bandung.staff) => by.post('feedback-messages/batch', { items });
  const row = (externalId: string | undefined, values = {}) =>
    message(on, {
      source: 'lapor_export',
      externalId,
      authorRef: undefined,
      receivedAt: '2026-03-14T03:20:00Z',
      ...values,
    });
  const outcomes = ({ body }: { body: { items: { outcome: string }[] } }) => body.items.map(({ outcome }) => outcome);

  it('registers many at once, each with its tracking code', async () => {
    const about = await made(bandung.staff.post('posts', unplannedPost(on)));
    const { status, body } = await batch([
      row('B-1', { reporter: { name: 'Rina Kartika', phone: '0812 0000 0042' } }),
      row('B-2', { postId: about.id, campaignId: undefined, text: '👍🙏' }),
      row(undefined, { exclusionReason: 'own_reply', language: 'su' }),
    ]);
    expect([status, body.inserted, body.updated, body.skipped]).toEqual([200, 3, 0, 0]);
    const stored = await Promise.all(
      body.items.map(({ id }: { id: string }) => made(bandung.viewer.get(`feedback-messages/${id}`))),
    );
    expect(stored.map(({ trackingCode }) => trackingCode)).toEqual(
      body.items.map(({ trackingCode }: { trackingCode: string }) => trackingCode),
    );
    expect(stored[0]).toMatchObject({
      hasReporter: true,
      authorRef: expect.stringMatching(/^WARGA-\d/),
      eligible: null,
    });
    expect(stored[1]).toMatchObject({ campaignId: on.campaign.id, eligible: false, exclusionReason: 'emoji_only' });
    expect(stored[2]).toMatchObject({ language: 'su', eligible: false, exclusionReason: 'own_reply' });
  });

  it('updates what nobody has dealt with and skips the rest', async () => {
    const first = await made(batch([row('C-1'), row('C-2'), row('C-3')]));
    await made(bandung.staff.post(`feedback-messages/${first.items[1].id}/triage`, { kind: 'question' }));
    const text = 'Fogging RW 05 belum, hubungi 0812-3456-7890.';
    const again = await batch([row('C-1', { text }), row('C-2', { text }), row('C-3'), row('C-4')]);
    expect([again.status, outcomes(again)]).toEqual([200, ['updated', 'skipped', 'skipped', 'inserted']]);
    expect(again.body.items.slice(0, 3).map(({ id }: { id: string }) => id)).toEqual(
      first.items.map(({ id }: { id: string }) => id),
    );
    const updated = await made(bandung.viewer.get(`feedback-messages/${first.items[0].id}`));
    expect(updated).toMatchObject({ text, version: 2, personalDetails: ['phone_number'] });
    const { items } = await made(bandung.head.get(`audit-events?recordId=${updated.id}`));
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'feedback_message.updated',
      'feedback_message.created',
    ]);
  });

  it('takes all or nothing and names each fault', async () => {
    const { count } = await made(bandung.viewer.get('feedback-messages/count'));
    const shape = await batch([row('D-1'), row('D-2', { text: ' ' }), row('D-3', { reporter: { nama: 'Rina' } })]);
    expect([shape.status, pointers(shape)]).toEqual([400, ['/items/1/text', '/items/2/reporter/nama']]);
    const foreign = (await made(muba.staff.post('feedback-messages', message(await ground(muba))))).channelId;
    const rules = await batch([
      row('D-1'),
      row('D-1'),
      row('D-2', { channelId: foreign }),
      row('D-3', { anonymous: true, reporter: { name: 'Rina' } }),
      row('D-4', { receivedAt: moment(30) }),
      row('D-5', { reporter: { address: 'KTP 3273014503900001' } }),
    ]);
    expect([rules.status, pointers(rules)]).toEqual([
      422,
      [
        '/items/1/externalId',
        '/items/2/channelId',
        '/items/3/anonymous',
        '/items/4/receivedAt',
        '/items/5/reporter/address',
      ],
    ]);
    expect((await made(bandung.viewer.get('feedback-messages/count'))).count).toBe(count);
    expect((await batch([], bandung.viewer)).status).toBe(403);
  });

  it('ends as one row when two batches bring the same', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `E-${i}`);
    const person = { reporter: { name: 'Asep', phone: '0813 0000 0001' } };
    const answers = await Promise.all([
      batch(ids.map((id) => row(id, person))),
      batch(
        [...ids].reverse().map((id) => row(id, person)),
        bandung.staff2,
      ),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.body.inserted + answers[1]!.body.inserted).toBe(40);
    expect(answers[0]!.body.skipped + answers[1]!.body.skipped).toBe(40);
    const found = answers.map(({ body }) => body.items.map(({ id }: { id: string }) => id).sort());
    expect(found[0]).toEqual(found[1]);
    const { items } = await made(
      bandung.viewer.get('feedback-messages?source=lapor_export&externalId=E-0&externalId=E-39'),
    );
    expect(new Set(items.map(({ authorRef }: { authorRef: string }) => authorRef)).size).toBe(1);
  });
});

describe('retention', () => {
  const closed = async (values = {}, coding = { kind: 'question', topic: 'fogging' }) => {
    const stored = await made(
      bandung.staff.post('feedback-messages', message(on, { authorRef: undefined, ...values })),
    );
    await made(bandung.staff.post(`feedback-messages/${stored.id}/triage`, coding));
    return made(bandung.staff.move(`feedback-messages/${stored.id}`, 'closed', { reason: 'Selesai.' }));
  };
  /** As if it had been closed on that day, at an hour that is another day in UTC. */
  const closedOn = (id: string, on: string) =>
    plant('UPDATE feedback_messages SET closed_at = $2 WHERE id = $1', [id, `${on}T03:00:00+07:00`]);
  const due = async (asOf: string) => made(bandung.informationOfficer.get(`retention/due?asOf=${asOf}`));
  const days = async (asOf: string, id: string) =>
    (await due(asOf)).items
      .filter(({ recordId }: { recordId: string }) => recordId === id)
      .map(({ closedOn: from, dueOn }: Record<string, string>) => [from, dueOn]);

  it('C40: counts whole years from the local day of closing, also from a leap day', async () => {
    const [question, spam] = [await closed(), await closed({}, { kind: 'spam', topic: 'iklan' })];
    await closedOn(question.id, '2026-02-28');
    await closedOn(spam.id, '2028-02-29');
    expect(await days('2028-02-27', question.id)).toEqual([]);
    expect(await days('2028-02-28', question.id)).toEqual([['2026-02-28', '2028-02-28']]);
    expect(await days('2029-02-27', spam.id)).toEqual([]);
    expect(await days('2029-02-28', spam.id)).toEqual([['2028-02-29', '2029-02-28']]);
  });

  it('lists what it would take and writes nothing', async () => {
    const one = await closed({ text: 'WA saya 081234567890, fogging kapan?' });
    await closedOn(one.id, '2020-01-31');
    const before = await made(bandung.head.get(`feedback-messages/${one.id}`));
    const { items, count } = await due('2026-01-01');
    expect(items[0]).toMatchObject({ recordId: one.id, action: 'mask_text', recordClass: 'any', held: false });
    expect(count).toBeGreaterThan(0);
    expect(await made(bandung.head.get(`feedback-messages/${one.id}`))).toEqual(before);
    expect((await bandung.staff.get('retention/due')).status).toBe(403);
  });

  it('takes the identity and what leads to it, once, and leaves a notice', async () => {
    const text = 'WA saya 081234567890, fogging kapan?';
    const one = await closed({ text, reporter: { name: 'Neng Lastri', phone: '081234567890' } });
    const young = await closed({ text, reporter: { name: 'Asep', phone: '081234567891' } });
    await closedOn(one.id, '2021-03-01');
    const { RetentionRounds } = await outside<
      typeof import('#stages/3-implementation/retention/retention-rounds.service')
    >('#stages/3-implementation/retention/retention-rounds.service');
    const rounds = test.app.get(RetentionRounds);
    expect((await Promise.all([rounds.round(), rounds.round()])).reduce((a, b) => a + b)).toBeGreaterThan(0);
    expect(await made(bandung.viewer.get(`feedback-messages/${one.id}`))).toMatchObject({
      text: 'WA saya [nomor telepon], fogging kapan?',
      authorRef: null,
      hasReporter: false,
      personalDetails: [],
      topic: 'fogging',
      anonymisedAt: expect.any(String),
    });
    expect((await made(bandung.viewer.get(`feedback-messages/${young.id}`))).hasReporter).toBe(true);
    const { items } = await made(bandung.informationOfficer.get(`erasures?recordId=${one.id}`));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      closedOn: '2021-03-01',
      dueOn: '2023-03-01',
      hadIdentity: true,
      trackingCode: one.trackingCode,
    });
    expect(items[0].notice).toContain('identitas pelapor dihapus');
    const told = await made(bandung.informationOfficer.get('notifications?kind=retention_done'));
    expect(told.items.length).toBeGreaterThan(0);
    const events = await made(bandung.head.get(`audit-events?recordId=${one.id}`));
    expect(events.items[0].action).toBe('feedback_message.anonymised');
    expect(JSON.stringify(events)).not.toContain('081234567890');
    const rows = await plant(
      `SELECT name FROM reporters WHERE name IN ('Neng Lastri', 'Asep') AND organization_id = $1`,
      [bandung.organizationId],
    );
    expect(rows.map(({ name }) => name)).not.toContain('Neng Lastri');
  });

  it('leaves alone what a legal process holds', async () => {
    const one = await closed({ text: 'Data saya' });
    await closedOn(one.id, '2020-02-01');
    const hold = (value: boolean, by = bandung.head) =>
      by.post(`feedback-messages/${one.id}/legal-holds`, { hold: value, reason: 'Surat B/118/III/2026.' });
    expect((await hold(true, bandung.staff)).status).toBe(403);
    expect((await made(hold(true))).legalHold).toBe(true);
    expect((await due('2026-01-01')).held).toBe(1);
    await made(bandung.informationOfficer.post('retention/runs'));
    expect((await made(bandung.head.get(`feedback-messages/${one.id}`))).anonymisedAt).toBeNull();
    await made(hold(false));
    expect((await made(bandung.informationOfficer.post('retention/runs'))).anonymised).toBe(1);
  });

  it('goes by the rules of the agency, which are data', async () => {
    const { items } = await made(bandung.viewer.get('retention-rules?recordClass=any'));
    expect(items).toHaveLength(1);
    const rule = {
      recordKind: 'feedback_message',
      recordClass: 'praise',
      years: 0,
      action: 'forget_identity',
      basis: 'JRA 2026',
    };
    expect((await bandung.head.post('retention-rules', rule)).status).toBe(403);
    const stored = await made(bandung.admin.post('retention-rules', rule));
    expect((await bandung.admin.post('retention-rules', rule)).status).toBe(409);
    const one = await closed({}, { kind: 'praise', topic: 'fogging' });
    expect((await due(day(0))).items.map(({ recordId }: { recordId: string }) => recordId)).toContain(one.id);
    expect((await bandung.admin.delete(`retention-rules/${stored.id}`, ifMatch(stored))).status).toBe(204);
  });
});

describe('GET /campaigns/{id}/feedback-summary', () => {
  it('counts by every side, and answers 80 % of what deserves an answer', async () => {
    const own = await ground(bandung);
    const about = await made(bandung.staff.post('posts', unplannedPost(own)));
    const row = (i: number, values = {}) =>
      message(own, { authorRef: undefined, source: 'ig', externalId: `S-${i}`, postId: about.id, ...values });
    const items = Array.from({ length: 200 }, (_, i) =>
      row(i, i < 50 ? { text: '👍' } : i < 60 ? { exclusionReason: 'own_reply' } : {}),
    );
    await made(bandung.staff.post('feedback-messages/batch', { items }));
    await plant(
      `UPDATE feedback_messages SET coded_at = now(), kind = 'complaint', topic = 'fogging', eligible = true,
         first_replied_at = CASE WHEN substr(external_id, 3)::int < 172 THEN now() END
       WHERE campaign_id = $1 AND eligible IS NULL`,
      [own.campaign.id],
    );
    const path = `campaigns/${own.campaign.id}/feedback-summary`;
    const summary = await made(bandung.viewer.get(path));
    const counts = { count: 140, eligible: 140, uncoded: 0, answered: 112, answeredShare: '0.8' };
    expect(summary.total).toEqual({ ...counts, count: 200 });
    expect(summary.responseRate).toMatchObject({
      formula: 'feedback.response_rate',
      numerator: '112',
      denominator: '140',
    });
    expect(summary.responseRate).toMatchObject({ value: '80', unit: 'percent' });
    expect(summary.excluded).toEqual([
      { reason: 'emoji_only', count: 50 },
      { reason: 'own_reply', count: 10 },
    ]);
    expect(summary.byKind).toContainEqual({ kind: 'complaint', ...counts });
    expect(summary.byTopic).toContainEqual({ topic: 'fogging', ...counts });
    expect(summary.byChannel).toMatchObject([{ channelId: own.channel.id, platform: 'instagram', count: 200 }]);
    expect(summary.byPost).toMatchObject([{ postId: about.id, count: 200, reach: null, perThousandReached: null }]);
    expect([summary.publications, summary.perPublication]).toEqual([1, '200']);
    expect((await muba.head.get(path)).status).toBe(404);
  });
});
