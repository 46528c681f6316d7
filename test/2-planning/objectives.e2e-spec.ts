import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { evaluation, ground, verified } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import {
  codes,
  communityNeed,
  contentPlan,
  objective,
  objectiveValues,
  pointers,
  publicOf,
  validatedNeed,
} from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: stored records
let open: any, people: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
  people = await publicOf(bandung.analyst, open.id);
});
afterAll(() => test.close());

const post = (values = {}) =>
  bandung.analyst.post('objectives', { campaignId: open.id, ...objectiveValues(people.id), ...values });
const baseline = (campaignId: string, values: object = {}) =>
  made(
    bandung.analyst.post('baselines', {
      campaignId,
      metric: 'Rumah tangga yang menyebut pengurasan mingguan',
      unit: 'persen',
      value: '41.5',
      measuredOn: '2026-02-20',
      method: 'Survei rumah tangga, n = 240',
      ...values,
    }),
  );
const refused = async (values = {}): Promise<unknown> => {
  const answer = await post(values);
  return [answer.status, codes(answer)];
};

describe('POST /objectives', () => {
  it('stores the textbook form with the level it requires', async () => {
    const { status, body, headers } = await post();
    expect([status, headers.get('location')]).toEqual([201, `/api/v1/objectives/${body.id}`]);
    expect(body).toMatchObject({
      baselineValue: '40',
      targetValue: '60',
      requiredLevel: 'learned',
      weight: 1,
      countsAsOutcome: true,
    });
  });

  it('labels a process objective, which never counts', async () => {
    const { body } = await post({ outcomeKind: 'process', outcome: '12 infografis terbit' });
    expect(body).toMatchObject({ countsAsOutcome: false, requiredLevel: 'messages_sent' });
  });

  it('takes numbers as exact texts', async () => {
    const answer = await post({ baselineValue: 40, targetValue: '60,5' });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/baselineValue', '/targetValue']]);
    expect((await post({ baselineValue: '0.1', targetValue: '0.100001' })).body.targetValue).toBe('0.100001');
  });

  it('wants the target on the right side', async () => {
    expect(await refused({ targetValue: '40' })).toEqual([422, ['objective.target_side']]);
    expect(await refused({ direction: 'decrease' })).toEqual([422, ['objective.target_side']]);
  });

  it('wants a baseline or its reason, never both', async () => {
    expect(await refused({ baselineValue: null })).toEqual([422, ['objective.baseline_or_reason']]);
    expect(await refused({ baselineUnknownReason: 'belum' })).toEqual([422, ['objective.baseline_or_reason']]);
    const without = await post({ baselineValue: null, baselineUnknownReason: 'Survei pertama pada Februari.' });
    expect(without.status).toBe(201);
  });

  it('begins at its baseline, in the same metric and unit', async () => {
    const start = await baseline(open.id);
    const stored = await made(post({ baselineId: start.id, baselineValue: undefined }));
    expect(stored).toMatchObject({ baselineId: start.id, baselineValue: '41.5', baselineUnknownReason: null });
    const other = { baselineId: start.id, metric: 'Kunjungan', unit: 'orang', baselineValue: '40' };
    expect(await refused(other)).toEqual([
      422,
      ['objective.baseline_equal', 'objective.baseline_metric', 'objective.baseline_unit'],
    ]);
    const stranger = await baseline((await campaign(bandung.head)).id);
    expect(await refused({ baselineId: stranger.id })).toEqual([422, ['reference.not_of_campaign']]);
    expect((await bandung.analyst.delete(`baselines/${start.id}`, ifMatch(start))).status).toBe(409);
  });

  it('refuses evidence of a lower level', async () => {
    expect(await refused({ requiredLevel: 'received' })).toEqual([422, ['objective.required_level']]);
  });

  it('refuses an advertising value with its reason', async () => {
    const answer = await post({ metric: 'Nilai setara iklan (AVE)' });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['metric.advertising_value'], ['/metric']]);
  });

  it('names publics, needs and objectives of its campaign', async () => {
    const other = await campaign(bandung.head);
    const stranger = await publicOf(bandung.analyst, other.id);
    const need = await validatedNeed(bandung.analyst, other.id);
    const answer = await post({ publicId: stranger.id, needIds: [need.id], dependsOnId: newId() });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/dependsOnId', '/needIds', '/publicId']]);
    expect(new Set(codes(answer))).toEqual(new Set(['reference.not_of_campaign']));
  });

  it('serves only needs that are validated', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    expect(await refused({ needIds: [need.id] })).toEqual([422, ['objective.need_not_validated']]);
  });

  it('depends on an earlier kind with an earlier date', async () => {
    const knowing = (await post()).body;
    const doing = { outcomeKind: 'behaviour', requiredLevel: 'behaved', dependsOnId: knowing.id };
    expect(await refused({ ...doing, targetDate: '2026-06-29' })).toEqual([422, ['objective.order_in_time']]);
    const made = await post({ ...doing, targetDate: '2026-09-30' });
    expect(made.status).toBe(201);
    expect(await refused({ dependsOnId: made.body.id, targetDate: '2026-10-31' })).toEqual([
      422,
      ['objective.order_of_kinds'],
    ]);
  });

  it('is for analysts and heads', async () => {
    expect(
      (await bandung.staff.post('objectives', { campaignId: open.id, ...objectiveValues(people.id) })).status,
    ).toBe(403);
  });

  it('writes nothing on a dry run', async () => {
    const count = async () => (await bandung.analyst.get('objectives/count')).body.count;
    const before = await count();
    const { body } = await bandung.analyst.post('objectives?dryRun=true', {
      campaignId: open.id,
      ...objectiveValues(people.id),
    });
    expect([body.passed, await count()]).toEqual([true, before]);
    expect(body.verdicts.map(({ code }: { code: string }) => code)).toContain('objective.target_side');
  });
});

