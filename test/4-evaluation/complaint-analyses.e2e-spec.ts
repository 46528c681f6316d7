import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { analysisOf, complaints, NO_PROBLEM as NO, WORDS } from '#test/support/complaints';
import { complaint, day, type Ground, ground, improvement, message, unplannedPost } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
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

const store = (values = {}, place = on) => made(bandung.staff.post('complaint-analyses', analysisOf(place, values)));
const final = (id: string, by: Client = bandung.staff) => by.move(`complaint-analyses/${id}`, 'final');
const name = (id: string, values: object) => bandung.staff.post(`complaint-analyses/${id}/patterns`, values);
const problem = (values = {}) => ({
  ...{ topic: 'jadwal fogging', decision: 'problem', reason: 'Dua kecamatan menunggu lebih dari dua minggu.' },
  followUp: { action: 'Jadwal per RW setiap Senin.', ownerId: bandung.staff2.id, dueOn: day(14) },
  ...values,
});
const tables = (id: string, audience = 'internal', by: Client = bandung.viewer) =>
  made(by.get(`complaint-analyses/${id}/tables?audience=${audience}`));
// biome-ignore lint/suspicious/noExplicitAny: a table of the answer
const shown = ({ rows, total }: any) => [...rows.map((row: { shown: string | null }) => row.shown), total];

describeLaws({
  path: 'complaint-analyses',
  name: 'complaint_analysis',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => analysisOf(on),
  patch: { findings: 'Jadwal paling banyak dikeluhkan.' },
  classified: true,
});

describe('POST /complaint-analyses', () => {
  it('speaks of a period that has a beginning and an end', async () => {
    const turned = await bandung.staff.post('complaint-analyses', analysisOf(on, { periodTo: day(-61) }));
    expect([turned.status, codes(turned)]).toEqual([422, ['complaint_analysis.period_order']]);
    const foreign = analysisOf(on, { campaignId: (await ground(muba)).campaign.id });
    expect((await bandung.staff.post('complaint-analyses', foreign)).status).toBe(422);
  });

  it('replaces only a final one of the same campaign', async () => {
    const { id } = await store();
    const early = await bandung.staff.post('complaint-analyses', analysisOf(on, { supersedesId: id }));
    expect([early.status, codes(early)]).toEqual([422, ['complaint_analysis.supersedes_final']]);
  });
});

