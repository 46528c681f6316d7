import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { assignedCase, replied } from '#test/support/cases';
import { Client, ifMatch, made } from '#test/support/client';
import { complaint, day, evaluation, followUp, type Ground, ground } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { formOf, sendForm } from '#test/support/files';
import { codes, pointers, reclassified } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;
// biome-ignore lint/suspicious/noExplicitAny: a stored record
let heard: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
  heard = await complaint(bandung.staff, on);
});
afterAll(() => test.close());

const post = (values = {}) => bandung.staff.post('follow-ups', followUp(heard.id, bandung.staff2.id, values));
const store = (values = {}) => made(post(values));
const SEEN = 'Foto papan jadwal di empat RW.';
const move = (who: Agency['staff'], id: string, to: string, more = {}) => who.move(`follow-ups/${id}`, to, more);

describeLaws({
  path: 'follow-ups',
  name: 'follow_up',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => followUp(heard.id, bandung.staff2.id),
  patch: { dueOn: '2027-01-31' },
  classified: true,
});

describe('POST /follow-ups', () => {
  it('comes from complaints and takes their campaign', async () => {
    const stored = await store();
    expect(stored).toMatchObject({ campaignId: on.campaign.id, feedbackMessageIds: [heard.id], state: 'open' });
  });

  it('comes from an evaluation record as well', async () => {
    const record = await made(bandung.staff.post('evaluation-records', evaluation(on)));
    const stored = await store({ feedbackMessageIds: undefined, evaluationRecordId: record.id });
    expect(stored).toMatchObject({ campaignId: on.campaign.id, evaluationRecordId: record.id, feedbackMessageIds: [] });
  });

  it('comes from somewhere', async () => {
    const answer = await post({ feedbackMessageIds: [] });
    expect([answer.status, codes(answer)]).toEqual([422, ['follow_up.source_needed']]);
    const unknown = await post({ feedbackMessageIds: [newId()] });
    expect([unknown.status, pointers(unknown)]).toEqual([422, ['/feedbackMessageIds']]);
  });

  it('comes from a case, for the service of a unit, with what it should change', async () => {
    const report = await complaint(bandung.staff, on);
    const matter = { feedbackMessageIds: [report.id], title: 'Fogging RW 05', class: 'complaint' };
    const { id } = await made(bandung.staff.post('cases', matter));
    const unit = await made(bandung.admin.post('org-units', { name: 'Seksi Surveilans', kind: 'agency' }));
    const facts = { caseIds: [id], unitId: unit.id, expectedEffect: 'Paling banyak satu pengaduan per bulan.' };
    const stored = await store({ feedbackMessageIds: undefined, ...facts });
    expect(stored).toMatchObject({ ...facts, campaignId: on.campaign.id, topic: 'jadwal fogging', overdue: false });
    expect((await made(bandung.viewer.get(`follow-ups?caseId=${id}&unitId=${unit.id}`))).items).toHaveLength(1);
    const { edges } = await made(bandung.viewer.get(`cases/${id}/trace`));
    expect(edges).toContainEqual({ from: id, to: stored.id, type: 'followed_up_by' });
    const foreign = await post({ caseIds: [newId()], unitId: unit.id });
    expect([foreign.status, pointers(foreign)]).toEqual([422, ['/caseIds']]);
  });

  it('stays within one campaign', async () => {
    const other = await ground(bandung);
    const stranger = await complaint(bandung.staff, other);
    const answer = await post({ feedbackMessageIds: [heard.id, stranger.id] });
    expect([answer.status, codes(answer)]).toEqual([422, ['follow_up.other_campaign']]);
  });

  it('needs an owner who works here and a day', async () => {
    const foreign = await post({ ownerId: muba.staff.id });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['follow_up.owner_active']]);
    expect(pointers(await post({ ownerId: undefined, dueOn: undefined }))).toEqual(['/dueOn', '/ownerId']);
  });

  it('is no more open than what it comes from', async () => {
    const secret = await complaint(bandung.staff, on, 'dugaan pungli', { classification: 'confidential' });
    expect((await store({ feedbackMessageIds: [secret.id] })).classification).toBe('confidential');
    const open = await post({ feedbackMessageIds: [secret.id], classification: 'open' });
    expect([open.status, codes(open)]).toEqual([422, ['classification.more_open_than_source']]);
  });

  it('shows a reader only the messages that the reader may see', async () => {
    const later = await complaint(bandung.staff, on);
    const { id } = await store({ feedbackMessageIds: [heard.id, later.id] });
    await reclassified(bandung.head, 'feedback-messages', later.id, 'confidential');
    expect((await made(bandung.viewer.get(`follow-ups/${id}`))).feedbackMessageIds).toEqual([heard.id]);
    expect((await made(bandung.head.get(`follow-ups/${id}`))).feedbackMessageIds).toHaveLength(2);
    expect((await made(bandung.viewer.get(`follow-ups?feedbackMessageId=${later.id}`))).items).toEqual([]);
  });
});

