import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { CLEAN, codes, contentPlan, pointers, walk } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

const { actAs } = await outside<typeof import('#kernel/access/acting')>('#kernel/access/acting');
const { Database } = await outside<typeof import('#platform/database/database')>('#platform/database/database');

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

let test: TestApp;
let muba: Agency;
let bandung: Agency;
let on: Ground;
let designer: Client;
let photographer: Client;
let editor: Client;
let plan: Stored;

beforeAll(async () => {
  test = await startTestApp();
  [muba, bandung] = [await agency(test), await agency(test)];
  on = await ground(muba);
  designer = await muba.person({ name: 'Yudi', functions: ['designer'] });
  photographer = await muba.person({ name: 'Sari', functions: ['photographer'] });
  editor = await muba.person({ name: 'Rahmat', functions: ['editor'] });
  plan = await piece({ format: 'photo' });
});
afterAll(() => test.close());

const piece = (values: Values = {}): Promise<Stored> =>
  contentPlan(muba.staff, on.campaign.id, { plannedAt: '2026-12-15T02:00:00Z', ...values });

/** A file as an upload leaves it. */
const upload = (values: Values = {}): Promise<string> =>
  actAs(test.app.get(Database), { organizationId: muba.organizationId, userId: muba.staff.id }, async (ctx) => {
    const { campaignId = on.campaign.id, mediaType = 'image/jpeg', classification = 'open' } = values;
    const id = newId();
    await ctx.query(
      `INSERT INTO attachments (organization_id, id, created_by, campaign_id, file_name, media_type, bytes, sha256, classification, storage_key)
       VALUES ($1, $2, $3, $4, 'loket.jpg', $5, 10, repeat('a', 64), $6, $7)`,
      [ctx.organizationId, id, ctx.actor.userId, campaignId, mediaType, classification, id],
    );
    return id;
  });
const handed = async (values: Values = {}): Promise<Values> => ({
  contentPlanId: plan.id,
  attachmentId: await upload(),
  kind: 'photo',
  ...values,
});
const handOver = async (values: Values = {}, by = photographer): Promise<Stored> =>
  made(by.post('assets', await handed(values)));

describeLaws({
  path: 'assets',
  name: 'asset',
  own: () => muba,
  other: () => bandung,
  writer: () => photographer,
  body: () => handed(),
  patch: { creditTo: 'Foto: Sari' },
  classified: false,
});

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

