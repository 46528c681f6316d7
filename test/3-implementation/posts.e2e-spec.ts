import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { approvedPlan, type Ground, ground, moment, scheduledPlan, unplannedPost } from '#test/support/doing';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
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

const slot = { scheduledAt: moment(60), publishedAt: undefined };
const planState = async (id: string) => (await made(bandung.staff.get(`content-plans/${id}`))).state;
const ofPlan = (contentPlanId: string, values = {}) => ({
  contentPlanId,
  channelId: on.channel.id,
  caption: 'Tujuh hari daur hidup jentik.',
  ...values,
});

describeLaws({
  path: 'posts',
  name: 'post',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => unplannedPost(on, slot),
  patch: { caption: 'Fogging fokus RW 05 dan RW 06 malam ini.' },
  classified: false,
});

describe('POST /posts', () => {
  it('publishes its plan with itself and takes its campaign', async () => {
    const plan = await scheduledPlan(bandung, on);
    const publishedAt = moment(-5);
    const { status, body } = await bandung.staff2.post('posts', ofPlan(plan.id, { publishedAt }));
    expect([status, body.state, body.campaignId]).toEqual([201, 'published', on.campaign.id]);
    expect(new Date(body.scheduledAt)).toEqual(new Date(plan.plannedAt));
    expect(await planState(plan.id)).toBe('published');
  });

  it('gives an approved plan its slot and schedules it', async () => {
    const plan = await approvedPlan(bandung, on);
    const post = await made(bandung.staff.post('posts', ofPlan(plan.id)));
    expect([post.state, post.publishedAt, await planState(plan.id)]).toEqual(['scheduled', null, 'scheduled']);
  });

  it('lets only immediate information out straight from approved', async () => {
    const usual = await approvedPlan(bandung, on);
    const early = await bandung.staff.post('posts', ofPlan(usual.id, { publishedAt: moment(-1) }));
    expect([early.status, early.body.code, await planState(usual.id)]).toEqual([409, 'state.move_refused', 'approved']);
    const urgent = await approvedPlan(bandung, on, { informationClass: 'immediate' });
    await made(bandung.staff.post('posts', ofPlan(urgent.id, { publishedAt: moment(-1) })));
    expect(await planState(urgent.id)).toBe('published');
  });

  it('goes out on a second channel without moving the plan again', async () => {
    const plan = await scheduledPlan(bandung, on);
    await made(bandung.staff.post('posts', ofPlan(plan.id, { publishedAt: moment(-9) })));
    const second = await channel(bandung.head);
    await made(bandung.staff.post('posts', ofPlan(plan.id, { channelId: second.id, publishedAt: moment(-8) })));
    const { items } = await made(bandung.staff.get(`content-plans/${plan.id}/transitions`));
    expect(items.filter(({ to }: { to: string }) => to === 'published')).toHaveLength(1);
  });

  it('refuses a plan that has not passed clearance', async () => {
    const plan = await contentPlan(bandung.staff, on.campaign.id, { objectiveIds: [on.objective.id] });
    const scheduled = await bandung.staff.post('posts', ofPlan(plan.id, { scheduledAt: moment(60) }));
    expect([scheduled.status, codes(scheduled)]).toEqual([422, ['post.plan_not_cleared']]);
    expect((await bandung.staff.post('posts', ofPlan(plan.id, { publishedAt: moment(-1) }))).status).toBe(409);
  });

  it('wants a plan or the reason why there is none', async () => {
    const neither = await bandung.staff.post('posts', unplannedPost(on, { unplannedReason: undefined }));
    expect([neither.status, codes(neither)]).toEqual([422, ['post.plan_or_reason']]);
    const plan = await approvedPlan(bandung, on);
    const both = await bandung.staff.post('posts', ofPlan(plan.id, { unplannedReason: 'Mendadak' }));
    expect(codes(both)).toEqual(['post.plan_or_reason']);
  });

  it('refuses a campaign that is not the plan’s', async () => {
    const plan = await approvedPlan(bandung, on);
    const other = await campaign(bandung.head);
    const answer = await bandung.staff.post('posts', ofPlan(plan.id, { campaignId: other.id }));
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['post.other_campaign'], ['/campaignId']]);
  });

  it('refuses plans and channels that are not there', async () => {
    const plan = await bandung.staff.post('posts', ofPlan(newId(), { scheduledAt: moment(60) }));
    expect([plan.status, pointers(plan)]).toEqual([422, ['/contentPlanId']]);
    const foreign = await channel(muba.head);
    const answer = await bandung.staff.post('posts', unplannedPost(on, { channelId: foreign.id }));
    expect([answer.status, answer.body.code, pointers(answer)]).toEqual([422, 'reference.unknown', ['/channelId']]);
  });

  it('was not published in the future and has a slot before', async () => {
    const future = await bandung.staff.post('posts', unplannedPost(on, { publishedAt: moment(10) }));
    expect([future.status, codes(future)]).toEqual([422, ['instant.in_future']]);
    const slotless = await bandung.staff.post('posts', unplannedPost(on, { publishedAt: undefined }));
    expect(codes(slotless)).toEqual(['post.no_slot']);
  });

  it('stores an address or external id once, whoever is first', async () => {
    const url = 'https://instagram.com/p/DBD2026a1';
    const same = await Promise.all(
      Array.from({ length: 5 }, () => bandung.staff.post('posts', unplannedPost(on, { url }))),
    );
    expect(same.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const elsewhere = await channel(bandung.head);
    expect((await bandung.staff.post('posts', unplannedPost(on, { url, channelId: elsewhere.id }))).status).toBe(201);
    const import1 = unplannedPost(on, { source: 'instagram_export', externalId: '179' });
    expect((await bandung.staff.post('posts', import1)).status).toBe(201);
    const again = await bandung.staff.post('posts', import1);
    expect([again.status, again.body.code]).toEqual([409, 'record.duplicate']);
  });

  it('names the post that came first, however its address is spelled', async () => {
    const first = await made(bandung.staff.post('posts', unplannedPost(on, { url: 'https://www.x.com/p/Aa1/' })));
    expect(first.permalink).toBe('https://www.x.com/p/Aa1');
    const url = 'https://WWW.x.com/p/Aa1?utm_source=ig_web&igsh=abc#komentar';
    const again = await bandung.staff.post('posts', unplannedPost(on, { url }));
    const named = { resource: 'posts', id: first.id };
    expect([again.status, pointers(again), again.body.duplicateOf]).toEqual([409, ['/url'], named]);
    const waiting = await made(bandung.staff.post('posts', unplannedPost(on, slot)));
    const moves = await Promise.all([
      bandung.staff.move(`posts/${waiting.id}`, 'published', { url }),
      bandung.staff.patch(`posts/${waiting.id}`, { url }, { 'if-match': '*' }),
    ]);
    expect(moves.map(({ status, body }) => [status, body.duplicateOf?.id])).toEqual([
      [409, first.id],
      [409, first.id],
    ]);
  });

  it('is stored once under one Idempotency-Key', async () => {
    const body = unplannedPost(on, { caption: 'Sekali saja.' });
    const key = { 'idempotency-key': 'unggahan-sekali-saja' };
    const both = await Promise.all([bandung.staff.post('posts', body, key), bandung.staff.post('posts', body, key)]);
    expect(new Set(both.map(({ body: { id } }) => id)).size).toBe(1);
    const other = await bandung.staff.post('posts', { ...body, paid: true }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
  });

  it('adds nothing to a campaign that has ended', async () => {
    const ended = await campaign(bandung.head);
    await made(bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Digabung.' }));
    const answer = await bandung.staff.post('posts', unplannedPost(on, { campaignId: ended.id }));
    expect([answer.status, codes(answer)]).toEqual([422, ['campaign.ended']]);
  });
});

describe('POST /posts/{id}/transitions', () => {
  const store = (values = {}) => made(bandung.staff.post('posts', unplannedPost(on, values)));

  it('publishes a scheduled post with what is known of it', async () => {
    const plan = await approvedPlan(bandung, on);
    const post = await made(bandung.staff.post('posts', ofPlan(plan.id)));
    const out = await made(
      bandung.staff2.move(`posts/${post.id}`, 'published', {
        publishedAt: moment(-2),
        url: 'https://instagram.com/p/DBD2026b2',
        followersAtPublish: 48_210,
      }),
    );
    expect(out).toMatchObject({
      state: 'published',
      url: 'https://instagram.com/p/DBD2026b2',
      followersAtPublish: 48210,
    });
    expect(out.allowedTransitions).toEqual(['corrected', 'taken_down']);
    expect(await planState(plan.id)).toBe('published');
  });

  it('lets a failed post be tried again', async () => {
    const post = await store(slot);
    expect((await bandung.staff.move(`posts/${post.id}`, 'failed')).status).toBe(422);
    const failed = await made(
      bandung.staff.move(`posts/${post.id}`, 'failed', { reason: 'Instagram menolak berkas.' }),
    );
    expect([failed.state, failed.stateReason]).toEqual(['failed', 'Instagram menolak berkas.']);
    expect((await made(bandung.staff.move(`posts/${post.id}`, 'published'))).publishedAt).not.toBeNull();
  });

  it('corrects in public and keeps what was said before', async () => {
    const post = await store();
    const caption = 'Ralat: fogging dimulai pukul 19.30.';
    const moved = await made(
      bandung.staff.move(`posts/${post.id}`, 'corrected', { type: 'error', reason: 'Salah jam.', caption }),
    );
    expect([moved.state, moved.caption, moved.stateReason]).toEqual(['corrected', caption, 'Salah jam.']);
    const { items } = await made(bandung.head.get(`audit-events?recordId=${post.id}`));
    const event = items.find(({ action }: { action: string }) => action === 'post.moved_to_corrected');
    expect(event.changes.caption).toEqual({ from: post.caption, to: caption });
  });

  it('is withdrawn even after its campaign has ended', async () => {
    const ended = await campaign(bandung.head);
    const [out, waiting] = [await store({ campaignId: ended.id }), await store({ campaignId: ended.id, ...slot })];
    await made(bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Digabung.' }));
    expect((await bandung.staff.move(`posts/${waiting.id}`, 'published')).status).toBe(422);
    const reason = 'Memuat data pribadi.';
    expect((await bandung.staff.move(`posts/${out.id}`, 'taken_down', { type: 'privacy', reason })).status).toBe(200);
  });

  it('takes with a move only what belongs to it', async () => {
    const post = await store();
    const answer = await bandung.staff.move(`posts/${post.id}`, 'taken_down', {
      type: 'error',
      reason: 'x',
      caption: 'Ralat',
    });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['post.not_with_this_move'], ['/caption']]);
  });

  it('is withdrawn for good with a reason', async () => {
    const post = await store();
    expect((await bandung.staff.move(`posts/${post.id}`, 'taken_down')).body.code).toBe('state.reason_needed');
    const untyped = await bandung.staff.move(`posts/${post.id}`, 'taken_down', { reason: 'Wajah pasien tampak.' });
    expect([untyped.status, codes(untyped)]).toEqual([422, ['correction.type_needed']]);
    const why = { type: 'privacy', reason: 'Wajah pasien tampak.' };
    await made(bandung.staff.move(`posts/${post.id}`, 'taken_down', why));
    const back = await bandung.staff.move(`posts/${post.id}`, 'published');
    expect([back.status, back.body.allowed]).toEqual([409, []]);
    const { items } = await made(bandung.viewer.get(`posts/${post.id}/transitions`));
    expect(items).toMatchObject([{ from: 'published', to: 'taken_down', reason: 'Wajah pasien tampak.' }]);
  });

  it('passes one of many equal moves', async () => {
    const post = await store(slot);
    const moves = await Promise.all(
      Array.from({ length: 8 }, () => bandung.staff.move(`posts/${post.id}`, 'published')),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('publishes nothing whose plan was sent back meanwhile', async () => {
    const plan = await approvedPlan(bandung, on);
    const post = await made(bandung.staff.post('posts', ofPlan(plan.id)));
    await made(bandung.staff.move(`content-plans/${plan.id}`, 'review', { reason: 'Angka berubah.' }));
    const answer = await bandung.staff.move(`posts/${post.id}`, 'published');
    expect([answer.status, (await made(bandung.staff.get(`posts/${post.id}`))).state]).toEqual([409, 'scheduled']);
    expect((await bandung.staff.move(`posts/${post.id}`, 'failed', { reason: 'Ditarik.' })).status).toBe(200);
  });
});

describe('PATCH and DELETE /posts/{id}', () => {
  it('leaves what the public saw as it is', async () => {
    const post = await made(bandung.staff.post('posts', unplannedPost(on)));
    const caption = await bandung.staff.patch(`posts/${post.id}`, { caption: 'Lain' }, ifMatch(post));
    expect([caption.status, caption.body.code]).toEqual([409, 'post.fixed']);
    const url = await bandung.staff.patch(`posts/${post.id}`, { url: 'https://x.com/p/1', paid: true }, ifMatch(post));
    expect([url.status, url.body.paid]).toEqual([200, true]);
    const gone = await bandung.staff.delete(`posts/${post.id}`, ifMatch(url.body));
    expect([gone.status, gone.body.code]).toEqual([409, 'post.kept']);
  });

  it('stays in the campaign of its plan', async () => {
    const plan = await approvedPlan(bandung, on);
    const post = await made(bandung.staff.post('posts', ofPlan(plan.id)));
    const answer = await bandung.staff.patch(`posts/${post.id}`, { campaignId: null }, ifMatch(post));
    expect([answer.status, codes(answer)]).toEqual([422, ['post.other_campaign']]);
  });

  it('cannot be published by a change', async () => {
    const post = await made(bandung.staff.post('posts', unplannedPost(on, slot)));
    const answer = await bandung.staff.patch(`posts/${post.id}`, { publishedAt: moment(-1) }, ifMatch(post));
    expect([answer.status, codes(answer)]).toEqual([422, ['post.published_at']]);
  });
});

describe('GET /posts', () => {
  it('narrows by plan, state, period and whether it was planned', async () => {
    const own = await ground(bandung);
    const plan = await scheduledPlan(bandung, own);
    const planned = await made(
      bandung.staff.post('posts', { ...ofPlan(plan.id, { publishedAt: moment(-30) }), channelId: own.channel.id }),
    );
    const unplanned = await made(bandung.staff.post('posts', unplannedPost(own, { publishedAt: moment(-300) })));
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`posts?campaignId=${own.campaign.id}&${query}`))).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('sort=-publishedAt')).toEqual([planned.id, unplanned.id]);
    expect(await ids('unplanned=true')).toEqual([unplanned.id]);
    expect(await ids(`contentPlanId=${plan.id}`)).toEqual([planned.id]);
    expect(await ids(`from=${moment(-60)}`)).toEqual([planned.id]);
    expect(await ids('q=jentik')).toEqual([planned.id]);
    expect(await ids('state=failed')).toEqual([]);
  });
});
