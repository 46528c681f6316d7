import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { complaint, type Ground, ground, message, moment, unplannedPost } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, pointers, reclassified } from '#test/support/planning';
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

const post = (values = {}) => bandung.staff.post('feedback-messages', message(on, values));
const store = (values = {}) => made(post(values));

describeLaws({
  path: 'feedback-messages',
  name: 'feedback_message',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => message(on),
  patch: { text: 'Fogging di RW 05 belum datang.' },
  classified: true,
});

describe('POST /feedback-messages', () => {
  it('registers with a tracking code and waits for triage', async () => {
    const stored = await store();
    expect(stored.trackingCode).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect(stored).toMatchObject({
      state: 'received',
      kind: null,
      eligible: null,
      codedBy: null,
      firstRepliedAt: null,
    });
    const { items } = await made(bandung.viewer.get(`feedback-messages?trackingCode=${stored.trackingCode}`));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([stored.id]);
  });

  it('doubles nothing when an import is run again', async () => {
    const row = { source: 'lapor_export', externalId: '5601234' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(row)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const { count } = await made(bandung.viewer.get('feedback-messages/count?source=lapor_export&externalId=5601234'));
    expect(count).toBe(1);
  });

  it.each(['Rina Kartika', '@rinakartika', '081234567890', '3273012345678901', 'WARGA-baru'])(
    'takes no name, handle or number for a pseudonym: %s',
    async (authorRef) => {
      const answer = await post({ authorRef });
      expect([answer.status, pointers(answer)]).toEqual([400, ['/authorRef']]);
    },
  );

  it('belongs to the campaign of the post it answers', async () => {
    const about = await made(bandung.staff.post('posts', unplannedPost(on)));
    expect((await store({ postId: about.id, campaignId: undefined })).campaignId).toBe(on.campaign.id);
    const other = await campaign(bandung.head);
    const wrong = await post({ postId: about.id, campaignId: other.id });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['feedback_message.other_campaign']]);
  });

  it('needs no campaign, but did not arrive in the future', async () => {
    expect((await store({ campaignId: undefined })).campaignId).toBeNull();
    expect(codes(await post({ receivedAt: moment(30) }))).toEqual(['instant.in_future']);
    expect((await post({ receivedAt: '2026-03-14T10:00:00' })).status).toBe(400);
  });
});

describe('POST /feedback-messages/{id}/triage', () => {
  const triage = (id: string, coding: Record<string, unknown>) =>
    bandung.staff2.post(`feedback-messages/${id}/triage`, coding);

  it('says what it is and who said so', async () => {
    const { id } = await store();
    const coded = await made(triage(id, { kind: 'complaint', sentiment: 'negative', topic: ' Jadwal  Fogging ' }));
    expect(coded).toMatchObject({
      state: 'triaged',
      kind: 'complaint',
      sentiment: 'negative',
      eligible: true,
      topic: 'jadwal fogging',
      codedBy: bandung.staff2.id,
    });
  });

  it('holds spam unworthy of an answer', async () => {
    const { id } = await store();
    const refused = await triage(id, { kind: 'spam', eligible: true });
    expect([refused.status, codes(refused)]).toEqual([422, ['feedback_message.spam_eligible']]);
    expect(await made(triage(id, { kind: 'spam' }))).toMatchObject({ eligible: false, exclusionReason: 'spam' });
  });

  it('asks why anything else deserves no answer', async () => {
    const { id } = await store();
    const unsaid = await triage(id, { kind: 'question', eligible: false });
    expect([unsaid.status, codes(unsaid)]).toEqual([422, ['feedback_message.exclusion_reason']]);
    expect(codes(await triage(id, { kind: 'question', exclusionReason: 'other' }))).toEqual(codes(unsaid));
    const said = { kind: 'question', eligible: false, exclusionReason: 'duplicate' };
    expect((await made(triage(id, said))).exclusionReason).toBe('duplicate');
  });

  it('keeps why it sounds so, and the coding before', async () => {
    const { id } = await store();
    const first = {
      kind: 'complaint',
      topic: 'fogging',
      sentiment: 'negative',
      sentimentReason: 'Dua minggu menunggu.',
    };
    expect((await made(triage(id, first))).sentimentReason).toBe('Dua minggu menunggu.');
    await made(
      bandung.staff.post(`feedback-messages/${id}/triage`, { ...first, sentiment: 'neutral', sentimentReason: null }),
    );
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items[0].changes).toMatchObject({
      sentiment: { from: 'negative', to: 'neutral' },
      sentimentReason: { from: 'Dua minggu menunggu.', to: null },
      codedBy: { from: bandung.staff2.id, to: bandung.staff.id },
    });
  });

  it('asks a complaint for its topic', async () => {
    const { id } = await store();
    expect(codes(await triage(id, { kind: 'complaint' }))).toEqual(['feedback_message.complaint_topic']);
  });

  it('can be coded again, and the audit keeps both', async () => {
    const { id } = await complaint(bandung.staff, on);
    const again = await made(triage(id, { kind: 'question', sentiment: 'neutral' }));
    expect(again).toMatchObject({ kind: 'question', topic: null, state: 'triaged', codedBy: bandung.staff2.id });
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items[0].changes.kind).toEqual({ from: 'complaint', to: 'question' });
  });

  it('fixes the words and keeps the message', async () => {
    const coded = await complaint(bandung.staff, on);
    const path = `feedback-messages/${coded.id}`;
    const words = await bandung.staff.patch(path, { text: 'Lain' }, ifMatch(coded));
    expect([words.status, words.body.code]).toEqual([409, 'feedback_message.words_fixed']);
    const same = { receivedAt: new Date(coded.receivedAt).toISOString() };
    expect((await bandung.staff.patch(path, same, ifMatch(coded))).status).toBe(200);
    expect((await bandung.staff.delete(path, { 'if-match': '*' })).body.code).toBe('feedback_message.kept');
  });
});

