import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, objective, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: stored records
let open: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
});
afterAll(() => test.close());

const values = (more = {}) => ({
  campaignId: open.id,
  title: 'Pelatihan kader jumantik Puskesmas Dago',
  whoId: bandung.staff.id,
  startsOn: '2026-03-02',
  dueOn: '2026-03-06',
  ...more,
});
const activity = (more = {}) => made(bandung.analyst.post('activities', values(more)));
const post = (more = {}) => bandung.analyst.post('activities', values(more));

describeLaws({
  path: 'activities',
  name: 'activity',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.analyst,
  body: async () => values(),
  patch: { title: 'Pelatihan 40 kader jumantik' },
  classified: false,
});

describe('POST /activities', () => {
  it('lets person and dates stay open while planning', async () => {
    const stored = await made(bandung.analyst.post('activities', { campaignId: open.id, title: 'Lomba mural jentik' }));
    expect(stored).toMatchObject({ whoId: null, startsOn: null, dueOn: null, state: 'planned', doneOn: null });
  });

  it('refuses an end before the start', async () => {
    const answer = await post({ dueOn: '2026-03-01' });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['activity.ends_before_start'], ['/dueOn']]);
  });

  it('stays within its campaign and its agency', async () => {
    const other = await campaign(bandung.head);
    const foreign = await objective(bandung.analyst, other.id);
    const elsewhere = await made(bandung.analyst.post('activities', values({ campaignId: other.id })));
    const answer = await post({ objectiveIds: [foreign.id], dependsOnIds: [elsewhere.id], whoId: muba.staff.id });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/dependsOnIds', '/objectiveIds', '/whoId']]);
  });

  it('gives no work to who has left', async () => {
    const gone = await bandung.person();
    await made(bandung.admin.patch(`users/${gone.id}`, { state: 'disabled', version: 1 }));
    expect(codes(await post({ whoId: gone.id }))).toEqual(['person.not_active']);
  });
});

describe('PATCH /activities/:id', () => {
  it('closes no circle, not even by two at once', async () => {
    const [one, two] = [await activity(), await activity()];
    const answers = await Promise.all([
      bandung.analyst.patch(`activities/${one.id}`, { dependsOnIds: [two.id], version: 1 }),
      bandung.analyst.patch(`activities/${two.id}`, { dependsOnIds: [one.id], version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.flatMap(codes)).toEqual(['activity.no_circle']);
  });
});

describe('POST /activities/:id/transitions', () => {
  it('lets its person report what was done', async () => {
    const { id } = await activity();
    await made(bandung.staff.move(`activities/${id}`, 'in_progress'));
    const done = await made(bandung.staff.move(`activities/${id}`, 'done'));
    expect(done.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const again = await made(bandung.head.move(`activities/${id}`, 'in_progress', { reason: 'Dua RW belum hadir.' }));
    expect([again.doneOn, again.stateReason]).toEqual([null, 'Dua RW belum hadir.']);
  });

  it('leaves the plan to those who write it', async () => {
    const { id } = await activity();
    expect((await bandung.staff2.move(`activities/${id}`, 'in_progress')).status).toBe(403);
    expect((await bandung.staff.move(`activities/${id}`, 'cancelled', { reason: 'x' })).status).toBe(403);
    expect((await bandung.viewer.move(`activities/${id}`, 'in_progress')).status).toBe(403);
  });

  it('cancels with a reason only, and only once', async () => {
    const { id } = await activity();
    expect((await bandung.analyst.move(`activities/${id}`, 'cancelled')).status).toBe(422);
    await made(bandung.analyst.move(`activities/${id}`, 'cancelled', { reason: 'Digabung dengan posyandu.' }));
    const twice = await bandung.analyst.move(`activities/${id}`, 'cancelled', { reason: 'lagi' });
    expect([twice.status, twice.body.allowed]).toEqual([409, ['planned']]);
  });
});

describe('DELETE /activities/:id', () => {
  it('keeps what has begun and what others wait for', async () => {
    const [first, begun] = [await activity(), await activity()];
    await activity({ dependsOnIds: [first.id] });
    const waitedFor = await bandung.analyst.delete(`activities/${first.id}`, ifMatch(first));
    expect([waitedFor.status, waitedFor.body.code]).toEqual([409, 'record.has_dependants']);
    const running = await made(bandung.staff.move(`activities/${begun.id}`, 'in_progress'));
    const refused = await bandung.analyst.delete(`activities/${begun.id}`, ifMatch(running));
    expect([refused.status, refused.body.code]).toEqual([409, 'activity.begun']);
  });
});
