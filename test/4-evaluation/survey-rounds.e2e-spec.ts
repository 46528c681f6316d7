import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';
import { alike, ELEMENTS, type Surveys, surveysOf } from '#test/support/surveys';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let surveys: Surveys;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  surveys = await surveysOf(bandung);
});
afterAll(() => test.close());

const respondents = async (round: Stored): Promise<number> =>
  (await made(bandung.viewer.get(`survey-rounds/${round.id}`))).respondents;

describeLaws({
  path: 'survey-rounds',
  name: 'survey_round',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => surveys.draft(),
  patch: { title: 'SKM Puskesmas Dago' },
  classified: true,
});

describe('survey questionnaires', () => {
  it('begin with the nine elements and their letters', () => {
    const { ikm } = surveys;
    expect(ikm.elements.map(({ code }: Values) => code)).toEqual(ELEMENTS);
    expect(ikm.bands.map(({ letter, from }: Values) => [letter, from])).toEqual([
      ['A', '88.31'],
      ['B', '76.61'],
      ['C', '65.00'],
      ['D', '25.00'],
    ]);
    expect(ikm).toMatchObject({ kind: 'ikm', validFrom: '2017-01-01' });
  });

  it('take an order of their own as another version', async () => {
    const { elements, bands, code, title, kind, source } = surveys.ikm;
    const turned = [...elements.slice(0, 7), { ...elements[8], code: 'U8' }, { ...elements[7], code: 'U9' }];
    const facts = { code, title, kind, source, bands, elements: turned, validFrom: '2027-01-01' };
    const next = await made(bandung.analyst.post('survey-questionnaires', facts));
    expect(next.elements[7].titleId).toMatch(/pengaduan/);
    expect((await bandung.analyst.post('survey-questionnaires', facts)).status).toBe(409);
    expect((await bandung.staff.post('survey-questionnaires', facts)).status).toBe(403);
    const unfit = await bandung.staff.post('survey-rounds', surveys.draft({ questionnaireId: next.id }));
    expect([unfit.status, pointers(unfit)]).toEqual([422, ['/questionnaireId']]);
    expect((await bandung.analyst.delete(`survey-questionnaires/${next.id}`, ifMatch(next))).status).toBe(204);
  });

  it('refuse what cannot be read', async () => {
    const { elements, bands } = surveys.ikm;
    const whole = { code: 'uji', title: 'Uji', kind: 'ikm', source: 'Uji', validFrom: '2026-01-01', elements, bands };
    const wrong: [Values, string][] = [
      [{ elements: [] }, '/elements'],
      [{ elements: [elements[0], elements[0]] }, '/elements'],
      [{ bands: [bands[1], bands[0]] }, '/bands'],
      [{ bands: [{ ...bands[0], from: '100.01' }] }, '/bands'],
      [{ bands: [] }, '/bands'],
      [{ kind: 'share', bands: [] }, '/elements'],
      [{ validTo: '2025-12-31' }, '/validTo'],
      [{ title: 'Nilai setara iklan (AVE)' }, '/title'],
    ];
    const answers = await Promise.all(
      wrong.map(([values]) => bandung.analyst.post('survey-questionnaires', { ...whole, ...values })),
    );
    expect(answers.map(pointers)).toEqual(wrong.map(([, pointer]) => [pointer]));
  });

  it('stay once a round was opened with them', async () => {
    const { elements, bands } = surveys.ikm;
    const facts = {
      code: 'tetap',
      title: 'Tetap',
      kind: 'ikm',
      source: 'Uji',
      validFrom: '2026-01-01',
      elements,
      bands,
    };
    const own = await made(bandung.analyst.post('survey-questionnaires', facts));
    await surveys.open({ questionnaireId: own.id });
    const patch = (values: Values) =>
      bandung.analyst.patch(`survey-questionnaires/${own.id}`, values, { 'if-match': '*' });
    const refused = await patch({ bands: [{ ...bands[0], from: '80.00' }] });
    expect([refused.status, refused.body.code]).toEqual([409, 'survey_questionnaire.in_use']);
    expect(await made(patch({ validTo: '2026-12-31', elements }))).toMatchObject({
      inUse: true,
      validTo: '2026-12-31',
    });
    const gone = await bandung.analyst.delete(`survey-questionnaires/${own.id}`, { 'if-match': '*' });
    expect([gone.status, gone.body.code]).toEqual([409, 'survey_questionnaire.in_use']);
  });
});

