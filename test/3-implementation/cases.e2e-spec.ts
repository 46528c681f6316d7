import { startTestApp, type TestApp } from '#test/support/app';
import { openCase, report, tree, verifiedCase } from '#test/support/cases';
import { ifMatch, made } from '#test/support/client';
import { complaint, type Ground, ground, message } from '#test/support/doing';
import { type Agency, agency, legalBasis } from '#test/support/factories';
import { codes } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;
let units: Awaited<ReturnType<typeof tree>>;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
  units = await tree(bandung);
});
afterAll(() => test.close());

const reported = (values = {}) => report(bandung.staff, on, values);
const open = (ids: string[], values = {}) =>
  bandung.staff.post('cases', { feedbackMessageIds: ids, title: 'Fogging RW 05 belum datang', ...values });

describe('POST /cases', () => {
  it('takes from the coding what it agrees on', async () => {
    const coded = await complaint(bandung.staff, on);
    const stored = await made(open([coded.id]));
    expect(stored).toMatchObject({
      class: 'complaint',
      topic: coded.topic,
      campaignId: on.campaign.id,
      receivedAt: coded.receivedAt,
      state: 'received',
      riskClass: 'low',
      contacts: 1,
      mergedCases: 0,
    });
    expect((await made(bandung.viewer.get(`feedback-messages/${coded.id}`))).caseId).toBe(stored.id);
    const { items } = await made(bandung.viewer.get(`feedback-messages?caseId=${stored.id}`));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([coded.id]);
  });

  it('codes nothing that nobody triaged', async () => {
    const { id } = await reported();
    expect(codes(await open([id]))).toEqual(['case.class_needed']);
    await made(open([id], { class: 'aspiration' }));
    const after = await made(bandung.staff.get(`feedback-messages/${id}`));
    expect(after).toMatchObject({ kind: null, codedAt: null, state: 'received' });
  });

  it('opens one case when five try at once', async () => {
    const { id } = await complaint(bandung.staff, on);
    const answers = await Promise.all(Array.from({ length: 5 }, () => open([id])));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('case.message_taken');
  });

  it('takes no spam, no stranger and nothing at all', async () => {
    const { id } = await reported();
    await made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'spam' }));
    expect(codes(await open([id], { class: 'complaint' }))).toEqual(['case.spam']);
    const foreign = await muba.staff.post('cases', { feedbackMessageIds: [id], title: 'x', class: 'complaint' });
    expect(codes(foreign)).toEqual(['reference.unknown']);
    expect((await open([], { class: 'complaint' })).status).toBe(400);
  });

  it('is as strict as its messages, also when they become so later', async () => {
    const [strict, plain] = [await reported({ classification: 'confidential' }), await reported()];
    const stored = await made(open([strict.id, plain.id], { class: 'complaint' }));
    expect(stored.classification).toBe('confidential');
    expect((await bandung.viewer.get(`cases/${stored.id}`)).status).toBe(404);
    expect((await made(bandung.viewer.get(`feedback-messages/${plain.id}`))).caseId).toBeNull();
    const other = await made(open([(await reported()).id], { class: 'complaint' }));
    expect((await bandung.viewer.get(`cases/${other.id}`)).status).toBe(200);
  });
});

describe('GET /cases/{id}/trace', () => {
  it('leads up to the reports and down to the answers, and names the case that has none', async () => {
    const [parent, child] = [await openCase(bandung.staff, on), await openCase(bandung.staff, on)];
    await made(bandung.staff.post(`cases/${parent.id}/merges`, { caseIds: [child.id], reason: 'Sama.' }));
    const { nodes, edges, gaps } = await made(bandung.viewer.get(`cases/${parent.id}/trace`));
    expect(nodes.filter(({ type }: { type: string }) => type === 'case')).toHaveLength(2);
    expect(edges).toEqual(
      expect.arrayContaining([
        { from: child.messageId, to: child.id, type: 'taken_into' },
        { from: child.id, to: parent.id, type: 'merged_into' },
      ]),
    );
    expect(gaps).toContainEqual(expect.objectContaining({ code: 'case_without_reply', recordId: parent.id }));
    expect((await muba.head.get(`cases/${parent.id}/trace`)).status).toBe(404);
  });
});

