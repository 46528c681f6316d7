import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { complaint, day, followUp, type Ground, ground, improvement, lesson } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;
// biome-ignore lint/suspicious/noExplicitAny: a stored record
let agreed: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
  const { id } = await complaint(bandung.staff, on);
  agreed = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id)));
});
afterAll(() => test.close());

const post = (values = {}) => bandung.staff.post('service-improvements', improvement(agreed.id, values));
const store = (values = {}) => made(post(values));
const verify = (who: Agency['staff'], id: string) => who.move(`service-improvements/${id}`, 'verified');

describeLaws({
  path: 'service-improvements',
  name: 'service_improvement',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => improvement(agreed.id),
  patch: { afterValue: '3.5' },
  classified: true,
});

describe('POST /service-improvements', () => {
  it('comes from a follow-up and takes its campaign', async () => {
    expect(await store()).toMatchObject({ campaignId: on.campaign.id, followUpId: agreed.id, state: 'reported' });
    const unknown = await post({ followUpId: newId() });
    expect([unknown.status, pointers(unknown)]).toEqual([422, ['/followUpId']]);
  });

  it('does not come from one that was dropped', async () => {
    const { id } = await complaint(bandung.staff, on);
    const dropped = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id)));
    await made(bandung.staff.move(`follow-ups/${dropped.id}`, 'dropped', { reason: 'Tidak perlu.' }));
    expect(codes(await post({ followUpId: dropped.id }))).toEqual(['service_improvement.follow_up_dropped']);
  });

  it('refuses an advertising value equivalent as its indicator', async () => {
    const answer = await post({ indicator: 'Nilai ekuivalen iklan' });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([
      422,
      ['metric.advertising_value'],
      ['/indicator'],
    ]);
  });
});

describe('POST /service-improvements/{id}/transitions', () => {
  it('is verified only when it can be seen', async () => {
    const { id } = await store({ beforeValue: null, afterValue: undefined, evidence: null });
    const blind = await verify(bandung.analyst, id);
    expect([blind.status, pointers(blind)]).toEqual([422, ['/afterValue', '/beforeValue', '/evidence']]);
    const planned = await store({ effectiveOn: day(5) });
    expect(codes(await verify(bandung.analyst, planned.id))).toEqual(['date.in_future']);
  });

  it('is verified by nobody who had a hand in it', async () => {
    const mine = await made(bandung.analyst.post('service-improvements', improvement(agreed.id)));
    expect((await verify(bandung.analyst, mine.id)).body.code).toBe('access.self_approval');
    expect((await verify(bandung.staff2, mine.id)).body.code).toBe('access.self_approval');
    expect((await verify(bandung.staff, mine.id)).body.code).toBe('access.denied');
    const seen = await made(verify(bandung.head, mine.id));
    expect(seen).toMatchObject({ state: 'verified', verifiedBy: bandung.head.id, allowedTransitions: [] });
  });

  it('stays as it was verified, once', async () => {
    const { id } = await store();
    const moves = await Promise.all(Array.from({ length: 6 }, () => verify(bandung.head, id)));
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const record = await made(bandung.staff.get(`service-improvements/${id}`));
    const changed = await bandung.staff.patch(`service-improvements/${id}`, { afterValue: '1' }, ifMatch(record));
    expect([changed.status, changed.body.code]).toEqual([409, 'service_improvement.fixed']);
    expect((await bandung.staff.delete(`service-improvements/${id}`, ifMatch(record))).status).toBe(409);
  });
});

describe('POST /service-improvements/{id}/measurements', () => {
  const measured = (values = {}) => ({
    ...{ value: '4', measuredOn: day(-1), sampleSize: 38, method: 'Median rekap PE', evidence: 'Rekap PE 2026' },
    ...values,
  });
  const measure = (id: string, values = {}, by = bandung.staff) =>
    by.post(`service-improvements/${id}/measurements`, measured(values));

  it('tells whether the effect lasted and keeps what was verified', async () => {
    const reported = await store({ beforeValue: '10', afterValue: '4' });
    expect(reported).toMatchObject({ effect: null, latestMeasurement: null, timesMeasured: 0 });
    const seen = await made(verify(bandung.head, reported.id));
    const states: unknown[] = [];
    for (const [i, value] of ['4', '7', '10'].entries()) {
      await made(measure(reported.id, { value, measuredOn: day(i - 5) }));
      const { effect } = await made(bandung.viewer.get(`service-improvements/${reported.id}`));
      states.push([effect.state, effect.kept, effect.measurement.value]);
    }
    expect(states).toEqual([
      ['held', '100', '4'],
      ['partly', '50', '7'],
      ['lost', '0', '10'],
    ]);
    const now = await made(bandung.viewer.get(`service-improvements/${reported.id}`));
    const { version, updatedAt, effect, latestMeasurement, timesMeasured, allowedActions, ...kept } = now;
    expect(seen).toMatchObject(kept);
    expect([version, timesMeasured, latestMeasurement.value]).toEqual([seen.version + 3, 3, '10']);
    const { items } = await made(bandung.viewer.get(`service-improvements/${reported.id}/measurements`));
    expect(items.map((item: { value: string }) => item.value)).toEqual(['4', '7', '10']);
  });

  it('refuses a day before the effect, the future, and advertising value', async () => {
    const { id, effectiveOn } = await store();
    expect(codes(await measure(id, { measuredOn: effectiveOn }))).toEqual(['improvement_measurement.before_effect']);
    expect(codes(await measure(id, { measuredOn: day(2) }))).toEqual(['date.in_future']);
    expect(codes(await measure(id, { method: 'AVE' }))).toEqual(['metric.advertising_value']);
    expect((await measure(id, {}, bandung.viewer)).status).toBe(403);
    expect((await measure(id, {}, muba.staff)).status).toBe(404);
    expect((await muba.staff.get(`service-improvements/${id}/measurements`)).status).toBe(404);
  });
});

describe('DELETE', () => {
  it('is refused for what others rest on', async () => {
    const better = await store();
    const followUpAnswer = await bandung.staff.delete(`follow-ups/${agreed.id}`, { 'if-match': '*' });
    expect([followUpAnswer.status, followUpAnswer.body.code]).toEqual([409, 'record.has_dependants']);
    await made(bandung.staff.post('lessons', lesson(on, bandung.staff.id, { serviceImprovementId: better.id })));
    const answer = await bandung.staff.delete(`service-improvements/${better.id}`, ifMatch(better));
    expect([answer.status, answer.body.code]).toEqual([409, 'record.has_dependants']);
  });
});

describe('GET /service-improvements', () => {
  it('narrows by follow-up, state and day', async () => {
    const { id } = await complaint(bandung.staff, on);
    const other = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id)));
    const [old, recent] = [
      await store({ followUpId: other.id, effectiveOn: day(-90) }),
      await store({ followUpId: other.id }),
    ];
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`service-improvements?followUpId=${other.id}&${query}`))).items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids('sort=effectiveOn')).toEqual([old.id, recent.id]);
    expect(await ids(`from=${day(-30)}&state=reported`)).toEqual([recent.id]);
  });
});
