import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, objective, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: stored records
let open: any, target: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
  target = await objective(bandung.analyst, open.id);
});
afterAll(() => test.close());

const line = (values = {}) => ({
  campaignId: open.id,
  item: 'Survei akhir',
  kind: 'evaluation',
  planned: '4500000',
  ...values,
});
const postLine = (values = {}) => bandung.analyst.post('budget-lines', line(values));
const budgetOf = (id: string, language = 'id') =>
  bandung.viewer.get(`campaigns/${id}/budget`, { 'accept-language': language });

let metrics = 0;
const plan = (values = {}) => {
  metrics += 1;
  return {
    campaignId: open.id,
    objectiveId: target.id,
    metric: `Rumah tangga yang tahu (${metrics})`,
    method: 'Survei rumah tangga, acak dua tahap, n = 300',
    whoId: bandung.analyst.id,
    measureOn: '2026-07-06',
    ...values,
  };
};
const postPlan = (values = {}) => bandung.analyst.post('evaluation-plans', plan(values));

describeLaws({
  path: 'budget-lines',
  name: 'budget_line',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.analyst,
  body: async () => line(),
  patch: { actual: '4325000.5' },
  classified: false,
});

describeLaws({
  path: 'evaluation-plans',
  name: 'evaluation_plan',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.analyst,
  body: async () => plan(),
  patch: { budget: '4500000' },
  classified: false,
});

describe('POST /budget-lines', () => {
  it('takes exact money of zero or more', async () => {
    expect(await made(postLine({ planned: '0.1', actual: '0' }))).toMatchObject({
      planned: '0.1',
      actual: '0',
      currency: 'IDR',
    });
    const answer = await postLine({ planned: '-1', actual: '-1' });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/actual', '/planned']]);
    expect((await postLine({ planned: 4500000 })).status).toBe(400);
  });

  it('wants a zero to be said', async () => {
    expect(codes(await postLine({ planned: '0' }))).toEqual(['budget_line.zero_reason']);
    const said = await made(postLine({ planned: '0', zeroReason: 'Dikerjakan petugas pada jam kerja.' }));
    const answer = await bandung.analyst.patch(`budget-lines/${said.id}`, { planned: '1' }, ifMatch(said));
    expect([answer.status, codes(answer)]).toEqual([422, ['budget_line.zero_reason']]);
  });

  it('counts a campaign in one currency, also when two begin it', async () => {
    const own = await campaign(bandung.head);
    const answers = await Promise.all(['IDR', 'USD'].map((currency) => postLine({ campaignId: own.id, currency })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.flatMap(codes)).toEqual(['budget_line.other_currency']);
    expect(codes(await postLine({ campaignId: (await campaign(bandung.head)).id, currency: 'XQX' }))).toEqual([
      'budget_line.currency_unknown',
    ]);
  });

  it('pays for activities of its campaign', async () => {
    const other = await campaign(bandung.head);
    const elsewhere = await made(bandung.analyst.post('activities', { campaignId: other.id, title: 'Survei' }));
    expect(pointers(await postLine({ activityId: elsewhere.id }))).toEqual(['/activityId']);
    const paid = await made(postLine({ campaignId: other.id, activityId: elsewhere.id }));
    expect((await bandung.analyst.get(`budget-lines?activityId=${elsewhere.id}`)).body.items[0].id).toBe(paid.id);
    expect((await bandung.analyst.delete(`activities/${elsewhere.id}`, ifMatch(elsewhere))).status).toBe(409);
  });
});

describe('GET /campaigns/:id/budget', () => {
  it('adds up by kind and shows the share for evaluation', async () => {
    const own = await campaign(bandung.head);
    await made(postLine({ campaignId: own.id, actual: '4325000' }));
    await made(postLine({ campaignId: own.id, kind: 'media', planned: '55500000' }));
    const { body } = await budgetOf(own.id);
    expect(body).toMatchObject({
      currency: 'IDR',
      lines: 2,
      planned: '60000000',
      actual: '4325000',
      difference: '55675000',
    });
    expect(body.byKind).toEqual([
      { kind: 'media', lines: 1, linesWithoutActual: 1, planned: '55500000', actual: null, difference: null },
      {
        kind: 'evaluation',
        lines: 1,
        linesWithoutActual: 0,
        planned: '4500000',
        actual: '4325000',
        difference: '175000',
      },
    ]);
    expect(body.evaluationShare).toMatchObject({
      formula: 'campaign.evaluation_budget_share',
      value: '7.5',
      state: 'within',
    });
  });

  it('tells no budget from a budget of zero', async () => {
    const own = await campaign(bandung.head);
    expect((await budgetOf(own.id)).body).toMatchObject({ currency: null, lines: 0, planned: null });
    await made(postLine({ campaignId: own.id, kind: 'other', planned: '0', zeroReason: 'Tanpa biaya.' }));
    const { body } = await budgetOf(own.id, 'en');
    expect(body).toMatchObject({ planned: '0', zeroLines: [{ zeroReason: 'Tanpa biaya.' }] });
    expect(body.evaluationShare).toMatchObject({ value: null, advice: null, caveats: [{ code: 'denominator_zero' }] });
  });

  it('is not there for another agency', async () => {
    expect((await muba.head.get(`campaigns/${open.id}/budget`)).status).toBe(404);
  });
});

describe('POST /evaluation-plans', () => {
  it('shows what the objective asks for', async () => {
    const stored = await made(postPlan({ budget: '4500000' }));
    expect(stored).toMatchObject({ kind: 'final', requiredLevel: 'learned', targetDate: '2026-06-30' });
  });

  it('measures results from the target date on', async () => {
    expect(codes(await postPlan({ measureOn: '2026-06-29' }))).toEqual(['evaluation_plan.measure_on']);
    expect((await postPlan({ measureOn: '2026-04-01', kind: 'interim' })).status).toBe(201);
    expect(codes(await postPlan({ measureOn: '2026-07-01', kind: 'interim' }))).toEqual(['evaluation_plan.measure_on']);
  });

  it('never measures an advertising value', async () => {
    const answer = await postPlan({ metric: 'AVE' });
    expect([answer.status, codes(answer)]).toEqual([422, ['metric.advertising_value']]);
  });

  it('is for objectives of its campaign', async () => {
    const other = await campaign(bandung.head);
    const answer = await postPlan({ campaignId: other.id, whoId: muba.analyst.id, budget: '-1' });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/budget', '/objectiveId', '/whoId']]);
  });

  it('measures the same thing once on a day', async () => {
    const values = plan();
    await made(bandung.analyst.post('evaluation-plans', values));
    expect((await bandung.analyst.post('evaluation-plans', values)).status).toBe(409);
  });
});
