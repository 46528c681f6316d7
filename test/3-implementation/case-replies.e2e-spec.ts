import { startTestApp, type TestApp } from '#test/support/app';
import { assignedCase, openCase, replied, tree, verifiedCase } from '#test/support/cases';
import { Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground } from '#test/support/doing';
import { type Agency, agency, legalBasis } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { codes } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let on: Ground;
let units: Awaited<ReturnType<typeof tree>>;
/** Somebody who knows a tracking code and nothing else. */
let citizen: Client;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  [on, units] = [await ground(bandung), await tree(bandung)];
  citizen = new Client(test.url, null);
});
afterAll(() => test.close());

const read = (id: string) => made(bandung.staff.get(`cases/${id}`));
const draft = (id: string, values = {}) =>
  made(bandung.staff.post(`cases/${id}/replies`, { text: 'Sabtu pukul 07.00.', final: true, ...values }));
const send = (id: string, replyId: string, by = bandung.staff, values = {}) =>
  by.move(`cases/${id}/replies/${replyId}`, 'sent', { channelId: on.channel.id, ...values });
const clocksOf = async (id: string) => {
  const { items } = await made(bandung.viewer.get(`cases/${id}/clocks`));
  return Object.fromEntries(items.map((clock: { code: string }) => [clock.code, clock]));
};

