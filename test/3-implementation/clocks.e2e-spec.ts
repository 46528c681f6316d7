import { startTestApp, type TestApp } from '#test/support/app';
import { assignedCase, openCase, replied } from '#test/support/cases';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Ground, ground } from '#test/support/doing';
import { type Agency, agency, orgUnit } from '#test/support/factories';
import { outside } from '#test/support/outside';

const { ClockRounds } = await outside<typeof import('#stages/3-implementation/clock/clock-round.service')>(
  '#stages/3-implementation/clock/clock-round.service',
);

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

// biome-ignore lint/suspicious/noExplicitAny: whatever the service answers
type Answered = any;

let number = 0;
const wib = (day: string, time = '09:00'): string => `${day}T${time}:00+07:00`;
const round = (day: string): Promise<number> => test.app.get(ClockRounds).round(new Date(wib(day)));
const request = ({ staff }: Agency, values = {}) =>
  made(
    staff.post('information-requests', {
      number: `${++number}/PPID/2026`,
      receivedAt: wib('2026-03-12'),
      title: 'Jumlah kasus DBD per kelurahan',
      text: 'Mohon data jumlah kasus DBD per kelurahan.',
      ...values,
    }),
  );
const clocks = async (by: Client, path: string): Promise<Answered[]> => (await made(by.get(`${path}/clocks`))).items;
const dues = async (by: Client, path: string) =>
  Object.fromEntries((await clocks(by, path)).map(({ code, dueOn }) => [code, dueOn]));
const answer = ({ informationOfficer }: Agency, id: string, at?: string) =>
  informationOfficer.move(`information-requests/${id}`, 'answered', { answer: 'Tabel dikirim.', at });
const events = async ({ head }: Agency, id: string, action: string) =>
  (await made(head.get(`audit-events?recordId=${id}&limit=200`))).items.filter(
    (event: { action: string }) => event.action === action,
  );
const told = async (who: Client, id: string) =>
  (await made(who.get('notifications?kind=clock_breached&limit=200'))).items.filter(
    (item: { recordId: string }) => item.recordId === id,
  );

describe('GET /cases/{id}/clocks', () => {
  it.each([
    ['supervisory_complaint', 'LAPOR-SUP', '2026-06-23', '2026-06-04'],
    ['complaint', 'LAPOR-NONSUP', '2026-04-09', '2026-04-01'],
    ['information_request', 'LAPOR-INFO', '2026-03-26', '2026-03-19'],
  ])('C2: gives a %s until its own day', async (kind, code, due, weekdays) => {
    const { id } = await openCase(bandung.staff, on, { class: kind, receivedAt: wib('2026-03-12') });
    const found = await dues(bandung.viewer, `cases/${id}`);
    expect(found[code]).toBe(due);
    expect(Object.values(found)).not.toContain(weekdays);
    expect((await muba.head.get(`cases/${id}/clocks`)).status).toBe(404);
  });

  it('C9: takes three days of waiting off the seven that passed', async () => {
    const at = wib('2026-02-02', '10:00');
    const { id } = await assignedCase(bandung.staff, on, { receivedAt: wib('2026-02-02'), at });
    const move = (to: string, day: string) =>
      made(bandung.staff.move(`cases/${id}`, to, { at: wib(day), reason: 'RW yang mana?' }));
    await move('waiting_reporter', '2026-02-03');
    await move('in_progress', '2026-02-06');
    await replied(bandung.staff, on, id, { at: wib('2026-02-11') });
    const clock = (await clocks(bandung.viewer, `cases/${id}`)).find(({ code }) => code === 'LAPOR-NONSUP');
    expect(clock).toMatchObject({ state: 'met', used: 4, pauses: [{ units: 3, reason: 'RW yang mana?' }] });
  });

  it('lets no campaign go on while one is overdue and nobody above knows', async () => {
    const own = await agency(test);
    const work = await ground(own);
    const { id } = await openCase(own.staff, work, { receivedAt: wib('2026-03-12'), campaignId: work.campaign.id });
    const silent = async () =>
      (await made(own.viewer.get(`campaigns/${work.campaign.id}/gate?to=evaluation`))).conditions.find(
        ({ code }: { code: string }) => code === 'act.no_silent_overdue',
      );
    expect(await silent()).toMatchObject({ passed: false, fix: { operationId: 'transitionCase', recordId: id } });
    await round('2026-06-30');
    expect(await silent()).toMatchObject({ passed: true, fix: null });
    expect((await made(own.viewer.get(`cases/${id}`))).state).toBe('escalated');
  });
});

