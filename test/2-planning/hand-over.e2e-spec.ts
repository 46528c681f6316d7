import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, contentPlan, pointers } from '#test/support/planning';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

let test: TestApp;
let muba: Agency;
let bandung: Agency;
let on: Ground;
let designer: Client;

beforeAll(async () => {
  test = await startTestApp();
  [muba, bandung] = [await agency(test), await agency(test)];
  on = await ground(muba);
  designer = await muba.person({ name: 'Yudi', functions: ['designer'] });
});
afterAll(() => test.close());

const piece = (values: Values = {}): Promise<Stored> =>
  contentPlan(muba.staff, on.campaign.id, { plannedAt: '2026-12-15T02:00:00Z', ...values });

describe('/task-templates', () => {
  it('begin with the way of every format', async () => {
    const steps = async (format: string) =>
      (await made(bandung.viewer.get(`task-templates?format=${format}`))).items.map((step: Stored) => [
        step.function,
        step.leadMinutes,
      ]);
    expect(await steps('infographic')).toEqual([
      ['journalist', 7_200],
      ['designer', 4_320],
      ['editor', 1_440],
      ['channel_admin', 120],
    ]);
    for (const format of ['photo', 'video', 'reel', 'article', 'story', 'live', 'press_release', 'offline'])
      expect((await steps(format)).length).toBeGreaterThan(2);
  });

  it('are changed by head and admin, each agency its own', async () => {
    const step = { format: 'infographic', function: 'editor', title: 'Uji keterbacaan', leadMinutes: 600, position: 4 };
    expect((await bandung.staff.post('task-templates', step)).status).toBe(403);
    const added = await made(bandung.head.post('task-templates', step));
    const again = await bandung.admin.post('task-templates', step);
    expect([again.status, pointers(again)]).toEqual([409, ['/title']]);
    expect((await muba.head.get(`task-templates/${added.id}`)).status).toBe(404);
    const later = await made(bandung.admin.patch(`task-templates/${added.id}`, { leadMinutes: 300 }, ifMatch(added)));
    expect(later).toMatchObject({ leadMinutes: 300, version: 2 });
    expect((await bandung.admin.delete(`task-templates/${added.id}`, ifMatch(later))).status).toBe(204);
    const { count } = await made(bandung.viewer.get('task-templates/count?format=infographic&function=editor'));
    expect(count).toBe(1);
  });
});

describe('POST /content-plans/{id}/tasks/from-template', () => {
  const apply = (id: string, body: Values = {}) => muba.staff.post(`content-plans/${id}/tasks/from-template`, body);

  it('gives out what is missing, once', async () => {
    const plan = await piece();
    const own = { contentPlanId: plan.id, function: 'editor', title: 'memeriksa bahasa, angka, dan sumber' };
    const there = await made(muba.staff.post('tasks', own));
    const { items, skipped } = await made(apply(plan.id, { assignees: { designer: designer.id } }));
    expect(items.map((task: Stored) => [task.function, task.dueAt, task.assigneeId])).toEqual([
      ['journalist', '2026-12-10T02:00:00Z', null],
      ['designer', '2026-12-12T02:00:00Z', designer.id],
      ['channel_admin', '2026-12-15T00:00:00Z', null],
    ]);
    expect(skipped).toMatchObject([{ taskId: there.id }]);
    await made(designer.move(`tasks/${items[1].id}`, 'done'));
    const [again, twin] = await Promise.all([apply(plan.id), apply(plan.id)]);
    for (const { status, body } of [again, twin])
      expect([status, body.items.length, body.skipped.length]).toEqual([200, 0, 4]);
    expect((await made(muba.viewer.get(`tasks/count?contentPlanId=${plan.id}`))).count).toBe(4);
  });

  it('doubles nothing when two call at once', async () => {
    const plan = await piece({ format: 'video', plannedAt: null });
    const answers = await Promise.all([apply(plan.id), apply(plan.id)]);
    expect(answers.map(({ body }) => body.items.length).sort()).toEqual([0, 4]);
    const { items } = await made(muba.viewer.get(`tasks?contentPlanId=${plan.id}`));
    expect(items.map((task: Stored) => task.dueAt)).toEqual([null, null, null, null]);
  });

  it('names what does not fit, person by person', async () => {
    const plan = await piece({ format: 'photo' });
    const answer = await apply(plan.id, { assignees: { photographer: designer.id, designer: designer.id } });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([
      422,
      ['task.assignee_function', 'task_template.craft_not_needed'],
      ['/assignees/designer', '/assignees/photographer'],
    ]);
    const own = await ground(bandung);
    const foreign = await contentPlan(bandung.staff, own.campaign.id);
    expect((await apply(foreign.id)).status).toBe(404);
    const { items } = await made(bandung.viewer.get('task-templates?format=infographic'));
    for (const { id } of items) await bandung.head.delete(`task-templates/${id}`, { 'if-match': '*' });
    const none = await bandung.staff.post(`content-plans/${foreign.id}/tasks/from-template`);
    expect([none.status, codes(none)]).toEqual([422, ['task_template.none']]);
  });
});
