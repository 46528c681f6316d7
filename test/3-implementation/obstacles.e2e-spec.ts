import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { day, type Ground, ground } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, contentPlan, pointers } from '#test/support/planning';
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

const body = (values = {}) => ({
  campaignId: on.campaign.id,
  stage: 'implementation',
  category: 'equipment',
  text: 'Kamera utama dipakai bidang lain; liputan tertunda dua hari.',
  occurredOn: day(-3),
  ...values,
});
const store = (values = {}) => made(bandung.staff.post('obstacles', body(values)));

describeLaws({
  path: 'obstacles',
  name: 'obstacle',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => body(),
  patch: { category: 'coordination' },
  classified: true,
});

describe('POST /obstacles', () => {
  it('names the content plan of the same campaign that it held up', async () => {
    const plan = await contentPlan(bandung.staff, on.campaign.id);
    expect((await store({ contentPlanId: plan.id })).contentPlanId).toBe(plan.id);
    const other = await ground(bandung);
    const stranger = await contentPlan(bandung.staff, other.campaign.id);
    const answer = await bandung.staff.post('obstacles', body({ contentPlanId: stranger.id }));
    expect([answer.status, pointers(answer)]).toEqual([422, ['/contentPlanId']]);
  });

  it('was met already, in a step that exists', async () => {
    expect(codes(await bandung.staff.post('obstacles', body({ occurredOn: day(2) })))).toEqual(['date.in_future']);
    expect((await bandung.staff.post('obstacles', body({ stage: 'closed' }))).status).toBe(400);
  });
});

describe('POST /obstacles/{id}/transitions', () => {
  it('is solved only with a solution', async () => {
    const { id } = await store();
    const refused = await bandung.staff.move(`obstacles/${id}`, 'solved');
    expect([refused.status, codes(refused)]).toEqual([422, ['obstacle.solution_needed']]);
    const solved = await made(bandung.staff.move(`obstacles/${id}`, 'solved', { solution: 'Meminjam kamera.' }));
    expect([solved.state, solved.solution]).toEqual(['solved', 'Meminjam kamera.']);
    const cleared = await bandung.staff.patch(`obstacles/${id}`, { solution: null }, ifMatch(solved));
    expect(codes(cleared)).toEqual(['obstacle.solution_needed']);
  });

  it('is accepted, and met again, only with a reason', async () => {
    const { id } = await store();
    expect((await bandung.staff.move(`obstacles/${id}`, 'accepted')).body.code).toBe('state.reason_needed');
    const accepted = await made(bandung.staff.move(`obstacles/${id}`, 'accepted', { reason: 'Tidak ada anggaran.' }));
    expect([accepted.state, accepted.stateReason]).toEqual(['accepted', 'Tidak ada anggaran.']);
    expect((await bandung.staff.move(`obstacles/${id}`, 'open')).status).toBe(422);
    await made(bandung.staff.move(`obstacles/${id}`, 'open', { reason: 'Muncul lagi.' }));
    const again = await bandung.staff.move(`obstacles/${id}`, 'open', { reason: 'x' });
    expect([again.status, again.body.allowed]).toEqual([409, ['solved', 'accepted']]);
    const { items } = await made(bandung.viewer.get(`obstacles/${id}/transitions`));
    expect(items.map(({ to }: { to: string }) => to)).toEqual(['accepted', 'open']);
  });
});

describe('GET /obstacles', () => {
  it('narrows by category, state and day', async () => {
    const own = await ground(bandung);
    const [camera, signal] = [
      await store({ campaignId: own.campaign.id }),
      await store({
        campaignId: own.campaign.id,
        category: 'technical_platform',
        occurredOn: day(-30),
        text: 'Sinyal hilang.',
      }),
    ];
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`obstacles?campaignId=${own.campaign.id}&${query}`))).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('sort=-occurredOn')).toEqual([camera.id, signal.id]);
    expect(await ids('category=technical_platform&state=open')).toEqual([signal.id]);
    expect(await ids(`from=${day(-10)}`)).toEqual([camera.id]);
    expect(await ids('q=sinyal')).toEqual([signal.id]);
  });
});

