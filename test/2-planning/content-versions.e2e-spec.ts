import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
import { CLEAN, codes, contentPlan, type Plan, planned, walk } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

type Values = Record<string, unknown>;

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let plan: Plan;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  plan = await planned(bandung.head);
});
afterAll(() => test.close());

const piece = (values: Values = {}, by: Client = bandung.staff) =>
  contentPlan(by, plan.campaign.id, {
    ...CLEAN,
    objectiveIds: [plan.objective.id],
    channelIds: [plan.channel.id],
    ...values,
  });
const at = async (state: string, values: Values = {}) => walk(bandung.staff, await piece(values), state);
const versions = async (id: string): Promise<{ number: number; state: string }[]> =>
  (await made(bandung.viewer.get(`content-plans/${id}/versions`))).items;
const comment = (contentPlanId: string, values: Values = {}, by: Client = bandung.analyst) =>
  by.post('comments', { contentPlanId, text: 'Sebutkan juga hari ketujuh.', ...values });

describeLaws({
  path: 'comments',
  name: 'comment',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => ({ contentPlanId: (await piece()).id, text: 'Huruf terlalu kecil.', pointer: '/altText' }),
  patch: { text: 'Huruf masih terlalu kecil.' },
  classified: false,
});

describe('GET /content-plans/:id/versions', () => {
  it('begins with the first review and keeps every change', async () => {
    const early = await at('editing');
    expect(await versions(early.id)).toEqual([]);
    const seen = await made(bandung.staff.move(`content-plans/${early.id}`, 'review'));
    expect(seen.submittedVersion).toBe(seen.version);
    await made(bandung.staff.patch(`content-plans/${seen.id}`, { brief: 'Satu ajakan.', version: seen.version }));
    await made(
      bandung.staff.post('content-variants', { contentPlanId: seen.id, channelId: plan.channel.id, caption: 'Ya.' }),
    );
    expect(await versions(seen.id)).toMatchObject([
      { number: seen.version + 2, state: 'review', byId: bandung.staff.id },
      { number: seen.version + 1, state: 'review' },
      { number: seen.version, state: 'review' },
    ]);
  });

  it('numbers two edits at once one after the other', async () => {
    const seen = await at('review');
    const edit = (n: number) =>
      bandung.staff.patch(`content-plans/${seen.id}`, { brief: `Arahan ${n}` }, { 'if-match': '*' });
    const answers = await Promise.all([1, 2, 3, 4].map(edit));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const numbers = (await versions(seen.id)).map(({ number }) => number);
    expect(numbers).toEqual([4, 3, 2, 1, 0].map((n) => seen.version + n));
  });

  it('is hidden with the piece', async () => {
    const seen = await at('review');
    expect((await muba.head.get(`content-plans/${seen.id}/versions`)).status).toBe(404);
    expect((await muba.head.get(`content-plans/${seen.id}/versions/${seen.version}`)).status).toBe(404);
  });
});

describe('GET /content-plans/:id/diff', () => {
  it('shows fields, links and variants that differ', async () => {
    const seen = await at('review', { brief: 'Lama' });
    const patch = { brief: 'Baru', channelIds: [plan.channel.id], needIds: [], category: 'education' };
    const second = await made(bandung.staff.patch(`content-plans/${seen.id}`, patch, ifMatch(seen)));
    await made(
      bandung.staff.post('content-variants', { contentPlanId: seen.id, channelId: plan.channel.id, caption: 'Kuras.' }),
    );
    const { body } = await bandung.viewer.get(`content-plans/${seen.id}/diff?from=${seen.version}`);
    expect([body.from, body.to]).toEqual([seen.version, second.version + 1]);
    expect(body.changes).toMatchObject([
      { pointer: '/brief', from: 'Lama', to: 'Baru' },
      { pointer: '/category', from: null, to: 'education' },
      { pointer: `/variants/${plan.channel.id}`, from: null, to: { caption: 'Kuras.' } },
    ]);
    const last = await made(bandung.viewer.get(`content-plans/${seen.id}/diff`));
    expect(last.changes).toHaveLength(1);
  });

  it('knows no version that never was', async () => {
    const seen = await at('review');
    expect((await bandung.viewer.get(`content-plans/${seen.id}/diff?from=1&to=${seen.version}`)).status).toBe(404);
    expect((await bandung.viewer.get(`content-plans/${(await piece()).id}/diff`)).status).toBe(404);
    expect((await bandung.viewer.get(`content-plans/${seen.id}/versions/none`)).status).toBe(404);
  });
});