describe('GET /complaint-analyses/{id}/tables', () => {
  it('C39: shows 12 and <5, hides a second ward, and gives away no 3 and no 9', async () => {
    const wards = await ground(bandung);
    await complaints(bandung.staff, wards, {
      'Kelurahan Dago': 12,
      'Kelurahan Lebak Siliwangi': 3,
      'Kelurahan Cipaganti': 9,
    });
    const { id } = await store({}, wards);
    const own = await tables(id);
    expect(shown(own.byArea)).toEqual(['12', '9', '3', 24]);
    const open = await tables(id, 'public');
    expect(shown(open.byArea)).toEqual(['12', null, '<5', 24]);
    expect(open.byArea.rows.map(({ count }: { count: number }) => count)).toEqual([12, null, null]);
    expect(shown(open.byTopic)).toEqual(['24', 24]);
    expect([open.complaints, open.cases, open.movements]).toEqual([24, null, null]);
  });

  it('lets no table tell the total that another must hide', async () => {
    const small = await ground(bandung);
    await complaints(bandung.staff, small, { 'RW 05': 3, 'RW 06': 3 });
    const open = await tables((await store({}, small)).id, 'public');
    expect([shown(open.byArea), shown(open.byTopic)]).toEqual([
      ['<5', '<5', null],
      [null, null],
    ]);
    expect([open.complaints, open.perPost]).toEqual([null, null]);
  });

  it('counts complaints for each post, by channel and class, without what deserves no answer', async () => {
    const own = await ground(bandung);
    const first = await complaint(bandung.staff, own);
    await complaint(bandung.staff, own, 'biaya');
    const spam = await made(bandung.staff.post('feedback-messages', message(own)));
    const twin = { kind: 'complaint', topic: 'biaya', eligible: false, exclusionReason: 'duplicate' };
    await made(bandung.staff.post(`feedback-messages/${spam.id}/triage`, twin));
    await made(bandung.staff.post('feedback-messages', message(own)));
    await made(bandung.staff.post('cases', { feedbackMessageIds: [first.id], title: 'Fogging', class: 'complaint' }));
    for (let i = 0; i < 4; i++) await made(bandung.staff.post('posts', unplannedPost(own)));
    const counted = await tables((await store({}, own)).id);
    expect(counted).toMatchObject({ complaints: 2, cases: 1, posts: 4, perPost: '0.5' });
    expect(counted.byChannel.rows).toMatchObject([{ key: own.channel.id, name: own.channel.handle, count: 2 }]);
    expect(counted.byClass.rows.map(({ key }: { key: string }) => key)).toEqual(['complaint', null]);
    expect(counted.leftOut).toEqual([
      { reason: 'duplicate', count: 1 },
      { reason: 'uncoded', count: 1 },
    ]);
    expect(counted.movements).toMatchObject({ opening: 0, received: 1, closing: 1, difference: '0' });
    expect(counted.perThousandReached).toEqual({ value: null, lower: null, upper: null });
  });

  it('divides by bounds of the reach and never by its sum', async () => {
    const own = await ground(bandung);
    await complaints(bandung.staff, own, { 'RW 05': 21 });
    const { id: postId } = await made(
      bandung.staff.post('posts', unplannedPost(own, { publishedAt: `${day(-4)}T01:00:00Z` })),
    );
    const items = ['400', '350', '300'].map((value, i) => ({
      ...{ postId, metric: 'reach', value, capturedAt: `${day(i - 3)}T00:00:00Z`, cumulative: false },
      ...{ periodStart: day(i - 4), periodEnd: day(i - 4), source: 'manual' },
    }));
    await made(bandung.staff.post('metric-samples/batch', { items }));
    const { reach, perThousandReached } = await tables((await store({}, own)).id);
    expect(reach).toEqual({ value: null, lower: '400', upper: '1050' });
    expect(perThousandReached).toEqual({ value: null, lower: '20', upper: '52.5' });
  });

  it('counts for every reader what an analysis of its openness may tell', async () => {
    const own = await ground(bandung);
    await complaint(bandung.staff, own);
    const secret = await complaint(bandung.staff, own, 'dugaan pungli');
    await reclassified(bandung.head, 'feedback-messages', secret.id, 'confidential');
    const [open, closed] = [await store({}, own), await store({ classification: 'confidential' }, own)];
    expect((await tables(open.id, 'internal', bandung.head)).complaints).toBe(1);
    expect((await tables(closed.id, 'internal', bandung.head)).complaints).toBe(2);
    expect((await bandung.viewer.get(`complaint-analyses/${closed.id}/tables`)).status).toBe(404);
    const leaving = await bandung.head.get(`complaint-analyses/${closed.id}/tables?audience=public`);
    expect([leaving.status, leaving.body.code]).toEqual([409, 'complaint_analysis.not_open']);
    expect((await muba.head.get(`complaint-analyses/${open.id}/tables`)).status).toBe(404);
  });

  it('compares equal windows before and after an improvement', async () => {
    const own = await ground(bandung);
    const before = await complaint(bandung.staff, own, 'jadwal fogging', { receivedAt: `${day(-25)}T03:00:00Z` });
    await complaint(bandung.staff, own, 'jadwal fogging', { receivedAt: `${day(-24)}T03:00:00Z` });
    await complaint(bandung.staff, own, 'biaya', { receivedAt: `${day(-24)}T04:00:00Z` });
    await complaint(bandung.staff, own, 'jadwal fogging', { receivedAt: `${day(-5)}T03:00:00Z` });
    const body = { feedbackMessageIds: [before.id], ownerId: bandung.staff2.id, dueOn: day(3) };
    const agreed = await made(bandung.staff.post('follow-ups', { ...body, problem: 'Jadwal.', action: 'Umumkan.' }));
    expect(agreed.topic).toBe('jadwal fogging');
    await made(bandung.staff.post('service-improvements', improvement(agreed.id, { effectiveOn: day(-19) })));
    const [around] = (await tables((await store({}, own)).id)).improvements;
    expect(around).toMatchObject({ topics: ['jadwal fogging'], days: 20, effectiveOn: day(-19) });
    expect(around.before).toMatchObject({ from: day(-39), to: day(-20), count: 2, complaints: 3, posts: 0 });
    expect(around.after).toMatchObject({ from: day(-19), to: day(0), count: 1, complaints: 1 });
    expect(around.caveats.map(({ code }: { code: string }) => code)).toEqual(['short_window']);
  });
});

