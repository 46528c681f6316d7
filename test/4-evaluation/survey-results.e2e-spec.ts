import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Agency, agency, campaign, orgUnit } from '#test/support/factories';
import { pointers } from '#test/support/planning';
import { alike, people, type Surveys, surveysOf } from '#test/support/surveys';

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

const resultOf = async (round: Stored): Promise<Stored> =>
  made(bandung.viewer.get(`survey-rounds/${round.id}/figures`));
const respondents = async (round: Stored): Promise<number> => (await resultOf(round)).respondents;
const figures = async (query: string): Promise<Stored[]> => (await made(bandung.viewer.get(`figures?${query}`))).items;
const caveats = ({ caveats: all }: Stored): string[] => all.map(({ code }: Values) => code);
const beside = ({ also }: Stored, code: string): unknown => also.find((each: Values) => each.code === code)?.value;
/** As a person reads it: two places, half up. */
const read = ({ value }: Stored): string => (Math.round(Number(value) * 100 + 1e-7) / 100).toFixed(2);

describe('figures of a survey round', () => {
  const C17 = [105, 101, 100, 116, 102, 105, 106, 105, 115];

  it('C17: weigh each element exactly, neither 90.56 nor 91.47', async () => {
    const round = await surveys.closed(people(29, C17));
    const { items, elements, respondents: n } = await resultOf(round);
    const [index] = items;
    expect([index.value, index.numerator, index.denominator, n]).toEqual([
      ...['91.475095785440613027', '32.93103448275862069', '9', 29],
    ]);
    expect([read(index), beside(index, 'band'), caveats(index)]).toEqual(['91.48', 'A', []]);
    expect(index.value).not.toMatch(/^90\.56|^91\.466/);
    expect(elements.map(({ total }: Values) => total)).toEqual(C17);
    expect(elements[3]).toMatchObject({ code: 'U4', title: 'Cost or tariff', answers: 29, missing: 0, average: '4' });
    expect(index.subject).toEqual({ type: 'survey_round', id: round.id, title: round.title });
  });

  it('C17: repeat the rounded weight only with a reason and a caveat', async () => {
    const rounded = { weightMode: 'permen_0_11', weightReason: 'Mencocokkan laporan SKM 2024.' };
    const [old, exact, low] = await Promise.all([
      surveys.closed(people(29, C17), rounded),
      surveys.closed(alike(25, 89)),
      surveys.closed(alike(25, 89), rounded),
    ]);
    const indexes = await Promise.all([old, exact, low].map(async (round) => (await resultOf(round)).items[0]));
    expect(indexes.map((index) => [read(index), beside(index, 'band'), caveats(index)])).toEqual([
      ['90.56', 'A', ['weight_0_11']],
      ['89.00', 'A', []],
      ['88.11', 'B', ['weight_0_11']],
    ]);
    expect(beside(indexes[0], 'weight_mode')).toBe('permen_0_11');
  });

  it('C18: read the letter after rounding half up', async () => {
    const totals = [354, 353, 353, 353, 353, 353, 353, 353, 354];
    const [index] = (await resultOf(await surveys.closed(people(100, totals)))).items;
    expect([index.value, read(index), beside(index, 'band')]).toEqual(['88.305555555555555556', '88.31', 'A']);
  });

  it('C20: name the sample that the population asks for', async () => {
    const few = await Promise.all(
      [1_200, 2_000, 2_940].map((population) => surveys.closed(alike(5, 15), { population })),
    );
    const [enough, short] = await Promise.all([152, 151].map((n) => surveys.closed(alike(n, n * 3))));
    const samples = await Promise.all([...few, enough, short].map(async (round) => (await resultOf(round)).items[1]));
    expect(samples.map(({ value, n, ...sample }) => [value, n, caveats(sample)])).toEqual([
      ['291', 5, ['below_required_sample']],
      ['322', 5, ['below_required_sample']],
      ['340', 5, ['below_required_sample']],
      ['152', 152, []],
      ['152', 151, ['below_required_sample']],
    ]);
  });

  it('say while the round is open, and who answered by chance', async () => {
    const round = await surveys.open({ method: 'voluntary' });
    const empty = await resultOf(round);
    expect([empty.items[0].value, empty.elements[0].average, empty.respondents]).toEqual([null, null, 0]);
    await made(surveys.answer(round, [{ scores: { U1: 4, U2: null } }]));
    const { items, elements } = await resultOf(round);
    expect(items[0].value).toBeNull();
    expect(caveats(items[0])).toEqual(['no_observations', 'round_open', 'not_random_sample']);
    expect(elements[1]).toMatchObject({ answers: 0, missing: 1, total: 0, average: null });
    expect((await muba.head.get(`survey-rounds/${round.id}/figures`)).status).toBe(404);
    expect((await bandung.viewer.get(`survey-rounds/${round.id}/breakdown`)).status).toBe(400);
  });

  it('C33: weigh strata by their people, not 45 percent', async () => {
    const question = { code: 'tahu_3m', title: 'Tahu 3M Plus', kind: 'share', source: 'Survei Dinkes 2026' };
    const elements = [{ code: 'Q1', titleId: 'Apakah Anda tahu cara 3M Plus?' }];
    const asked = await made(
      bandung.analyst.post('survey-questionnaires', { ...question, elements, validFrom: '2026-01-01' }),
    );
    const strata = [
      { name: 'Coblong', population: 300 },
      { name: 'Cidadap', population: 700 },
    ];
    const round = await surveys.open({ questionnaireId: asked.id, population: 1_000, method: 'stratified', strata });
    const said = (stratum: string, yes: number, no: number): string[] => [
      ...Array.from({ length: yes }, () => `${stratum};ya`),
      ...Array.from({ length: no }, () => `${stratum};Tidak`),
    ];
    const csv = ['Strata;Q1', ...said('Coblong', 3, 2), ...said('Cidadap', 3, 7)].join('\n');
    expect((await surveys.bring(round, csv)).body).toMatchObject({ count: 15 });
    await made(bandung.staff.move(`survey-rounds/${round.id}`, 'closed'));
    const [share] = (await resultOf(round)).items;
    expect(share).toMatchObject({ formula: 'survey.weighted', value: '39', unit: 'percent', n: 15 });
    const parts = await made(bandung.staff.get(`survey-rounds/${round.id}/breakdown?by=stratum`));
    expect(parts.items.map(({ group, value }: Values) => [group, value])).toEqual([
      ['Cidadap', '30'],
      ['Coblong', '60'],
    ]);
    const asFigure = await figures(`unitId=${surveys.unit.id}&ids=survey.weighted`);
    expect(asFigure.map(({ value }) => value)).toEqual(['39']);
  });
});

