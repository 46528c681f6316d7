import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Ground, ground, moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

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

type Values = Record<string, unknown>;

const mention = (values: Values = {}): Values => ({
  platform: 'online_news',
  outlet: 'Kabar Priangan',
  publishedAt: moment(-120),
  text: 'Warga Dago mengeluhkan fogging yang tidak kunjung datang.',
  ...values,
});
const bring = (rows: Values[], by = bandung.analyst) => by.post('mentions/batch', { items: rows });

describeLaws({
  path: 'mentions',
  name: 'mention',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => mention({ campaignId: on.campaign.id }),
  patch: { topic: 'jadwal fogging', reach: 12_500 },
  classified: true,
});

describe('POST /mentions', () => {
  it('names the coder of a sentiment and its reason', async () => {
    const stored = await made(
      bandung.staff.post('mentions', mention({ sentiment: 'negative', sentimentReason: 'Menyebut dinas lalai.' })),
    );
    expect(stored).toMatchObject({ sentiment: 'negative', codedBy: bandung.staff.id, subject: 'own' });
    const coded = await made(
      bandung.analyst.patch(`mentions/${stored.id}`, { sentiment: 'neutral' }, { 'if-match': '"1"' }),
    );
    expect([coded.codedBy, coded.codedAt > stored.codedAt]).toEqual([bandung.analyst.id, true]);
    const cleared = await made(
      bandung.staff.patch(`mentions/${stored.id}`, { sentiment: null, sentimentReason: null }, { 'if-match': '"2"' }),
    );
    expect([cleared.codedBy, cleared.codedAt]).toEqual([null, null]);
  });

  it('refuses a comparison with nobody and a real name', async () => {
    expect(codes(await bandung.staff.post('mentions', mention({ subject: 'compared' })))).toEqual([
      'mention.compared_with',
    ]);
    const named = await bandung.staff.post('mentions', mention({ authorRef: 'Rina Kartika' }));
    expect([named.status, pointers(named)]).toEqual([400, ['/authorRef']]);
  });

  it('finds by its words in the search across kinds', async () => {
    const { id } = await made(bandung.staff.post('mentions', mention({ text: 'Posyandu lansia Antapani dipuji.' })));
    const { groups } = await made(bandung.viewer.get('search?q=antapani&types=mention'));
    expect(groups.map((group: Values) => (group.items as Values[])[0]?.id)).toEqual([id]);
  });
});

describe('POST /mentions/batch', () => {
  it('takes all or none and names each fault by its place', async () => {
    const rows = [
      mention({ source: 'media_monitor', externalId: 'a-1' }),
      mention({ source: 'media_monitor', externalId: 'a-1' }),
      mention({ publishedAt: moment(60) }),
      mention({ campaignId: (await ground(muba)).campaign.id }),
    ];
    const refused = await bring(rows);
    expect([refused.status, pointers(refused)]).toEqual([
      422,
      ['/items/1/externalId', '/items/2/publishedAt', '/items/3/campaignId'],
    ]);
    expect((await made(bandung.viewer.get('mentions/count?source=media_monitor'))).count).toBe(0);
    const unfit = await bring([mention(), { platform: 'pigeon' }]);
    expect([unfit.status, pointers(unfit).every((pointer: string) => pointer.startsWith('/items/1/'))]).toEqual([
      400,
      true,
    ]);
  });

  it('brings again without doubling and keeps the coding', async () => {
    const rows = ['b-1', 'b-2', 'b-3'].map((externalId) => mention({ source: 'media_monitor', externalId, reach: 10 }));
    const first = await made(bring(rows));
    expect(first).toMatchObject({ inserted: 3, updated: 0, skipped: 0 });
    const [{ id }] = first.items;
    await made(bandung.analyst.patch(`mentions/${id}`, { sentiment: 'negative' }, { 'if-match': '*' }));
    const again = await made(
      bring([{ ...rows[0], reach: 25, sentiment: 'positive' }, ...rows.slice(1)], bandung.staff),
    );
    expect(again).toMatchObject({ inserted: 0, updated: 1, skipped: 2 });
    expect(again.items.map((item: Values) => item.id)).toEqual(first.items.map((item: Values) => item.id));
    expect(await made(bandung.viewer.get(`mentions/${id}`))).toMatchObject({
      reach: 25,
      sentiment: 'negative',
      codedBy: bandung.analyst.id,
      version: 3,
    });
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items.map((event: Values) => event.action)).toEqual([
      'mention.updated',
      'mention.updated',
      'mention.created',
    ]);
  });

  it('doubles nothing when two programs bring it at once', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => mention({ source: 'media_monitor', externalId: `c-${i}` }));
    const answers = await Promise.all([bring(rows), bring(rows.toReversed()), bring(rows, bandung.staff)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.inserted, 0)).toBe(40);
    const ids = rows.map(({ externalId }) => `externalId=${externalId}`).join('&');
    expect((await made(bandung.viewer.get(`mentions/count?${ids}`))).count).toBe(40);
  });
});
