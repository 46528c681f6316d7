import {
  lastDayOf,
  letterNumber,
  periodOf,
  periodVerdicts,
  readyVerdicts,
  reportMachine,
  subjectVerdicts,
} from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';

const broken = (verdicts: { passed: boolean; code: string; pointer?: string }[]) =>
  verdicts.filter(({ passed }) => !passed).map(({ code, pointer }) => `${code} ${pointer}`);

const TODAY = '2026-07-10';
const TEXTS = { background: 'a', method: 'b', findings: 'c', limits: 'd', recommendations: 'e', closing: null };

describe('evaluation report', () => {
  it('names a campaign or a unit, as its kind asks', () => {
    expect(broken(subjectVerdicts({ kind: 'campaign', campaignId: 'c' }))).toEqual([]);
    expect(broken(subjectVerdicts({ kind: 'unit_month', unitId: 'u' }))).toEqual([]);
    expect(broken(subjectVerdicts({ kind: 'campaign', unitId: 'u' }))).toEqual([
      'evaluation_report.subject_missing /campaignId',
      'evaluation_report.subject_other /unitId',
    ]);
    expect(broken(subjectVerdicts({ kind: 'unit_year', campaignId: 'c' }))).toHaveLength(2);
  });

  it('ends a month or a year where the calendar does', () => {
    expect(lastDayOf('unit_month', '2026-02-01')).toBe('2026-02-28');
    expect(lastDayOf('unit_month', '2028-02-01')).toBe('2028-02-29');
    expect(lastDayOf('unit_month', '2026-12-01')).toBe('2026-12-31');
    expect(lastDayOf('unit_year', '2026-01-01')).toBe('2026-12-31');
  });

  it('takes the days of its campaign as far as they have come', () => {
    const campaign = { startsOn: '2026-01-05', endsOn: '2026-06-30' };
    expect(periodOf({ kind: 'campaign' }, campaign, TODAY)).toEqual({
      periodFrom: '2026-01-05',
      periodTo: '2026-06-30',
    });
    expect(periodOf({ kind: 'campaign' }, { ...campaign, endsOn: null }, TODAY).periodTo).toBe(TODAY);
    expect(periodOf({ kind: 'campaign' }, { ...campaign, startsOn: '2027-01-01' }, TODAY).periodTo).toBe('2027-01-01');
    expect(periodOf({ kind: 'unit_month', periodFrom: '2026-06-01' }, undefined, TODAY).periodTo).toBe('2026-06-30');
  });

  it('covers whole months and whole years only', () => {
    const month = { kind: 'unit_month', periodFrom: '2026-06-01', periodTo: '2026-06-30' } as const;
    expect(broken(periodVerdicts(month))).toEqual([]);
    expect(broken(periodVerdicts({ ...month, periodTo: '2026-06-29' }))).toHaveLength(1);
    expect(broken(periodVerdicts({ ...month, kind: 'unit_year' }))).toHaveLength(1);
    expect(broken(periodVerdicts({ ...month, kind: 'campaign', periodTo: '2026-05-31' }))).toEqual([
      'evaluation_report.period_reversed /periodTo',
    ]);
    expect(broken(periodVerdicts({ kind: 'unit_month' }))).toEqual(['evaluation_report.period_missing /periodFrom']);
  });

  it('is frozen when it is written and its period is over', () => {
    const campaign = { kind: 'campaign', periodTo: TODAY, ...TEXTS } as const;
    expect(broken(readyVerdicts(campaign, TODAY))).toEqual([]);
    expect(broken(readyVerdicts({ ...campaign, limits: null, periodTo: '2026-07-11' }, TODAY))).toEqual([
      'evaluation_report.part_missing /limits',
      'evaluation_report.period_open /periodTo',
    ]);
    expect(broken(readyVerdicts({ ...campaign, kind: 'unit_month', limits: null, method: null }, TODAY))).toEqual([]);
  });

  it('is numbered as offices number their letters', () => {
    expect(letterNumber(14, '2026-07-10')).toBe('014/LE/VII/2026');
    expect(letterNumber(1000, '2026-12-01')).toBe('1000/LE/XII/2026');
  });

  it('ends signed, or given up as a draft', () => {
    expect(reportMachine.allowedFrom('draft')).toEqual(['frozen', 'cancelled']);
    expect(['signed', 'cancelled'].map((state) => reportMachine.isFinal(state as 'signed'))).toEqual([true, true]);
  });
});
