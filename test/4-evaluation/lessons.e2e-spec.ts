import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { complaint, followUp, type Ground, ground, improvement, lesson } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';
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

const post = (values = {}) => bandung.staff.post('lessons', lesson(on, bandung.analyst.id, values));
const store = (values = {}) => made(post(values));
const carry = (id: string, campaignId: string) => bandung.staff.post(`lessons/${id}/carry-forward`, { campaignId });

describeLaws({
  path: 'lessons',
  name: 'lesson',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => lesson(on, bandung.analyst.id),
  patch: { kind: 'improve' },
  classified: true,
});

describe('POST /lessons', () => {
  it('has an owner, and may come from an improvement of its campaign', async () => {
    const { id } = await complaint(bandung.staff, on);
    const agreed = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id)));
    const better = await made(bandung.staff.post('service-improvements', improvement(agreed.id)));
    expect((await store({ serviceImprovementId: better.id })).serviceImprovementId).toBe(better.id);
    const other = await ground(bandung);
    const stranger = await bandung.staff.post(
      'lessons',
      lesson(other, bandung.analyst.id, { serviceImprovementId: better.id }),
    );
    expect([stranger.status, pointers(stranger)]).toEqual([422, ['/serviceImprovementId']]);
    const ownerless = await post({ ownerId: newId() });
    expect([ownerless.status, pointers(ownerless)]).toEqual([422, ['/ownerId']]);
  });
});

