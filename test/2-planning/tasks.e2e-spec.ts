import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { day, type Ground, ground, moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { codes, contentPlan, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

type TaskService = import('#stages/2-planning/task/task.service').TaskService;

const { actAs } = await outside<typeof import('#kernel/access/acting')>('#kernel/access/acting');
const { Database } = await outside<typeof import('#platform/database/database')>('#platform/database/database');
const task = await outside<typeof import('#stages/2-planning/task/task.service')>(
  '#stages/2-planning/task/task.service',
);

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

const DAY = 1_440;
const SLOT = '2026-12-15T02:00:00Z';

let test: TestApp;
let muba: Agency;
let bandung: Agency;
let on: Ground;
let plan: Stored;
let photographer: Client;
let designer: Client;

beforeAll(async () => {
  test = await startTestApp();
  [muba, bandung] = [await agency(test), await agency(test)];
  on = await ground(muba);
  photographer = await muba.person({ name: 'Sari', functions: ['photographer'] });
  designer = await muba.person({ name: 'Yudi', functions: ['designer'] });
  plan = await piece();
});
afterAll(() => test.close());

const piece = (values: Values = {}): Promise<Stored> =>
  contentPlan(muba.staff, on.campaign.id, { plannedAt: SLOT, ...values });
const body = (values: Values = {}): Values => ({
  contentPlanId: plan.id,
  function: 'photographer',
  title: 'Foto loket baru di Kantor Camat Sekayu',
  ...values,
});
const store = (values: Values = {}): Promise<Stored> => made(muba.staff.post('tasks', body(values)));
const read = (id: string): Promise<Stored> => made(muba.viewer.get(`tasks/${id}`));
const ids = async (query: string, by: Client = muba.viewer): Promise<string[]> =>
  (await made(by.get(`tasks?${query}`))).items.map(({ id }: Stored) => id);

describeLaws({
  path: 'tasks',
  name: 'task',
  own: () => muba,
  other: () => bandung,
  writer: () => muba.staff,
  body: async () => body(),
  patch: { title: 'Foto loket dan antrean' },
  classified: false,
});

describe('POST /tasks', () => {
  it('is due so long before the slot, or on its own date', async () => {
    const early = await store({ leadMinutes: 3 * DAY, assigneeId: photographer.id });
    expect(early).toMatchObject({
      campaignId: on.campaign.id,
      dueAt: '2026-12-12T02:00:00Z',
      state: 'open',
      assigneeId: photographer.id,
      late: false,
    });
    expect((await store({ dueAt: '2026-12-01T09:00:00+07:00' })).dueAt).toBe('2026-12-01T02:00:00Z');
    const unplanned = await piece({ plannedAt: null });
    expect((await store({ contentPlanId: unplanned.id, leadMinutes: DAY })).dueAt).toBeNull();
    const twice = await muba.staff.post('tasks', body({ leadMinutes: DAY, dueAt: SLOT }));
    expect([twice.status, codes(twice)]).toEqual([422, ['task.due_twice']]);
  });

  it('goes only to somebody who can do it', async () => {
    const refused = await muba.staff.post('tasks', body({ assigneeId: designer.id }));
    expect([refused.status, codes(refused), pointers(refused)]).toEqual([
      422,
      ['task.assignee_function'],
      ['/assigneeId'],
    ]);
    expect(refused.body.errors[0].message).toContain('PATCH /users/{id}');
    const gone = await muba.person({ functions: ['photographer'] });
    await made(muba.admin.patch(`users/${gone.id}`, { state: 'disabled' }, { 'if-match': '*' }));
    expect(codes(await muba.staff.post('tasks', body({ assigneeId: gone.id })))).toEqual(['task.assignee_disabled']);
    const foreign = await muba.staff.post('tasks', body({ assigneeId: bandung.staff.id }));
    expect([foreign.status, codes(foreign)]).toEqual([422, ['reference.unknown']]);
  });

  it('is for a content plan that is there and goes on', async () => {
    const foreign = await bandung.staff.post('tasks', body());
    expect([foreign.status, pointers(foreign)]).toEqual([422, ['/contentPlanId']]);
    const dropped = await piece();
    await made(muba.staff.move(`content-plans/${dropped.id}`, 'cancelled', { reason: 'Ganda.' }));
    expect(codes(await muba.staff.post('tasks', body({ contentPlanId: dropped.id })))).toEqual(['task.plan_ended']);
  });
});

describe('PATCH /tasks/{id}', () => {
  it('fixes the due date, or ties it to the slot again', async () => {
    const task = await store({ leadMinutes: DAY });
    const path = `tasks/${task.id}`;
    const own = { dueAt: '2026-12-10T02:00:00Z' };
    expect(codes(await muba.staff.patch(path, own, ifMatch(task)))).toEqual(['task.due_twice']);
    const fixed = await made(muba.staff.patch(path, { ...own, leadMinutes: null }, ifMatch(task)));
    expect(fixed).toMatchObject({ ...own, leadMinutes: null });
    const tied = await made(muba.staff.patch(path, { leadMinutes: 2 * DAY }, ifMatch(fixed)));
    expect(tied.dueAt).toBe('2026-12-13T02:00:00Z');
  });

  it('leaves alone what is done', async () => {
    const task = await store({ assigneeId: photographer.id });
    const done = await made(photographer.move(`tasks/${task.id}`, 'done'));
    expect(codes(await muba.staff.patch(`tasks/${task.id}`, { title: 'Lain' }, ifMatch(done)))).toEqual([
      'task.settled',
    ]);
    expect(codes(await muba.staff.delete(`tasks/${task.id}`, ifMatch(done)))).toEqual(['task.begun']);
  });
});

describe('POST /tasks/{id}/transitions', () => {
  it('is finished by its assignee or a head, not by others', async () => {
    const task = await store({ assigneeId: photographer.id });
    const others = await designer.move(`tasks/${task.id}`, 'done');
    expect([others.status, others.body.code]).toEqual([403, 'task.of_another']);
    const finish = (await made(designer.get(`tasks/${task.id}`))).allowedActions.find(
      ({ action }: Stored) => action === 'finish',
    );
    expect(finish).toMatchObject({ allowed: false, reason: expect.any(String) });
    const done = await made(photographer.move(`tasks/${task.id}`, 'done', { note: 'Lima foto di folder bersama.' }));
    expect(done).toMatchObject({ doneBy: photographer.id, doneAt: expect.any(String), note: expect.any(String) });
    const mine = await store({ assigneeId: photographer.id });
    expect((await made(muba.head.move(`tasks/${mine.id}`, 'done'))).doneBy).toBe(muba.head.id);
  });

  it('is taken by whoever has the craft', async () => {
    const free = await store();
    const unfit = await designer.move(`tasks/${free.id}`, 'in_progress');
    expect([unfit.status, unfit.body.code]).toEqual([403, 'task.craft_needed']);
    expect((await made(photographer.move(`tasks/${free.id}`, 'in_progress'))).assigneeId).toBe(photographer.id);
  });

  it('comes back with a reason and falls due by the slot again', async () => {
    const own = await piece();
    const task = await store({ contentPlanId: own.id, leadMinutes: DAY, assigneeId: photographer.id });
    await made(photographer.move(`tasks/${task.id}`, 'done'));
    expect((await muba.staff.move(`tasks/${task.id}`, 'open')).body.code).toBe('state.reason_needed');
    const again = await made(muba.staff.move(`tasks/${task.id}`, 'open', { reason: 'Wajah pemohon terlihat.' }));
    expect(again).toMatchObject({ state: 'open', doneAt: null, doneBy: null, reworks: 1, dueAt: task.dueAt });
    const { items } = await made(muba.viewer.get(`tasks/${task.id}/transitions`));
    expect(items.map(({ to }: Stored) => to)).toEqual(['done', 'open']);
  });

  it('is finished once when two people finish it', async () => {
    const task = await store({ assigneeId: photographer.id });
    const answers = await Promise.all([photographer, muba.head].map((who) => who.move(`tasks/${task.id}`, 'done')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.allowed).toEqual(['open']);
  });
});

describe('GET /tasks', () => {
  it('finds the work across content plans, the first due on top', async () => {
    const other = await piece({ plannedAt: '2026-12-10T02:00:00Z' });
    const by = await muba.person({ functions: ['videographer'] });
    const values = { function: 'videographer', assigneeId: by.id };
    const late = await store({ ...values, dueAt: moment(-60) });
    const undated = await store({ ...values, title: 'Rekam drone' });
    const first = await store({ ...values, contentPlanId: other.id, leadMinutes: DAY });
    const last = await store({ ...values, leadMinutes: DAY });
    expect(await ids('mine=true', by)).toEqual([late.id, first.id, last.id, undated.id]);
    expect(await ids(`assigneeId=${by.id}&overdue=true`)).toEqual([late.id]);
    expect(await ids(`function=videographer&from=${day(-1)}T00:00:00Z&to=2026-12-10T00:00:00Z`)).toEqual([
      late.id,
      first.id,
    ]);
    expect(await ids(`assigneeId=${by.id}&contentPlanId=${other.id}&campaignId=${on.campaign.id}`)).toEqual([first.id]);
    expect(await ids(`q=drone&state=open`)).toEqual([undated.id]);
    expect((await read(late.id)).late).toBe(true);
    expect((await muba.viewer.get('tasks?mine=maybe')).status).toBe(400);
  });
});

describe('a content plan whose slot moves', () => {
  const asStaff = <T>(work: (service: TaskService, ctx: Parameters<TaskService['get']>[0]) => Promise<T>): Promise<T> =>
    actAs(test.app.get(Database), { organizationId: muba.organizationId, userId: muba.staff.id }, (ctx) =>
      work(test.app.get(task.TaskService), ctx),
    );

  it('takes along what is not done, and cancels it at its end', async () => {
    const own = await piece();
    const task = (values: Values) => store({ contentPlanId: own.id, assigneeId: photographer.id, ...values });
    const [led, fixed, done] = [
      await task({ leadMinutes: DAY }),
      await task({ dueAt: '2026-12-01T02:00:00Z' }),
      await task({ leadMinutes: 2 * DAY }),
    ];
    await made(photographer.move(`tasks/${done.id}`, 'done'));
    const dues = async () => Promise.all([led, fixed, done].map(async ({ id }) => (await read(id)).dueAt));
    const slot = (plannedAt: string | null) =>
      made(muba.staff.patch(`content-plans/${own.id}`, { plannedAt }, { 'if-match': '*' }));
    await slot('2026-12-20T09:00:00+07:00');
    expect(await dues()).toEqual(['2026-12-19T02:00:00Z', fixed.dueAt, done.dueAt]);
    await slot(null);
    expect(await dues()).toEqual([null, fixed.dueAt, done.dueAt]);
    await made(muba.staff.move(`content-plans/${own.id}`, 'cancelled', { reason: 'Acara batal.' }));
    expect(await Promise.all([led, fixed, done].map(async ({ id }) => (await read(id)).state))).toEqual([
      'cancelled',
      'cancelled',
      'done',
    ]);
    const { items } = await made(muba.viewer.get(`tasks/${led.id}/transitions`));
    expect(items).toMatchObject([{ from: 'open', to: 'cancelled', reason: expect.any(String) }]);
    const { items: events } = await made(muba.head.get(`audit-events?recordId=${led.id}`));
    expect(events.map(({ action }: Stored) => action).sort()).toEqual([
      'task.created',
      'task.due_moved',
      'task.due_moved',
      'task.moved_to_cancelled',
    ]);
  });

  it('moves nothing that is being finished at the same time', async () => {
    const own = await piece();
    const task = await store({ contentPlanId: own.id, leadMinutes: DAY, assigneeId: photographer.id });
    const [finished] = await Promise.all([
      photographer.move(`tasks/${task.id}`, 'done'),
      asStaff(async (service, ctx) => {
        await ctx.query('SELECT FROM content_plans WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
          muba.organizationId,
          own.id,
        ]);
        await service.followSlot(ctx, { id: own.id, plannedAt: '2026-12-20T02:00:00Z' }, SLOT);
      }),
    ]);
    expect(finished.status).toBe(200);
    const after = await read(task.id);
    expect([after.state, ['2026-12-14T02:00:00Z', '2026-12-19T02:00:00Z'].includes(after.dueAt)]).toEqual([
      'done',
      true,
    ]);
  });
});
