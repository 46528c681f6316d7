import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Agency, agency, campaign, orgUnit } from '#test/support/factories';
import { codes, objective, publicOf, reclassified } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
});
afterAll(() => test.close());

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever is stored or the figure holds
type Stored = any;

const ground = (values: Values = {}): Promise<Stored> => campaign(bandung.head, { startsOn: '2026-01-01', ...values });
const DUE = '2026-06-30';
const METRIC = { metric: 'Keluarga yang tahu jadwal pengurasan', unit: 'persen' };

/** An objective that begins at a measured baseline, as planning would enter it. */
async function aim(campaignId: string, values: Values = {}, sampleSize?: number): Promise<Stored> {
  const { baselineValue = '40', metric, unit } = { ...METRIC, ...values } as Values;
  const people = await publicOf(bandung.analyst, campaignId);
  const start = {
    campaignId,
    metric,
    unit,
    value: baselineValue,
    sampleSize,
    measuredOn: '2026-01-20',
    method: 'Survei',
  };
  const baseline = sampleSize ? await made(bandung.analyst.post('baselines', start)) : null;
  return objective(bandung.analyst, campaignId, {
    ...METRIC,
    publicId: people.id,
    baselineValue,
    ...(baseline ? { baselineId: baseline.id } : {}),
    targetDate: DUE,
    ...values,
  });
}

const recordOf = ({ campaignId, id: objectiveId, unit }: Stored, values: Values): Values => ({
  campaignId,
  objectiveId,
  criterion: 'learned',
  metric: 'Keluarga yang tahu jadwal pengurasan',
  unit,
  method: 'Survei rumah tangga',
  measuredOn: '2026-07-02',
  finding: 'Terukur.',
  interpretation: 'Sejalan dengan kunjungan kader.',
  limits: 'Rumah kosong tidak terwawancara.',
  evidence: 'Arsip P2P/131/2026',
  ...values,
});

/** Filed by staff, verified by the analyst. */
async function measured(target: Stored, value: string, values: Values = {}): Promise<Stored> {
  const { id } = await made(bandung.staff.post('evaluation-records', recordOf(target, { value, ...values })));
  await made(bandung.staff.move(`evaluation-records/${id}`, 'submitted'));
  return made(bandung.analyst.move(`evaluation-records/${id}`, 'verified'));
}

async function figures(path: string, who = bandung.viewer): Promise<Stored[]> {
  return (await made(who.get(path))).items;
}
const of = (items: Stored[], formula: string, id?: string): Stored =>
  items.find((item) => item.formula === formula && (id === undefined || item.subject?.id === id));
const beside = ({ also }: Stored): Values =>
  Object.fromEntries(also.map(({ code, value }: { code: string; value: string }) => [code, value]));
const round = (value: unknown, places: number): string => Number(value).toFixed(places);