describe('POST /feedback-messages/{id}/transitions', () => {
  it('closes with a reason what was triaged, and takes it up again', async () => {
    const { id } = await store();
    expect((await bandung.staff.move(`feedback-messages/${id}`, 'closed', { reason: 'x' })).status).toBe(409);
    await made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'praise', sentiment: 'positive' }));
    expect((await bandung.staff.move(`feedback-messages/${id}`, 'closed')).status).toBe(400);
    const closed = await made(bandung.staff.move(`feedback-messages/${id}`, 'closed', { reason: 'Pujian.' }));
    expect([closed.state, closed.stateReason, closed.allowedTransitions]).toEqual(['closed', 'Pujian.', ['triaged']]);
    expect((await made(bandung.staff.move(`feedback-messages/${id}`, 'triaged', { reason: 'Keliru.' }))).state).toBe(
      'triaged',
    );
  });

  it('is not answered by a move', async () => {
    const { id } = await complaint(bandung.staff, on);
    expect((await bandung.staff.move(`feedback-messages/${id}`, 'answered', { reason: 'x' })).status).toBe(400);
  });
});

describe('/feedback-messages/{id}/replies', () => {
  const reply = (id: string, values = {}) =>
    bandung.staff2.post(`feedback-messages/${id}/replies`, { text: 'Fogging RW 05 Sabtu pukul 07.00.', ...values });

  it('answers the message with the first official reply', async () => {
    const { id } = await complaint(bandung.staff, on);
    const at = moment(-30);
    const { status, body, headers } = await reply(id, { at });
    expect([status, headers.get('location')]).toEqual([201, `/api/v1/feedback-messages/${id}/replies/${body.id}`]);
    expect(body).toMatchObject({ official: true, createdBy: bandung.staff2.id, campaignId: on.campaign.id });
    const answered = await made(bandung.viewer.get(`feedback-messages/${id}`));
    expect([answered.state, new Date(answered.firstRepliedAt)]).toEqual(['answered', new Date(at)]);
    expect((await made(bandung.viewer.get(`feedback-messages/${id}/replies/${body.id}`))).text).toBe(body.text);
  });

  it('keeps the earliest answer as the first, whoever records it last', async () => {
    const { id } = await complaint(bandung.staff, on);
    const ats = [-20, -40, -10, -30].map(moment);
    await Promise.all(ats.map((at) => made(reply(id, { at }))));
    const { firstRepliedAt, state } = await made(bandung.viewer.get(`feedback-messages/${id}`));
    expect([new Date(firstRepliedAt), state]).toEqual([new Date(ats[1]!), 'answered']);
    const { items } = await made(bandung.viewer.get(`feedback-messages/${id}/replies`));
    expect(items.map((item: { at: string }) => new Date(item.at))).toEqual([...ats].sort().map((at) => new Date(at)));
    const moves = (await made(bandung.viewer.get(`feedback-messages/${id}/transitions`))).items;
    expect(moves.filter(({ to }: { to: string }) => to === 'answered')).toHaveLength(1);
  });

  it('answers nothing when another citizen speaks', async () => {
    const { id } = await complaint(bandung.staff, on);
    await made(reply(id, { official: false, text: 'Di RW kami juga belum.' }));
    expect(await made(bandung.viewer.get(`feedback-messages/${id}`))).toMatchObject({
      state: 'triaged',
      firstRepliedAt: null,
    });
  });

  it('may answer before anybody codes, and triage follows', async () => {
    const { id } = await store();
    await made(reply(id));
    const coded = await made(
      bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'question', sentiment: 'neutral' }),
    );
    expect([coded.state, coded.kind]).toEqual(['answered', 'question']);
  });

  it('comes after its message and not from the future', async () => {
    const { id } = await store();
    expect(codes(await reply(id, { at: moment(-180) }))).toEqual(['feedback_reply.before_message']);
    expect(codes(await reply(id, { at: moment(30) }))).toEqual(['instant.in_future']);
  });

  it('is hidden with its message, in reading and in the audit', async () => {
    const { id } = await store({ classification: 'confidential' });
    const { id: replyId } = await made(reply(id));
    expect((await bandung.viewer.get(`feedback-messages/${id}/replies`)).status).toBe(404);
    expect((await bandung.viewer.get(`feedback-messages/${id}/replies/${replyId}`)).status).toBe(404);
    expect((await bandung.viewer.get(`audit-events?recordId=${replyId}`)).body.items).toEqual([]);
    expect((await bandung.head.get(`audit-events?recordId=${replyId}`)).body.items).toHaveLength(1);
    expect((await muba.head.post(`feedback-messages/${id}/replies`, { text: 'x' })).status).toBe(404);
  });

  it('becomes stricter together with its message', async () => {
    const received = await store();
    const { id: replyId } = await made(reply(received.id));
    const path = `feedback-messages/${received.id}`;
    await reclassified(bandung.head, 'feedback-messages', received.id, 'confidential');
    expect((await bandung.viewer.get(`${path}/replies/${replyId}`)).status).toBe(404);
    expect((await bandung.head.get(`${path}/replies/${replyId}`)).status).toBe(200);
  });

  it('is found only under its own message', async () => {
    const [mine, other] = [await store(), await store()];
    const { id } = await made(reply(mine.id));
    expect((await bandung.staff.get(`feedback-messages/${other.id}/replies/${id}`)).status).toBe(404);
  });
});