describe('GET /content-plans/:id/versions/:number', () => {
  it('shows everything as it stood', async () => {
    const seen = await at('review');
    await made(bandung.staff.patch(`content-plans/${seen.id}`, { title: 'Judul baru', version: seen.version }));
    const { body } = await bandung.viewer.get(`content-plans/${seen.id}/versions/${seen.version}`);
    expect(body.content).toMatchObject({
      title: seen.title,
      objectiveIds: [plan.objective.id],
      state: 'review',
      variants: [],
    });
  });
});

describe('POST /comments', () => {
  it('speaks of a field and of the version that was read', async () => {
    const seen = await at('review');
    const said = await made(comment(seen.id, { pointer: '/altText' }));
    expect(said).toMatchObject({ planVersion: seen.version, pointer: '/altText', state: 'open', resolvedBy: null });
    const ahead = await comment(seen.id, { planVersion: seen.version + 1 });
    expect([ahead.status, codes(ahead)]).toEqual([422, ['comment.version']]);
    expect((await comment(seen.id, { pointer: 'altText' })).status).toBe(400);
    expect((await comment(plan.campaign.id)).body.code).toBe('reference.unknown');
  });

  it('is answered in one row', async () => {
    const seen = await at('review');
    const said = await made(comment(seen.id));
    const reply = await made(comment(seen.id, { replyToId: said.id, text: 'Sudah.' }, bandung.staff));
    const deeper = await comment(seen.id, { replyToId: reply.id });
    expect([deeper.status, codes(deeper)]).toEqual([422, ['comment.reply']]);
    expect((await bandung.analyst.delete(`comments/${said.id}`, ifMatch(said))).status).toBe(409);
  });

  it('is nobody else’s to reword', async () => {
    const said = await made(comment((await piece()).id));
    const other = await bandung.staff.patch(`comments/${said.id}`, { text: 'Lain.', version: 1 });
    expect([other.status, codes(other)]).toEqual([422, ['comment.not_own']]);
    expect((await bandung.viewer.post('comments', {})).status).toBe(403);
  });
});

describe('POST /comments/:id/transitions', () => {
  it('says who dealt with it, and opens again', async () => {
    const seen = await at('review');
    const said = await made(comment(seen.id));
    const open = `comments/count?contentPlanId=${seen.id}&state=open`;
    const done = await made(bandung.staff.move(`comments/${said.id}`, 'resolved'));
    expect(done).toMatchObject({ state: 'resolved', resolvedBy: bandung.staff.id });
    expect((await made(bandung.staff.get(open))).count).toBe(0);
    expect((await bandung.staff.move(`comments/${said.id}`, 'resolved')).status).toBe(409);
    const again = await made(bandung.analyst.move(`comments/${said.id}`, 'open', { reason: 'Belum terlihat.' }));
    expect([again.resolvedAt, (await made(bandung.staff.get(open))).count]).toEqual([null, 1]);
  });
});

describe('POST /content-plans/:id/transitions back to editing', () => {
  it('carries remarks on the version that was read', async () => {
    const cleared = await at('clearance');
    const remarks = [{ pointer: '/altText', text: 'Sebutkan hari ketujuh.' }, { text: 'Warna terlalu pucat.' }];
    const back = { reason: 'Dua hal lagi.', remarks };
    const sent = await made(bandung.head.move(`content-plans/${cleared.id}`, 'editing', back));
    expect(sent).toMatchObject({ state: 'editing', reworks: 1 });
    const { items } = await made(
      bandung.staff.get(`comments?contentPlanId=${cleared.id}&planVersion=${cleared.version}`),
    );
    expect(items.map(({ pointer, createdBy }: Values) => [pointer, createdBy])).toEqual([
      ['/altText', bandung.head.id],
      [null, bandung.head.id],
    ]);
  });
});

