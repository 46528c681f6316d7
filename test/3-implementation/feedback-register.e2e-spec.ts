import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Ground, ground, message, moment, unplannedPost } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
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
