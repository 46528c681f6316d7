import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
});
afterAll(() => test.close());

interface Hours {
  season: string;
  windows: { start: string; end: string }[];
}

const day = (date: string, values: object = {}): object => ({
  date,
  kind: 'local_holiday',
  name: 'Hari jadi',
  decree: 'SK Wali Kota 1/2027',
  ...values,
});
const batch = (items: unknown) => bandung.admin.post('calendar-days/batch', { items });
const count = async (): Promise<number> => (await bandung.viewer.get('calendar-days/count')).body.count;

describe('GET /calendar-days', () => {
  it('begins with the decree of 2026', async () => {
    const { body } = await bandung.viewer.get('calendar-days?kind=national_holiday&from=2026-01-01&to=2027-01-01');
    expect(body.items).toHaveLength(17);
    expect(body.items[0]).toMatchObject({ date: '2026-01-01', englishName: "New Year's Day 2026" });
    expect((await bandung.viewer.get('calendar-days?kind=joint_leave')).body.items).toHaveLength(8);
  });
});

describe('POST /calendar-days/batch', () => {
  it('stores all and answers their ids in order', async () => {
    const { status, body } = await batch([day('2027-03-02'), day('2027-03-01', { englishName: 'Founding day' })]);
    expect([status, body.count, body.ids.length]).toEqual([201, 2, 2]);
    expect((await bandung.viewer.get(`calendar-days/${body.ids[1]}`)).body).toMatchObject({
      date: '2027-03-01',
      source: null,
    });
  });

  it('stores nothing when one is wrong, and names it', async () => {
    const before = await count();
    const { status, body } = await batch([
      day('2027-04-01'),
      day('2027-02-30'),
      day('2027-04-02', { name: '  ' }),
      day('2027-04-03', { decre: 'x' }),
      'Senin',
      null,
    ]);
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/items/1/date', 'date.impossible'],
      ['/items/2/name', 'text.blank'],
      ['/items/3/decre', 'field.unknown'],
      ['/items/4', 'item.unfit'],
      ['/items/5', 'item.unfit'],
    ]);
    expect(await count()).toBe(before);
  });

  it('names what is there already and what stands twice', async () => {
    const before = await count();
    const { status, body } = await batch([
      day('2027-05-01'),
      day('2026-08-17', { kind: 'national_holiday' }),
      day('2027-05-01'),
    ]);
    expect([status, body.code]).toEqual([409, 'record.duplicate']);
    expect(body.errors.map(({ pointer }: Record<string, string>) => pointer)).toEqual([
      '/items/1/date',
      '/items/2/date',
    ]);
    expect(await count()).toBe(before);
  });

  it.each([[[]], ['all'], [null], [{ 0: {} }]])('refuses the list %j', async (items) => {
    const { status, body } = await batch(items);
    expect([status, body.errors[0].code]).toEqual([400, 'list.size']);
  });

  it('takes five thousand at once, and not one more', async () => {
    const first = Date.UTC(2030, 0, 1);
    const items = Array.from({ length: 5_001 }, (_, i) =>
      day(new Date(first + i * 86_400_000).toISOString().slice(0, 10)),
    );
    expect((await batch(items)).status).toBe(400);
    const { status, body } = await batch(items.slice(0, 5_000));
    expect([status, body.count]).toEqual([201, 5_000]);
  });
});

describe('/work-schedules', () => {
  const hours = (values = {}) => ({
    name: 'Jam layanan puskesmas',
    season: 'normal',
    from: '2026-07-01',
    to: '2026-07-31',
    windows: [{ weekday: 1, start: '07:00', end: '14:00' }],
    ...values,
  });
  const minutes = async (own: Agency, startsAt: string, endsAt: string) =>
    (await made(own.viewer.post('working-time/compute', { startsAt, endsAt }))).officeMinutes;

  it('begin with the hours of Perpres 21/2023', async () => {
    const { items } = await made(bandung.viewer.get('work-schedules'));
    const shown = items.map(({ season, windows }: Hours) => [season, windows[0]?.start, windows[4]?.end]);
    expect(shown.sort()).toEqual([
      ['normal', '07:30', '16:30'],
      ['ramadan', '08:00', '15:30'],
    ]);
  });

  it('never hold twice for one season on one day', async () => {
    const own = await agency(test);
    expect((await own.head.post('work-schedules', hours())).status).toBe(403);
    const both = await Promise.all([
      own.admin.post('work-schedules', hours()),
      own.admin.post('work-schedules', hours()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const lost = await own.admin.post('work-schedules', hours({ from: '2026-07-31', to: '2026-06-01' }));
    expect(pointers(lost)).toContain('/to');
    const doors = [
      { weekday: 1, start: '07:00', end: '14:00' },
      { weekday: 1, start: '13:00', end: '15:00' },
    ];
    expect(
      codes(await own.admin.post('work-schedules', hours({ from: '2027-01-01', to: null, windows: doors }))),
    ).toEqual(['work_schedule.window_overlap']);
  });

  it('decide where office time counts', async () => {
    const own = await agency(test);
    const monday = ['2026-07-06T00:00:00+07:00', '2026-07-07T00:00:00+07:00'] as const;
    expect(await minutes(own, ...monday)).toBe(510);
    const stored = await made(own.admin.post('work-schedules', hours()));
    expect(await minutes(own, ...monday)).toBe(420);
    expect((await own.admin.delete(`work-schedules/${stored.id}`, ifMatch(stored))).status).toBe(204);
    expect(await minutes(own, ...monday)).toBe(510);
    expect((await muba.admin.get(`work-schedules/${stored.id}`)).status).toBe(404);
  });
});

describe('POST /working-time/compute', () => {
  const compute = (question: object) => bandung.viewer.post('working-time/compute', question);

  it('C3: counts seventy office minutes over a long weekend', async () => {
    const asked = { startsAt: '2026-01-15T15:30:00+07:00', endsAt: '2026-01-19T08:10:00+07:00' };
    expect(await made(compute(asked))).toMatchObject({ officeMinutes: 70, dueAt: null, days: null });
  });

  it('carries one working hour from Friday 16:30 to Monday', async () => {
    const friday = { startsAt: '2026-01-23T16:30:00+07:00', hours: 1 };
    const { dueAt, dueOn, skipped } = await made(compute(friday));
    expect([dueAt, dueOn, skipped.length]).toEqual(['2026-01-26T01:30:00.000Z', '2026-01-26', 2]);
  });

  it('asks one thing at a time', async () => {
    for (const question of [{}, { from: '2026-03-12' }, { startsAt: '2026-03-12T09:00:00+07:00' }])
      expect(codes(await compute(question))).toEqual(['working_time.unclear']);
    expect(await made(compute({ from: '2026-03-12', days: 10 }))).toMatchObject({
      dueOn: '2026-04-02',
      officeMinutes: null,
    });
  });
});
