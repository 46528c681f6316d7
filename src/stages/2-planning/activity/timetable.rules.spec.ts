import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import { addDays } from '#kernel/calendar/local-date';
import { workCalendar, workingDaysBetween } from '#kernel/calendar/working-days.rules';
import { conflictsOf, isLate, type Surroundings, workingDaysIn } from '#stages/2-planning/activity/timetable.rules';

const calendar = workCalendar(INDONESIA_2026);
const days = INDONESIA_2026.filter(({ kind }) => kind !== 'special_workday').map(({ date, kind, name, decree }) => ({
  date,
  kind,
  name,
  decree,
}));

type Row = Parameters<typeof conflictsOf>[0];
const row = (more: Partial<Row> = {}): Row => ({
  id: 'a',
  title: 'Pelatihan kader',
  startsOn: '2026-03-02',
  dueOn: '2026-03-06',
  state: 'planned',
  dependsOnIds: [],
  ...more,
});
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  calendar,
  days,
  campaign: { startsOn: '2026-01-05', endsOn: '2026-06-30' },
  byId: new Map(),
  work: new Map(),
  ...more,
});
const codes = (one: Row, surroundings = around()): string[] => conflictsOf(one, surroundings).map(({ code }) => code);

describe('working days of an activity', () => {
  it('agree with counting day by day', () => {
    for (const [from, length] of [
      ['2026-01-01', 364],
      ['2026-03-14', 20],
      ['2026-08-17', 0],
      ['2026-12-24', 6],
    ] as const) {
      const to = addDays(from, length);
      expect(workingDaysIn({ from, to }, calendar)).toBe(workingDaysBetween(addDays(from, -1), to, calendar));
    }
  });
});

describe('conflicts of an activity', () => {
  it('leave an ordinary week alone', () => {
    expect(codes(row())).toEqual([]);
  });

  it('say when nobody works at all', () => {
    const [conflict] = conflictsOf(
      row({ startsOn: '2026-08-17', dueOn: '2026-08-17' }),
      around({ campaign: { startsOn: '2026-01-05', endsOn: null } }),
    );
    expect(conflict).toMatchObject({ code: 'all_days_off', days: [{ date: '2026-08-17', kind: 'national_holiday' }] });
    expect(conflict?.days[0]?.decree).toContain('SKB');
    expect(conflict?.message.id).toContain('2026-08-17');
  });

  it('name the free days within longer work', () => {
    const [conflict] = conflictsOf(row({ startsOn: '2026-03-16', dueOn: '2026-03-27' }), around());
    expect(conflict?.code).toBe('some_days_off');
    expect(conflict?.days.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['national_holiday', 'joint_leave']));
  });

  it('let an event stand on a plain weekend', () => {
    expect(codes(row({ startsOn: '2026-03-07', dueOn: '2026-03-08' }))).toEqual([]);
  });

  it('work through joint leave where the agency does', () => {
    const open = workCalendar(INDONESIA_2026, { jointLeaveIsFree: false });
    const found = conflictsOf(row({ startsOn: '2026-03-16', dueOn: '2026-03-27' }), around({ calendar: open }));
    expect(found[0]?.days.map(({ kind }) => kind)).not.toContain('joint_leave');
  });

  it('show what else the person has to do', () => {
    const task = {
      type: 'task' as const,
      id: 't',
      title: 'Foto jentik',
      campaignId: 'c',
      startsOn: null,
      dueOn: '2026-03-04',
    };
    const [conflict] = conflictsOf(row(), around({ work: new Map([['a', [task]]]) }));
    expect(conflict).toMatchObject({ code: 'person_busy', work: [task] });
  });

  it('look at the span of the campaign', () => {
    expect(codes(row({ startsOn: '2026-06-29', dueOn: '2026-07-01' }))).toEqual(['outside_campaign']);
    expect(codes(row({ startsOn: null, dueOn: '2026-01-02' }))).toEqual(['outside_campaign']);
  });

  it('look at what it waits for', () => {
    const waits = row({ dependsOnIds: ['b'] });
    const ahead = (more: Partial<Row>) => around({ byId: new Map([['b', row({ id: 'b', ...more })]]) });
    expect(codes(waits, ahead({ dueOn: '2026-03-02' }))).toEqual(['before_dependency']);
    expect(codes(waits, ahead({ startsOn: '2026-02-23', dueOn: '2026-02-27' }))).toEqual([]);
    expect(codes(waits, ahead({ dueOn: '2026-03-04', state: 'done' }))).toEqual([]);
    expect(codes(waits, ahead({ state: 'cancelled' }))).toEqual(['dependency_cancelled']);
  });

  it('are nobody’s concern once it is over', () => {
    expect(codes(row({ startsOn: '2026-08-17', dueOn: '2026-08-17', state: 'cancelled' }))).toEqual([]);
  });
});

describe('lateness', () => {
  it('is what was not done on the last day', () => {
    const due = { dueOn: '2026-03-06', doneOn: null };
    expect(isLate({ ...due, state: 'planned' }, '2026-03-06')).toBe(false);
    expect(isLate({ ...due, state: 'in_progress' }, '2026-03-07')).toBe(true);
    expect(isLate({ ...due, state: 'cancelled' }, '2026-03-07')).toBe(false);
    expect(isLate({ dueOn: '2026-03-06', doneOn: '2026-03-07', state: 'done' }, '2026-12-01')).toBe(true);
    expect(isLate({ dueOn: null, doneOn: null, state: 'planned' }, '2026-12-01')).toBe(false);
  });
});
