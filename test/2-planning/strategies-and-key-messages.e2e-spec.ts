import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { codes, objective, pointers, publicOf } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let second: Client;
let third: Client;
// biome-ignore lint/suspicious/noExplicitAny: stored records
let open: any, aim: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  second = await bandung.person({ role: 'analyst' });
  third = await bandung.person({ role: 'head' });
  open = await campaign(bandung.head);
  aim = await objective(bandung.analyst, open.id);
});
afterAll(() => test.close());

const TEXT = 'Jentik jadi nyamuk dalam tujuh hari: kuras bak setiap Jumat.';
const shared = { own: () => bandung, other: () => muba, writer: () => bandung.analyst, classified: false };
const message = (values = {}) =>
  made(bandung.analyst.post('key-messages', { campaignId: open.id, text: TEXT, ...values }));
const SCORES = {
  textVersion: 1,
  credibility: 4,
  context: 4,
  content: 5,
  clarity: 4,
  continuityConsistency: 3,
  channels: 4,
  capability: 4,
};
const score = (by: Client, { id }: { id: string }, values = {}, headers = {}) =>
  by.put(`key-messages/${id}/scores/mine`, { ...SCORES, ...values }, headers);

describeLaws({
  ...shared,
  path: 'strategies',
  name: 'strategy',
  body: async () => ({ campaignId: open.id, kind: 'action', text: 'Jumantik keliling setiap Jumat', objectiveIds: [] }),
  patch: { text: 'Jumantik keliling dua kali seminggu' },
});

describeLaws({
  ...shared,
  path: 'key-messages',
  name: 'key_message',
  body: async () => ({ campaignId: open.id, text: TEXT }),
  patch: { text: 'Kuras bak setiap Jumat.' },
});

describe('POST /strategies', () => {
  const post = (values = {}) =>
    bandung.analyst.post('strategies', { campaignId: open.id, kind: 'media', text: 'WhatsApp RW', ...values });

  it('stores what it reaches, for whom and through which channel', async () => {
    const radio = await channel(bandung.head);
    const links = { objectiveIds: [aim.id], publicIds: [aim.publicId], channelIds: [radio.id] };
    const stored = await made(post({ ...links, risk: 'Sinyal putus', riskResponse: 'Kader datang' }));
    expect(stored).toMatchObject({ ...links, kind: 'media', risk: 'Sinyal putus', riskResponse: 'Kader datang' });
    for (const filter of [`objectiveId=${aim.id}`, `publicId=${aim.publicId}`, `channelId=${radio.id}`, 'q=kader']) {
      const { items } = await made(bandung.viewer.get(`strategies?kind=media&${filter}`));
      expect(items.map(({ id }: { id: string }) => id)).toContain(stored.id);
    }
  });

  it('tells everything that does not fit at once', async () => {
    const other = await objective(bandung.analyst, (await campaign(bandung.head)).id);
    const radio = await channel(bandung.head);
    const links = { objectiveIds: [other.id], publicIds: [other.publicId], channelIds: [radio.id] };
    const answer = await post({ kind: 'message', risk: 'Hoaks', ...links });
    expect([answer.status, pointers(answer)]).toEqual([
      422,
      ['/channelIds', '/objectiveIds', '/publicIds', '/riskResponse'],
    ]);
  });

  it('warns of screens where there is no signal', async () => {
    const own = await campaign(bandung.head);
    const [phone, radio] = [await channel(bandung.head), await channel(bandung.head, { platform: 'radio' })];
    await publicOf(bandung.analyst, own.id, { offlineAreas: ['Desa Muara Medak'] });
    const near = await publicOf(bandung.analyst, own.id, { name: 'Warga kota' });
    const warned = async (values: object) =>
      (await made(post({ campaignId: own.id, ...values }))).checks
        .filter(({ passed }: { passed: boolean }) => !passed)
        .map(({ code }: { code: string }) => code);
    const rest = ['strategy.serves_objective', 'strategy.weighs_risk'];
    expect(await warned({ channelIds: [phone.id] })).toEqual([...rest, 'strategy.reaches_offline']);
    expect(await warned({ channelIds: [phone.id, radio.id] })).toEqual(rest);
    expect(await warned({ channelIds: [phone.id], publicIds: [near.id] })).toEqual(rest);
  });

  it('keeps the objective that it is for', async () => {
    const own = await objective(bandung.analyst, open.id);
    await made(post({ objectiveIds: [own.id] }));
    expect((await bandung.analyst.delete(`objectives/${own.id}`, ifMatch(own))).status).toBe(409);
  });
});

