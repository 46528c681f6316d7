import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground, message } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, communityNeed, objective, publicOf, reclassified, validatedNeed } from '#test/support/planning';

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

type Values = Record<string, unknown>;
const heard = (needIds: string[], values: Values = {}) =>
  made(bandung.staff.post('feedback-messages', message(on, { needIds, ...values })));
const read = (id: string, by: Client = bandung.analyst) => made(by.get(`community-needs/${id}`));
const merge = (id: string, duplicateIds: string[], by: Client = bandung.analyst) =>
  by.post(`community-needs/${id}/merge`, { duplicateIds, reason: 'Kebutuhan yang sama, dua kali dicatat.' });
const unmerge = (id: string) =>
  bandung.analyst.post(`community-needs/${id}/unmerge`, { reason: 'Ternyata dua hal berbeda.' });

describe('GET /community-needs/{id}, its weight', () => {
  it('shows the arithmetic in the reader’s language', async () => {
    const { id } = await communityNeed(bandung.analyst, on.campaign.id);
    expect(
      (await bandung.analyst.get(`community-needs/${id}`, { 'accept-language': 'en' })).body.priorityFormula,
    ).toEqual({
      text: '4 urgency × 4 severity × 3 reach = 48',
      factors: [
        { name: 'urgency', value: 4 },
        { name: 'severity', value: 4 },
        { name: 'reach', value: 3 },
      ],
    });
    const { priorityFormula } = (await bandung.analyst.get(`community-needs/${id}`, { 'accept-language': 'id' })).body;
    expect(priorityFormula.text).toBe('4 mendesak × 4 berat × 3 luas = 48');
  });

  it('counts the feedback that the reader may see', async () => {
    const { id } = await communityNeed(bandung.analyst, on.campaign.id);
    await heard([id]);
    await heard([id], { classification: 'confidential' });
    expect((await read(id)).feedbackCount).toBe(2);
    expect((await read(id, bandung.viewer)).feedbackCount).toBe(1);
    const { items } = await made(bandung.viewer.get(`feedback-messages?needId=${id}`));
    expect(items).toHaveLength(1);
  });

  it('ranks by score, feedback, notes and age', async () => {
    const { campaign: own, channel } = await ground(bandung);
    const older = await communityNeed(bandung.analyst, own.id);
    const noted = await validatedNeed(bandung.analyst, own.id);
    const voiced = await communityNeed(bandung.analyst, own.id);
    const pressing = await communityNeed(bandung.analyst, own.id, { urgency: 5 });
    const secret = await communityNeed(bandung.analyst, own.id, {
      urgency: 5,
      reach: 5,
      classification: 'confidential',
    });
    const gone = await communityNeed(bandung.analyst, own.id);
    await made(bandung.analyst.move(`community-needs/${gone.id}`, 'dropped', { reason: 'Sudah ditangani.' }));
    await heard([voiced.id], { campaignId: own.id, channelId: channel.id });
    const ranks = async (by: Client) => {
      const path = `community-needs?campaignId=${own.id}&include=rank&include=feedbackCount&sort=-priorityScore`;
      const { items } = await made(by.get(path));
      const places = Object.fromEntries(items.map(({ id, rank }: { id: string; rank: number }) => [id, rank]));
      return [secret, pressing, voiced, noted, older, gone].map(({ id }) => places[id]);
    };
    expect(await ranks(bandung.analyst)).toEqual([1, 2, 3, 4, 5, null]);
    expect(await ranks(bandung.viewer)).toEqual([undefined, 1, 2, 3, 4, null]);
  });
});

describe('POST /feedback-messages with needs', () => {
  it('speaks for needs of its own campaign', async () => {
    const elsewhere = await communityNeed(bandung.analyst, (await campaign(bandung.head)).id);
    const answer = await bandung.staff.post('feedback-messages', message(on, { needIds: [elsewhere.id] }));
    expect([answer.status, codes(answer)]).toEqual([422, ['reference.not_of_campaign']]);
  });
});