describe('PATCH /cases/{id}', () => {
  it('changes only the version that was read', async () => {
    const { id } = await complaint(bandung.staff, on);
    const stored = await made(open([id]));
    expect((await bandung.staff.patch(`cases/${stored.id}`, { riskClass: 'high' })).status).toBe(428);
    const changed = await made(bandung.staff.patch(`cases/${stored.id}`, { riskClass: 'high' }, ifMatch(stored)));
    expect(changed).toMatchObject({ riskClass: 'high', version: stored.version + 1 });
    expect((await bandung.staff.patch(`cases/${stored.id}`, { topic: 'x' }, ifMatch(stored))).status).toBe(412);
    expect((await muba.head.patch(`cases/${stored.id}`, { topic: 'x' }, ifMatch(stored))).status).toBe(404);
  });
});

const move = (id: string, to: string, more = {}) => bandung.staff.move(`cases/${id}`, to, more);
const clocksOf = async (id: string) => {
  const { items } = await made(bandung.viewer.get(`cases/${id}/clocks`));
  return Object.fromEntries(items.map((clock: { code: string }) => [clock.code, clock]));
};

describe('POST /cases/{id}/transitions', () => {
  it('verifies, and says when each deadline is (C2)', async () => {
    const stored = await openCase(bandung.staff, on, { receivedAt: '2026-03-12T03:00:00Z' });
    expect(stored.nextClock).toMatchObject({ code: 'LAPOR-VERIFY', state: 'running' });
    const verified = await made(move(stored.id, 'verified', { at: '2026-03-16T02:00:00Z' }));
    expect(verified).toMatchObject({ verifiedAt: '2026-03-16T02:00:00Z', stateSince: '2026-03-16T02:00:00Z' });
    expect(verified.nextClock).toMatchObject({ code: 'LAPOR-NONSUP', dueAt: '2026-04-09T16:59:59.999Z' });
    expect((await clocksOf(stored.id))['LAPOR-VERIFY'].state).toBe('met');
    const { items } = await made(bandung.viewer.get(`cases/${stored.id}/transitions`));
    expect(items).toMatchObject([{ from: 'received', to: 'verified', at: '2026-03-16T02:00:00Z' }]);
  });

  it('skips no step and names those that are possible', async () => {
    const { id } = await openCase(bandung.staff, on);
    const refused = await move(id, 'in_progress');
    expect([refused.status, refused.body.allowed]).toEqual([
      409,
      ['verified', 'waiting_reporter', 'escalated', 'rejected', 'archived'],
    ]);
    expect((await move(id, 'answered')).status).toBe(409);
    expect((await move(id, 'merged')).status).toBe(409);
  });

  it('rejects with a reason of the list, on a rule in force', async () => {
    const { id } = await openCase(bandung.staff, on);
    const basis = await legalBasis(bandung.head, { validTo: '2020-01-01' });
    expect((await move(id, 'rejected', { rejectReason: 'no_authority' })).body.code).toBe('state.reason_needed');
    expect(codes(await move(id, 'rejected', { reason: 'Bukan kami.' }))).toEqual(['case.reject_reason']);
    const why = { reason: 'Kewenangan provinsi.', rejectReason: 'no_authority', legalBasisId: basis.id };
    expect(codes(await move(id, 'rejected', why))).toEqual(['legal_basis.not_in_force']);
    const rejected = await made(move(id, 'rejected', { ...why, legalBasisId: null }));
    expect(rejected).toMatchObject({ state: 'rejected', rejectReason: 'no_authority', nextClock: null });
    expect((await made(move(id, 'reopened', { reason: 'Ternyata kewenangan kami.' }))).rejectReason).toBeNull();
  });

  it('stops the clocks while the reporter is asked', async () => {
    const { id } = await verifiedCase(bandung.staff, on);
    const waiting = await made(move(id, 'waiting_reporter', { reason: 'RW yang mana?' }));
    expect((await clocksOf(id))['LAPOR-NONSUP'].state).toBe('paused');
    const answer = await made(bandung.staff.post(`cases/${id}/reporter-answers`, { text: 'RW 05.' }));
    expect([waiting.state, answer.effect]).toEqual(['waiting_reporter', 'resumed']);
    expect((await clocksOf(id))['LAPOR-NONSUP'].state).toBe('running');
  });

  it('is not written down before what was done last', async () => {
    const { id, receivedAt } = await openCase(bandung.staff, on);
    const before = new Date(Date.parse(receivedAt) - 60_000).toISOString();
    expect(codes(await move(id, 'verified', { at: before }))).toEqual(['case.before_last_act']);
  });

  it('moves once when five try', async () => {
    const { id } = await openCase(bandung.staff, on);
    const answers = await Promise.all(Array.from({ length: 5 }, () => move(id, 'verified')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });
});

describe('handing on', () => {
  const dispose = (id: string, unitId: string, more = {}) =>
    bandung.staff.post(`cases/${id}/dispositions`, { unitId, note: 'Mohon dicek.', ...more });
  const coordinate = (id: string, values: object) =>
    bandung.staff.post(`cases/${id}/coordinations`, { note: 'Mohon dibantu.', ...values });
  const back = (id: string) => bandung.staff.post(`cases/${id}/returns`, { note: 'Bukan kewenangan kami.' });

  it('gives a case down, sideways and back, each on record', async () => {
    const { id } = await verifiedCase(bandung.staff, on);
    const { health, section, other, inSection } = units;
    await made(dispose(id, health.id));
    expect(codes(await coordinate(id, { unitId: section.id }))).toEqual(['case.coordination_goes_sideways']);
    expect(codes(await dispose(id, other.id))).toEqual(['case.disposition_goes_down']);
    await made(dispose(id, section.id, { personId: inSection.id }));
    const told = (await made(inSection.get('notifications'))).items;
    expect(told).toMatchObject([{ kind: 'case_handed_on', recordId: id }]);
    expect((await clocksOf(id))['LAPOR-FOLLOWUP'].state).toBe('running');

    const returned = await made(back(id));
    expect(returned).toMatchObject({ kind: 'return', fromUnitId: section.id, toUnitId: health.id });
    const again = await made(bandung.staff.get(`cases/${id}`));
    expect(again).toMatchObject({ state: 'verified', unitId: health.id, assigneeId: null });
    const { items } = await made(bandung.viewer.get(`cases/${id}/dispositions`));
    expect(items.map((act: { toUnitId: string }) => act.toUnitId)).toEqual([health.id, section.id]);
    expect((await made(bandung.viewer.get(`cases/${id}/returns/${returned.id}`))).note).toBe('Bukan kewenangan kami.');
  });

  it('coordinates with a unit beside, or with another institution', async () => {
    const { id } = await verifiedCase(bandung.staff, on);
    await made(dispose(id, units.health.id));
    const elsewhere = await made(coordinate(id, { elsewhere: 'Dinas Lingkungan Hidup' }));
    expect([elsewhere.toUnitId, (await made(bandung.staff.get(`cases/${id}`))).unitId]).toEqual([
      null,
      units.health.id,
    ]);
    await made(coordinate(id, { unitId: units.other.id }));
    expect((await made(bandung.staff.get(`cases/${id}`))).unitId).toBe(units.other.id);
    expect(codes(await coordinate(id, {}))).toEqual(['case.one_address']);
  });

  it('gives it to nobody who works elsewhere, and returns nothing that nobody sent', async () => {
    const { id } = await verifiedCase(bandung.staff, on);
    expect((await back(id)).body.code).toBe('case.nothing_to_return');
    expect(codes(await dispose(id, units.section.id, { personId: units.inOther.id }))).toEqual([
      'case.person_elsewhere',
    ]);
    expect((await dispose((await openCase(bandung.staff, on)).id, units.section.id)).status).toBe(409);
  });
});

describe('merging', () => {
  const merge = (id: string, caseIds: string[]) =>
    bandung.staff.post(`cases/${id}/merges`, { caseIds, reason: 'RW yang sama.' });

  it('keeps every reporter and stops the clocks, and gives all of it back', async () => {
    const parent = await verifiedCase(bandung.staff, on);
    const child = await verifiedCase(bandung.staff, on);
    const { version } = await made(bandung.staff.get(`cases/${parent.id}`));
    const survivor = await made(merge(parent.id, [child.id]));
    expect(survivor).toMatchObject({ contacts: 2, mergedCases: 1 });
    expect(survivor.version).toBeGreaterThan(version);
    const merged = await made(bandung.staff.get(`cases/${child.id}`));
    expect(merged).toMatchObject({
      state: 'merged',
      duplicateOfId: parent.id,
      nextClock: null,
      allowedTransitions: [],
    });
    expect(
      (await made(bandung.staff.get(`feedback-messages?trackingCode=${child.trackingCode}`))).items[0].caseId,
    ).toBe(child.id);

    const restored = await made(bandung.staff.post(`cases/${child.id}/unmerge`, { reason: 'Bak air, bukan fogging.' }));
    expect(restored).toMatchObject({ state: 'verified', duplicateOfId: null, contacts: 1 });
    expect(restored.nextClock).toMatchObject({ code: 'LAPOR-NONSUP', dueAt: child.nextClock.dueAt });
    expect((await made(bandung.staff.get(`cases/${parent.id}`))).contacts).toBe(1);
    const { items } = await made(bandung.staff.get(`cases/${parent.id}/merges`));
    expect(items).toMatchObject([{ duplicateId: child.id, stateBefore: 'verified', undoneBy: bandung.staff.id }]);
    expect((await bandung.staff.post(`cases/${child.id}/unmerge`, { reason: 'x' })).body.code).toBe('case.not_merged');
  });

  it('refuses itself, another agency’s, a parent and a stricter one', async () => {
    const [parent, child, third] = [
      await openCase(bandung.staff, on),
      await openCase(bandung.staff, on),
      await openCase(bandung.staff, on, { classification: 'restricted' }),
    ];
    await made(merge(parent.id, [child.id]));
    expect(codes(await merge(child.id, [child.id]))).toContain('case.merge_itself');
    expect(codes(await merge(third.id, [parent.id]))).toEqual(['case.merge_parent']);
    expect(codes(await merge(parent.id, [third.id]))).toEqual(['case.merge_more_open']);
    const foreign = await muba.staff.post(`cases/${parent.id}/merges`, { caseIds: [third.id], reason: 'x' });
    expect(foreign.status).toBe(404);
  });

  it('of two who merge two cases into each other lets one', async () => {
    const [a, b] = [await openCase(bandung.staff, on), await openCase(bandung.staff, on)];
    const answers = await Promise.all([merge(a.id, [b.id]), merge(b.id, [a.id])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('tells contacts from cases: 130 contacts, 22 merged into 9, 108 cases (C12)', async () => {
    const kabupaten = await agency(test);
    const there = await ground(kabupaten);
    const { staff } = kabupaten;
    const rows = Array.from({ length: 130 }, (_, i) =>
      message(there, { text: `Laporan ${i}`, authorRef: `WARGA-${100 + i}` }),
    );
    const taken = await made(staff.post('feedback-messages/batch', { items: rows }));
    const stored: string[] = [];
    for (let at = 0; at < 130; at += 13) {
      const some = taken.items.slice(at, at + 13).map(({ id }: { id: string }) => {
        return made(staff.post('cases', { feedbackMessageIds: [id], title: 'Fogging', class: 'complaint' }));
      });
      stored.push(...(await Promise.all(some)).map(({ id }) => id));
    }
    const parents = stored.slice(0, 9);
    const children = stored.slice(9, 31);
    for (const [i, parent] of parents.entries()) {
      const caseIds = children.filter((_, at) => at % 9 === i);
      await made(staff.post(`cases/${parent}/merges`, { caseIds, reason: 'Sama.' }));
    }
    expect(await made(staff.get('cases/count'))).toEqual({ count: 130, exact: true, distinct: 108, contacts: 130 });
    const { items } = await made(staff.get('cases?limit=200'));
    const standing = items.filter(({ state }: { state: string }) => state !== 'merged');
    const contacts = standing.reduce((sum: number, { contacts: n }: { contacts: number }) => sum + n, 0);
    expect([standing.length, contacts]).toEqual([108, 130]);
  });
});
