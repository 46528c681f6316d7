import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { moment } from '#test/support/doing';
import { type Agency, agency, orgUnit } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { CLEAN, codes, contentPlan, type Plan, planned, pointers, walk } from '#test/support/planning';

const { ApprovalDeadlines } = await outside<typeof import('#stages/2-planning/approval/approval-deadline.service')>(
  '#stages/2-planning/approval/approval-deadline.service',
);

const HOUR = 3_600_000;
const HEAD = { name: 'Kepala humas', mode: 'any', role: 'head' };

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let plan: Plan;
let second: Client;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  muba = await agency(test);
  plan = await planned(bandung.head);
  second = await bandung.person({ role: 'head', name: 'Kepala kedua' });
});
afterAll(() => test.close());

const piece = (values = {}, by: Client = bandung.staff) =>
  contentPlan(by, plan.campaign.id, {
    ...CLEAN,
    objectiveIds: [plan.objective.id],
    plannedAt: moment(7 * 1440),
    ...values,
  });
const inClearance = async (values = {}, by?: Client) => walk(by ?? bandung.staff, await piece(values, by), 'clearance');
const review = ({ id, version }: { id: string; version: number }, by: Client, decision = 'approved', more = {}) =>
  by.post(`content-plans/${id}/reviews`, { decision, version, ...more });
const requests = async (id: string) => (await made(bandung.viewer.get(`content-plans/${id}/approvals`))).items;
const chain = (riskClass: string, steps: object[], more = {}) =>
  made(bandung.admin.post('approval-chains', { riskClass, validFrom: '2026-01-05', steps, ...more }));
const told = async (who: Client, recordId: string, query = '') =>
  (await made(who.get(`notifications${query}`))).items.filter(
    (item: { recordId: string }) => item.recordId === recordId,
  );

describe('/approval-chains', () => {
  it('begin with one head, and one reader more where the risk is high', async () => {
    const { items } = await made(bandung.viewer.get('approval-chains?to=2001-01-01'));
    const names = items.map(({ riskClass, steps }: { riskClass: string; steps: { role: string | null }[] }) => [
      riskClass,
      steps.map(({ role }) => role),
    ]);
    expect(names.sort()).toEqual([
      ['high', [null, 'head']],
      ['low', ['head']],
      ['medium', ['head']],
    ]);
  });

  it('are set by admins and heads, with people that are there', async () => {
    const own = await agency(test);
    const values = { riskClass: 'high', validFrom: '2026-02-01', steps: [HEAD] };
    expect((await own.staff.post('approval-chains', values)).status).toBe(403);
    const { id, version } = await made(own.head.post('approval-chains', values));
    expect((await own.admin.post('approval-chains', values)).body.code).toBe('record.duplicate');
    expect((await muba.head.get(`approval-chains/${id}`)).status).toBe(404);
    const lost = await own.admin.patch(`approval-chains/${id}`, {
      version,
      steps: [{ name: 'Tim', mode: 'all', userIds: [muba.staff.id], unitId: newId() }],
    });
    expect([lost.status, codes(lost)]).toEqual([
      422,
      ['approval_chain.ends_with_head', 'reference.unknown', 'reference.unknown'],
    ]);
    const unread = await own.admin.patch(`approval-chains/${id}`, { version, steps: [{ name: 'Tim', mode: 'most' }] });
    expect([unread.status, pointers(unread)]).toEqual([400, ['/steps/0/mode']]);
    expect((await own.admin.delete(`approval-chains/${id}`, { 'if-match': `"${version}"` })).status).toBe(204);
  });
});