describe('POST /community-needs/{id}/merge', () => {
  it('carries every source to the need that goes on, each once', async () => {
    const survivor = await validatedNeed(bandung.analyst, on.campaign.id);
    const [one, two] = [
      await validatedNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id, { researchNoteIds: survivor.researchNoteIds }),
    ];
    const people = await publicOf(bandung.analyst, on.campaign.id);
    const aim = await objective(bandung.analyst, on.campaign.id, { publicId: people.id, needIds: [one.id] });
    const both = await heard([survivor.id, one.id]);
    const hidden = await heard([two.id], { classification: 'confidential' });
    const merged = await made(merge(survivor.id, [one.id, two.id]));
    expect(merged).toMatchObject({ state: 'addressed', mergedIds: [one.id, two.id].sort(), feedbackCount: 2 });
    expect(merged.researchNoteIds).toEqual([...survivor.researchNoteIds, ...one.researchNoteIds].sort());
    const named = await made(bandung.analyst.get(`objectives/${aim.id}`));
    expect([named.needIds, named.version]).toEqual([[survivor.id], aim.version + 1]);
    for (const { id } of [both, hidden])
      expect((await made(bandung.head.get(`feedback-messages/${id}`))).needIds).toEqual([survivor.id]);
    expect(await read(one.id)).toMatchObject({ state: 'dropped', mergedIntoId: survivor.id, feedbackCount: 0 });
    const { items } = await made(bandung.viewer.get(`community-needs/${survivor.id}/merges`));
    expect(items.map(({ duplicateId, stateBefore }: Values) => [duplicateId, stateBefore]).sort()).toEqual(
      [
        [one.id, 'addressed'],
        [two.id, 'identified'],
      ].sort(),
    );
    const events = await made(bandung.head.get(`audit-events?recordId=${aim.id}`));
    expect(events.items[0]).toMatchObject({ action: 'objective.need_passed_on' });
  });

  it('refuses all of it when one cannot go on', async () => {
    const survivor = await communityNeed(bandung.analyst, on.campaign.id);
    const strict = await communityNeed(bandung.analyst, on.campaign.id, { classification: 'restricted' });
    const foreign = await communityNeed(bandung.analyst, (await campaign(bandung.head)).id);
    const refused = async (...ids: string[]) => codes(await merge(survivor.id, ids));
    expect(await refused(strict.id)).toEqual(['community_need.merge_more_open']);
    expect(await refused(survivor.id)).toEqual(['community_need.merge_itself']);
    expect(await refused(foreign.id, newId())).toEqual(['community_need.merge_same_campaign']);
    await reclassified(bandung.head, 'community-needs', survivor.id, 'restricted');
    await made(merge(survivor.id, [strict.id]));
    expect(await refused(strict.id)).toEqual(['community_need.merge_dropped']);
    expect((await merge(strict.id, [survivor.id])).status).toBe(422);
    expect((await merge(survivor.id, [])).status).toBe(400);
    expect((await merge(survivor.id, [strict.id], muba.analyst)).status).toBe(404);
  });

  it('keeps what was merged out of hand', async () => {
    const [survivor, duplicate] = [
      await communityNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id),
    ];
    await made(merge(survivor.id, [duplicate.id]));
    const moved = await bandung.analyst.move(`community-needs/${duplicate.id}`, 'identified', { reason: 'x' });
    expect([moved.status, moved.body.code]).toEqual([409, 'community_need.merged']);
    const voice = await bandung.staff.post('feedback-messages', message(on, { needIds: [duplicate.id] }));
    expect(codes(voice)).toEqual(['feedback_message.need_merged']);
    expect(voice.body.errors[0].message).toContain(survivor.id);
  });

  it('merges two into each other only once', async () => {
    const [one, two] = [
      await communityNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id),
    ];
    const voice = await heard([one.id, two.id]);
    const path = `feedback-messages/${voice.id}`;
    const answers = await Promise.all([
      merge(one.id, [two.id]),
      merge(two.id, [one.id]),
      bandung.staff.patch(path, { needIds: [two.id, one.id] }, { 'if-match': '*' }),
    ]);
    expect(
      answers
        .slice(0, 2)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 422]);
  });
});

describe('POST /community-needs/{id}/unmerge', () => {
  it('gives back what it brought and nobody else did', async () => {
    const survivor = await communityNeed(bandung.analyst, on.campaign.id);
    const [one, two] = [
      await validatedNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id),
    ];
    const [own, shared] = [await heard([one.id]), await heard([one.id, two.id])];
    await made(merge(survivor.id, [one.id, two.id]));
    const back = await made(unmerge(one.id));
    expect(back).toMatchObject({ state: 'validated', mergedIntoId: null, droppedReason: null, feedbackCount: 2 });
    const needsOf = async ({ id }: { id: string }) =>
      (await made(bandung.staff.get(`feedback-messages/${id}`))).needIds;
    expect([await needsOf(own), await needsOf(shared)]).toEqual([[one.id], [one.id, survivor.id].sort()]);
    // It was validated by that evidence, and does not stand without it.
    expect(await read(survivor.id)).toMatchObject({ mergedIds: [two.id], researchNoteIds: one.researchNoteIds });
    const again = await unmerge(one.id);
    expect([again.status, again.body.code]).toEqual([409, 'community_need.not_merged']);
  });

  it('takes back the latest merge of a chain first', async () => {
    const [a, b, c] = [
      await communityNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id),
      await communityNeed(bandung.analyst, on.campaign.id),
    ];
    await made(merge(b.id, [a.id]));
    await made(merge(c.id, [b.id]));
    expect((await unmerge(a.id)).body.code).toBe('community_need.not_merged');
    await made(unmerge(b.id));
    expect((await made(unmerge(a.id))).state).toBe('identified');
    const changed = await bandung.analyst.patch(`community-needs/${a.id}`, { reach: 5 }, ifMatch(await read(a.id)));
    expect(changed.status).toBe(200);
  });
});
