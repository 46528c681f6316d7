import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, channel, legalBasis } from '#test/support/factories';
import {
  CLEAN,
  codes,
  contentPlan,
  type Plan,
  planned,
  reclassified,
  validatedNeed,
  walk,
} from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let plan: Plan;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  plan = await planned(bandung.head);
});
afterAll(() => test.close());

const piece = (values = {}, by: Client = bandung.staff) =>
  contentPlan(by, plan.campaign.id, { ...CLEAN, objectiveIds: [plan.objective.id], ...values });
const at = async (state: string, values = {}) => walk(bandung.staff, await piece(values), state);
const approved = async (values = {}) => {
  const cleared = await at('clearance', values);
  return made(bandung.head.move(`content-plans/${cleared.id}`, 'approved'));
};
const move = (id: string, to: string, more = {}, by: Client = bandung.staff) =>
  by.move(`content-plans/${id}`, to, more);

describe('POST /content-plans/:id/transitions', () => {
  it('goes from idea to scheduled one step at a time', async () => {
    const ready = await approved();
    expect(ready).toMatchObject({ state: 'approved', approvedBy: bandung.head.id });
    expect(ready.allowedTransitions).toEqual(['scheduled', 'review', 'cancelled']);
    expect((await made(move(ready.id, 'scheduled'))).state).toBe('scheduled');
    const { body } = await bandung.viewer.get(`content-plans/${ready.id}/transitions`);
    expect(body.items.map(({ to }: { to: string }) => to)).toEqual([
      'planned',
      'strategy',
      'sourcing',
      'editing',
      'review',
      'clearance',
      'approved',
      'scheduled',
    ]);
  });

  it('skips no step', async () => {
    const idea = await piece();
    const { status, body } = await move(idea.id, 'editing');
    expect([status, body.code, body.allowed]).toEqual([409, 'state.move_refused', ['planned', 'cancelled']]);
  });

  it('lets no orphan become more than an idea', async () => {
    const orphan = await contentPlan(bandung.staff, plan.campaign.id, { plannedAt: CLEAN.plannedAt });
    const answer = await move(orphan.id, 'planned');
    expect([answer.status, codes(answer)]).toEqual([422, ['content_plan.orphan']]);
  });

  it('counts each rework, with what to do again', async () => {
    const seen = await at('review');
    const silent = await move(seen.id, 'editing', {}, bandung.head);
    expect([silent.status, silent.body.code]).toEqual([422, 'state.reason_needed']);
    const first = await made(move(seen.id, 'editing', { reason: 'Huruf terlalu kecil.' }, bandung.head));
    expect(first).toMatchObject({ state: 'editing', reworks: 1 });
    const again = await walk(bandung.staff, first, 'clearance');
    const second = await made(move(again.id, 'sourcing', { reason: 'Sumber data kurang.' }, bandung.head));
    expect(second).toMatchObject({ state: 'sourcing', reworks: 2 });
  });

  it('is never approved by its author or last editor', async () => {
    const own = await walk(bandung.head, await piece({}, bandung.head), 'clearance');
    const byAuthor = await move(own.id, 'approved', {}, bandung.head);
    expect([byAuthor.status, byAuthor.body.code]).toEqual([403, 'access.self_approval']);
    const edited = await at('clearance');
    await made(bandung.head.patch(`content-plans/${edited.id}`, { keyMessage: 'Lain.', version: edited.version }));
    expect((await move(edited.id, 'approved', {}, bandung.head)).body.code).toBe('access.self_approval');
    expect((await move(edited.id, 'approved')).body.code).toBe('access.self_approval');
  });

  it('is approved by those who may approve', async () => {
    const cleared = await at('clearance');
    const answer = await move(cleared.id, 'approved', {}, bandung.staff2);
    expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
    const head = await bandung.head.get(`content-plans/${cleared.id}`);
    expect(head.body.allowedActions).toContainEqual({ action: 'approve', allowed: true, reason: null });
  });

  it('names every check of the publish gate that fails', async () => {
    const raw = await at('clearance', {
      altText: null,
      dataSources: [],
      personalDataCheck: 'pending',
      personalData: ['children'],
      informationClass: 'exempt',
    });
    const answer = await move(raw.id, 'approved', {}, bandung.head);
    expect([answer.status, codes(answer)]).toEqual([
      422,
      [
        'clearance.alt_text',
        'clearance.consent',
        'clearance.data_source',
        'clearance.not_exempt',
        'clearance.personal_data_checked',
      ],
    ]);
  });

  it('shows every verdict on a dry run', async () => {
    const cleared = await at('clearance');
    const { body } = await bandung.head.post(`content-plans/${cleared.id}/transitions?dryRun=true`, { to: 'approved' });
    expect(body.passed).toBe(true);
    expect(body.verdicts.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['access.self_approval', 'clearance.consent', 'clearance.made_from_open']),
    );
    expect((await bandung.head.get(`content-plans/${cleared.id}`)).body.state).toBe('clearance');
  });

  it('keeps in what rests on a confidential need', async () => {
    const need = await validatedNeed(bandung.analyst, plan.campaign.id, { classification: 'confidential' });
    const cleared = await at('clearance', { needIds: [need.id] });
    const answer = await move(cleared.id, 'approved', {}, bandung.head);
    expect(codes(answer)).toEqual(['clearance.made_from_open']);
    const blind = await bandung.person({ role: 'head', clearance: 'open' });
    expect(codes(await move(cleared.id, 'approved', {}, blind))).toEqual(['clearance.made_from_open']);
  });

  it('lets out what a consequence test has opened', async () => {
    const need = await validatedNeed(bandung.analyst, plan.campaign.id);
    await reclassified(bandung.informationOfficer, 'community-needs', need.id, 'confidential');
    const cleared = await at('clearance', { needIds: [need.id] });
    expect(codes(await move(cleared.id, 'approved', {}, bandung.head))).toEqual(['clearance.made_from_open']);
    const officer = await bandung.person({ role: 'information_officer' });
    const weighed = await made(
      officer.post('consequence-tests', {
        title: 'Kebutuhan warga Coblong',
        information: 'Angka kebiasaan menguras bak per kelurahan.',
        resource: 'community-needs',
        recordId: need.id,
        occasion: 'before_request',
        ground: 'h',
        legalBasisId: (await legalBasis(bandung.head)).id,
        consequenceIfOpened: 'Tidak ada orang yang dapat dikenali.',
        consequenceIfClosed: 'Warga tidak tahu apa yang harus dilakukan.',
        publicInterest: 'Warga perlu tahu.',
      }),
    );
    const decision = { decision: 'open', reason: 'Hanya angka per kelurahan.' };
    await made(bandung.informationOfficer.move(`consequence-tests/${weighed.id}`, 'decided', decision));
    expect((await made(move(cleared.id, 'approved', {}, bandung.head))).state).toBe('approved');
  });

  it('approves no version that the approver has not seen', async () => {
    const cleared = await at('clearance');
    await made(bandung.staff.patch(`content-plans/${cleared.id}`, { altText: 'Diam-diam.', version: cleared.version }));
    const { version } = cleared;
    expect((await move(cleared.id, 'approved', { version }, bandung.head)).status).toBe(412);
    const byHeader = await bandung.head.post(
      `content-plans/${cleared.id}/transitions`,
      { to: 'approved' },
      ifMatch(cleared),
    );
    expect(byHeader.status).toBe(412);
  });

  it('lets one of many approvals through', async () => {
    const cleared = await at('clearance');
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(cleared.id, 'approved', {}, bandung.head)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });

  it('never keeps an approval of what changed meanwhile', async () => {
    const cleared = await at('clearance');
    const path = `content-plans/${cleared.id}`;
    const edit = (n: number) => bandung.staff.patch(path, { altText: `Gambar ${n}` }, { 'if-match': '*' });
    const approve = () => move(cleared.id, 'approved', {}, bandung.head);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? approve() : edit(n))));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const { body } = await bandung.head.get(path);
    const { body: history } = await bandung.head.get(`${path}/transitions`);
    expect(history.items.at(-1).to).toBe(body.state);
    expect([body.state, body.approvedBy]).toEqual(
      body.state === 'approved' ? ['approved', bandung.head.id] : ['review', null],
    );
  });

  it('is published by its post and not by hand', async () => {
    const ready = await approved();
    await made(move(ready.id, 'scheduled'));
    const answer = await move(ready.id, 'published');
    expect([answer.status, answer.body.code]).toEqual([409, 'content_plan.published_by_post']);
  });

  it('opens the fast lane to immediate information', async () => {
    const ready = await approved({ informationClass: 'immediate' });
    expect(ready.allowedTransitions).toEqual(['scheduled', 'published', 'review', 'cancelled']);
  });

  it('is cancelled with a reason and moves no more', async () => {
    const idea = await piece();
    expect((await move(idea.id, 'cancelled')).body.code).toBe('state.reason_needed');
    const gone = await made(move(idea.id, 'cancelled', { reason: 'Tema digabung.' }));
    expect(gone.allowedTransitions).toEqual([]);
    expect((await move(idea.id, 'planned')).status).toBe(409);
  });

  it('leaves an event for every move', async () => {
    const begun = await at('strategy');
    const { body } = await bandung.head.get(`audit-events?recordId=${begun.id}`);
    const actions = body.items.map(({ action }: { action: string }) => action).sort();
    expect(actions).toEqual([
      'content_plan.created',
      'content_plan.moved_to_planned',
      'content_plan.moved_to_strategy',
    ]);
  });
});