describe('surveys among the figures of a unit', () => {
  it('C19: pool several rounds by respondents, not 82.00 B', async () => {
    const [dago, coblong] = await Promise.all(
      ['Puskesmas Dago', 'Puskesmas Coblong'].map((name) => orgUnit(bandung.admin, { name })),
    );
    const opened = await campaign(bandung.head);
    const on = (unit: Stored) => ({ unitId: unit.id, campaignId: opened.id, population: 3_000 });
    await surveys.closed(alike(40, 144), on(dago));
    // 260 people of whom some left an element out: 74 exactly, as no nine full totals of 260 can be.
    const full = people(250, [739, 739, 739, 739, 739, 739, 738, 738]);
    const ninth = people(260, [780]).map(({ scores }) => (scores as Values).U1);
    const second = ninth.map((U9, i) => ({ scores: { ...(full[i]?.scores as Values | undefined), U9 } }));
    await surveys.closed(second, on(coblong));
    await surveys.open(on(dago));

    const { items } = await made(
      bandung.viewer.get(`campaigns/${opened.id}/figures?ids=survey.ikm&ids=survey.ikm_pooled`),
    );
    expect(items.map((each: Stored) => [each.formula, each.value, beside(each, 'band'), each.n])).toEqual([
      ['survey.ikm', '90', 'A', 40],
      ['survey.ikm', '74', 'C', 260],
      ['survey.ikm_pooled', '76.133333333333333333', 'C', 300],
    ]);
    expect(items[2].excluded).toMatchObject([{ code: 'round_open', count: 1 }]);
    const again = await bandung.viewer.get(`campaigns/${opened.id}/figures?ids=survey.ikm&ids=survey.ikm_pooled`);
    expect(again.body.items).toEqual(items);
    const [own] = await figures(`unitId=${dago.id}&ids=survey.ikm_pooled&from=2026-03-01&to=2026-04-01`);
    const [none] = await figures(`unitId=${dago.id}&ids=survey.ikm_pooled&from=2024-01-01&to=2024-04-01`);
    expect([own?.value, caveats(own)]).toEqual(['90', []]);
    expect([none?.value, caveats(none)]).toEqual([null, ['denominator_zero', 'survey_not_yearly']]);
  });
});