describe('GET /campaigns/{id}/figures', () => {
  it('C21: measures the way from baseline to target, upwards and downwards', async () => {
    const { id } = await ground();
    const hours = { unit: 'jam', metric: 'Waktu jawab', direction: 'decrease', baselineValue: '48', targetValue: '24' };
    const cases: [Values, string, string, string, string][] = [
      [{}, '52', '60', 'partly', '86.7'],
      [hours, '30', '75', 'partly', '125.0'],
      [hours, '54', '-25', 'not_met', '225.0'],
    ];
    const aims = await Promise.all(cases.map(([values]) => aim(id, values)));
    for (const [i, [, value]] of cases.entries()) await measured(aims[i], value);
    const items = await figures(`campaigns/${id}/figures?ids=objective.attainment`);
    expect(items).toHaveLength(3);
    for (const [i, [, actual, value, verdict, wrong]] of cases.entries()) {
      const told = of(items, 'objective.attainment', aims[i].id);
      expect([told.value, beside(told)]).toEqual([value, expect.objectContaining({ verdict, actual })]);
      expect(round(told.value, 1)).not.toBe(wrong);
      expect(told.subject).toEqual({ type: 'objective', id: aims[i].id, title: aims[i].outcome });
    }
  });

  it('C22: caps each objective before it counts the campaign’s mean', async () => {
    const { id } = await ground();
    const [first, second, unmeasured] = await Promise.all([aim(id), aim(id), aim(id)]);
    await objective(bandung.analyst, id, { publicId: unmeasured.publicId, outcomeKind: 'process' });
    await measured(first, '70');
    await measured(second, '50');
    const items = await figures(`campaigns/${id}/figures`);
    expect(
      ['objective.attainment', 'objective.attainment'].map((f, i) => of(items, f, [first.id, second.id][i]).value),
    ).toEqual(['150', '50']);
    const rollup = of(items, 'campaign.attainment_rollup');
    expect(rollup).toMatchObject({ value: '75', n: 2, subject: null, also: [{ code: 'achieved', value: '1' }] });
    expect(rollup.excluded).toMatchObject([
      { code: 'no_result', count: 1 },
      { code: 'process_objective', count: 1 },
    ]);
    expect(rollup.value).not.toBe('100');
  });

  it('C23: says what was to be expected on a day, and whether it was there', async () => {
    const { id } = await ground();
    const target = await aim(id);
    await measured(target, '48', { measuredOn: '2026-03-31', interim: true });
    const [told] = await figures(`campaigns/${id}/figures?ids=objective.pacing&to=2026-04-01`);
    expect([round(told.value, 2), told.numerator, told.denominator, told.to]).toEqual([
      '49.89',
      '89',
      '180',
      '2026-03-31',
    ]);
    expect(beside(told)).toEqual({ state: 'behind', actual: '48', target: '60' });
    const [before] = await figures(`campaigns/${id}/figures?ids=objective.pacing&to=2026-03-31`);
    expect([beside(before).actual, before.caveats]).toEqual([null, [expect.objectContaining({ code: 'no_result' })]]);
    // On the way is no result: nothing is attained by it.
    const [attained] = await figures(`objectives/${target.id}/figures`);
    expect([attained.formula, attained.value]).toEqual(['objective.attainment', null]);
  });

  it('C24, C25, C32: claims a change, and its cost, where it is more than chance', async () => {
    const { id } = await ground();
    const [large, small] = [await aim(id, {}, 300), await aim(id, {}, 40)];
    const when = { whoId: bandung.staff.id, startsOn: '2026-03-02', dueOn: '2026-03-06' };
    for (const target of [large, small]) {
      const title = { campaignId: id, title: 'Kunjungan kader', objectiveIds: [target.id], ...when };
      const activity = await made(bandung.analyst.post('activities', title));
      const line = { campaignId: id, item: 'Transport kader', kind: 'action', planned: '6500000', actual: '6000000' };
      await made(bandung.analyst.post('budget-lines', { ...line, activityId: activity.id }));
    }
    await measured(large, '53', { sampleSize: 300 });
    await measured(small, '52.5', { sampleSize: 40 });
    const items = await figures(`campaigns/${id}/figures`);
    const shown = of(items, 'objective.change_significance', large.id);
    const { lower, upper, z, relative, ...rest } = beside(shown);
    expect([shown.value, shown.unit, rest.shown, relative]).toEqual(['13', 'percentage_points', 'true', '32.5']);
    expect([round(lower, 1), round(upper, 1), round(z, 2)]).toEqual(['5.1', '20.9', '3.19']);
    const chance = of(items, 'objective.change_significance', small.id);
    const ends = beside(chance);
    expect([chance.value, ends.shown, round(ends.lower, 1), round(ends.upper, 1)]).toEqual([
      '12.5',
      'false',
      '-9.2',
      '34.2',
    ]);
    expect(chance.caveats).toMatchObject([{ code: 'change_not_shown' }]);
    const cost = of(items, 'objective.cost_per_result', large.id);
    expect([round(cost.value, 2), cost.unit, cost.denominator, cost.caveats]).toEqual(['3846.15', 'IDR', '1560', []]);
    expect(of(items, 'objective.cost_per_result', small.id)).toMatchObject({
      value: null,
      numerator: '6000000',
      caveats: [{ code: 'change_not_shown' }],
    });
  });

  it('divides no spending silently among the objectives of an activity', async () => {
    const { id } = await ground();
    const [one, other] = [await aim(id, {}, 300), await aim(id)];
    const activity = await made(
      bandung.analyst.post('activities', {
        ...{ campaignId: id, title: 'Pameran', whoId: bandung.staff.id, startsOn: '2026-03-02', dueOn: '2026-03-06' },
        objectiveIds: [one.id, other.id],
      }),
    );
    const line = { campaignId: id, activityId: activity.id, item: 'Tenda', kind: 'action', planned: '1560000' };
    await made(bandung.analyst.post('budget-lines', { ...line, actual: '1560000' }));
    await made(bandung.analyst.post('budget-lines', line));
    await measured(one, '53', { sampleSize: 300 });
    const cost = of(await figures(`objectives/${one.id}/figures`), 'objective.cost_per_result');
    expect([cost.value, cost.caveats.map(({ code }: { code: string }) => code)]).toEqual([
      '1000',
      ['spend_shared', 'spend_incomplete'],
    ]);
  });

  it('C26: covers the objectives that have evidence at their level, and the gate names the others', async () => {
    const { id } = await ground();
    const behaviour = { outcomeKind: 'behaviour', requiredLevel: 'behaved' };
    const aims = await Promise.all([aim(id), aim(id), aim(id), aim(id, behaviour), aim(id, behaviour)]);
    for (const target of aims.slice(0, 2)) await measured(target, '52');
    for (const target of aims.slice(2)) {
      const reach = { criterion: 'received', metric: 'Jangkauan unggahan', value: '90' };
      expect(codes(await bandung.staff.post('evaluation-records', recordOf(target, reach)))).toEqual([
        'evaluation_record.substitution',
      ]);
      await measured({ ...target, id: undefined }, '90', reach);
    }
    const coverage = of(await figures(`campaigns/${id}/figures`), 'campaign.evidence_coverage');
    expect(coverage).toMatchObject({
      value: '40',
      numerator: '2',
      denominator: '5',
      caveats: [{ code: 'evidence_missing' }],
    });
    expect(coverage.value).not.toBe('100');
    const unmet = async (): Promise<Stored> =>
      (await made(bandung.viewer.get(`campaigns/${id}/gate?to=closed`))).conditions.find(
        ({ code }: { code: string }) => code === 'eval.results',
      );
    for (const target of aims.slice(2)) {
      expect((await unmet()).passed).toBe(false);
      await made(bandung.staff.post('evaluation-gaps', { campaignId: id, objectiveId: target.id, reason: 'Banjir.' }));
    }
    expect((await unmet()).passed).toBe(true);
    expect(of(await figures(`campaigns/${id}/figures`), 'campaign.evidence_coverage').value).toBe('40');
  });

  it('C38: compares the money for evaluation with the whole budget', async () => {
    const { id } = await ground();
    const line = { campaignId: id, item: 'Pos', kind: 'media', planned: '55500000' };
    const [empty] = await figures(`campaigns/${id}/figures?ids=campaign.evaluation_budget_share`);
    expect([empty.value, empty.caveats]).toEqual([null, [expect.objectContaining({ code: 'denominator_zero' })]]);
    await made(bandung.analyst.post('budget-lines', line));
    await made(bandung.analyst.post('budget-lines', { ...line, kind: 'evaluation', planned: '4500000' }));
    const [share] = await figures(`campaigns/${id}/figures?ids=campaign.evaluation_budget_share`);
    expect(share).toMatchObject({ value: '7.5', numerator: '4500000', denominator: '60000000' });
    expect(beside(share)).toEqual({ state: 'within' });
  });
});