describe('POST /posts of a planned piece', () => {
  const post = (contentPlanId: string, channelId = plan.channel.id) =>
    bandung.staff.post('posts', {
      campaignId: plan.campaign.id,
      contentPlanId,
      channelId,
      caption: 'Kuras bak setiap minggu.',
      source: 'manual',
      url: `https://instagram.com/p/${newId()}`,
      publishedAt: new Date(Date.now() - 60_000).toISOString(),
    });
  const state = async (id: string) => (await bandung.viewer.get(`content-plans/${id}`)).body.state;

  it('publishes what is scheduled, and once only', async () => {
    const ready = await approved({ channelIds: [plan.channel.id] });
    await made(move(ready.id, 'scheduled'));
    await made(post(ready.id));
    expect(await state(ready.id)).toBe('published');
    const second = await channel(bandung.head);
    await made(post(ready.id, second.id));
    const { body } = await bandung.viewer.get(`content-plans/${ready.id}/transitions`);
    expect(body.items.filter(({ to }: { to: string }) => to === 'published')).toHaveLength(1);
  });

  it('publishes approved information at once only if immediate', async () => {
    const periodic = await approved({ informationClass: 'periodic' });
    const refused = await post(periodic.id);
    expect([409, 422]).toContain(refused.status);
    expect(await state(periodic.id)).toBe('approved');
    const immediate = await approved({ informationClass: 'immediate' });
    await made(post(immediate.id));
    expect(await state(immediate.id)).toBe('published');
  });

  it('can be corrected, taken down and archived, with reasons', async () => {
    const ready = await approved({ informationClass: 'immediate' });
    await made(post(ready.id));
    expect((await move(ready.id, 'corrected')).body.code).toBe('state.reason_needed');
    await made(move(ready.id, 'corrected', { reason: 'Angka kasus keliru.' }));
    await made(move(ready.id, 'taken_down', { reason: 'Diganti data terbaru.' }));
    expect((await made(move(ready.id, 'archived'))).allowedTransitions).toEqual([]);
  });
});
