import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { approvedPlan, type Ground, ground, moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { CLEAN, codes, contentPlan, pointers, validatedNeed, walk } from '#test/support/planning';

const { ApprovalDeadlines } = await outside<typeof import('#stages/2-planning/approval/approval-deadline.service')>(
  '#stages/2-planning/approval/approval-deadline.service',
);

let test: TestApp;
let muba: Agency;
let other: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  muba = await agency(test);
  other = await agency(test);
  on = await ground(muba);
});
afterAll(() => test.close());

const REASON = 'Banjir bandang di Kecamatan Lais; warga harus mengungsi malam ini.';
const piece = (values = {}, by: Client = muba.staff) =>
  contentPlan(by, on.campaign.id, { ...CLEAN, plannedAt: null, objectiveIds: [on.objective.id], ...values });
const publish = (id: string, by: Client = muba.head, more = {}) =>
  by.post(`content-plans/${id}/emergency-publish`, { reason: REASON, posts: [{ channelId: on.channel.id }], ...more });

describe('POST /content-plans/:id/emergency-publish', () => {
  it('publishes at once and owes a review by somebody else', async () => {
    const idea = await piece({ altText: null, dataSources: [], keyMessage: 'Mengungsilah malam ini.' });
    const out = await made(publish(idea.id));
    expect(out).toMatchObject({
      state: 'published',
      posts: [{ caption: 'Mengungsilah malam ini.', contentPlanId: idea.id, state: 'published' }],
      review: {
        kind: 'emergency',
        state: 'due',
        reason: REASON,
        publishedBy: muba.head.id,
        reviewerId: muba.staff2.id,
      },
    });
    expect(Date.parse(out.review.dueAt) - Date.parse(out.review.publishedAt)).toBe(24 * 3_600_000);
    const { body } = await muba.viewer.get(`content-plans/${idea.id}`);
    expect([body.state, body.approvedBy, body.emergencyAt === null]).toEqual(['published', null, false]);
    const history = await made(muba.viewer.get(`content-plans/${idea.id}/transitions`));
    expect(history.items.at(-1)).toMatchObject({ from: 'idea', to: 'published', reason: REASON });
    const { items } = await made(muba.staff2.get('notifications'));
    expect(items[0]).toMatchObject({ kind: 'review_due', recordId: idea.id });
  });

  it('asks for the reason and for a place', async () => {
    const { id } = await piece();
    const silent = await muba.head.post(`content-plans/${id}/emergency-publish`, {
      posts: [{ channelId: on.channel.id }],
    });
    expect([silent.status, pointers(silent)]).toEqual([400, ['/reason']]);
    expect((await publish(id, muba.head, { posts: [] })).status).toBe(400);
    const future = await publish(id, muba.head, { posts: [{ channelId: on.channel.id, publishedAt: moment(60) }] });
    expect([future.status, pointers(future)]).toEqual([422, ['/posts/0/publishedAt']]);
    expect((await muba.viewer.get(`content-plans/${id}`)).body.state).toBe('idea');
  });

  it('is for heads and information officers, and for what nobody approved', async () => {
    const { id } = await piece();
    expect((await publish(id, muba.staff)).status).toBe(403);
    expect((await publish(id, other.head)).status).toBe(404);
    await made(publish(id, muba.informationOfficer));
    const again = await publish(id);
    expect([again.status, again.body.code]).toEqual([409, 'emergency_review.no_emergency']);
  });

  it('never lifts the law', async () => {
    const exempt = await piece({ informationClass: 'exempt', personalDataCheck: 'failed', personalData: ['children'] });
    const answer = await publish(exempt.id);
    expect([answer.status, codes(answer)]).toEqual([
      422,
      ['clearance.consent', 'clearance.not_exempt', 'clearance.personal_data_checked'],
    ]);
    const need = await validatedNeed(muba.analyst, on.campaign.id, { classification: 'confidential' });
    expect(codes(await publish((await piece({ needIds: [need.id] })).id))).toEqual(['clearance.made_from_open']);
  });

  it('makes an open request for approval void', async () => {
    const cleared = await walk(muba.staff, await piece({ plannedAt: moment(1440) }), 'clearance');
    await made(publish(cleared.id));
    const { items } = await made(muba.viewer.get(`content-plans/${cleared.id}/approvals`));
    expect(items).toMatchObject([{ state: 'void', reason: REASON }]);
  });
});

describe('/emergency-reviews', () => {
  const finish = (id: string, by: Client) =>
    by.post(`emergency-reviews/${id}/transitions`, {
      to: 'done',
      outcome: 'in_order',
      finding: 'Sesuai laporan BPBD.',
      version: 1,
    });

  it('are done with a finding by neither publisher nor author', async () => {
    const { id: planId } = await piece();
    const { review } = await made(publish(planId));
    expect((await finish(review.id, muba.head)).body.code).toBe('access.self_approval');
    expect((await finish(review.id, muba.staff)).body.code).toBe('access.self_approval');
    expect((await finish(review.id, other.head)).status).toBe(404);
    const done = await made(finish(review.id, muba.staff2));
    expect(done).toMatchObject({ state: 'done', doneBy: muba.staff2.id, finding: 'Sesuai laporan BPBD.' });
    expect(
      (
        await muba.staff2.post(`emergency-reviews/${review.id}/transitions`, {
          to: 'done',
          outcome: 'in_order',
          finding: 'x',
          version: 2,
        })
      ).status,
    ).toBe(409);
  });

  it('become overdue once, where everybody can see it', async () => {
    const { id: planId } = await piece();
    const { review } = await made(publish(planId, muba.informationOfficer));
    const rounds = test.app.get(ApprovalDeadlines);
    const late = new Date(Date.parse(review.dueAt) + 1);
    await Promise.all([rounds.round(late), rounds.round(late)]);
    const { items } = await made(muba.viewer.get(`emergency-reviews?state=overdue&contentPlanId=${planId}`));
    expect(items).toMatchObject([{ id: review.id, state: 'overdue' }]);
    const notices = await made(muba.head.get('notifications?kind=review_overdue&limit=200'));
    expect(notices.items.filter(({ recordId }: { recordId: string }) => recordId === planId)).toHaveLength(1);
  });

  it('follow the fast lane of immediate information', async () => {
    const fast = await approvedPlan(muba, on, { informationClass: 'immediate' });
    const { items } = await made(muba.viewer.get(`content-plans/${fast.id}/approvals`));
    expect(items).toMatchObject([{ fastLane: true, state: 'approved', steps: [{ role: 'head' }] }]);
    const post = (channelId: string) =>
      made(
        muba.staff.post('posts', {
          contentPlanId: fast.id,
          channelId,
          caption: 'Air naik; mengungsilah.',
          publishedAt: moment(-1),
        }),
      );
    await post(on.channel.id);
    const reviews = await made(muba.viewer.get(`emergency-reviews?contentPlanId=${fast.id}`));
    expect(reviews.items).toMatchObject([{ kind: 'fast_lane', state: 'due', publishedBy: muba.staff.id }]);
  });
});
