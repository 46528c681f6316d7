import {
  daysOf,
  factsAreOld,
  horizon,
  nextDay,
  type Rhythm,
  recheckVerdict,
  rhythmVerdicts,
  type Standing,
} from '#stages/3-implementation/content-series/recurrence.rules';

const fridays: Rhythm = {
  frequency: 'weekly',
  weekdays: [5],
  monthDay: null,
  startsOn: '2026-03-02',
  endsOn: '2026-03-27',
};
const last: Rhythm = { frequency: 'monthly', weekdays: [], monthDay: 31, startsOn: '2026-01-15', endsOn: '2026-05-30' };
const standing: Standing = {
  startsOn: '2026-03-02',
  endsOn: '2026-08-28',
  recheckOn: '2026-06-01',
  leadDays: 14,
  madeUntil: null,
};

describe('a series', () => {
  it('comes on its days of the week until its end', () => {
    expect(daysOf(fridays, '2026-01-01', '2026-12-31')).toEqual([
      '2026-03-06',
      '2026-03-13',
      '2026-03-20',
      '2026-03-27',
    ]);
    expect(daysOf(fridays, '2026-03-07', '2026-03-19')).toEqual(['2026-03-13']);
  });

  it('comes on the last day of a month that has no 31st', () => {
    expect(daysOf(last, '2026-01-01', '2026-12-31')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(daysOf({ ...last, startsOn: '2028-02-01', endsOn: '2028-02-29' }, '2028-01-01', '2029-01-01')).toEqual([
      '2028-02-29',
    ]);
  });

  it('is made ahead, never past its facts or its end', () => {
    expect(horizon(standing, '2026-03-02')).toBe('2026-03-16');
    expect(horizon(standing, '2026-05-25')).toBe('2026-05-31');
    expect(horizon({ ...standing, recheckOn: '2026-12-01' }, '2026-08-20')).toBe('2026-08-28');
    expect([nextDay(standing, '2026-02-20'), nextDay(standing, '2026-03-10')]).toEqual(['2026-03-02', '2026-03-10']);
    expect(nextDay({ ...standing, madeUntil: '2026-03-16' }, '2026-03-10')).toBe('2026-03-17');
  });

  it('holds from the day of its re-check on', () => {
    expect([factsAreOld(standing, '2026-05-31'), factsAreOld(standing, '2026-06-01')]).toEqual([false, true]);
    const passes = (day: string) => recheckVerdict('/recheckOn', day, '2026-06-01').passed;
    expect(['2026-06-01', '2026-06-02', '2027-06-02', '2027-06-03'].map(passes)).toEqual([false, true, true, false]);
  });

  it('says its rhythm whole and once', () => {
    const broken = (values: object) =>
      rhythmVerdicts({ ...fridays, ...values }).flatMap(({ passed, pointer }) => (passed ? [] : [pointer]));
    expect(broken({})).toEqual([]);
    expect(broken({ weekdays: [] })).toEqual(['/weekdays']);
    expect(broken({ monthDay: 3 })).toEqual(['/monthDay']);
    expect(broken({ frequency: 'monthly' })).toEqual(['/weekdays', '/monthDay']);
    expect(broken({ endsOn: '2026-03-01' })).toEqual(['/endsOn']);
    expect(broken({ endsOn: '2028-03-03' })).toEqual(['/endsOn']);
    expect(broken({ startsOn: '9999-12-01', endsOn: '9999-12-31' })).toEqual([]);
  });
});