describe('survey rounds by groups', () => {
  it('withhold small ones, and one more, from those who only read', async () => {
    const of = (sex: string | undefined, n: number, area: string): Values[] =>
      alike(n, n * 3).map((one) => ({ ...one, area, ...(sex ? { sex } : {}) }));
    const round = await surveys.closed([
      ...of('female', 12, 'Dago'),
      ...of('male', 3, 'Dago'),
      ...of(undefined, 9, 'Coblong'),
    ]);
    const path = `survey-rounds/${round.id}/breakdown?by=`;
    const [inside, outside, both] = await Promise.all([
      made(bandung.staff.get(`${path}sex`)),
      made(bandung.viewer.get(`${path}sex`)),
      made(bandung.staff.get(`${path}sex&audience=public`)),
    ]);
    expect(inside.items.map(({ group, respondents: n }: Values) => [group, n])).toEqual([
      ['female', 12],
      ['male', 3],
      [null, 9],
    ]);
    expect(outside).toEqual(both);
    expect(outside.items).toEqual([
      { group: 'female', respondents: 12, value: '75', band: 'C', withheld: null },
      { group: 'male', respondents: null, value: null, band: null, withheld: 'small' },
      { group: null, respondents: null, value: null, band: null, withheld: 'protecting' },
    ]);
    expect((await made(bandung.viewer.get(`${path}area`))).items).toMatchObject([
      { respondents: 9 },
      { respondents: 15 },
    ]);
  });
});

describe('files of answers', () => {
  const HEAD = 'No;Nomor Responden;Jenis Kelamin;Usia;Tanggal;U1 Persyaratan;U2;U3;U4;U5;U6;U7;U8;U9;Saran';

  it('come in with any delimiter, mark and title above', async () => {
    const round = await surveys.open();
    const csv = `\uFEFFRekap SKM Dago\n\n${HEAD}\n1;R-1;L;30-39;12/03/2026;3;4;3;4;3;4;3;4;;Bagus\n2;R-2;Perempuan;40-49;2026-03-13;3;3;3;3;3;3;3;3;4;\n`;
    const tried = await surveys.bring(round, csv, '?dryRun=true');
    expect(tried.body).toMatchObject({ dryRun: true, passed: true, record: { count: 2, skipped: 0 } });
    expect(await respondents(round)).toBe(0);
    const { status, body } = await surveys.bring(round, csv);
    expect([status, body]).toEqual([200, { count: 2, skipped: 0, respondents: 2, ignoredColumns: ['No', 'Saran'] }]);
    expect((await surveys.bring(round, csv)).body).toMatchObject({ count: 0, skipped: 2, respondents: 2 });
    const { items } = await made(bandung.staff.get(`survey-rounds/${round.id}/responses`));
    expect(items[0]).toMatchObject({ externalId: 'R-1', sex: 'male', ageGroup: '30-39', answeredOn: '2026-03-12' });
    expect(items[0].scores).toMatchObject({ U1: 3, U9: null });
  });

  it('are stored whole or not at all', async () => {
    const round = await surveys.open();
    const rows = [
      '1;R-1;L;30;;3;4;3;4;3;4;3;4;4;',
      '2;R-2;X;30;;5;=1+1;3;4;3;4;3;4;4;',
      '3;R-3;P;30;31/02/2026;0;4;3;4;3;4;3;4;4;',
    ];
    const csv = [HEAD, ...rows].join('\n');
    const refused = await surveys.bring(round, csv);
    expect([refused.status, refused.body.code]).toEqual([422, 'survey_response.rows_refused']);
    const found = ['/rows/3/U1', '/rows/3/U2', '/rows/3/sex', '/rows/4/U1', '/rows/4/answeredOn'];
    expect(pointers(refused)).toEqual(found);
    const tried = await surveys.bring(round, csv, '?dryRun=true');
    expect([tried.status, tried.body.passed, tried.body.problem.code]).toEqual([200, false, refused.body.code]);
    expect(await respondents(round)).toBe(0);
  });

  it('are refused with names, without elements or without rows', async () => {
    const round = await surveys.open();
    const answers = await Promise.all([
      surveys.bring(round, `Nama;No. HP;U1;U2;U3;U4;U5;U6;U7;U8;U9\nSiti;0812;3;3;3;3;3;3;3;3;3`),
      surveys.bring(round, 'U1,U2,U3\n3,3,3'),
      surveys.bring(round, 'U1,U2,U3,U4,U5,U6,U7,U8,U9\n'),
      surveys.bring(round, Buffer.from([0xff, 0xfe, 0x00, 0x00])),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual([
      'survey_response.file_identity',
      'survey_response.file_columns',
      'survey_response.file_rows',
      'import.unreadable',
    ]);
    expect(answers[0]?.body.detail).toContain('Nama, No. HP');
    expect(answers[1]?.body.detail).toContain('U4, U5, U6, U7, U8, U9');
  });

  it('have a template that can be brought back', async () => {
    const round = await surveys.open();
    const { body } = await bandung.viewer.get(`survey-rounds/${round.id}/responses/template`);
    expect(body).toContain('"external_id","answered_on","sex"');
    const filled = `${body}"T-1","","P","","SMA","","","3","3","3","3","3","3","3","3","3"\r\n`;
    expect((await surveys.bring(round, filled)).body).toMatchObject({ count: 1, ignoredColumns: [] });
  });
});
