import { planVerdicts } from '#stages/2-planning/evaluation-plan/evaluation-plan.rules';

const SPAN = { campaignStartsOn: '2026-01-05', targetDate: '2026-06-30' };
const broken = (plan: object, span: Parameters<typeof planVerdicts>[1] = SPAN): string[] =>
  planVerdicts({ metric: 'Rumah tangga yang tahu', ...plan }, span)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('an evaluation plan', () => {
  it('measures the result on or after the target date', () => {
    expect(broken({ measureOn: '2026-06-30' })).toEqual([]);
    expect(broken({ kind: 'final', measureOn: '2026-06-29' })).toEqual(['evaluation_plan.measure_on']);
  });

  it('looks on the way before the target date', () => {
    expect(broken({ kind: 'interim', measureOn: '2026-04-01' })).toEqual([]);
    expect(broken({ kind: 'interim', measureOn: '2026-06-30' })).toEqual(['evaluation_plan.measure_on']);
    expect(broken({ kind: 'interim', measureOn: '2026-01-04' })).toEqual(['evaluation_plan.measure_on']);
  });

  it('may leave the day open', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ measureOn: '2026-06-30' }, { ...SPAN, targetDate: undefined })).toEqual([]);
  });

  it('never measures an advertising value', () => {
    expect(broken({ metric: 'Nilai setara iklan' })).toEqual(['metric.advertising_value']);
  });
});