describe('/cases/{id}/replies', () => {
  it('meets the follow-up by an interim word, and the class clock by the final one', async () => {
    const { id, messageId } = await assignedCase(bandung.staff, on);
    await replied(bandung.staff, on, id, { final: false, text: 'Sedang kami periksa.' });
    expect((await clocksOf(id))['LAPOR-FOLLOWUP'].state).toBe('met');
    expect((await read(id)).state).toBe('assigned');
    const sent = await replied(bandung.staff, on, id);
    const answered = await read(id);
    expect(answered).toMatchObject({
      state: 'answered',
      answeredAt: sent.sentAt,
      nextClock: { code: 'LAPOR-REPLYBACK' },
    });
    expect(Date.parse(answered.reopenUntil)).toBe(Date.parse(answered.nextClock.dueAt));
    expect((await clocksOf(id))['LAPOR-NONSUP'].state).toBe('met');
    const { items } = await made(bandung.viewer.get(`feedback-messages/${messageId}/replies`));
    expect(items.map(({ official, text }: Record<string, unknown>) => [official, text])).toEqual([
      [true, 'Sedang kami periksa.'],
      [true, 'Fogging RW 05 Sabtu pukul 07.00.'],
    ]);
    expect((await made(bandung.viewer.get(`feedback-messages/${messageId}`))).state).toBe('answered');
  });

  it('sends nothing of high risk that nobody else approved', async () => {
    const { id } = await assignedCase(bandung.staff, on, { riskClass: 'high' });
    const reply = await draft(id);
    expect(reply.riskClass).toBe('high');
    const early = await send(id, reply.id);
    expect([early.status, early.body.code]).toEqual([409, 'case_reply.not_approved']);
    const path = `cases/${id}/replies/${reply.id}`;
    expect((await bandung.staff.move(path, 'approved')).status).toBe(403);
    const approved = await made(bandung.head.move(path, 'approved'));
    expect(approved.approvedById).toBe(bandung.head.id);
    const changed = await made(bandung.staff.patch(path, { text: 'Minggu pukul 07.00.' }, ifMatch(approved)));
    expect([changed.state, changed.approvedById]).toEqual(['draft', null]);
    await made(bandung.head.move(path, 'approved'));
    await made(send(id, reply.id));
  });

  it('refuses the head’s approval of the head’s own words', async () => {
    const { id } = await assignedCase(bandung.staff, on, { riskClass: 'high' });
    const own = await made(bandung.head.post(`cases/${id}/replies`, { text: 'Kami periksa.' }));
    const refused = await bandung.head.move(`cases/${id}/replies/${own.id}`, 'approved');
    expect([refused.status, refused.body.code]).toEqual([403, 'access.self_approval']);
  });

  it('lets one of two officers answer, and writes nothing of the other', async () => {
    const { id, messageId } = await assignedCase(bandung.staff, on);
    const [one, two] = [await draft(id, { text: 'Sabtu.' }), await draft(id, { text: 'Minggu.' })];
    const answers = await Promise.all([send(id, one.id), send(id, two.id, bandung.staff2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { items } = await made(bandung.staff.get(`cases/${id}/replies`));
    expect(items.map(({ state }: { state: string }) => state).sort()).toEqual(['draft', 'sent']);
    expect((await made(bandung.staff.get(`feedback-messages/${messageId}/replies`))).items).toHaveLength(1);
  });

  it('reaches everybody whose case was merged, also during the reply', async () => {
    const parent = await assignedCase(bandung.staff, on);
    const [before, during] = [await openCase(bandung.staff, on), await openCase(bandung.staff, on)];
    const merge = (caseIds: string[]) => bandung.staff2.post(`cases/${parent.id}/merges`, { caseIds, reason: 'Sama.' });
    await made(merge([before.id]));
    const reply = await draft(parent.id);
    const [sent, merged] = await Promise.all([send(parent.id, reply.id), merge([during.id])]);
    expect([sent.status, merged.status]).toEqual([200, 200]);
    for (const { messageId } of [parent, before, during]) {
      const { items } = await made(bandung.staff.get(`feedback-messages/${messageId}/replies`));
      expect(items).toMatchObject([{ caseReplyId: reply.id, text: 'Sabtu pukul 07.00.' }]);
    }
    expect((await send(before.id, (await draft(parent.id, { final: false })).id)).status).toBe(404);
  });

  it('answers those whom nobody knows through their code alone', async () => {
    const { id, trackingCode, anonymous } = await assignedCase(bandung.staff, on, { anonymous: true });
    expect(anonymous).toBe(true);
    const reply = await draft(id);
    expect(codes(await send(id, reply.id))).toEqual(['case_reply.channel']);
    await made(send(id, reply.id, bandung.staff, { channelId: null }));
    const shown = await made(citizen.get(`public/reports/${trackingCode}`));
    expect(shown.replies.map(({ text }: { text: string }) => text)).toEqual(['Sabtu pukul 07.00.']);
    const known = await assignedCase(bandung.staff, on);
    expect(codes(await send(known.id, (await draft(known.id)).id, bandung.staff, { channelId: null }))).toEqual([
      'case_reply.channel',
    ]);
  });
});

describe('reopening', () => {
  const answer = (id: string, at?: string) =>
    bandung.staff.post(`cases/${id}/reporter-answers`, { text: 'Hanya sampai RW 04.', ...(at ? { at } : {}) });

  it('follows an answer within ten working days, and restarts the clocks', async () => {
    const { id } = await assignedCase(bandung.staff, on, {
      receivedAt: '2026-03-12T03:00:00Z',
      at: '2026-03-12T04:00:00Z',
    });
    await replied(bandung.staff, on, id, { at: '2026-03-13T03:00:00Z' });
    // C1's ten working days, counted from the answer of Friday 13 March: until the end of 6 April.
    expect(Date.parse((await read(id)).reopenUntil)).toBe(Date.parse('2026-04-06T16:59:59.999Z'));
    const late = await answer(id, '2026-04-06T17:00:00Z');
    expect([late.status, late.body.code]).toEqual([409, 'reporter_answer.too_late']);
    expect((await made(answer(id, '2026-04-06T16:00:00Z'))).effect).toBe('reopened');
    expect(await read(id)).toMatchObject({ state: 'reopened', reopenings: 1, reopenUntil: null });
    expect((await clocksOf(id))['LAPOR-NONSUP']).toMatchObject({ state: 'running' });
  });

  it('asks whose answer it is where several reported', async () => {
    const [parent, child] = [await openCase(bandung.staff, on), await openCase(bandung.staff, on)];
    await made(bandung.staff.post(`cases/${parent.id}/merges`, { caseIds: [child.id], reason: 'Sama.' }));
    expect((await answer(parent.id)).body.code).toBe('reporter_answer.whose');
  });
});

describe('/public/reports/{trackingCode}', () => {
  const page = (code: string) => citizen.get(`public/reports/${code}`);

  it('shows how far it is, and nothing of who and why', async () => {
    const secret = 'Catatan internal untuk Kabid.';
    const { id, trackingCode } = await verifiedCase(bandung.staff, on);
    const given = { unitId: units.section.id, personId: units.inSection.id, note: secret };
    await made(bandung.staff.post(`cases/${id}/dispositions`, given));
    const answer = await page(trackingCode.toLowerCase().replace('-', ''));
    expect(Object.keys(answer.body).sort().join()).toBe(
      'agency,answerUntil,mayAnswer,mayRate,message,progress,receivedAt,replies,text,trackingCode',
    );
    expect(answer.body).toMatchObject({ progress: 'in_process', mayAnswer: true, mayRate: false, replies: [] });
    for (const hidden of [secret, 'WARGA-0042', 'Siti', id]) expect(JSON.stringify(answer.body)).not.toContain(hidden);
  });

  it('says the same of a code that nobody has and of no code at all', async () => {
    const [unknown, nonsense] = [await page('22222-22222'), await page('x')];
    expect([unknown.status, nonsense.status, unknown.body.code]).toEqual([404, 404, nonsense.body.code]);
  });

  it('masks numbers, and keeps the words of a confidential report', async () => {
    const [plain, strict] = [
      await made(bandung.staff.post('feedback-messages', { ...body(), text: 'Hubungi 0812-3456-7890, RW 05.' })),
      await made(bandung.staff.post('feedback-messages', { ...body(), confidential: true })),
    ];
    expect((await made(page(plain.trackingCode))).text).not.toContain('3456');
    const { id } = await made(
      bandung.staff.post('cases', {
        feedbackMessageIds: [strict.id],
        title: 'Pungutan',
        class: 'supervisory_complaint',
      }),
    );
    expect(await read(id)).toMatchObject({ confidential: true, classification: 'confidential' });
    expect((await bandung.viewer.get(`cases/${id}`)).status).toBe(404);
    expect((await made(page(strict.trackingCode))).text).toBeNull();
  });

  it('reopens by the reporter’s own answer', async () => {
    const { id, trackingCode } = await assignedCase(bandung.staff, on);
    await replied(bandung.staff, on, id);
    const shown = await made(citizen.post(`public/reports/${trackingCode}/answers`, { text: 'Belum datang juga.' }));
    expect([shown.progress, (await read(id)).state]).toEqual(['in_process', 'reopened']);
    const { items } = await made(bandung.staff.get(`cases/${id}/transitions`));
    expect(items.at(-1)).toMatchObject({ to: 'reopened', byId: null });
  });

  const body = () => ({ channelId: on.channel.id, receivedAt: new Date().toISOString(), text: 'Ada pungutan.' });
});

describe('satisfaction', () => {
  const closedCase = async () => {
    const stored = await assignedCase(bandung.staff, on);
    await replied(bandung.staff, on, stored.id);
    await made(bandung.staff.move(`cases/${stored.id}`, 'closed', { reason: 'Pelapor setuju.' }));
    return stored;
  };
  const rate = (code: string, values: object) => citizen.post(`public/reports/${code}/ratings`, values);

  it('is asked after the closing, once, and never shown without its response rate', async () => {
    const { id, trackingCode } = await closedCase();
    const open = await assignedCase(bandung.staff, on);
    expect((await rate(open.trackingCode, { rating: 5, solved: true })).body.code).toBe('satisfaction.not_asked');
    const before = await made(bandung.viewer.get(`cases/${id}/satisfaction`));
    expect(before).toMatchObject({ asked: 1, answered: 0, responseRate: '0', averageRating: null });
    const answers = await Promise.all([1, 2, 3].map(() => rate(trackingCode, { rating: 4, solved: true })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    const after = await made(bandung.viewer.get(`cases/${id}/satisfaction`));
    expect(after).toMatchObject({
      responseRate: '100',
      averageRating: '4',
      solvedShare: '100',
      ratings: [0, 0, 0, 1, 0],
    });
    const all = await made(bandung.viewer.get(`satisfaction?campaignId=${on.campaign.id}`));
    expect(all).toMatchObject({ responseRate: expect.any(String), averageRating: '4' });
  });

  it('reopens what was not really solved, also by a link that works once', async () => {
    const { id } = await closedCase();
    const { url } = await made(bandung.staff.post(`cases/${id}/satisfaction-links`));
    const answer = { rating: 1, solved: false, text: 'Tidak ada yang datang.' };
    expect((await made(citizen.post(url, answer))).answeredAt).not.toBeNull();
    expect((await citizen.post(url, answer)).status).toBe(410);
    expect(await read(id)).toMatchObject({ state: 'reopened', stateReason: 'Tidak ada yang datang.' });
  });
});

describe('/reply-templates', () => {
  const text = 'Tentang {{caseTopic}}: {{unit}} datang {{day}}. Dasar: {{legalBasis}}.';

  it('fills what the case knows, and refuses by name what nobody fills', async () => {
    const basis = await legalBasis(bandung.head);
    const template = await made(
      bandung.head.post('reply-templates', { title: 'Fogging', text, legalBasisId: basis.id, riskClass: 'high' }),
    );
    const { id } = await verifiedCase(bandung.staff, on, { topic: 'jadwal fogging' });
    const path = `reply-templates/${template.id}/rendering`;
    const missing = await bandung.staff.post(path, { caseId: id });
    expect([missing.status, missing.body.code, missing.body.detail]).toEqual([
      422,
      'reply_template.unresolved',
      expect.stringContaining('unit, day'),
    ]);
    const values = Object.entries({ unit: 'Puskesmas Dago', day: 'Sabtu' }).map(([name, value]) => ({ name, value }));
    const filled = await made(bandung.staff.post(path, { caseId: id, values }));
    expect(filled.text).toMatch(/^Tentang jadwal fogging: Puskesmas Dago datang Sabtu\. Dasar: .*1340\/2017/);
    const early = await bandung.staff.post(path, { caseId: id, values, on: '2017-01-01' });
    expect(codes(early)).toEqual(['legal_basis.not_in_force']);
    await made(bandung.staff.move(`cases/${id}`, 'assigned', { assigneeId: bandung.staff.id }));
    expect((await draft(id, { replyTemplateId: template.id })).riskClass).toBe('high');
    expect((await bandung.head.delete(`reply-templates/${template.id}`, { 'if-match': '*' })).status).toBe(409);
  });

  it('takes no braces that are no variable, and nothing from who may not write', async () => {
    expect(codes(await bandung.head.post('reply-templates', { title: 'x', text: '{{nama warga}}' }))).toEqual([
      'reply_template.braces',
    ]);
    expect((await bandung.staff.post('reply-templates', { title: 'x', text: 'x' })).status).toBe(403);
  });
});

describe('what comes due', () => {
  it('goes upward once, to the superior who is named, and an answered case never', async () => {
    const { ClockRounds } = await outside<typeof import('#stages/3-implementation/clock/clock-round.service')>(
      '#stages/3-implementation/clock/clock-round.service',
    );
    const lead = await bandung.person({ role: 'head', unitId: units.other.id });
    const unit = await made(bandung.admin.get(`org-units/${units.other.id}`));
    await made(bandung.admin.patch(`org-units/${unit.id}`, { headId: lead.id }, ifMatch(unit)));
    const late = await verifiedCase(bandung.staff, on);
    const inTime = await assignedCase(bandung.staff, on);
    await made(bandung.staff.post(`cases/${late.id}/dispositions`, { unitId: unit.id, note: 'Mohon.' }));
    await replied(bandung.staff, on, inTime.id);

    // Two months on, fourteen working days for the one and ten for the reporter of the other are over.
    const round = () => test.app.get(ClockRounds).round(new Date(Date.now() + 60 * 86_400_000));
    await Promise.all([round(), round()]);
    await round();
    const { items: steps } = await made(bandung.staff.get(`cases/${late.id}/transitions`));
    expect(steps.filter(({ to }: { to: string }) => to === 'escalated')).toMatchObject([{ byId: null }]);
    const { items: told } = await made(lead.get('notifications?kind=clock_breached'));
    const codesTold = told.flatMap(({ recordId, params }: Told) => (recordId === late.id ? [params.code] : []));
    expect(codesTold.sort()).toEqual(['LAPOR-FOLLOWUP', 'LAPOR-NONSUP']);
    expect(await read(inTime.id)).toMatchObject({ state: 'closed', stateReason: 'LAPOR-REPLYBACK' });
    const { items: moves } = await made(bandung.staff.get(`cases/${inTime.id}/transitions`));
    expect(moves.map(({ to }: { to: string }) => to).join()).toBe('verified,assigned,answered,closed');
  });
});

interface Told {
  recordId: string;
  params: { code: string };
}