describe('a closed case that was not really solved', () => {
  const tell = async (unsolvedRule: string) => {
    await made(bandung.admin.patch('organization', { unsolvedRule, unsolvedFollowUpDays: 7 }, { 'if-match': '*' }));
    const { id } = await assignedCase(bandung.staff, on);
    await replied(bandung.staff, on, id);
    await made(bandung.staff.move(`cases/${id}`, 'closed', { reason: 'Pelapor setuju.' }));
    const { url } = await made(bandung.staff.post(`cases/${id}/satisfaction-links`));
    const answer = { rating: 1, solved: false, text: 'Tidak ada yang datang.' };
    await made(new Client(test.url, null).post(url.replace('/api/v1/', ''), answer));
    const { items } = await made(bandung.viewer.get(`follow-ups?caseId=${id}`));
    return { state: (await made(bandung.viewer.get(`cases/${id}`))).state, items };
  };

  it('is followed up instead of reopened, or as well, as the agency has settled', async () => {
    const instead = await tell('follow_up');
    expect([instead.state, instead.items.length]).toEqual(['closed', 1]);
    expect(instead.items[0]).toMatchObject({
      ...{ state: 'open', dueOn: day(7), campaignId: on.campaign.id, ownerId: bandung.staff.id },
      problem: expect.stringContaining('Tidak ada yang datang.'),
    });
    const both = await tell('both');
    expect([both.state, both.items.length]).toEqual(['reopened', 1]);
    const alone = await tell('reopen');
    expect([alone.state, alone.items.length]).toEqual(['reopened', 0]);
  });
});