describe('POST /feedback-messages/needs', () => {
  const need = {
    title: 'Jadwal fogging per RW',
    need: 'Warga tidak tahu kapan fogging datang.',
    urgency: 4,
    severity: 3,
    reach: 3,
    area: 'Coblong',
  };

  it('makes a need of a cluster and ties every message to it', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => made(bandung.staff.post('feedback-messages', message(on)))));
    const stored = await made(bandung.analyst.post('feedback-messages/needs', { ...need, messageIds: [a.id, b.id] }));
    expect(stored).toMatchObject({ campaignId: on.campaign.id, state: 'identified', feedbackCount: 2 });
    const { items } = await made(bandung.viewer.get(`feedback-messages?needId=${stored.id}`));
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([a.id, b.id].sort());
  });

  it('refuses what is of several campaigns, unknown, or stricter than the need', async () => {
    const mine = await made(bandung.staff.post('feedback-messages', message(on, { classification: 'restricted' })));
    const other = await made(bandung.staff.post('feedback-messages', message(await ground(bandung))));
    const ask = (messageIds: string[], values = {}) =>
      bandung.analyst.post('feedback-messages/needs', { ...need, ...values, messageIds });
    expect(codes(await ask([mine.id, other.id]))).toEqual(['feedback_need.one_campaign']);
    expect(codes(await ask([mine.id], { classification: 'open' }))).toEqual(['feedback_need.as_strict']);
    const theirs = await made(muba.staff.post('feedback-messages', message(await ground(muba))));
    expect(codes(await ask([theirs.id]))).toContain('reference.unknown');
    expect((await bandung.staff.post('feedback-messages/needs', { ...need, messageIds: [mine.id] })).status).toBe(403);
  });
});

describe('GET /feedback-messages', () => {
  it('narrows by coding, channel, author and period', async () => {
    const own = await ground(bandung);
    const waiting = await made(bandung.staff.post('feedback-messages', message(own, { authorRef: 'ig-7f3a' })));
    const coded = await complaint(bandung.staff, own, 'nomor darurat', { receivedAt: moment(-600) });
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`feedback-messages?campaignId=${own.campaign.id}&${query}`))).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('sort=receivedAt')).toEqual([coded.id, waiting.id]);
    expect(await ids('triaged=false')).toEqual([waiting.id]);
    expect(await ids('eligible=true&kind=complaint&topic=nomor%20darurat')).toEqual([coded.id]);
    expect(await ids('authorRef=ig-7f3a')).toEqual([waiting.id]);
    expect(await ids(`from=${moment(-300)}`)).toEqual([waiting.id]);
    expect((await ids('q=fogging')).sort()).toEqual([waiting.id, coded.id].sort());
  });
});