describe('GET /content-plans/:id', () => {
  const moves = async (id: string, by: Client) => (await made(by.get(`content-plans/${id}`))).moves;

  it('says where this person may take it, or why not', async () => {
    const cleared = await at('clearance');
    const told = await moves(cleared.id, bandung.staff);
    expect(told.map(({ to, allowed }: Values) => [to, allowed])).toEqual([
      ['approved', false],
      ['sourcing', true],
      ['editing', true],
      ['cancelled', true],
    ]);
    expect(told[0].reason).toEqual(expect.any(String));
    expect((await moves(cleared.id, bandung.head))[0]).toEqual({ to: 'approved', allowed: true, reason: null });
    expect((await moves(cleared.id, bandung.viewer)).every(({ allowed }: Values) => !allowed)).toBe(true);
    const orphan = await contentPlan(bandung.staff, plan.campaign.id);
    expect((await moves(orphan.id, bandung.staff))[0]).toMatchObject({ to: 'planned', allowed: false });
  });

  it('waits for whose decision is asked', async () => {
    const cleared = await at('clearance', { riskClass: 'high' });
    const waiting = async (by: Client) =>
      (await made(by.get(`content-plans?awaitingMyDecision=true&campaignId=${plan.campaign.id}&limit=200`))).items.some(
        ({ id }: Values) => id === cleared.id,
      );
    expect([await waiting(bandung.staff2), await waiting(bandung.staff)]).toEqual([true, false]);
    const first = await made(bandung.staff2.move(`content-plans/${cleared.id}`, 'approved'));
    expect([first.state, await waiting(bandung.staff2), await waiting(bandung.head)]).toEqual([
      'clearance',
      false,
      true,
    ]);
    expect((await made(bandung.head.move(`content-plans/${cleared.id}`, 'approved'))).state).toBe('approved');
  });

  it('asks for a new decision when it changes in clearance', async () => {
    const cleared = await at('clearance', { riskClass: 'high' });
    await made(bandung.staff2.move(`content-plans/${cleared.id}`, 'approved'));
    await made(bandung.staff.patch(`content-plans/${cleared.id}`, { brief: 'Lain.', version: cleared.version }));
    const head = await bandung.head.move(`content-plans/${cleared.id}`, 'approved');
    expect([(await made(bandung.head.get(`content-plans/${cleared.id}`))).state, head.status]).not.toContain(
      'approved',
    );
  });
});

describe('POST /content-plans/:id/reschedule-check', () => {
  const check = async (id: string, plannedAt: string) =>
    (await made(bandung.viewer.post(`content-plans/${id}/reschedule-check`, { plannedAt }))).conflicts.map(
      ({ code }: { code: string }) => code,
    );

  it('names what a slot runs into, and moves nothing', async () => {
    const far = new Date(Date.now() + 90 * 86_400_000).toISOString();
    const idea = await piece({ plannedAt: far });
    const other = await piece();
    expect(await check(other.id, '2026-08-17T02:00:00Z')).toContain('slot.holiday');
    expect(await check(other.id, '2025-12-01T02:00:00Z')).toEqual(
      expect.arrayContaining(['slot.in_past', 'slot.outside_campaign', 'slot.approval_deadline']),
    );
    expect(await check(other.id, far)).toContain('slot.channel_busy');
    expect(await check(idea.id, new Date(Date.parse(far) + 7_200_000).toISOString())).not.toContain(
      'slot.channel_busy',
    );
    expect((await made(bandung.viewer.get(`content-plans/${other.id}`))).version).toBe(1);
  });

  it('sees tasks that would be overdue, which follow the slot', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const later = new Date(Date.now() + 60 * 86_400_000).toISOString();
    const idea = await piece({ plannedAt: later });
    const task = await made(
      bandung.staff.post('tasks', {
        contentPlanId: idea.id,
        function: 'designer',
        title: 'Tata letak',
        leadMinutes: 2_880,
      }),
    );
    expect(await check(idea.id, soon)).toContain('slot.task_due_past');
    const moved = new Date(Date.parse(later) + 86_400_000).toISOString();
    await made(bandung.staff.patch(`content-plans/${idea.id}`, { plannedAt: moved, version: 1 }));
    const followed = await made(bandung.staff.get(`tasks/${task.id}`));
    expect(Date.parse(followed.dueAt) - Date.parse(task.dueAt)).toBe(86_400_000);
    await made(bandung.staff.move(`content-plans/${idea.id}`, 'cancelled', { reason: 'Tema digabung.' }));
    expect((await made(bandung.staff.get(`tasks/${task.id}`))).state).toBe('cancelled');
  });
});
