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
  kind: 'equipment',
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
  patch: { kind: 'coordination' },
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
  it('narrows by kind, state and day', async () => {
    const own = await ground(bandung);
    const [camera, signal] = [
      await store({ campaignId: own.campaign.id }),
      await store({ campaignId: own.campaign.id, kind: 'network', occurredOn: day(-30), text: 'Sinyal hilang.' }),
    ];
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`obstacles?campaignId=${own.campaign.id}&${query}`))).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('sort=-occurredOn')).toEqual([camera.id, signal.id]);
    expect(await ids('kind=network&state=open')).toEqual([signal.id]);
    expect(await ids(`from=${day(-10)}`)).toEqual([camera.id]);
    expect(await ids('q=sinyal')).toEqual([signal.id]);
  });
});