describe('POST /complaint-analyses/{id}/patterns', () => {
  let place: Ground;
  beforeAll(async () => {
    place = await ground(bandung);
    await complaints(bandung.staff, place, { 'RW 05': 2 });
    await complaints(bandung.staff, place, { 'RW 06': 2 }, 'biaya');
  });

  it('opens a follow-up of a problem, once', async () => {
    const { id } = await store({}, place);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => name(id, problem({ topic: ' Jadwal  Fogging ' }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const named = await made(bandung.viewer.get(`complaint-analyses/${id}`));
    expect(named.patterns).toMatchObject([
      { topic: 'jadwal fogging', decision: 'problem', decidedBy: bandung.staff.id },
    ]);
    const { items } = await made(bandung.viewer.get(`follow-ups?complaintAnalysisId=${id}`));
    expect(items).toMatchObject([
      { id: named.patterns[0].followUpIds[0], topic: 'jadwal fogging', ownerId: bandung.staff2.id, dueOn: day(14) },
    ]);
    const refused = answers.find(({ status }) => status === 409);
    expect([refused?.body.code, refused?.body.followUpId]).toEqual([
      'complaint_analysis.pattern_followed',
      items[0].id,
    ]);
    expect((await bandung.staff.delete(`complaint-analyses/${id}`, { 'if-match': '*' })).status).toBe(409);
    await made(bandung.staff.move(`follow-ups/${items[0].id}`, 'dropped', { reason: 'Digabung.' }));
    await made(name(id, { topic: 'jadwal fogging', ...NO }));
  });

  it('wants an owner, a day and a topic that repeats itself', async () => {
    const { id } = await store({}, place);
    expect(codes(await name(id, problem({ followUp: undefined })))).toEqual([
      'complaint_analysis.follow_up_with_problem',
    ]);
    expect(codes(await name(id, problem({ topic: 'parkir' })))).toEqual(['complaint_analysis.no_pattern']);
    expect(pointers(await name(id, problem({ followUp: { action: 'x' } })))).toEqual([
      '/followUp/dueOn',
      '/followUp/ownerId',
    ]);
    const foreign = problem({ followUp: { action: 'x', ownerId: muba.staff.id, dueOn: day(3) } });
    expect(codes(await name(id, foreign))).toEqual(['follow_up.owner_active']);
    expect((await made(bandung.viewer.get(`complaint-analyses/${id}`))).patterns).toEqual([]);
    expect((await muba.staff.post(`complaint-analyses/${id}/patterns`, problem())).status).toBe(404);
    expect((await bandung.viewer.post(`complaint-analyses/${id}/patterns`, problem())).status).toBe(403);
    expect((await name(newId(), problem())).status).toBe(404);
  });
});

describe('POST /complaint-analyses/{id}/transitions', () => {
  it('C10: refuses counts of Bandung 2014 that do not add up, with the difference of 30', async () => {
    const states = [
      { state: 'selesai', count: 4774 },
      { state: 'proses', count: 33 },
      { state: 'arsip', count: 794 },
    ];
    const published = (total: number) => ({ byState: { states, total } });
    const empty = await ground(bandung);
    const draft = await store({ ...WORDS, stated: published(5571) }, empty);
    const refused = await final(draft.id);
    expect([refused.status, refused.body.code, refused.body.difference]).toEqual([422, 'figures.do_not_add_up', '30']);
    expect(refused.body.detail).toContain('5601');
    expect((await made(bandung.viewer.get(`complaint-analyses/${draft.id}`))).state).toBe('draft');
    const patch = { stated: published(5601) };
    await made(bandung.staff.patch(`complaint-analyses/${draft.id}`, patch, ifMatch(draft)));
    expect((await final(draft.id)).status).toBe(200);
  });

  it('waits for words, and for every pattern to be named', async () => {
    const own = await ground(bandung);
    await complaints(bandung.staff, own, { 'RW 05': 2 });
    const { id } = await store({}, own);
    expect(codes(await final(id))).toEqual([
      'complaint_analysis.causes_needed',
      'complaint_analysis.findings_needed',
      'complaint_analysis.pattern_unnamed',
    ]);
    const ahead = await store({ ...WORDS, periodTo: day(5) }, await ground(bandung));
    expect(codes(await final(ahead.id))).toEqual(['date.in_future']);
  });

  it('freezes the numbers once; a new version takes its place', async () => {
    const own = await ground(bandung);
    await complaints(bandung.staff, own, { 'RW 05': 2 });
    const { id } = await store(WORDS, own);
    await made(name(id, { topic: 'jadwal fogging', ...NO }));
    const answers = await Promise.all(Array.from({ length: 4 }, () => final(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const frozen = await tables(id);
    await complaints(bandung.staff, own, { 'RW 06': 5 });
    expect(await tables(id)).toEqual(frozen);
    expect([frozen.complaints, frozen.frozenAt !== null]).toEqual([2, true]);
    const record = await made(bandung.viewer.get(`complaint-analyses/${id}`));
    expect(record).toMatchObject({ state: 'final', finalizedBy: bandung.staff.id });
    const changed = await bandung.staff.patch(`complaint-analyses/${id}`, { causes: 'Lain' }, ifMatch(record));
    expect([changed.status, changed.body.code]).toEqual([409, 'complaint_analysis.fixed']);
    expect((await name(id, problem())).body.code).toBe('complaint_analysis.fixed');
    const next = await store({ ...WORDS, supersedesId: id }, own);
    await made(name(next.id, problem()));
    await made(final(next.id));
    expect((await made(bandung.viewer.get(`complaint-analyses/${id}`))).supersededById).toBe(next.id);
    expect((await tables(next.id)).complaints).toBe(7);
  });
});

describe('the gate to closing', () => {
  const holds = async (place: Ground) => {
    const { conditions } = await made(bandung.viewer.get(`campaigns/${place.campaign.id}/gate?to=closed`));
    return conditions.find(({ code }: { code: string }) => code === 'eval.follow_ups').passed;
  };

  it('takes a final no problem for the complaints of its period alone', async () => {
    const own = await ground(bandung);
    const at = { receivedAt: `${day(-10)}T03:00:00Z` };
    for (let i = 0; i < 2; i++) await complaint(bandung.staff, own, 'biaya', at);
    const { id } = await store({ ...WORDS, periodTo: day(-5) }, own);
    await made(name(id, { topic: 'biaya', ...NO }));
    expect(await holds(own)).toBe(false);
    await made(final(id));
    expect(await holds(own)).toBe(true);
    for (let i = 0; i < 2; i++) await complaint(bandung.staff, own, 'biaya');
    expect(await holds(own)).toBe(false);
  });

  it('misses the follow-up of a named problem that was dropped', async () => {
    const own = await ground(bandung);
    await complaints(bandung.staff, own, { 'RW 05': 2 });
    const { id } = await store({}, own);
    const { patterns } = await made(name(id, problem()));
    expect(await holds(own)).toBe(true);
    await made(bandung.staff.move(`follow-ups/${patterns[0].followUpIds[0]}`, 'dropped', { reason: 'Tidak perlu.' }));
    expect(await holds(own)).toBe(false);
    const { gaps, nodes } = await made(bandung.viewer.get(`campaigns/${own.campaign.id}/trace`));
    const broken = gaps.filter(({ code }: { code: string }) => code === 'complaint_pattern_without_follow_up');
    expect(broken.map(({ recordId }: { recordId: string }) => recordId)).toContain(id);
    expect(nodes.some((node: { type: string }) => node.type === 'complaint_analysis')).toBe(true);
  });
});
