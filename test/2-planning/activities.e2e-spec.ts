import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, contentPlan, objective, pointers } from '#test/support/planning';
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
    const ahead = await bandung.staff.move(`activities/${id}`, 'done', { doneOn: '2199-12-31' });
    expect([ahead.status, pointers(ahead)]).toEqual([422, ['/doneOn']]);
    const done = await made(bandung.staff.move(`activities/${id}`, 'done', { doneOn: '2026-03-05' }));
    expect(done.doneOn).toBe('2026-03-05');
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

describe('GET /campaigns/:id/timetable', () => {
  const timetable = async (id: string, by = bandung.analyst, language = 'id') =>
    made(by.get(`campaigns/${id}/timetable`, { 'accept-language': language }));
  type Flag = { code: string; activityId: string; message: string; days: object[]; work: { id: string }[] };
  const flags = ({ conflicts }: { conflicts: Flag[] }, id: string) =>
    conflicts.filter(({ activityId }) => activityId === id);

  it('draws bars with working days, persons and arrows', async () => {
    const own = await campaign(bandung.head);
    const target = await objective(bandung.analyst, own.id);
    const who = await bandung.person({ name: 'Rina Marlina' });
    const first = await activity({ campaignId: own.id, whoId: who.id, objectiveIds: [target.id] });
    const second = await activity({
      campaignId: own.id,
      startsOn: '2026-03-09',
      dueOn: '2026-03-10',
      whoId: null,
      whoText: 'PKK',
      dependsOnIds: [first.id],
    });
    const undated = await activity({ campaignId: own.id, startsOn: null, dueOn: null, whoId: null });
    const { rows, conflicts, complete, provisionalYears } = await timetable(own.id);
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id, undated.id]);
    expect(rows[0]).toMatchObject({
      workingDays: 5,
      whoName: 'Rina Marlina',
      objectiveIds: [target.id],
      state: 'planned',
    });
    expect(rows[1]).toMatchObject({ workingDays: 2, whoText: 'PKK', dependsOnIds: [first.id] });
    expect([rows[2].workingDays, conflicts, complete, provisionalYears]).toEqual([null, [], true, []]);
  });

  it('flags free days by name and decree, in both languages', async () => {
    const own = await campaign(bandung.head);
    const { id } = await activity({ campaignId: own.id, startsOn: '2026-08-17', dueOn: '2026-08-18', whoId: null });
    const [flag] = flags(await timetable(own.id), id);
    expect(flag).toMatchObject({ code: 'some_days_off', days: [{ date: '2026-08-17', kind: 'national_holiday' }] });
    expect(flag?.days[0]).toMatchObject({ decree: expect.stringContaining('SKB') });
    expect(flag?.message).toContain('tersisa 1 hari kerja');
    const [english] = flags(await timetable(own.id, bandung.analyst, 'en'), id);
    expect(english?.message).toContain('one working day is left');
  });

  it('flags other work of the person wherever the reader may see it', async () => {
    const busy = await bandung.person({ functions: ['photographer'] });
    const secret = await campaign(bandung.head, { classification: 'confidential' });
    const [own, other] = [await campaign(bandung.head), await campaign(bandung.head)];
    const mine = await activity({ campaignId: own.id, whoId: busy.id });
    const theirs = await activity({
      campaignId: other.id,
      whoId: busy.id,
      startsOn: '2026-03-06',
      dueOn: '2026-03-20',
    });
    const hidden = await activity({ campaignId: secret.id, whoId: busy.id });
    const piece = await contentPlan(bandung.staff, other.id);
    const task = await made(
      bandung.staff.post('tasks', {
        contentPlanId: piece.id,
        function: 'photographer',
        title: 'Foto jentik',
        assigneeId: busy.id,
        dueAt: '2026-03-02T00:30:00+07:00',
      }),
    );
    const seen = async (by = bandung.analyst) =>
      flags(await timetable(own.id, by), mine.id)
        .flatMap(({ work }) => work.map(({ id }) => id))
        .sort();
    expect(await seen()).toEqual([theirs.id, hidden.id, task.id].sort());
    expect(await seen(bandung.viewer)).toEqual([theirs.id, task.id].sort());
  });

  it('flags starts before dependencies end and days outside', async () => {
    const own = await campaign(bandung.head, { endsOn: '2026-03-31' });
    const first = await activity({ campaignId: own.id, whoId: null });
    const second = await activity({
      campaignId: own.id,
      whoId: null,
      startsOn: '2026-03-06',
      dueOn: '2026-04-01',
      dependsOnIds: [first.id],
    });
    const codesOf = flags(await timetable(own.id), second.id).map(({ code }) => code);
    expect(codesOf).toEqual(['some_days_off', 'outside_campaign', 'before_dependency']);
  });

  it('is not there for another agency', async () => {
    expect((await muba.head.get(`campaigns/${open.id}/timetable`)).status).toBe(404);
  });
});