describe('POST /lessons/{id}/carry-forward', () => {
  it('opens a research note in the campaign that follows', async () => {
    const next = await campaign(bandung.head, { previousCampaignId: on.campaign.id });
    const { id, text } = await store();
    const carried = await made(carry(id, next.id));
    expect(carried.carriedToCampaignId).toBe(next.id);
    expect(carried.allowedActions).toContainEqual(expect.objectContaining({ action: 'carryForward', allowed: false }));
    const note = await made(bandung.viewer.get(`research-notes/${carried.carriedNoteId}`));
    expect(note).toMatchObject({ campaignId: next.id, kind: 'lesson', finding: text, classification: 'open' });
    expect(note.source).toContain(on.campaign.code);
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items[0].action).toBe('lesson.carried_forward');
  });

  it('gives the next campaign its predecessor where it names none', async () => {
    const next = await campaign(bandung.head);
    await made(carry((await store()).id, next.id));
    expect((await made(bandung.viewer.get(`campaigns/${next.id}`))).previousCampaignId).toBe(on.campaign.id);
  });

  it('opens one note, however many carry at once', async () => {
    const next = await campaign(bandung.head);
    const { id } = await store();
    const all = await Promise.all(Array.from({ length: 10 }, () => carry(id, next.id)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const { items } = await made(bandung.viewer.get(`research-notes?campaignId=${next.id}`));
    expect(items).toHaveLength(1);
    const late = all.find(({ status }) => status === 409)?.body;
    expect([late.code, late.researchNoteId]).toEqual(['lesson.already_carried', items[0].id]);
  });

  it('carries many lessons into one campaign side by side', async () => {
    const next = await campaign(bandung.head);
    const several = await Promise.all(Array.from({ length: 4 }, () => store()));
    const answers = await Promise.all(several.map(({ id }) => carry(id, next.id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('goes only forward, and only into what follows', async () => {
    const { id } = await store();
    const own = await carry(id, on.campaign.id);
    expect([own.status, codes(own)]).toEqual([422, ['lesson.same_campaign']]);
    const other = await ground(bandung);
    const elsewhere = await campaign(bandung.head, { previousCampaignId: other.campaign.id });
    expect(codes(await carry(id, elsewhere.id))).toEqual(['lesson.other_predecessor']);
    for (const unknown of [newId(), (await campaign(muba.head)).id]) {
      expect(codes(await carry(id, unknown))).toEqual(['reference.unknown']);
    }
  });

  it('never closes the chain of campaigns to a ring', async () => {
    const first = await ground(bandung);
    const second = await campaign(bandung.head, { previousCampaignId: first.campaign.id });
    const third = await campaign(bandung.head, { previousCampaignId: second.id });
    const late = await store({ campaignId: third.id });
    expect(codes(await carry(late.id, first.campaign.id))).toEqual(['lesson.earlier_campaign']);
  });

  it('goes into no campaign that has ended', async () => {
    const ended = await campaign(bandung.head);
    await made(bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Digabung.' }));
    const { id } = await store();
    expect(codes(await carry(id, ended.id))).toEqual(['campaign.ended']);
    expect((await made(bandung.viewer.get(`lessons/${id}`))).carriedNoteId).toBeNull();
  });

  it('keeps a secret in the next campaign too', async () => {
    const next = await campaign(bandung.head);
    const carried = await made(carry((await store({ classification: 'confidential' })).id, next.id));
    expect((await bandung.viewer.get(`research-notes/${carried.carriedNoteId}`)).status).toBe(404);
    expect((await made(bandung.head.get(`research-notes/${carried.carriedNoteId}`))).classification).toBe(
      'confidential',
    );
  });

  it('fixes what was told and keeps note and lesson', async () => {
    const next = await campaign(bandung.head);
    const carried = await made(carry((await store()).id, next.id));
    const path = `lessons/${carried.id}`;
    const text = await bandung.staff.patch(path, { text: 'Lain' }, ifMatch(carried));
    expect([text.status, text.body.code]).toEqual([409, 'lesson.fixed']);
    const owner = await made(bandung.staff.patch(path, { ownerId: bandung.head.id }, ifMatch(carried)));
    expect(owner.ownerId).toBe(bandung.head.id);
    expect((await bandung.staff.delete(path, ifMatch(owner))).body.code).toBe('lesson.fixed');
    const note = await bandung.head.delete(`research-notes/${carried.carriedNoteId}`, { 'if-match': '*' });
    expect(note.status).toBe(409);
  });

  it('is not for viewers, nor for another agency', async () => {
    const next = await campaign(bandung.head);
    const { id } = await store();
    expect((await bandung.viewer.post(`lessons/${id}/carry-forward`, { campaignId: next.id })).status).toBe(403);
    expect((await muba.head.post(`lessons/${id}/carry-forward`, { campaignId: next.id })).status).toBe(404);
  });
});

describe('POST /campaigns/{id}/inherited-lessons/{lessonId}/decision', () => {
  const decide = (campaignId: string, lessonId: string, values = {}, by = bandung.staff) =>
    by.post(`campaigns/${campaignId}/inherited-lessons/${lessonId}/decision`, {
      ...{ decision: 'accepted', reason: 'Jadwal per RW sejak minggu pertama.' },
      ...values,
    });
  const inherited = async (campaignId: string, by = bandung.viewer) =>
    (await made(by.get(`campaigns/${campaignId}/inherited-lessons`))).items;
  const undecided = async (campaignId: string, by = bandung.viewer) => {
    const { conditions } = await made(by.get(`campaigns/${campaignId}/gate?to=planning`));
    const found = conditions.find(({ code }: { code: string }) => code === 'facts.lessons_decided');
    return found.passed ? null : found.fix;
  };

  it('is asked by the campaign after, and by later ones on the topic', async () => {
    const topic = `Topik ${newId()}`;
    const first = await made(bandung.head.patch(`campaigns/${on.campaign.id}`, { topic }, { 'if-match': '*' }));
    expect(first.topic).toBe(topic.toLowerCase());
    const { id } = await store();
    const after = await campaign(bandung.head, { previousCampaignId: on.campaign.id });
    const alike = await campaign(bandung.head, { topic: ` ${topic.toUpperCase()} ` });
    const other = await campaign(bandung.head);
    const [mine] = (await inherited(alike.id)).filter((each: { lessonId: string }) => each.lessonId === id);
    expect(mine).toMatchObject({ fromCampaignId: on.campaign.id, ofPreviousCampaign: false, decision: null });
    expect((await inherited(after.id)).map((each: { lessonId: string }) => each.lessonId)).toContain(id);
    expect(await inherited(other.id)).toEqual([]);
    expect(await inherited(on.campaign.id)).toEqual([]);
    expect((await made(bandung.viewer.get(`campaigns?topic=${encodeURIComponent(topic)}`))).items).toHaveLength(2);
    expect((await decide(other.id, id)).status).toBe(404);
    expect((await muba.staff.get(`campaigns/${after.id}/inherited-lessons`)).status).toBe(404);
    expect((await decide(after.id, id, {}, muba.staff)).status).toBe(404);
    expect((await decide(after.id, id, {}, bandung.viewer)).status).toBe(403);
  });

  it('opens the gate to planning with a reason, and can change until then', async () => {
    const own = await ground(bandung);
    const { id } = await store({ campaignId: own.campaign.id });
    const next = await campaign(bandung.head, { previousCampaignId: own.campaign.id });
    expect(await undecided(next.id)).toMatchObject({ operationId: 'decideInheritedLesson', recordId: id });
    expect((await decide(next.id, id, { reason: ' ' })).status).toBe(400);
    expect(codes(await decide(next.id, id, { decision: 'declined', carryForward: true }))).toEqual([
      'lesson.declined_not_carried',
    ]);
    const declined = await made(decide(next.id, id, { decision: 'declined', reason: 'Sasarannya lain.' }));
    expect(declined.decision).toMatchObject({ decision: 'declined', decidedBy: bandung.staff.id });
    expect(await undecided(next.id)).toBeNull();
    const accepted = await made(decide(next.id, id, { carryForward: true }));
    expect(accepted.decision.decision).toBe('accepted');
    expect((await made(bandung.viewer.get(`research-notes/${accepted.carriedNoteId}`))).campaignId).toBe(next.id);
    expect((await decide(next.id, id, { decision: 'declined' })).body.code).toBe('lesson.already_carried');
  });

  it('is decided once however many carry it, and not after planning began', async () => {
    const own = await ground(bandung);
    const { id } = await store({ campaignId: own.campaign.id });
    const next = await campaign(bandung.head, { previousCampaignId: own.campaign.id });
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide(next.id, id, { carryForward: true })));
    expect(new Set(answers.map(({ body }) => body.carriedNoteId)).size).toBe(1);
    const { conditions } = await made(bandung.viewer.get(`campaigns/${next.id}/gate?to=planning`));
    const waive = conditions.flatMap(({ code, passed }: { code: string; passed: boolean }) =>
      passed ? [] : [{ code, reason: 'Uji.' }],
    );
    await made(bandung.head.move(`campaigns/${next.id}`, 'planning', { waive }));
    const late = await decide(next.id, id);
    expect([late.status, late.body.code]).toEqual([409, 'lesson.decision_fixed']);
  });

  it('hides what is above the reader in list and gate', async () => {
    const own = await ground(bandung);
    const { id } = await store({ campaignId: own.campaign.id, classification: 'confidential' });
    const next = await campaign(bandung.head, { previousCampaignId: own.campaign.id });
    expect([await inherited(next.id), await undecided(next.id)]).toEqual([[], null]);
    expect(await inherited(next.id, bandung.head)).toHaveLength(1);
    expect((await undecided(next.id, bandung.head)).recordId).toBe(id);
  });

  it('needs an owner who is there, also when the campaign closes', async () => {
    const foreign = await post({ ownerId: muba.staff.id });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['lesson.owner_active']]);
    const own = await ground(bandung);
    const leaving = await bandung.person({ role: 'staff' });
    await store({ campaignId: own.campaign.id, ownerId: leaving.id });
    const lessonGate = async () =>
      (await made(bandung.viewer.get(`campaigns/${own.campaign.id}/gate?to=closed`))).conditions.find(
        ({ code }: { code: string }) => code === 'eval.lesson',
      );
    expect((await lessonGate()).passed).toBe(true);
    await made(bandung.admin.patch(`users/${leaving.id}`, { state: 'disabled' }, { 'if-match': '*' }));
    expect((await lessonGate()).fix.operationId).toBe('updateLesson');
  });
});

describe('GET /lessons', () => {
  it('narrows to what the next campaign does not know yet', async () => {
    const own = await ground(bandung);
    const next = await campaign(bandung.head);
    const [told, untold] = [await store({ campaignId: own.campaign.id }), await store({ campaignId: own.campaign.id })];
    await made(carry(told.id, next.id));
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`lessons?campaignId=${own.campaign.id}&${query}`))).items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids('carried=false')).toEqual([untold.id]);
    expect(await ids(`carriedToCampaignId=${next.id}`)).toEqual([told.id]);
    expect((await ids(`ownerId=${bandung.analyst.id}&kind=repeat`)).sort()).toEqual([told.id, untold.id].sort());
  });
});
