import { startTestApp, type TestApp } from '#test/support/app';
import { type Answer, made } from '#test/support/client';
import { complaint, evaluation, followUp, type Ground, ground, improvement } from '#test/support/doing';
import { type Agency, agency, channel } from '#test/support/factories';
import { send } from '#test/support/imports';
import { postOut, reading } from '#test/support/measuring';
import { objectiveValues } from '#test/support/planning';
import { baselineValues } from '#test/support/situation';

let test: TestApp;
let bandung: Agency;
let on: Ground;
let postId: string;
let followUpId: string;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  on = await ground(bandung);
  ({ id: postId } = await postOut(bandung.staff, on));
  const { id } = await complaint(bandung.staff, on);
  ({ id: followUpId } = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id))));
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: whatever was refused
type Refused = Promise<Answer<any>>;

const NAME = 'Nilai setara iklan (AVE)';
const definition = (values: object): Refused =>
  bandung.analyst.post('metric-definitions', {
    ...{ code: 'nilai', definitionVersion: '1', since: '2026-01-01', title: 'Nilai', definition: 'Hitungan.' },
    ...{ unit: 'rupiah', level: 'output', ...values },
  });
const objective = (values: object): Refused => {
  const { publicId } = on.objective;
  return bandung.analyst.post('objectives', { campaignId: on.campaign.id, ...objectiveValues(publicId), ...values });
};
const baseline = (values: object): Refused =>
  bandung.analyst.post('baselines', { campaignId: on.campaign.id, ...baselineValues, ...values });
const template = (plan: object): Refused =>
  bandung.analyst.post('campaign-templates', {
    name: 'Templat',
    topic: 'dengue',
    plan: { publics: [{ key: 'ibu', name: 'Ibu rumah tangga' }], ...plan },
  });
const OBJECTIVE = { key: 'tahu', publicKey: 'ibu', dueDays: 90, targetValue: '60', method: 'Survei rumah tangga' };
const AIM = { ...OBJECTIVE, direction: 'increase', outcomeKind: 'knowledge', outcome: 'tahu', unit: 'persen' };
const columns = [
  { names: ['Post'], field: 'externalId', required: true },
  { names: ['Waktu'], field: 'publishedAt', required: true },
];
const profile = (column: object): Refused =>
  bandung.admin.post('import-profiles', {
    ...{ code: 'threads_posts', title: 'Threads', kind: 'posts', platforms: ['threads'], source: 'threads' },
    ...{ columns: [...columns, column], validFrom: '2026-01-01' },
  });
const survey = (values: object): Refused =>
  bandung.analyst.post('survey-questionnaires', {
    ...{ code: 'tahu', title: 'Tahu', kind: 'share', source: 'Siklus', validFrom: '2026-01-01' },
    ...{ elements: [{ code: 'U1', titleId: 'Tahu jadwal' }], ...values },
  });

/** Every place where a metric, an indicator, a unit or a column gets its name. */
const PLACES: Record<string, () => Refused> = {
  'the code of a metric': () => definition({ code: 'ave' }),
  'the title of a metric': () => definition({ title: NAME }),
  'the English title of a metric': () => definition({ englishTitle: 'Advertising value equivalent' }),
  'the definition of a metric': () => definition({ definition: 'Nilai setara iklan dari ruang media.' }),
  'a sample': () => bandung.staff.post('metric-samples', reading(postId, '5', '2026-03-12', { metric: 'ave' })),
  'a batch of samples': () =>
    bandung.staff.post('metric-samples/batch', { items: [reading(postId, '5', '2026-03-12', { metric: 'ad_value' })] }),
  'a column of a file': async () => {
    const { id: channelId } = await channel(bandung.head, { platform: 'x' });
    return send(bandung.staff, 'Date,Impressions,Likes,AVE\n2026-03-12,5,2,900000\n', { channelId });
  },
  'a column of an import profile': () => profile({ names: ['AVE'], metric: 'views' }),
  'the metric of an import profile': () => profile({ names: ['Nilai'], metric: 'ave' }),
  'the metric of a baseline': () => baseline({ metric: NAME }),
  'the unit of a baseline': () => baseline({ unit: 'Rp setara iklan' }),
  'the metric of an objective': () => objective({ metric: NAME }),
  'the unit of an objective': () => objective({ unit: 'rupiah AVE' }),
  'an objective of a template': () => template({ objectives: [{ ...AIM, metric: NAME }] }),
  'an evaluation plan of a template': () =>
    template({
      objectives: [{ ...AIM, metric: 'Tahu jadwal' }],
      evaluationPlans: [{ objectiveKey: 'tahu', metric: NAME, method: 'Kliping', daysAfterTarget: 7 }],
    }),
  'an evaluation plan': () =>
    bandung.analyst.post('evaluation-plans', {
      ...{ campaignId: on.campaign.id, objectiveId: on.objective.id, metric: NAME, method: 'Kliping' },
      ...{ whoId: bandung.analyst.id, measureOn: '2026-07-01' },
    }),
  'the metric of an evaluation record': () =>
    bandung.staff.post('evaluation-records', evaluation(on, { metric: NAME })),
  'the unit of an evaluation record': () =>
    bandung.staff.post('evaluation-records', evaluation(on, { unit: 'rupiah setara iklan' })),
  'the indicator of an improvement': () =>
    bandung.staff.post('service-improvements', improvement(followUpId, { indicator: NAME })),
  'the unit of an improvement': () =>
    bandung.staff.post('service-improvements', improvement(followUpId, { unit: 'AVE' })),
  'a questionnaire': () => survey({ title: NAME }),
  'a question': () => survey({ elements: [{ code: 'U1', titleId: 'Berapa nilai setara iklan liputan ini?' }] }),
  'counts that are to be published': () =>
    bandung.analyst.post('figures/stated-counts', { byState: { states: [{ state: 'AVE', count: 5 }], total: 5 } }),
};

describe('an advertising value equivalent', () => {
  it.each(Object.entries(PLACES))('is refused as %s, with the reason', async (_, enter) => {
    const { status, body } = await enter();
    const found = (body.errors ?? []).find(({ code }: { code: string }) => code === 'metric.advertising_value');
    expect([400, 422]).toContain(status);
    expect(found?.message).toContain('what the space would have cost');
  });

  it('is no formula that anybody could ask for', async () => {
    const { items } = await made(bandung.viewer.get('formulas'));
    expect(JSON.stringify(items)).not.toMatch(/\bAVE\b|advertising value|setara iklan/i);
    expect((await bandung.viewer.get('figures?ids=post.advertising_value')).status).toBe(400);
  });
});