describe('GET /information-requests/{id}/clocks', () => {
  it('explains start, rule, source and every skipped day', async () => {
    const { id } = await request(bandung);
    const [clock] = await clocks(bandung.viewer, `information-requests/${id}`);
    expect(clock).toMatchObject({
      code: 'KIP-ANSWER',
      state: 'running',
      startsOn: '2026-03-12',
      dueOn: '2026-04-02',
      rule: { clock: 'working_days', limit: 10, extension: 7, starts: 'next_day', onDue: 'breach' },
      pauses: [],
      changes: [],
      escalation: null,
    });
    expect(clock.rule.source).toContain('UU 14/2008');
    expect(clock.skipped).toHaveLength(11);
    const why = new Map(clock.skipped.map(({ date, reason }: Record<string, string>) => [date, reason]));
    expect(why.get('2026-03-19')).toBe('national_holiday');
    expect(why.get('2026-03-20')).toBe('joint_leave');
    expect(why.get('2026-03-28')).toBe('weekend');
  });
});

describe('a rule of time', () => {
  it('is the version that held when the clock started, and is kept', async () => {
    const own = await agency(test);
    const rule = {
      code: 'KIP-ANSWER',
      title: 'Pemberitahuan tertulis',
      clock: 'working_days',
      limit: 5,
      appliesTo: ['information_request'],
      source: 'SOP PPID 2026',
      validFrom: '2026-03-16',
    };
    expect((await own.staff.post('sla-rules', rule)).status).toBe(403);
    const stored = await made(own.head.post('sla-rules', rule));
    const before = await request(own, { receivedAt: wib('2026-03-13') });
    const after = await request(own, { receivedAt: wib('2026-03-16') });
    expect((await dues(own.viewer, `information-requests/${before.id}`))['KIP-ANSWER']).toBe('2026-04-06');
    expect((await dues(own.viewer, `information-requests/${after.id}`))['KIP-ANSWER']).toBe('2026-03-30');
    const changed = await own.head.patch(`sla-rules/${stored.id}`, { limit: 6 }, ifMatch(stored));
    expect([changed.status, changed.body.code]).toEqual([409, 'sla_rule.in_use']);
    expect((await own.head.delete(`sla-rules/${stored.id}`, ifMatch(stored))).status).toBe(409);
    expect((await made(own.head.patch(`sla-rules/${stored.id}`, { title: 'Lain' }, ifMatch(stored)))).title).toBe(
      'Lain',
    );
    expect((await muba.head.get(`sla-rules/${stored.id}`)).status).toBe(404);
  });

  it('has to hold before anything can be counted by it', async () => {
    const own = await agency(test);
    const [rule] = (await made(own.viewer.get('sla-rules?code=KIP-ANSWER&validOn=2026-03-12'))).items;
    await made(own.admin.patch(`sla-rules/${rule.id}`, { validTo: '2026-01-01' }, ifMatch(rule)));
    const lost = await own.staff.post('information-requests', {
      ...{ number: '1', receivedAt: wib('2026-03-12'), title: 'x', text: 'x' },
    });
    expect([lost.status, lost.body.code]).toEqual([409, 'sla_rule.none_in_force']);
    expect((await made(own.viewer.get('information-requests/count'))).count).toBe(0);
  });
});

describe('a round', () => {
  it('tells the named superior of a breach exactly once, however many look', async () => {
    const own = await agency(test);
    const superior = await own.person({ role: 'staff', name: 'Ratna' });
    const above = await orgUnit(own.admin, { headId: superior.id });
    const unit = await orgUnit(own.admin, { name: 'Seksi Surveilans', kind: 'section', parentId: above.id });
    const { id } = await request(own, { unitId: unit.id });
    await round('2026-04-02');
    expect((await clocks(own.viewer, `information-requests/${id}`))[0].state).toBe('running');
    const looked = await Promise.all([round('2026-04-03'), round('2026-04-03'), round('2026-04-03')]);
    await round('2026-04-04');
    expect(looked.reduce((a, b) => a + b)).toBeGreaterThan(0);
    const [clock] = await clocks(own.viewer, `information-requests/${id}`);
    expect(clock).toMatchObject({ state: 'breached', escalation: { superiorId: superior.id, superiorName: 'Ratna' } });
    expect(await events(own, id, 'information_request.clock_breached')).toHaveLength(1);
    expect(await told(superior, id)).toHaveLength(1);
    expect(await told(own.head, id)).toEqual([]);
    const read = await made(own.viewer.get(`information-requests/${id}`));
    expect([read.nextClock.state, read.version > 1]).toEqual(['breached', true]);
    expect(await made(answer(own, id))).toMatchObject({ state: 'answered' });
    expect((await clocks(own.viewer, `information-requests/${id}`))[0].state).toBe('met_late');
  });

  it('never breaches what was answered, whoever comes first', async () => {
    const own = await agency(test);
    const many = await Promise.all(Array.from({ length: 6 }, () => request(own)));
    const answers = many.map(({ id }) => answer(own, id, wib('2026-04-02')));
    await Promise.all([...answers, round('2026-04-03'), round('2026-04-03')]);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(many.map(() => 200));
    await round('2026-04-04');
    for (const { id } of many) {
      const [clock] = await clocks(own.viewer, `information-requests/${id}`);
      const breaches = await events(own, id, 'information_request.clock_breached');
      const met = await events(own, id, 'information_request.clock_met');
      // Answered in time, whenever it was written down; a breach can only have been noticed before that.
      expect([clock.state, met.length, breaches.length <= 1]).toEqual(['met', 1, true]);
      expect(breaches.every((breach: { at: string }) => breach.at <= met[0].at)).toBe(true);
    }
  });

  it('leaves all or nothing when it is killed, and the next one finds it', async () => {
    const own = await agency(test);
    const { id } = await request(own);
    const rounds = test.app.get(ClockRounds);
    const database = (rounds as unknown as { database: { transaction: unknown } }).database;
    const { transaction } = database;
    let killed = 0;
    database.transaction = async (work: (session: unknown) => Promise<unknown>) =>
      (transaction as (work: unknown) => Promise<unknown>).call(database, async (session: unknown) => {
        const done = await work(session);
        if (typeof done === 'number' && done > 0) throw new Error(`killed ${++killed}`);
        return done;
      });
    await round('2026-04-03').finally(() => Object.assign(database, { transaction }));
    expect(killed).toBeGreaterThan(0);
    expect((await clocks(own.viewer, `information-requests/${id}`))[0].state).toBe('running');
    expect(await told(own.head, id)).toEqual([]);
    await round('2026-04-03');
    // No unit names a superior, so the heads are told.
    expect(await told(own.head, id)).toHaveLength(1);
  });

  it('lets the time of the other side pass without a breach', async () => {
    const own = await agency(test);
    const { id } = await request(own);
    await made(answer(own, id, wib('2026-04-02')));
    await round('2026-05-21');
    const [, object] = await clocks(own.viewer, `information-requests/${id}`);
    expect(object).toMatchObject({ code: 'KIP-OBJECT', state: 'elapsed', breachedAt: null, escalation: null });
    expect((await made(own.viewer.get(`information-requests/${id}`))).nextClock).toBeNull();
  });
});

