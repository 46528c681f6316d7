import { startTestApp, type TestApp } from '#test/support/app';
import { type Agency, agency } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
});
afterAll(() => test.close());

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