describe('GET /figures', () => {
  it('tells a unit’s campaigns apart, and lists no objectives of the whole agency', async () => {
    const unit = await orgUnit(bandung.admin);
    const { id, title } = await ground({ unitId: unit.id, title: 'Kampanye bidang' });
    await measured(await aim(id), '52');
    const items = await figures(`figures?unitId=${unit.id}`);
    expect(of(items, 'campaign.attainment_rollup', id)).toMatchObject({
      value: '60',
      subject: { type: 'campaign', title },
    });
    expect(of(items, 'objective.attainment').value).toBe('60');
    expect(of(await figures('figures'), 'objective.attainment')).toBeUndefined();
  });
});

describe('GET /objectives/{id}/figures', () => {
  it('is told within the agency and the clearance, and not before it is verified', async () => {
    const { id } = await ground();
    const target = await aim(id);
    const path = `objectives/${target.id}/figures`;
    const filed = await made(bandung.staff.post('evaluation-records', recordOf(target, { value: '52' })));
    await made(bandung.staff.move(`evaluation-records/${filed.id}`, 'submitted'));
    expect(of(await figures(path), 'objective.attainment')).toMatchObject({
      value: null,
      caveats: [{ code: 'no_result' }],
    });
    await made(bandung.analyst.move(`evaluation-records/${filed.id}`, 'verified'));
    expect(of(await figures(path), 'objective.attainment').value).toBe('60');
    await reclassified(bandung.head, 'evaluation-records', filed.id, 'confidential');
    expect(of(await figures(path), 'objective.attainment').value).toBeNull();
    expect(of(await figures(path, bandung.head), 'objective.attainment').value).toBe('60');
    expect((await muba.head.get(path)).status).toBe(404);
    expect((await bandung.head.get(`objectives/${newId()}/figures`)).status).toBe(404);
    expect((await bandung.head.get(`${path}?to=2026-02-30`)).status).toBe(400);
  });
});