describe('POST /assets', () => {
  const refused = async (values: Values) => {
    const answer = await photographer.post('assets', await handed(values));
    return [answer.status, codes(answer), pointers(answer)];
  };

  it('shows of the file what it is', async () => {
    const asset = await handOver({ altText: 'Petugas menyerahkan KTP.' });
    expect(asset).toMatchObject({
      campaignId: on.campaign.id,
      state: 'handed_over',
      rights: 'owner',
      revision: 1,
      fileName: 'loket.jpg',
      mediaType: 'image/jpeg',
      checksum: 'a'.repeat(64),
      supersededById: null,
    });
  });

  it('asks for licence and consent', async () => {
    const claims = { rights: 'licence', personalData: ['children'] };
    expect(await refused(claims)).toEqual([
      422,
      ['asset.consent_missing', 'asset.licence_unnamed'],
      ['/consentRef', '/licence'],
    ]);
    const asset = await handOver({ ...claims, licence: 'CC BY 4.0', consentRef: 'Formulir 14/KOM/2026' });
    const cleared = await photographer.patch(`assets/${asset.id}`, { consentRef: null }, ifMatch(asset));
    expect(codes(cleared)).toEqual(['asset.consent_missing']);
  });

  it('takes files and tasks of the piece, and nothing closed', async () => {
    const other = await ground(muba);
    const stranger = await upload({ campaignId: other.campaign.id });
    expect((await refused({ attachmentId: stranger }))[1]).toEqual(['reference.not_of_campaign']);
    const closed = await upload({ classification: 'confidential', mediaType: 'application/pdf' });
    expect((await refused({ attachmentId: closed }))[1]).toEqual(['asset.file_closed', 'asset.media_type']);
    const far = await contentPlan(muba.staff, other.campaign.id);
    const task = { contentPlanId: far.id, function: 'photographer', title: 'Foto' };
    const { id } = await made(muba.staff.post('tasks', task));
    expect(await refused({ taskId: id })).toEqual([422, ['asset.other_plan'], ['/taskId']]);
    const ofAgency = await upload({ campaignId: null });
    expect((await handOver({ attachmentId: ofAgency })).attachmentId).toBe(ofAgency);
  });

  it('replaces one hand-over only once', async () => {
    const first = await handOver();
    const answers = await Promise.all(
      [1, 2].map(async () => photographer.post('assets', await handed({ supersedesId: first.id }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const late = answers.filter(({ status }) => status === 422);
    expect(late.map(codes)).toEqual([['asset.supersedes_unfit']]);
  });
});

describe('POST /assets/{id}/transitions', () => {
  it('is for an editor who did not hand it over', async () => {
    const asset = await handOver();
    const path = `assets/${asset.id}`;
    expect((await photographer.move(path, 'accepted')).body.code).toBe('access.self_approval');
    const unfit = await designer.move(path, 'accepted');
    expect([unfit.status, unfit.body.code]).toEqual([403, 'asset.editor_needed']);
    const own = await handOver({}, editor);
    expect((await editor.move(`assets/${own.id}`, 'accepted')).status).toBe(403);
    expect((await made(muba.head.move(`assets/${own.id}`, 'accepted'))).decidedBy).toBe(muba.head.id);
    const accepted = await made(editor.move(path, 'accepted'));
    expect(accepted).toMatchObject({ state: 'accepted', decidedBy: editor.id, decidedAt: expect.any(String) });
    expect(codes(await photographer.patch(path, { creditTo: 'Lain' }, ifMatch(accepted)))).toEqual(['asset.judged']);
  });

  it('opens the task again, and the next hand-over replaces it', async () => {
    const values = { contentPlanId: plan.id, function: 'photographer', title: 'Foto', assigneeId: photographer.id };
    const task = await made(muba.staff.post('tasks', values));
    const first = await handOver({ taskId: task.id });
    await made(photographer.move(`tasks/${task.id}`, 'done'));
    expect((await editor.move(`assets/${first.id}`, 'returned')).body.code).toBe('state.reason_needed');
    await made(editor.move(`assets/${first.id}`, 'returned', { reason: 'Wajah pemohon terlihat.' }));
    expect(await made(muba.viewer.get(`tasks/${task.id}`))).toMatchObject({
      state: 'open',
      reworks: 1,
      stateReason: 'Wajah pemohon terlihat.',
    });
    const second = await handOver({ taskId: task.id });
    expect(second).toMatchObject({ supersedesId: first.id, revision: 2 });
    const late = await editor.move(`assets/${first.id}`, 'accepted');
    expect([late.status, codes(late)]).toEqual([422, ['asset.superseded']]);
    const { items } = await made(muba.viewer.get(`assets?taskId=${task.id}&newest=true`));
    expect(items.map(({ id }: Stored) => id)).toEqual([second.id]);
  });
});

describe('the publish gate', () => {
  const asked = (id: string) => muba.head.move(`content-plans/${id}`, 'approved');

  it('lets nothing out that was handed over and not accepted', async () => {
    const { id } = await walk(muba.staff, await piece({ ...CLEAN, objectiveIds: [on.objective.id] }), 'editing');
    const values = { contentPlanId: id, personalData: ['faces'], consentRef: 'Formulir 14/KOM/2026' };
    const photo = await handOver(values);
    const spare = await handOver({ contentPlanId: id });
    await walk(muba.staff, await made(muba.staff.get(`content-plans/${id}`)), 'clearance');
    const early = await asked(id);
    expect([early.status, codes(early)]).toEqual([422, ['clearance.assets_accepted', 'clearance.assets_declared']]);
    await made(editor.move(`assets/${photo.id}`, 'accepted'));
    const back = await made(editor.move(`assets/${spare.id}`, 'returned', { reason: 'Buram.' }));
    expect(codes(await asked(id))).toEqual(['clearance.assets_accepted', 'clearance.assets_declared']);
    expect((await photographer.delete(`assets/${spare.id}`, ifMatch(back))).status).toBe(204);
    expect(codes(await asked(id))).toEqual(['clearance.assets_declared']);
    const told = await made(muba.staff.patch(`content-plans/${id}`, { personalData: ['faces'] }, { 'if-match': '*' }));
    expect(codes(await asked(id))).toEqual(['clearance.consent']);
    await made(muba.staff.patch(`content-plans/${id}`, { consentRef: 'Formulir 14/KOM/2026' }, ifMatch(told)));
    expect((await made(asked(id))).state).toBe('approved');
  });
});