describe('POST /follow-ups/{id}/transitions', () => {
  const done = async () => {
    const { id } = await store();
    await made(move(bandung.staff2, id, 'in_progress'));
    return made(move(bandung.staff2, id, 'done', { result: 'Jadwal terbit setiap Senin.', evidence: SEEN }));
  };

  it('says what was done', async () => {
    const { id } = await store();
    expect((await move(bandung.staff2, id, 'done', { result: 'x' })).status).toBe(409);
    await made(move(bandung.staff2, id, 'in_progress'));
    const silent = await move(bandung.staff2, id, 'done');
    expect([silent.status, pointers(silent)]).toEqual([422, ['/evidence', '/result']]);
    const said = await made(move(bandung.staff2, id, 'done', { result: 'Jadwal terbit.', evidence: SEEN }));
    expect(said).toMatchObject({ state: 'done', result: 'Jadwal terbit.', doneBy: bandung.staff2.id });
  });

  it('is closed with evidence: words or a file', async () => {
    const { id } = await store();
    await made(move(bandung.staff2, id, 'in_progress'));
    const said = await move(bandung.staff2, id, 'done', { result: 'Jadwal terbit.' });
    expect([said.status, codes(said)]).toEqual([422, ['follow_up.evidence_needed']]);
    expect(codes(await move(bandung.staff2, id, 'dropped', { reason: 'x', evidence: 'x' }))).toEqual([
      'follow_up.evidence_with_done',
    ]);
    const file = await made(sendForm(bandung.staff, formOf({})));
    const current = await made(bandung.staff.get(`follow-ups/${id}`));
    const patch = { attachmentIds: [file.id] };
    expect(await made(bandung.staff.patch(`follow-ups/${id}`, patch, ifMatch(current)))).toMatchObject(patch);
    await made(move(bandung.staff2, id, 'done', { result: 'Jadwal terbit.' }));
    expect((await move(bandung.head, id, 'verified')).status).toBe(200);
  });

  it('is verified by somebody else than its owner', async () => {
    const owned = await store({ ownerId: bandung.analyst.id });
    await made(move(bandung.analyst, owned.id, 'in_progress'));
    await made(move(bandung.staff, owned.id, 'done', { result: 'Selesai.', evidence: SEEN }));
    const own = await move(bandung.analyst, owned.id, 'verified');
    expect([own.status, own.body.code]).toEqual([403, 'access.self_approval']);
    expect((await move(bandung.informationOfficer, owned.id, 'verified')).body.code).toBe('access.denied');
    expect(await made(move(bandung.head, owned.id, 'verified'))).toMatchObject({
      state: 'verified',
      verifiedBy: bandung.head.id,
    });
  });

  it('is not verified by whoever reported it as done', async () => {
    const { id } = await store();
    await made(move(bandung.staff2, id, 'in_progress'));
    await made(move(bandung.head, id, 'done', { result: 'Selesai.', evidence: SEEN }));
    expect((await move(bandung.head, id, 'verified')).body.code).toBe('access.self_approval');
    expect((await move(bandung.analyst, id, 'verified')).status).toBe(200);
  });

  it('goes back, or is dropped, with a reason', async () => {
    const { id } = await done();
    expect((await move(bandung.head, id, 'in_progress')).body.code).toBe('state.reason_needed');
    await made(move(bandung.head, id, 'in_progress', { reason: 'Dua RW belum memasang jadwal.' }));
    expect((await move(bandung.staff2, id, 'dropped')).status).toBe(422);
    const dropped = await made(move(bandung.staff2, id, 'dropped', { reason: 'Digabung dengan program RW.' }));
    expect([dropped.stateReason, dropped.allowedTransitions]).toEqual(['Digabung dengan program RW.', ['open']]);
  });

  it('keeps what is settled', async () => {
    const { id } = await done();
    const verified = await made(move(bandung.analyst, id, 'verified'));
    const patched = await bandung.staff.patch(`follow-ups/${id}`, { action: 'Lain' }, ifMatch(verified));
    expect([patched.status, patched.body.code]).toEqual([409, 'follow_up.fixed']);
    expect((await bandung.staff.delete(`follow-ups/${id}`, ifMatch(verified))).status).toBe(409);
    expect((await move(bandung.head, id, 'open', { reason: 'x' })).body.allowed).toEqual([]);
  });

  it('is done once, however many say so', async () => {
    const { id } = await store();
    await made(move(bandung.staff2, id, 'in_progress'));
    const moves = await Promise.all(
      Array.from({ length: 8 }, (_, i) => move(bandung.staff2, id, 'done', { result: `Cara ${i}`, evidence: SEEN })),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });
});

describe('GET /follow-ups', () => {
  it('narrows to what is overdue and whose it is', async () => {
    const own = await ground(bandung);
    const { id } = await complaint(bandung.staff, own);
    const late = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id, { dueOn: day(-3) })));
    const due = await made(bandung.staff.post('follow-ups', followUp(id, bandung.head.id, { dueOn: day(3) })));
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`follow-ups?campaignId=${own.campaign.id}&${query}`))).items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids('sort=dueOn')).toEqual([late.id, due.id]);
    expect(await ids(`state=open&state=in_progress&to=${day(0)}`)).toEqual([late.id]);
    expect(await ids('overdue=true')).toEqual([late.id]);
    expect(await ids('overdue=false')).toEqual([due.id]);
    expect(await ids(`ownerId=${bandung.head.id}`)).toEqual([due.id]);
    expect((await ids(`feedbackMessageId=${id}`)).sort()).toEqual([late.id, due.id].sort());
  });
});