describe('an obstacle of a task', () => {
  const task = async (values = {}) => {
    const plan = await contentPlan(bandung.staff, on.campaign.id);
    const body = { contentPlanId: plan.id, function: 'photographer', title: 'Foto kerja bakti', ...values };
    return made(bandung.staff.post('tasks', body));
  };

  it('takes from the task what is not said', async () => {
    const unit = await made(bandung.admin.post('org-units', { name: 'Seksi Publikasi', kind: 'section' }));
    const by = await bandung.person({ functions: ['photographer'], unitId: unit.id });
    const held = await task({ assigneeId: by.id });
    const path = `tasks/${held.id}/obstacles`;
    const answer = await by.post(path, {
      category: 'weather_access',
      text: 'Hujan dua hari.',
      solution: 'Pindah ke dalam.',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      campaignId: on.campaign.id,
      contentPlanId: held.contentPlanId,
      taskId: held.id,
      function: 'photographer',
      unitId: unit.id,
      stage: 'fact_finding',
      occurredOn: day(0),
      state: 'open',
      delayHours: null,
    });
    const { pathname } = new URL(answer.headers.get('location') ?? '', bandung.viewer.url);
    expect((await made(bandung.viewer.get(pathname))).id).toBe(answer.body.id);
    expect((await bandung.viewer.get(`tasks/${(await task()).id}/obstacles/${answer.body.id}`)).status).toBe(404);
    expect((await muba.staff.post(path, { category: 'people', text: 'x' })).status).toBe(404);
    const solved = await made(by.move(`obstacles/${answer.body.id}`, 'solved', { delayHours: 16 }));
    expect([solved.state, solved.delayHours]).toEqual(['solved', 16]);
    const { items } = await made(
      bandung.viewer.get(`obstacles?taskId=${held.id}&unitId=${unit.id}&function=photographer`),
    );
    expect(items).toHaveLength(1);
  });

  it('belongs to the content plan of the task', async () => {
    const held = await task();
    const plain = await store({ taskId: held.id });
    expect([plain.contentPlanId, plain.function]).toEqual([held.contentPlanId, 'photographer']);
    const plan = await contentPlan(bandung.staff, on.campaign.id);
    const other = await bandung.staff.post('obstacles', body({ taskId: held.id, contentPlanId: plan.id }));
    expect([other.status, codes(other)]).toEqual([422, ['obstacle.other_plan']]);
    const elsewhere = await ground(bandung);
    const stranger = await bandung.staff.post(
      'obstacles',
      body({ campaignId: elsewhere.campaign.id, taskId: held.id }),
    );
    expect([stranger.status, pointers(stranger)]).toEqual([422, ['/contentPlanId', '/taskId']]);
    const unit = await bandung.staff.post('obstacles', body({ unitId: held.id }));
    expect([unit.status, pointers(unit)]).toEqual([422, ['/unitId']]);
    const gone = await bandung.staff.delete(`tasks/${held.id}`, ifMatch(held));
    expect([gone.status, gone.body.code]).toEqual([409, 'record.has_dependants']);
  });
});

describe('GET /reports/obstacles', () => {
  it('counts by category, section, craft and stage', async () => {
    const own = await ground(bandung);
    const unit = await made(bandung.admin.post('org-units', { name: 'Seksi Dokumentasi', kind: 'section' }));
    const here = { campaignId: own.campaign.id };
    await store({ ...here, delayHours: 3, unitId: unit.id, function: 'photographer', solution: 'Pinjam.' });
    const second = await store({ ...here, delayHours: 10, unitId: unit.id, stage: 'planning' });
    await store({ ...here, category: 'weather_access', occurredOn: day(-40) });
    await made(bandung.staff.move(`obstacles/${second.id}`, 'solved', { solution: 'Kamera kedua.' }));
    await store({ ...here, classification: 'confidential', delayHours: 500 });
    const report = async (query = '', by = bandung.viewer) =>
      made(by.get(`reports/obstacles?campaignId=${own.campaign.id}${query}`));
    const all = await report();
    expect(all.total).toEqual({
      count: 3,
      open: 2,
      solved: 1,
      accepted: 0,
      solvedShare: '0.3333',
      delayKnown: 2,
      totalDelayHours: 13,
      medianDelayHours: '6.5',
    });
    expect(all.byCategory).toMatchObject([
      { category: 'equipment', count: 2, solvedShare: '0.5' },
      { category: 'weather_access', count: 1, delayKnown: 0, totalDelayHours: null, medianDelayHours: null },
    ]);
    expect(all.byUnit).toMatchObject([
      { unitId: unit.id, unitName: 'Seksi Dokumentasi', count: 2 },
      { unitId: null, unitName: null, count: 1 },
    ]);
    expect(all.byFunction).toMatchObject([
      { function: null, count: 2 },
      { function: 'photographer', count: 1, totalDelayHours: 3 },
    ]);
    expect(all.byStage).toMatchObject([{ stage: 'implementation', count: 2 }, { stage: 'planning' }]);
    expect((await report(`&from=${day(-10)}`)).total.count).toBe(2);
    expect((await report('', bandung.head)).total).toMatchObject({ count: 4, totalDelayHours: 513 });
    const none = await report('', muba.head);
    expect(none).toMatchObject({ total: { count: 0, solvedShare: null, totalDelayHours: null }, byCategory: [] });
  });

  it('names what solved most, however it was typed, and nothing above the clearance', async () => {
    const own = await ground(bandung);
    const here = { campaignId: own.campaign.id, delayHours: 4 };
    const solve = async (solution: string, values = {}) => {
      const { id } = await made(bandung.head.post('obstacles', body({ ...here, ...values })));
      await made(bandung.head.move(`obstacles/${id}`, 'solved', { solution }));
    };
    await solve('Pinjam kamera bidang lain.', { occurredOn: day(-9) });
    await solve('pinjam  kamera bidang lain', { delayHours: 8 });
    await solve('Kamera kedua dibeli.');
    await solve('Kamera kedua dibeli.', { classification: 'confidential' });
    await solve('Kamera kedua dibeli.', { classification: 'confidential' });
    const solutions = async (by = bandung.viewer) =>
      (await made(by.get(`reports/obstacles?campaignId=${own.campaign.id}`))).solutions;
    expect(await solutions()).toEqual([
      { category: 'equipment', solution: 'pinjam  kamera bidang lain', count: 2, medianDelayHours: '6' },
      { category: 'equipment', solution: 'Kamera kedua dibeli.', count: 1, medianDelayHours: '4' },
    ]);
    expect((await solutions(bandung.head))[0]).toMatchObject({ solution: 'Kamera kedua dibeli.', count: 3 });
  });
});
