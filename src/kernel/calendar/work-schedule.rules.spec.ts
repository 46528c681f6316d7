import { type Held, overlaps, scheduleVerdicts } from '#kernel/calendar/work-schedule.rules';
import { REGULAR_HOURS } from '#kernel/calendar/working-time.rules';

const hours = (values: Partial<Held> = {}): Held => ({
  name: 'Jam',
  season: 'normal',
  from: null,
  to: null,
  ...values,
});
const broken = (values: Partial<Held & { windows: typeof REGULAR_HOURS.windows }>, all: Held[] = []) =>
  scheduleVerdicts({ ...hours(), windows: REGULAR_HOURS.windows, ...values }, all)
    .filter(({ passed }) => !passed)
    .map(({ code, pointer }) => `${code} ${pointer}`);

describe('two work schedules', () => {
  it('of one season stand against each other on a day of both', () => {
    const march = hours({ from: '2026-03-01', to: '2026-03-31' });
    expect(overlaps(march, hours({ from: '2026-03-31' }))).toBe(true);
    expect(overlaps(march, hours({ from: '2026-04-01' }))).toBe(false);
    expect(overlaps(march, hours({ from: '2026-03-31', season: 'ramadan' }))).toBe(false);
  });

  it('are rule and exception where one has days', () => {
    expect(overlaps(hours(), hours({ from: '2026-03-01' }))).toBe(false);
    expect(overlaps(hours(), hours())).toBe(true);
  });
});

describe('a work schedule', () => {
  it('may stay what it was', () => {
    expect(broken({ id: 'a' }, [hours({ id: 'a' })])).toEqual([]);
  });

  it('ends after it begins, and every window too', () => {
    expect(broken({ from: '2026-03-02', to: '2026-03-01' })).toEqual(['work_schedule.order /to']);
    expect(broken({ windows: [{ weekday: 1, start: '16:00', end: '16:00' }] })).toEqual([
      'work_schedule.window_order /windows/0/end',
    ]);
  });

  it('opens no door twice at the same time', () => {
    const windows = [
      { weekday: 1, start: '07:30', end: '12:00' },
      { weekday: 1, start: '12:00', end: '16:00' },
      { weekday: 1, start: '15:00', end: '17:00' },
    ] as const;
    expect(broken({ windows })).toEqual(['work_schedule.window_overlap /windows/2/start']);
  });
});
