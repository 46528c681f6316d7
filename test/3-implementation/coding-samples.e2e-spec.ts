import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { ground, moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let campaignId: string;

type Values = Record<string, unknown>;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  campaignId = (await ground(bandung)).campaign.id;
  const items = Array.from({ length: 120 }, (_, i) => ({
    campaignId,
    platform: 'online_news',
    publishedAt: moment(-120),
    text: `Sebutan ${i}`,
  }));
  await made(bandung.analyst.post('mentions/batch', { items }));
});
afterAll(() => test.close());

describe('coding samples', () => {
  const C30 = [
    [40, 5, 5],
    [4, 26, 0],
    [6, 2, 12],
  ];
  const CODES = ['negative', 'neutral', 'positive'];
  /** What each coder says of the items, so that the matrix comes out as C30's. */
  const pairs = C30.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [CODES[i], CODES[j]])),
  );
  const sample = (values: Values = {}) => ({
    title: 'Uji kesepakatan sentimen',
    material: 'mention',
    categories: ['sentiment'],
    size: 100,
    seed: 'maret-2026',
    campaignId,
    firstCoderId: bandung.analyst.id,
    secondCoderId: bandung.staff.id,
    ...values,
  });
  const draw = (values: Values = {}, by = bandung.analyst) => by.post('coding-samples', sample(values));
  const itemsOf = async (id: string, by = bandung.analyst) =>
    (await made(by.get(`coding-samples/${id}/items?limit=200`))).items;
  const code = (by: Client, id: string, items: Values[]) => by.post(`coding-samples/${id}/codings`, { items });

  it('are drawn by a seed that draws the same again', async () => {
    const drawnBefore = moment(0);
    const [one, same, other] = await Promise.all([
      made(draw({ size: 20, drawnBefore })),
      made(draw({ size: 20, drawnBefore })),
      made(draw({ size: 20, drawnBefore, seed: 'april-2026' })),
    ]);
    expect(one).toMatchObject({ population: 120, drawn: 20, seed: 'maret-2026', state: 'coding' });
    const [first, second, third] = await Promise.all([one, same, other].map(({ id }) => itemsOf(id)));
    const records = (items: Values[]) => items.map(({ recordId }) => recordId);
    expect(records(second)).toEqual(records(first));
    expect(records(third)).not.toEqual(records(first));
  });

  it('need two people who may code and something to code', async () => {
    const answers = await Promise.all([
      draw({ secondCoderId: bandung.analyst.id }),
      draw({ secondCoderId: bandung.viewer.id }),
      draw({ categories: ['kind'] }),
      draw({ campaignId: (await ground(muba)).campaign.id }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(answers.map(pointers)).toEqual([['/secondCoderId'], ['/secondCoderId'], ['/categories'], ['/campaignId']]);
  });

  it('C30: keep the coders blind, then say kappa 0.6434 and settle what they saw differently', async () => {
    const { id } = await made(draw());
    const items = await itemsOf(id);
    const codesOf = (coder: 0 | 1) =>
      items.map((item: Values, i: number) => ({ itemId: item.id, sentiment: pairs[i]?.[coder] ?? null }));
    expect((await code(bandung.head, id, codesOf(0))).body.code).toBe('coding_sample.not_coder');
    const first = await made(code(bandung.analyst, id, codesOf(0)));
    expect(first).toEqual({ coded: 100, left: 0, state: 'coding' });
    const seen = (await itemsOf(id, bandung.staff)).flatMap(({ codings }: Values) => codings);
    const blind = await bandung.staff.get(`coding-samples/${id}/agreement`);
    expect([seen, blind.status, blind.body.code]).toEqual([[], 409, 'coding_sample.still_coding']);
    const { items: events } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(JSON.stringify(events)).not.toMatch(/negative|positive/);
    const unasked = await code(bandung.staff, id, [{ itemId: items[0].id, sentiment: null, topic: 'x' }]);
    expect([unasked.status, pointers(unasked)]).toEqual([422, ['/items/0/topic']]);
    expect(await made(code(bandung.staff, id, codesOf(1)))).toMatchObject({ coded: 100, state: 'coded' });
    expect((await code(bandung.staff, id, codesOf(0))).body.code).toBe('coding_sample.codes_fixed');

    const { n, categories } = await made(bandung.viewer.get(`coding-samples/${id}/agreement`));
    const [{ kappa, observed, expected, codes, matrix, disagreements }] = categories;
    expect([n, observed, expected, codes, matrix]).toEqual([100, '0.78', '0.383', CODES, C30]);
    expect([Number(kappa.value).toFixed(4), disagreements.length]).toEqual(['0.6434', 22]);

    const settle = (by: Client, at: number, sentiment: string) =>
      by.post(`coding-samples/${id}/settlements`, {
        itemId: disagreements[at].itemId,
        category: 'sentiment',
        code: sentiment,
        reason: 'Kalimat kedua menyalahkan dinas.',
      });
    expect(await made(settle(bandung.analyst, 0, 'negative'))).toMatchObject({ settledAt: null, confirmedBy: null });
    const again = await made(settle(bandung.analyst, 0, 'negative'));
    const other = await made(settle(bandung.staff, 0, 'neutral'));
    const agreed = await made(settle(bandung.analyst, 0, 'neutral'));
    expect([again.settledAt, other.settledAt]).toEqual([null, null]);
    expect(agreed).toMatchObject({ proposedBy: bandung.staff.id, confirmedBy: bandung.analyst.id, code: 'neutral' });
    expect((await settle(bandung.head, 0, 'neutral')).body.code).toBe('coding_sample.already_settled');
    for (let at = 1; at < 22; at++) await made(settle(bandung.head, at, 'negative'));
    expect((await made(bandung.viewer.get(`coding-samples/${id}`))).state).toBe('settled');
    expect((await bandung.analyst.delete(`coding-samples/${id}`, { 'if-match': '*' })).status).toBe(422);
  });

  it('hold what they drew, and go while nobody has coded', async () => {
    const { id } = await made(draw({ size: 2 }));
    const [{ recordId }] = await itemsOf(id);
    expect((await bandung.staff.delete(`mentions/${recordId}`, { 'if-match': '*' })).status).toBe(409);
    expect((await muba.head.get(`coding-samples/${id}/items`)).status).toBe(404);
    expect((await bandung.analyst.delete(`coding-samples/${id}`, { 'if-match': '*' })).status).toBe(204);
  });
});