describe('survey rounds', () => {
  it('refuse what does not fit together', async () => {
    const strata = [
      { name: 'Coblong', population: 100 },
      { name: 'Cidadap', population: 100 },
    ];
    const wrong: [Values, string][] = [
      [{ periodTo: '2026-03-01' }, '/periodTo'],
      [{ population: 0 }, '/population'],
      [{ strata }, '/strata'],
      [{ method: 'stratified' }, '/strata'],
      [{ strata: [strata[0], strata[0]], population: 200 }, '/strata'],
      [{ weightMode: 'permen_0_11' }, '/weightReason'],
      [{ weightReason: 'Tanpa bobot' }, '/weightReason'],
      [{ periodFrom: '2016-12-31' }, '/questionnaireId'],
      [{ campaignId: (await campaign(muba.head)).id }, '/campaignId'],
    ];
    const answers = await Promise.all(
      wrong.map(([values]) => bandung.staff.post('survey-rounds', surveys.draft(values))),
    );
    expect(answers.map(pointers)).toEqual(wrong.map(([, pointer]) => [pointer]));
  });

  it('take answers only while they are open', async () => {
    const round = await made(bandung.staff.post('survey-rounds', surveys.draft()));
    const early = await surveys.answer(round, alike(1, 3));
    expect([early.status, early.body.code]).toEqual([409, 'survey_round.not_open']);
    await made(bandung.staff.move(`survey-rounds/${round.id}`, 'open'));
    const empty = await bandung.staff.move(`survey-rounds/${round.id}`, 'closed');
    expect([empty.status, empty.body.code]).toEqual([409, 'survey_round.empty']);
    await made(surveys.answer(round, alike(2, 7)));
    const kept = await bandung.staff.delete(`survey-rounds/${round.id}`, { 'if-match': '*' });
    expect(kept.status).toBe(409);
    const done = await made(bandung.staff.move(`survey-rounds/${round.id}`, 'closed'));
    expect(done).toMatchObject({ respondents: 2, closedBy: bandung.staff.id, allowedTransitions: ['open'] });
    const late = await surveys.answer(round, alike(1, 3));
    const changed = await bandung.staff.patch(`survey-rounds/${round.id}`, { population: 900 }, { 'if-match': '*' });
    expect([late.body.code, changed.body.code]).toEqual(['survey_round.not_open', 'survey_round.closed']);
    expect((await bandung.staff.move(`survey-rounds/${round.id}`, 'open')).status).toBe(422);
    const again = await made(
      bandung.staff.move(`survey-rounds/${round.id}`, 'open', { reason: 'Dua formulir tertinggal di loket.' }),
    );
    expect(again).toMatchObject({ reopenings: 1, closedAt: null, stateReason: 'Dua formulir tertinggal di loket.' });
  });

  it('keep what was asked and the strata once open', async () => {
    const strata = [{ name: 'Coblong', population: 250 }];
    const round = await surveys.open({ strata });
    await made(
      surveys.answer(
        round,
        alike(3, 9).map((one) => ({ ...one, stratum: 'Coblong' })),
      ),
    );
    const patch = (values: Values) => bandung.staff.patch(`survey-rounds/${round.id}`, values, { 'if-match': '*' });
    expect(pointers(await patch({ strata: [{ name: 'Dago', population: 250 }] }))).toEqual(['/strata']);
    const fewer = await patch({ population: 2, strata: [{ name: 'Coblong', population: 2 }] });
    expect(pointers(fewer)).toEqual(['/population', '/strata']);
    const three = { population: 3, strata: [{ name: 'Coblong', population: 3 }] };
    expect(await made(patch(three))).toMatchObject({ ...three, respondents: 3 });
    const fourth = await surveys.answer(round, [{ scores: { U1: 4 }, stratum: 'Coblong' }]);
    expect([fourth.status, fourth.body.errors[0].code]).toEqual([422, 'survey_round.population']);
  });

  it('are absent above the clearance of a reader, answers included', async () => {
    const round = await surveys.open({ classification: 'confidential' }, bandung.head);
    await made(surveys.answer(round, alike(1, 3), bandung.head));
    const reader = await bandung.person({ role: 'staff', clearance: 'open' });
    const paths = ['', '/responses', '/responses/template', '/figures', '/breakdown?by=sex', '/transitions'];
    const seen = await Promise.all(paths.map((path) => reader.get(`survey-rounds/${round.id}${path}`)));
    expect(seen.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect((await surveys.answer(round, alike(1, 3), reader)).status).toBe(404);
  });
});

describe('answers of a survey round', () => {
  it('are refused by place, and then none is stored', async () => {
    const round = await surveys.open();
    const fine = { scores: { U1: 3 } };
    const wrong: [Values, string][] = [
      [{ scores: { U1: 0 } }, '/scores/U1'],
      [{ scores: { U9: 5 } }, '/scores/U9'],
      [{ scores: { U10: 3 } }, '/scores/U10'],
      [{ scores: { U1: 2.5 } }, '/scores'],
      [{ scores: { U1: null } }, '/scores'],
      [{ ...fine, answeredOn: '2026-04-01' }, '/answeredOn'],
      [{ ...fine, stratum: 'Coblong' }, '/stratum'],
      [{ ...fine, sex: 'L' }, '/sex'],
      [{ ...fine, area: 'Jl. Dago No. 12, telp 0812-3456-7890' }, '/area'],
      [{ ...fine, externalId: '3273010101900001' }, '/externalId'],
      [{ ...fine, name: 'Siti' }, '/name'],
      [{ ...fine, phone: '081234567890' }, '/phone'],
    ];
    const answers = await Promise.all(wrong.map(([item]) => surveys.answer(round, [fine, item])));
    expect(answers.map(pointers)).toEqual(wrong.map(([, pointer]) => [`/items/1${pointer}`]));
    expect(answers.map(({ status }) => status).filter((status) => status !== 400 && status !== 422)).toEqual([]);
    expect(await respondents(round)).toBe(0);
  });

  it('double nothing when a delivery is repeated', async () => {
    const round = await surveys.open();
    const items = alike(3, 10).map((one, i) => ({ ...one, externalId: `F-${i}`, sex: 'female' }));
    expect(await made(surveys.answer(round, items))).toEqual({ count: 3, skipped: 0, respondents: 3 });
    expect(await made(surveys.answer(round, [...items, { scores: { U1: 1 } }]))).toEqual({
      count: 1,
      skipped: 3,
      respondents: 4,
    });
    const other = await surveys.answer(round, [{ ...items[2], scores: { U1: 4 } }]);
    expect([other.status, other.body.errors[0].code]).toEqual([422, 'survey_response.other_answer']);
    const page = await made(bandung.staff.get(`survey-rounds/${round.id}/responses?limit=3`));
    const rest = await made(bandung.staff.get(`survey-rounds/${round.id}/responses?cursor=${page.nextCursor}`));
    expect(page.items.map(({ externalId }: Values) => externalId)).toEqual(['F-0', 'F-1', 'F-2']);
    expect(rest.items).toMatchObject([{ externalId: null, scores: { U1: 1, U2: null, U9: null } }]);
    expect((await bandung.viewer.get(`survey-rounds/${round.id}/responses`)).status).toBe(403);
    const removed = await bandung.staff.delete(`survey-rounds/${round.id}/responses/${rest.items[0].id}`);
    expect([removed.status, await respondents(round)]).toEqual([204, 3]);
    expect((await bandung.staff.delete(`survey-rounds/${round.id}/responses/${rest.items[0].id}`)).status).toBe(404);
  });

  it('add up exactly when twenty deliveries come at once', async () => {
    const round = await surveys.open({ population: 5_000 });
    const batches = Array.from({ length: 20 }, () =>
      alike(10, 31).map((one) => ({ ...one, sex: 'male', area: 'Dago' })),
    );
    await Promise.all(batches.map((items) => made(surveys.answer(round, items))));
    const { elements, respondents: n } = await made(bandung.viewer.get(`survey-rounds/${round.id}/figures`));
    expect([n, new Set(elements.map(({ total }: Values) => total)), elements[0].answers]).toEqual([
      200,
      new Set([620]),
      200,
    ]);
    const groups = await made(bandung.staff.get(`survey-rounds/${round.id}/breakdown?by=area`));
    expect(groups.items).toMatchObject([{ group: 'Dago', respondents: 200 }]);
  });

  it('never pass the population, however many come at once', async () => {
    const round = await surveys.open({ population: 25 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => surveys.answer(round, alike(10, 30))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422, 422, 422]);
    expect(await respondents(round)).toBe(20);
  });
});