describe('a change of the calendar', () => {
  const holiday = (own: Agency, date = '2026-03-25') =>
    own.admin.post('calendar-days', { date, kind: 'local_holiday', name: 'Hari jadi kota', decree: 'SK 1/2026' });

  it('counts running clocks again and says so', async () => {
    const own = await agency(test);
    const [running, done] = [await request(own), await request(own)];
    await made(answer(own, done.id, wib('2026-04-01')));
    const day = await made(holiday(own));
    const [clock] = await clocks(own.viewer, `information-requests/${running.id}`);
    // One working day more, and 3 April is a holiday.
    expect(clock.dueOn).toBe('2026-04-06');
    expect(clock.changes).toMatchObject([
      {
        cause: 'calendar_day',
        byId: own.admin.id,
        oldDueAt: '2026-04-02T16:59:59.999Z',
        newDueAt: '2026-04-06T16:59:59.999Z',
      },
    ]);
    expect(clock.changes[0].detail).toContain('2026-03-25 Hari jadi kota');
    expect((await made(own.viewer.get(`information-requests/${running.id}`))).nextDueAt).toBe(clock.dueAt);
    expect((await dues(own.viewer, `information-requests/${done.id}`))['KIP-ANSWER']).toBe('2026-04-02');
    expect((await own.admin.delete(`calendar-days/${day.id}`, ifMatch(day))).status).toBe(204);
    expect((await dues(own.viewer, `information-requests/${running.id}`))['KIP-ANSWER']).toBe('2026-04-02');
  });

  it('counts again when the working week or joint leave changes', async () => {
    const own = await agency(test);
    const { id } = await request(own);
    const organization = await made(own.admin.get('organization'));
    await made(own.admin.patch('organization', { jointLeaveIsFree: false }, ifMatch(organization)));
    const [clock] = await clocks(own.viewer, `information-requests/${id}`);
    expect([clock.dueOn, clock.changes[0].cause]).toEqual(['2026-03-27', 'organization']);
  });

  it('is counted before anybody is called late, whichever comes first', async () => {
    const own = await agency(test);
    const many = await Promise.all(Array.from({ length: 5 }, () => request(own)));
    await Promise.all([
      holiday(own),
      round('2026-04-03'),
      ...many.map(({ id }) => own.viewer.get(`information-requests/${id}`)),
    ]);
    await round('2026-04-03');
    for (const { id } of many) {
      const [clock] = await clocks(own.viewer, `information-requests/${id}`);
      // Either the breach came first and stands, or the day did and nobody is late.
      expect([
        ['breached', '2026-04-02'],
        ['running', '2026-04-06'],
      ]).toContainEqual([clock.state, clock.dueOn]);
    }
  });

  it('reaches also what somebody else was working on', async () => {
    const own = await agency(test);
    const { id } = await request(own);
    const [changed, moved] = await Promise.all([
      holiday(own),
      own.informationOfficer.move(`information-requests/${id}`, 'extended', {
        reason: 'Dihimpun.',
        at: wib('2026-03-31'),
      }),
    ]);
    expect([changed.status, moved.status]).toEqual([201, 200]);
    await round('2026-03-31');
    expect((await dues(own.viewer, `information-requests/${id}`))['KIP-ANSWER']).toBe('2026-04-15');
  });
});
