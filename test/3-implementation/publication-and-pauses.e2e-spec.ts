import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { approvedPlan, type Ground, ground, moment, scheduledPlan, unplannedPost } from '#test/support/doing';
import { type Agency, agency, channel } from '#test/support/factories';
import { formOf, PNG, sendForm } from '#test/support/files';
import { outside } from '#test/support/outside';
import { CLEAN, codes, contentPlan, pointers } from '#test/support/planning';

const { PauseRounds } = await outside<typeof import('#stages/3-implementation/pause/pause-rounds.service')>(
  '#stages/3-implementation/pause/pause-rounds.service',
);
const { PostService } = await outside<typeof import('#stages/3-implementation/post/post.service')>(
  '#stages/3-implementation/post/post.service',
);
const { Database } = await outside<typeof import('#platform/database/database')>('#platform/database/database');
const { actAs } = await outside<typeof import('#kernel/access/acting')>('#kernel/access/acting');

let test: TestApp;
let muba: Agency;
let other: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  // Here only the test's own clock looks for what is due.
  test.app.get(PauseRounds).onModuleDestroy();
  [muba, other] = [await agency(test), await agency(test)];
  on = await ground(muba);
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;
const HOUR = 3_600_000;
const caption = 'Posko pengungsian Lais dibuka di SDN 3.';
const post = (values = {}): Promise<Body> => made(muba.staff.post('posts', unplannedPost(on, values)));
const due = (values = {}) => post({ publishedAt: undefined, scheduledAt: moment(30), ...values });
const pause = (values: object, by: Client = muba.head): Promise<Body> =>
  made(by.post('pauses', { reason: 'Banjir bandang di Kecamatan Lais; warga berduka.', ...values }));
const resume = (id: string): Promise<Body> =>
  made(muba.head.post(`pauses/${id}/resumption`, { reason: 'Tanggap darurat selesai.' }));
const read = (path: string, by: Client = muba.viewer): Promise<Body> => made(by.get(path));

/** A piece for three channels, out on two of them; the third refused it. */
async function threeChannels(): Promise<Body> {
  const channels = [on.channel, await channel(muba.head), await channel(muba.head, { platform: 'radio' })];
  const channelIds = channels.map(({ id }) => id);
  const base = Date.now();
  const at = (minutes: number) => new Date(base + minutes * 60_000).toISOString();
  const plannedAt = at(-30);
  const plan = await scheduledPlan(muba, on, { channelIds, plannedAt });
  const proof = (await sendForm(muba.staff, formOf({ name: 'layar.png', type: 'image/png', content: PNG }))).body;
  const first = {
    url: `https://www.instagram.com/p/${plan.id}/?igsh=x`,
    proofId: proof.id,
    followersAtPublish: 48_210,
  };
  const of = (channelId: string, values: object) =>
    made(muba.staff.post('posts', { contentPlanId: plan.id, channelId, caption, ...values }));
  await of(channelIds[0], { ...first, publishedAt: at(-20) });
  const failed = await of(channelIds[1], {});
  await of(channelIds[2], { publishedAt: at(-35) });
  await made(muba.staff.move(`posts/${failed.id}`, 'failed', { reason: 'Berkas ditolak.' }));
  return { plan, failed, proof, channelIds };
}