describe('PUT /key-messages/:id/scores/mine', () => {
  it('is scored by two and shows where they differ', async () => {
    const stored = await message({ publicIds: [aim.publicId], objectiveIds: [aim.id] });
    await made(score(bandung.head, stored));
    await made(score(second, stored, { clarity: 1, note: 'Kata "kuras" kurang dipahami.' }));
    const { sevenCs } = await made(bandung.viewer.get(`key-messages/${stored.id}`));
    expect(sevenCs).toMatchObject({
      scorers: [bandung.head.id, second.id],
      average: '3.7857142857142857143',
      largestDifference: 3,
      complete: true,
    });
    expect(sevenCs.perC[3]).toEqual({ criterion: 'clarity', first: 4, second: 1, difference: 3 });
    const list = await made(bandung.viewer.get(`key-messages?objectiveId=${aim.id}&include=sevenCs`));
    expect(list.items[0].sevenCs).toEqual(sevenCs);
  });

  it('is not scored by who wrote it', async () => {
    const stored = await message();
    const own = await score(bandung.analyst, stored);
    expect([own.status, own.body.code]).toEqual([403, 'access.self_approval']);
    const text = { text: 'Kuras bak setiap Jumat.', version: 1 };
    await made(second.patch(`key-messages/${stored.id}`, text));
    expect((await score(second, stored, { textVersion: 2 })).status).toBe(403);
    expect((await score(bandung.analyst, stored, { textVersion: 2 })).status).toBe(403);
  });

  it('takes two of three at once', async () => {
    const stored = await message();
    const fourth = await bandung.person({ role: 'analyst' });
    const answers = await Promise.all([bandung.head, second, third, fourth].map((by) => score(by, stored)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(answers.flatMap(({ body }) => (body.code ? [body.code] : []))).toEqual(
      Array(2).fill('key_message.two_have_scored'),
    );
  });

  it('keeps the first sheet from the second scorer', async () => {
    const stored = await message();
    await made(score(bandung.head, stored));
    const seen = async (by: Client) => [
      (await made(by.get(`key-messages/${stored.id}`))).sevenCs.perC[0].first,
      (await made(by.get(`key-messages/${stored.id}/scores`))).items.length,
    ];
    expect([await seen(second), await seen(bandung.head)]).toEqual([
      [null, 0],
      [4, 1],
    ]);
    await made(score(second, stored));
    expect(await seen(second)).toEqual([4, 2]);
  });

  it('replaces the own sheet only in the version that was read', async () => {
    const stored = await message();
    await made(score(bandung.head, stored, { note: 'Baik' }));
    expect((await score(bandung.head, stored, { clarity: 5 })).status).toBe(428);
    const changed = await made(score(bandung.head, stored, { clarity: 5 }, ifMatch({ version: 1 })));
    expect(changed).toMatchObject({ clarity: 5, note: null, version: 2 });
    expect((await score(bandung.head, stored, { version: 1 })).status).toBe(412);
  });

  it('begins again with a new text and keeps the old sheets', async () => {
    const stored = await message();
    await made(score(bandung.head, stored));
    await made(score(second, stored));
    await made(bandung.analyst.patch(`key-messages/${stored.id}`, { text: 'Kuras setiap Jumat.' }, ifMatch(stored)));
    const stale = await score(bandung.head, stored);
    expect([stale.status, codes(stale)]).toEqual([422, ['key_message.text_changed']]);
    await made(score(third, stored, { textVersion: 2 }));
    const { sevenCs } = await made(bandung.viewer.get(`key-messages/${stored.id}`));
    expect([sevenCs.scorers, sevenCs.complete]).toEqual([[third.id], false]);
    const { items } = await made(third.get(`key-messages/${stored.id}/scores`));
    expect(items.map(({ outdated, text }: { outdated: boolean; text: string }) => [outdated, text])).toEqual([
      [true, TEXT],
      [true, TEXT],
      [false, 'Kuras setiap Jumat.'],
    ]);
  });

  it('takes whole scores from one to five', async () => {
    const answer = await score(bandung.head, await message(), { clarity: 6, content: 2.5, credibility: null });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/clarity', '/content', '/credibility']]);
    expect((await score(muba.head, await message())).status).toBe(404);
  });
});

describe('POST /key-messages', () => {
  it('names publics and objectives of its campaign', async () => {
    const stranger = await publicOf(bandung.analyst, (await campaign(bandung.head)).id);
    const links = { publicIds: [stranger.id], objectiveIds: [stranger.id] };
    const answer = await bandung.analyst.post('key-messages', { campaignId: open.id, text: TEXT, ...links });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/objectiveIds', '/publicIds']]);
  });
});