describe('POST /content-plans/:id/reviews', () => {
  it('goes through the steps in order, and all of a step', async () => {
    const unit = await orgUnit(bandung.admin);
    const writer = await bandung.person({ unitId: unit.id });
    await chain('high', [
      { name: 'Seksi', mode: 'any', unitId: unit.id },
      { name: 'Tim media', mode: 'all', userIds: [bandung.staff2.id, bandung.head.id] },
      HEAD,
    ]);
    const cleared = await inClearance({ riskClass: 'high' });
    expect((await review(cleared, bandung.staff2)).body.code).toBe('approval.not_your_step');
    const first = await made(review(cleared, writer, 'approved', { remarks: [{ pointer: '/title', text: 'Bagus.' }] }));
    expect([first.currentStep, first.state, first.decisions[0].remarks[0].text]).toEqual([2, 'pending', 'Bagus.']);
    expect(first.waitingFor.map(({ id }: { id: string }) => id).sort()).toEqual(
      [bandung.staff2.id, bandung.head.id].sort(),
    );
    expect((await review(cleared, writer)).body.code).toBe('approval.decided_already');
    expect((await made(review(cleared, bandung.head))).currentStep).toBe(2);
    expect((await review(cleared, bandung.head)).status).toBe(409);
    expect((await made(review(cleared, bandung.staff2))).currentStep).toBe(3);
    // The head decided one step before, and no name calls them again.
    expect((await review(cleared, bandung.head)).body.code).toBe('approval.decided_already');
    expect((await review(cleared, bandung.staff2)).body.code).toBe('access.denied');
    expect((await made(review(cleared, second))).state).toBe('approved');
    const { body } = await bandung.viewer.get(`content-plans/${cleared.id}`);
    expect([body.state, body.approvedBy]).toEqual(['approved', second.id]);
  });

  it.each(['head', 'staff'] as const)('is never open to the author, not to a %s', async (role) => {
    const author = bandung[role];
    const cleared = await inClearance({}, author);
    const own = await review(cleared, author);
    expect([own.status, own.body.code]).toEqual([403, 'access.self_approval']);
    expect(await requests(cleared.id)).toMatchObject([{ state: 'pending', decisions: [] }]);
  });

  it('is never open to the last editor, nor to those who may not review', async () => {
    const cleared = await inClearance();
    const edited = await made(
      bandung.head.patch(`content-plans/${cleared.id}`, { brief: 'Lain.', version: cleared.version }),
    );
    expect((await review(edited, bandung.head)).body.code).toBe('access.self_approval');
    for (const who of [bandung.analyst, bandung.informationOfficer, bandung.admin, bandung.viewer])
      expect((await review(edited, who)).body.code).toBe('access.denied');
    expect((await made(review(edited, second))).state).toBe('approved');
  });

  it('rejects with a reason and sends back to editing', async () => {
    const cleared = await inClearance();
    const silent = await review(cleared, bandung.head, 'rejected');
    expect([silent.status, pointers(silent)]).toEqual([400, ['/reason']]);
    const done = await made(review(cleared, bandung.head, 'rejected', { reason: 'Angka lama.' }));
    expect(done).toMatchObject({ state: 'rejected', reason: 'Angka lama.' });
    const { body } = await bandung.viewer.get(`content-plans/${cleared.id}`);
    expect([body.state, body.reworks]).toEqual(['editing', 1]);
    const [notice] = await told(bandung.staff, cleared.id);
    expect(notice).toMatchObject({ kind: 'approval_decided', readAt: null });
  });

  it('decides on no version that was not read', async () => {
    const cleared = await inClearance();
    await made(bandung.staff.patch(`content-plans/${cleared.id}`, { brief: 'Baru.', version: cleared.version }));
    expect((await review(cleared, bandung.head)).status).toBe(412);
  });

  it('is void once the piece changes', async () => {
    const cleared = await inClearance();
    await made(review(cleared, bandung.head));
    const { version } = (await bandung.staff.get(`content-plans/${cleared.id}`)).body;
    const changed = await made(bandung.staff.patch(`content-plans/${cleared.id}`, { brief: 'Diubah.', version }));
    expect(changed.state).toBe('review');
    expect(await requests(cleared.id)).toMatchObject([{ state: 'void', decisions: [{ decision: 'approved' }] }]);
    await made(bandung.staff.move(`content-plans/${cleared.id}`, 'clearance'));
    expect((await requests(cleared.id)).map(({ state }: { state: string }) => state)).toEqual(['pending', 'void']);
  });

  it('counts one of two that come at once', async () => {
    const cleared = await inClearance();
    const answers = await Promise.all([review(cleared, bandung.head), review(cleared, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await requests(cleared.id))[0].decisions).toHaveLength(1);
  });

  it('asks nobody of another agency', async () => {
    const cleared = await inClearance();
    expect((await review(cleared, muba.head)).status).toBe(404);
    expect((await muba.head.get(`content-plans/${cleared.id}/approvals`)).status).toBe(404);
    const [{ id }] = await requests(cleared.id);
    expect((await muba.head.get(`approvals/${id}`)).status).toBe(404);
    const mine = await made(bandung.head.get('approvals?awaitingMyDecision=true&sort=dueAt&limit=200'));
    expect(mine.items.map((item: { id: string }) => item.id)).toContain(id);
    const allowed = (await made(bandung.staff.get(`approvals/${id}`))).allowedActions;
    expect(allowed).toMatchObject([{ action: 'review', allowed: false }]);
  });
});

describe('the deadline of an approval', () => {
  const round = (at: number) => test.app.get(ApprovalDeadlines).round(new Date(at));

  it('reminds once and expires once, whoever looks', async () => {
    const cleared = await inClearance();
    const [{ dueAt, slotAt }] = await requests(cleared.id);
    expect(Date.parse(slotAt) - Date.parse(dueAt)).toBe(2 * HOUR);
    const due = Date.parse(dueAt);
    const kinds = async (who: Client) => (await told(who, cleared.id)).map(({ kind }: { kind: string }) => kind).sort();
    await Promise.all([round(due - 23 * HOUR), round(due - 23 * HOUR)]);
    await round(due - 22 * HOUR);
    expect(await kinds(bandung.head)).toEqual(['approval_reminder', 'approval_requested']);
    await round(due - 3 * HOUR);
    await Promise.all([round(due), round(due), round(due + 1)]);
    expect(await kinds(bandung.head)).toEqual([
      'approval_expired',
      'approval_reminder',
      'approval_reminder',
      'approval_requested',
    ]);
    expect(await kinds(bandung.staff)).toEqual(['approval_expired']);
    const [expired] = await requests(cleared.id);
    expect(expired.state).toBe('expired');
    const { items } = await made(bandung.head.get(`audit-events?recordId=${expired.id}`));
    expect(items.filter(({ action }: { action: string }) => action === 'approval.expired')).toMatchObject([
      { actor: null, channel: 'system' },
    ]);
  });

  it('keeps what expired from being approved until it has a new slot', async () => {
    const cleared = await inClearance();
    const [{ dueAt }] = await requests(cleared.id);
    await round(Date.parse(dueAt));
    const late = await review(cleared, bandung.head);
    expect([late.status, late.body.code]).toEqual([409, 'approval.expired']);
    const move = await bandung.head.move(`content-plans/${cleared.id}`, 'approved');
    expect([move.status, move.body.code]).toEqual([409, 'approval.expired']);
    const moved = await made(
      bandung.staff.patch(`content-plans/${cleared.id}`, { plannedAt: moment(9 * 1440), version: cleared.version }),
    );
    expect((await requests(cleared.id)).map(({ state }: { state: string }) => state)).toEqual(['pending', 'expired']);
    expect((await made(review(moved, bandung.head))).state).toBe('approved');
  });

  it('moves along with the slot', async () => {
    const cleared = await inClearance();
    const plannedAt = moment(8 * 1440);
    await made(bandung.staff.patch(`content-plans/${cleared.id}`, { plannedAt, version: cleared.version }));
    const [{ dueAt, state }] = await requests(cleared.id);
    expect([Date.parse(plannedAt) - Date.parse(dueAt), state]).toEqual([2 * HOUR, 'pending']);
  });
});

describe('/notifications', () => {
  it('are one’s own, in one’s language, until they are read', async () => {
    const cleared = await inClearance();
    const [notice] = await told(second, cleared.id, '?unread=true');
    expect(notice.text).toMatch(/waits for your decision/);
    const { body } = await second.get('notifications?limit=1', { 'accept-language': 'id' });
    expect(body.items[0].text).toMatch(/menunggu keputusan Anda/);
    expect((await bandung.head.post(`notifications/${notice.id}/read`)).status).toBe(404);
    const read = await made(second.post(`notifications/${notice.id}/read`));
    expect(read.readAt).not.toBeNull();
    expect((await made(second.post(`notifications/${notice.id}/read`))).version).toBe(read.version);
    expect(await told(second, cleared.id, '?unread=true')).toEqual([]);
    await made(second.post('notifications/read-all'));
    expect((await made(second.get('notifications/count?unread=true'))).count).toBe(0);
  });

  it('leave out what a person does not want or may not see', async () => {
    const quiet = await bandung.person({ role: 'head' });
    await made(quiet.patch('me/preferences', { mutedNotifications: ['approval_requested'] }, { 'if-match': '*' }));
    const blind = await bandung.person({ role: 'head', clearance: 'open' });
    const secret = await planned(bandung.head);
    const cleared = await walk(
      bandung.staff,
      await contentPlan(bandung.staff, secret.campaign.id, { ...CLEAN, objectiveIds: [secret.objective.id] }),
      'clearance',
    );
    expect([await told(quiet, cleared.id), (await told(blind, cleared.id)).length]).toEqual([[], 1]);
    const stricter = {
      resource: 'campaigns',
      recordId: secret.campaign.id,
      to: 'confidential',
      reason: 'Data pasien.',
    };
    await made(bandung.informationOfficer.post('classification-decisions', stricter));
    expect(await told(blind, cleared.id)).toEqual([]);
    expect((await told(second, cleared.id)).length).toBe(1);
  });
});
