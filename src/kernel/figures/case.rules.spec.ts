import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import { workCalendar } from '#kernel/calendar/working-days.rules';
import { REGULAR_HOURS } from '#kernel/calendar/working-time.rules';
import {
  backlogIdentity,
  dueAt,
  dueOn,
  firstResponseBusiness,
  firstResponsePercentile,
  netResolution,
  resolutionCohort,
  resolutionFlow,
  slaCompliance,
  stateTotals,
} from '#kernel/figures/case.rules';
import { display } from '#kernel/figures/exact';

const calendar = workCalendar(INDONESIA_2026);
const setting = { timeZone: 'Asia/Jakarta', calendar };
const office = { ...setting, schedules: [REGULAR_HOURS] };
const workingDays = (limit: number, extension?: number) => ({ clock: 'working_days', limit, extension }) as const;

describe('case.due_at', () => {
  it('C1: gives ten working days and an extension of seven', () => {
    const receivedAt = new Date('2026-03-12T09:00:00+07:00');
    expect(dueAt(receivedAt, workingDays(10), setting).value).toBe('2026-04-02');
    expect(dueAt(receivedAt, workingDays(10, 7), setting).value).toBe('2026-04-14');
  });

  it.each([
    [5, '2026-03-26'],
    [14, '2026-04-09'],
    [60, '2026-06-23'],
  ])('C2: gives %i working days until %s', (limit, due) => {
    expect(dueOn('2026-03-12', workingDays(limit), setting).value).toBe(due);
  });

  it('C2b: chains objection and dispute from day to day', () => {
    expect(dueOn('2026-04-02', workingDays(30), setting).value).toBe('2026-05-20');
    expect(dueOn('2026-05-20', workingDays(14), setting).value).toBe('2026-06-12');
  });

  it('C4: runs the clock of hours through the holidays', () => {
    const due = dueAt(new Date('2026-03-20T16:30:00+07:00'), { clock: 'hours', limit: 72 }, setting);
    expect(due).toMatchObject({ value: '2026-03-23T09:30:00.000Z', unit: 'instant', skipped: [] });
  });

  it('C5: starts from the local day of a night message', () => {
    const due = dueAt(new Date('2026-03-12T19:00:00Z'), workingDays(1), setting);
    expect(due.value).toBe('2026-03-16');
  });

  it('names the days that did not count', () => {
    const due = dueOn('2026-03-12', workingDays(10), setting);
    expect(due.skipped).toHaveLength(11);
    expect(due.skipped.filter((day) => day.reason === 'joint_leave')).toHaveLength(4);
  });

  it('adds pauses and counts the first day where the rule says so', () => {
    expect(dueOn('2026-01-05', { ...workingDays(5), paused: 2 }, setting).value).toBe('2026-01-14');
    expect(dueOn('2026-01-05', workingDays(5), { calendar, countFrom: 'same_day' }).value).toBe('2026-01-09');
    const calendarDays = { clock: 'calendar_days', limit: 5 } as const;
    expect(dueOn('2026-01-05', calendarDays, setting).value).toBe('2026-01-10');
    expect(dueOn('2026-01-05', calendarDays, { calendar, countFrom: 'same_day' }).value).toBe('2026-01-09');
  });

  it('is provisional where next year has no holidays yet', () => {
    expect(dueOn('2026-12-21', workingDays(14), setting).caveats).toEqual(['calendar_incomplete']);
    expect(dueOn('2026-12-01', workingDays(5), setting).caveats).toEqual([]);
  });

  it('refuses to start a clock of hours on a day', () => {
    expect(() => dueOn('2026-03-20', { clock: 'hours', limit: 72 }, setting)).toThrow(RangeError);
  });
});

describe('case.first_response_business', () => {
  it('C3: counts 70 office minutes', () => {
    const result = firstResponseBusiness(
      new Date('2026-01-15T15:30:00+07:00'),
      new Date('2026-01-19T08:10:00+07:00'),
      office,
    );
    expect(result).toMatchObject({ value: '70', unit: 'minutes' });
    expect(result.value).not.toBe('5320');
  });

  it('does not know the time of what is unanswered', () => {
    const result = firstResponseBusiness(new Date('2026-01-15T15:30:00+07:00'), null, office);
    expect(result).toMatchObject({ value: null, caveats: ['not_answered'] });
  });
});