describe('GET /objectives/:id', () => {
  const broken = async (id: string) =>
    (await made(bandung.viewer.get(`objectives/${id}`))).checks
      .filter(({ passed }: { passed: boolean }) => !passed)
      .map(({ code }: { code: string }) => code);

  it('shows every rule and whether it holds', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id);
    const stored = await objective(bandung.analyst, own.id, { needIds: [need.id] });
    const { checks } = await made(bandung.viewer.get(`objectives/${stored.id}`, { 'accept-language': 'en' }));
    expect(checks.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['objective.direction', 'objective.one_outcome', 'objective.target_side']),
    );
    expect(await broken(stored.id)).toEqual([]);
    const doing = { outcomeKind: 'behaviour', outcome: 'menguras; menutup', targetDate: '2026-05-31' };
    const early = await objective(bandung.analyst, own.id, { publicId: stored.publicId, ...doing });
    expect(await broken(early.id)).toEqual([
      'objective.one_outcome',
      'objective.serves_need',
      'objective.order_in_public',
    ]);
  });

  it('keeps the baseline that it began at from changing', async () => {
    const start = await baseline(open.id);
    const need = await validatedNeed(bandung.analyst, open.id);
    const values = { baselineId: start.id, baselineValue: undefined, needIds: [need.id] };
    const stored = await made(post(values));
    const changed = await bandung.analyst.patch(`baselines/${start.id}`, { value: '44' }, ifMatch(start));
    expect([changed.status, changed.body.code]).toEqual([409, 'baseline.in_use']);
    const again = await baseline(open.id, { value: '44' });
    await made(bandung.analyst.patch(`objectives/${stored.id}`, { baselineId: again.id }, ifMatch(stored)));
    const { baselineValue } = await made(bandung.viewer.get(`objectives/${stored.id}`));
    expect([baselineValue, await broken(stored.id)]).toEqual(['44', []]);
    await made(bandung.analyst.patch(`baselines/${start.id}`, { value: '45' }, ifMatch(start)));
  });

  it('measures its progress by the latest result', async () => {
    const on = await ground(bandung);
    const own = await objective(bandung.analyst, on.campaign.id, { targetDate: on.campaign.startsOn });
    const progress = async () => (await made(bandung.viewer.get(`objectives/${own.id}`))).progress;
    expect(await progress()).toEqual({
      value: null,
      verdict: 'unknown',
      actual: null,
      measuredOn: null,
      evaluationRecordId: null,
      provisional: false,
    });
    const claim = (value: string, values = {}) =>
      evaluation(on, { objectiveId: own.id, criterion: 'learned', unit: 'persen', value, ...values });
    const filed = await made(bandung.staff.post('evaluation-records', claim('52')));
    expect((await progress()).verdict).toBe('unknown');
    await made(bandung.staff.move(`evaluation-records/${filed.id}`, 'submitted'));
    expect(await progress()).toMatchObject({ value: '60', verdict: 'partly', actual: '52', provisional: true });
    const stands = await verified(bandung, claim('63.5'));
    await verified(bandung, claim('10', { classification: 'confidential' }));
    expect(await progress()).toMatchObject({ value: '117.5', verdict: 'met', evaluationRecordId: stands.id });
    const path = `objectives?campaignId=${on.campaign.id}&publicId=${own.publicId}&include=progress`;
    expect((await made(bandung.viewer.get(path))).items[0].progress).toEqual(await progress());
  });
});