describe('/content-plans/{id}/publication', () => {
  it('tells what is out, how late and with which proof, and what failed and why', async () => {
    const { plan, failed, proof, channelIds } = await threeChannels();
    const { state, counts, lines } = await read(`content-plans/${plan.id}/publication`);
    expect([state, counts]).toEqual([
      'partially_published',
      { published: 2, scheduled: 0, failed: 1, missing: 0, cancelled: 0 },
    ]);
    const [first, second, third] = channelIds.map((id: string) => lines.find((line: Body) => line.channelId === id));
    expect(first).toMatchObject({ state: 'published', latenessMinutes: 10, proofSha256: proof.sha256, lacking: [] });
    expect(first).toMatchObject({ permalink: `https://www.instagram.com/p/${plan.id}`, publishedBy: muba.staff.id });
    expect(second).toMatchObject({ state: 'failed', reason: 'Berkas ditolak.', postId: failed.id });
    expect(third).toMatchObject({ state: 'published', latenessMinutes: -5, lacking: ['proof'] });
    expect((await other.head.get(`content-plans/${plan.id}/publication`)).status).toBe(404);
  });

  it('tries again only what failed, and once', async () => {
    const { plan, failed } = await threeChannels();
    const retries = `content-plans/${plan.id}/publication/retries`;
    expect(codes(await muba.staff.post(retries, { scheduledAt: moment(-1) }))).toEqual(['post.slot_passed']);
    const slot = { scheduledAt: moment(60) };
    const both = await Promise.all([muba.staff.post(retries, slot), muba.staff2.post(retries, slot)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { items } = await read(`posts?contentPlanId=${plan.id}&limit=50`);
    expect(items.map((one: Body) => [one.id === failed.id, one.state, one.retries]).sort()).toEqual([
      [false, 'published', 0],
      [false, 'published', 0],
      [true, 'scheduled', 1],
    ]);
  });

  it('keeps the gate shut until the failed channel is decided', async () => {
    const own = await ground(muba);
    const plan = await scheduledPlan(muba, own);
    const of = { contentPlanId: plan.id, caption };
    await made(muba.staff.post('posts', { ...of, channelId: own.channel.id, publishedAt: moment(-1) }));
    const second = await made(muba.staff.post('posts', { ...of, channelId: on.channel.id }));
    await made(muba.staff.move(`posts/${second.id}`, 'failed', { reason: 'Ditolak.' }));
    const holds = async () => {
      const { conditions } = await read(`campaigns/${own.campaign.id}/gate?to=evaluation`);
      return conditions.find(({ code }: Body) => code === 'act.content_terminal').passed;
    };
    expect(await holds()).toBe(false);
    await made(muba.staff.move(`posts/${second.id}`, 'cancelled', { reason: 'Cukup di Instagram.' }));
    expect([await holds(), (await read(`content-plans/${plan.id}/publication`)).state]).toEqual([true, 'published']);
  });
});

describe('/posts/{id}/corrections and withdrawals', () => {
  it('keep the chain readable on the post and as a collection', async () => {
    const { id, caption: before } = await post();
    const fix = { type: 'error', reason: 'Salah jam.', caption: 'RALAT: pukul 19.30.' };
    const first = await made(muba.staff.post(`posts/${id}/corrections`, fix));
    expect(first).toMatchObject({ number: 1, kind: 'correction', captionBefore: before, captionAfter: fix.caption });
    expect(codes(await muba.staff.post(`posts/${id}/corrections`, fix))).toEqual(['correction.nothing_changed']);
    await made(muba.staff.move(`posts/${id}`, 'taken_down', { type: 'hoax', reason: 'Sumbernya palsu.' }));
    const { corrections, state, allowedActions } = await read(`posts/${id}`, muba.staff);
    expect([state, corrections.map((one: Body) => [one.number, one.kind, one.type, one.captionBefore])]).toEqual([
      'taken_down',
      [
        [1, 'correction', 'error', before],
        [2, 'withdrawal', 'hoax', fix.caption],
      ],
    ]);
    expect(allowedActions.find(({ action }: Body) => action === 'withdraw').allowed).toBe(false);
    expect((await read(`corrections?postId=${id}&kind=withdrawal`)).items).toMatchObject([{ type: 'hoax', number: 2 }]);
    const shown = await read(`calendar?types=correction&campaignId=${on.campaign.id}`);
    expect(shown.items.filter(({ title }: Body) => title === 'Sumbernya palsu.')).toHaveLength(1);
    expect((await other.head.get(`corrections/${first.id}`)).status).toBe(404);
  });

  it('are for what is out, and refuse to show a person', async () => {
    const waiting = await due();
    const withdrawal = { type: 'outdated', reason: 'Batal.' };
    expect((await muba.staff.post(`posts/${waiting.id}/withdrawals`, withdrawal)).status).toBe(409);
    const { id } = await post();
    const shows = { type: 'error', reason: 'x', caption: 'Bu Rina kena DBD di RW 05.' };
    expect(codes(await muba.staff.post(`posts/${id}/corrections`, shows))).toEqual(['post.personal_data']);
  });
});

describe('what a caption tells of persons', () => {
  it('warns of persons while it waits and keeps them in when it goes out', async () => {
    const tells = 'Bu Rina kena DBD; tanya 0812-3456-7890.';
    const waiting = await due({ caption: tells });
    expect(waiting.warnings.map(({ code }: Body) => code)).toEqual(['health_detail', 'phone_number']);
    expect(codes(await muba.staff.move(`posts/${waiting.id}`, 'published'))).toEqual(['post.personal_data']);
    const plan = await scheduledPlan(muba, on, { personalData: ['health'], consentRef: 'P2P/118/2026' });
    const shown = await muba.staff.post('posts', {
      ...{ contentPlanId: plan.id, channelId: on.channel.id },
      ...{ caption: tells, publishedAt: moment(-1) },
    });
    expect(shown.status).toBe(201);
  });
});

describe('/pauses', () => {
  it('hold what is due, refuse to let it out and ask again', async () => {
    const area = 'Kecamatan Lais';
    const [held, far, elsewhere] = [
      await due({ areas: [area] }),
      await due({ areas: [area], scheduledAt: moment(600) }),
      await due({ areas: ['Sekayu'] }),
    ];
    const begun = await pause({ scope: 'area', area: 'kecamatan lais', until: moment(120) });
    expect(begun).toMatchObject({ heldPosts: 1, state: 'active', allowedTransitions: ['resumed'] });
    expect((await read(`posts?heldBy=${begun.id}`)).items.map(({ id }: Body) => id)).toEqual([held.id]);
    const refused = await muba.staff.move(`posts/${held.id}`, 'published');
    expect([refused.status, refused.body.code, refused.body.pause.id]).toEqual([409, 'post.held', begun.id]);
    expect((await muba.staff.move(`posts/${far.id}`, 'published')).body.code).toBe('post.held');
    expect((await muba.staff.move(`posts/${elsewhere.id}`, 'published')).status).toBe(200);
    expect((await muba.staff.post('posts', unplannedPost(on, { areas: [area], publishedAt: moment(0) }))).status).toBe(
      409,
    );
    // What went out before the pause began is a fact.
    await post({ areas: [area], publishedAt: moment(-60) });
    expect((await read('notifications?kind=publishing_paused', muba.staff)).items[0].recordId).toBe(begun.id);
    const { pause: over, stale } = await resume(begun.id);
    expect([over.state, over.resumedBy, stale.map(({ id }: Body) => id)]).toEqual(['resumed', muba.head.id, [held.id]]);
    expect((await muba.staff.move(`posts/${held.id}`, 'published')).body.code).toBe('post.stale');
    const confirm = (by: Client) =>
      by.post(`posts/${held.id}/confirmation`, { to: 'scheduled', scheduledAt: moment(5) });
    const confirmed = await Promise.all([confirm(muba.staff), confirm(muba.staff2)]);
    expect(confirmed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await made(muba.staff.move(`posts/${held.id}`, 'published'))).heldBy).toBeNull();
    const { items } = await read(`audit-events?recordId=${held.id}`, muba.head);
    const actions = items.map(({ action }: Body) => action);
    expect(actions).toEqual(expect.arrayContaining(['post.held', 'post.released', 'post.confirmed']));
    expect((await muba.head.post(`pauses/${begun.id}/resumption`, { reason: 'x' })).body.code).toBe('pause.over');
  });

  it('let immediate information and emergencies pass with a reason', async () => {
    const topics = ['banjir'];
    const { id } = await pause({ scope: 'topic', topic: 'Banjir' });
    const urgent = await approvedPlan(muba, on, { informationClass: 'immediate', topics });
    const out = { contentPlanId: urgent.id, channelId: on.channel.id, caption, publishedAt: moment(0) };
    expect((await muba.staff.post('posts', out)).body.code).toBe('post.held');
    const pauseExemption = 'Warga harus mengungsi malam ini.';
    expect((await made(muba.staff.post('posts', { ...out, pauseExemption }))).pauseExemption).toBe(pauseExemption);
    const usual = await scheduledPlan(muba, on, { topics });
    const refused = await muba.staff.post('posts', { ...out, contentPlanId: usual.id, pauseExemption });
    expect([refused.status, refused.body.pause.scope]).toEqual([409, 'topic']);
    const idea = await contentPlan(muba.staff, on.campaign.id, { ...CLEAN, topics, objectiveIds: [on.objective.id] });
    const emergency = { reason: pauseExemption, posts: [{ channelId: on.channel.id }] };
    const passed = await made(muba.head.post(`content-plans/${idea.id}/emergency-publish`, emergency));
    expect(passed.posts[0].pauseExemption).toBe(pauseExemption);
    await resume(id);
  });

  it('end by their time, once, and hand over to the next', async () => {
    const own = await ground(muba);
    const [campaignId, channelId] = [own.campaign.id, own.channel.id];
    const values = { campaignId, channelId, topics: ['upacara'] };
    const [a, b] = [await due(values), await due({ ...values, topics: [] })];
    const whole = await pause({ scope: 'campaign', campaignId, until: moment(120) });
    const topic = await pause({ scope: 'topic', topic: 'upacara' });
    const rounds = test.app.get(PauseRounds);
    const late = new Date(Date.now() + 3 * HOUR);
    await Promise.all([rounds.round(late), rounds.round(late)]);
    expect(await read(`pauses/${whole.id}`)).toMatchObject({ state: 'resumed', resumedBy: null, heldPosts: 1 });
    expect(await read(`posts/${a.id}`)).toMatchObject({ heldBy: topic.id, staleSince: null });
    expect((await read(`posts/${b.id}`)).staleSince).toBe(late.toISOString());
    const told = await read('notifications?kind=publishing_resumed&limit=200', muba.staff);
    expect(told.items.filter(({ recordId }: Body) => recordId === whole.id)).toHaveLength(1);
    await made(muba.staff.post(`posts/${b.id}/confirmation`, { to: 'cancelled', reason: 'Sudah lewat.' }));
    await resume(topic.id);
  });

  it('are begun by those who may, and name what they stand over', async () => {
    const body = { scope: 'area', reason: 'Banjir.' };
    expect((await muba.staff.post('pauses', { ...body, area: 'Lais' })).status).toBe(403);
    expect(pointers(await muba.head.post('pauses', { ...body, topic: 'banjir', until: moment(-1) })).sort()).toEqual([
      '/area',
      '/topic',
      '/until',
    ]);
    const { id } = await pause({ scope: 'agency' }, other.informationOfficer);
    expect((await muba.head.post(`pauses/${id}/resumption`, { reason: 'x' })).status).toBe(404);
  });
});

describe('posts that are brought', () => {
  const bring = (rows: object[]): Promise<Body> =>
    actAs(test.app.get(Database), { organizationId: muba.organizationId, userId: muba.staff.id }, (ctx) =>
      test.app.get(PostService).bringMany(ctx, rows, { unplannedReason: 'Dibawa dari ekspor Instagram.' }),
    );

  it('are stored once and under the rules of every post', async () => {
    const row = { source: 'instagram_export', channelId: on.channel.id, caption, publishedAt: moment(-600) };
    const plan = await contentPlan(muba.staff, on.campaign.id, { objectiveIds: [on.objective.id] });
    const waiting = await due({ source: 'instagram_export', externalId: 'ig-3' });
    const rows = [
      { ...row, externalId: 'ig-1', url: 'https://instagram.com/p/IG1/?igsh=a' },
      { ...row, externalId: 'ig-2', url: 'https://instagram.com/p/IG1' },
      { ...row, externalId: 'ig-3' },
      { ...row, externalId: 'ig-4', contentPlanId: plan.id },
      { ...row, externalId: 'ig-5', caption: 'NIK 3273014505890002' },
      { ...row, externalId: 'ig-6', publishedAt: 'kemarin' },
    ];
    const outcomes = ({ items }: Body) => items.map((item: Body) => [item.outcome, item.errors[0]?.code]);
    expect(outcomes(await bring(rows))).toEqual([
      ['inserted', undefined],
      ['skipped', undefined],
      ['updated', undefined],
      ['refused', 'state.move_refused'],
      ['refused', 'post.personal_data'],
      ['refused', 'instant.form'],
    ]);
    expect(await read(`posts/${waiting.id}`)).toMatchObject({ state: 'published', publishedBy: null });
    expect(outcomes(await bring([{ ...rows[0], followersAtPublish: 9 }, rows[2] ?? {}]))).toEqual([
      ['updated', undefined],
      ['skipped', undefined],
    ]);
  });
});