describe('case.sla_compliance', () => {
  it('C6: judges only cases whose time is up', () => {
    const result = slaCompliance({ met: 62, breached: 9, openOverdue: 4, openNotDue: 5 });
    expect(display(result.value, 2)).toBe('82.67');
    expect(result).toMatchObject({
      numerator: '62',
      denominator: '75',
      excluded: [{ reason: 'open_not_due', count: 5 }],
    });
    expect(['77.5', '87.3']).not.toContain(display(result.value, 1));
  });

  it('has nothing to say while nothing is due', () => {
    const result = slaCompliance({ met: 0, breached: 0, openOverdue: 0, openNotDue: 5 });
    expect(result).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });
});

describe('case.first_response_p50 and p90', () => {
  const times = [40, 1, 2, 2, 3, 4, 5, 8, 13, 21];

  it('C7: gives the median and not the mean', () => {
    const result = firstResponsePercentile(50, { times, unit: 'days', method: 'continuous' });
    expect(result).toMatchObject({ formula: 'case.first_response_p50', value: '4.5', n: 10 });
    expect(result.value).not.toBe('9.9');
  });

  it('C7: says which of two ninetieth percentiles it is', () => {
    const continuous = firstResponsePercentile(90, { times, unit: 'days', method: 'continuous' });
    const discrete = firstResponsePercentile(90, { times, unit: 'days', method: 'discrete' });
    expect(continuous).toMatchObject({ value: '22.9', caveats: ['percentile_continuous'] });
    expect(discrete).toMatchObject({ value: '21', caveats: ['percentile_discrete'] });
  });

  it('leaves the unanswered out and says so', () => {
    const result = firstResponsePercentile(90, { times: [], unit: 'days', method: 'discrete', unanswered: 3 });
    expect(result.value).toBeNull();
    expect(result.excluded).toEqual([{ reason: 'unanswered', count: 3 }]);
    expect(result.caveats).toEqual(['percentile_discrete', 'unanswered_left_out', 'no_observations']);
  });
});

describe('case.net_resolution', () => {
  it('C9: takes the waiting for the reporter off', () => {
    const pauses = [{ from: '2026-02-03', to: '2026-02-06' }];
    const result = netResolution('2026-02-02', '2026-02-11', pauses, calendar);
    expect(result).toMatchObject({ value: '4', excluded: [{ reason: 'paused_days', count: 3 }] });
    expect(netResolution('2026-02-02', '2026-02-11', [], calendar).value).toBe('7');
  });

  it('takes overlapping and overhanging pauses off once', () => {
    const pauses = [
      { from: '2026-02-05', to: '2026-02-06' },
      { from: '2026-02-03', to: '2026-02-06' },
      { from: '2026-02-10', to: null },
    ];
    expect(netResolution('2026-02-02', '2026-02-11', pauses, calendar).value).toBe('3');
  });

  it('is unknown before the closing', () => {
    expect(netResolution('2026-02-02', null, [], calendar)).toMatchObject({ value: null, caveats: ['not_closed'] });
  });
});

describe('case.backlog_identity', () => {
  it('C10: rejects the published counts of 2014 by 30', () => {
    const result = stateTotals({ dispositioned: 4774, pending: 33, archived: 794 }, 5571);
    expect(result).toMatchObject({ value: '30', balanced: false, caveats: ['does_not_add_up'] });
  });

  it('accepts a backlog whose movements add up', () => {
    const backlog = { opening: 40, received: 50, reopened: 2, closed: 60, merged: 5, closing: 27 };
    expect(backlogIdentity(backlog)).toMatchObject({ value: '0', balanced: true, caveats: [] });
    expect(backlogIdentity({ ...backlog, closing: 30 }).value).toBe('-3');
  });
});

describe('case.resolution_cohort and resolution_flow', () => {
  it('C11: keeps the cohort apart from the flow', () => {
    expect(resolutionCohort(50, 38).value).toBe('76');
    expect(resolutionFlow(50, 60)).toMatchObject({ value: '120', caveats: ['flow_not_cohort'] });
  });
});
