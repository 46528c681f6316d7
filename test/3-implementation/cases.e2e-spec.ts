import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { complaint, type Ground, ground, message } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes } from '#test/support/planning';

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

const reported = (values = {}) => made(bandung.staff.post('feedback-messages', message(on, values)));
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