describe('GET /objectives', () => {
  it('filters by public, need, kind and date', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id);
    const one = await objective(bandung.analyst, own.id, { needIds: [need.id], targetDate: '2026-05-31' });
    const two = await objective(bandung.analyst, own.id, { publicId: one.publicId, outcomeKind: 'process' });
    const ids = async (filter: string) =>
      (await bandung.viewer.get(`objectives?campaignId=${own.id}&sort=targetDate&${filter}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids(`publicId=${one.publicId}`)).toEqual([one.id, two.id]);
    expect(await ids(`needId=${need.id}`)).toEqual([one.id]);
    expect(await ids('outcomeKind=process')).toEqual([two.id]);
    expect(await ids('to=2026-06-30')).toEqual([one.id]);
  });

  it('shows nothing to another agency', async () => {
    expect((await muba.head.get('objectives')).body.items).toEqual([]);
  });
});

describe('PATCH /objectives/:id', () => {
  it('keeps the order towards those that depend on it', async () => {
    const first = (await post()).body;
    await made(post({ dependsOnId: first.id }));
    const answer = await bandung.analyst.patch(`objectives/${first.id}`, { targetDate: '2026-07-01' }, ifMatch(first));
    expect([answer.status, codes(answer)]).toEqual([422, ['objective.order_in_time']]);
  });

  it('closes no circle, not even by two at once', async () => {
    const [one, two] = [(await post()).body, (await post()).body];
    const answers = await Promise.all([
      bandung.analyst.patch(`objectives/${one.id}`, { dependsOnId: two.id, version: 1 }),
      bandung.analyst.patch(`objectives/${two.id}`, { dependsOnId: one.id, version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.flatMap(codes)).toEqual(['objective.no_circle']);
  });

  it('asks again for the level when the kind changes', async () => {
    const stored = (await post()).body;
    const path = `objectives/${stored.id}`;
    const answer = await bandung.analyst.patch(path, { outcomeKind: 'behaviour', version: 1 });
    expect([answer.status, codes(answer)]).toEqual([422, ['objective.required_level']]);
    const both = await bandung.analyst.patch(path, { outcomeKind: 'behaviour', requiredLevel: 'behaved', version: 1 });
    expect(both.status).toBe(200);
  });

  it('gives a need back when it no longer serves it', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id);
    const stored = await objective(bandung.analyst, own.id, { needIds: [need.id] });
    const state = async () => (await bandung.analyst.get(`community-needs/${need.id}`)).body.state;
    expect(await state()).toBe('addressed');
    await made(bandung.analyst.patch(`objectives/${stored.id}`, { needIds: [], version: 1 }));
    expect(await state()).toBe('validated');
    await made(bandung.analyst.patch(`objectives/${stored.id}`, { needIds: [need.id], version: 2 }));
    await made(bandung.analyst.patch(`objectives/${stored.id}`, { outcomeKind: 'process', version: 3 }));
    expect(await state()).toBe('validated');
  });
});

describe('DELETE /objectives/:id', () => {
  it('keeps what content works for', async () => {
    const stored = (await post()).body;
    await contentPlan(bandung.staff, open.id, { objectiveIds: [stored.id] });
    const answer = await bandung.analyst.delete(`objectives/${stored.id}`, ifMatch(stored));
    expect([answer.status, answer.body.code]).toEqual([409, 'record.has_dependants']);
  });

  it('gives back the needs that it served', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id);
    const stored = await objective(bandung.analyst, own.id, { needIds: [need.id] });
    expect((await bandung.analyst.delete(`objectives/${stored.id}`, ifMatch(stored))).status).toBe(204);
    expect((await bandung.analyst.get(`community-needs/${need.id}`)).body.state).toBe('validated');
  });
});
