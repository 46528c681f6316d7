import { figure } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { ReportFigure } from '#kernel/report/report-content';
import { compared } from '#views/reports/comparison.rules';

const told = (formula: FormulaId, unit: string, value: string | null): ReportFigure => ({
  ...figure(formula, unit, { value }),
  subject: null,
  also: [],
});

const change = (unit: string, before: string | null, now: string | null) =>
  compared([told('feedback.response_rate', unit, now)], [told('feedback.response_rate', unit, before)])[0]?.values;

describe('a comparison with the period before', () => {
  it('C25: tells percentage points from percent', () => {
    expect(change('percent', '40', '53')).toMatchObject({
      difference: '13',
      differenceUnit: 'percentage_points',
      relative: '32.5',
    });
  });

  it('counts other differences in their own unit', () => {
    expect(change('days', '8', '6')).toMatchObject({ difference: '-2', differenceUnit: 'days', relative: '-25' });
  });

  it('knows no change from zero in percent', () => {
    expect(change('cases', '0', '5')).toMatchObject({ difference: '5', relative: null });
    expect(change('percent', '-10', '5')).toMatchObject({ difference: '15', relative: '150' });
  });

  it('knows no difference where one side is not known', () => {
    expect(change('percent', null, '53')).toMatchObject({ before: null, now: '53', difference: null, relative: null });
    expect(change('percent', null, null)).toBeUndefined();
  });

  it('says which figures rest on working days', () => {
    const both = (formula: FormulaId) => compared([told(formula, 'percent', '1')], [told(formula, 'percent', '2')]);
    expect(both('case.sla_compliance')[0]?.values['officeTime']).toBe('true');
    expect(both('feedback.response_rate')[0]?.values['officeTime']).toBe('false');
  });

  it('compares each metric with itself', () => {
    const gain = (metric: string, value: string): ReportFigure => ({
      ...told('post.metric_delta', 'count', value),
      also: [{ code: 'metric', value: metric, label: { en: metric, id: metric } }],
    });
    const rows = compared([gain('likes', '9'), gain('views', '90')], [gain('views', '60'), gain('likes', '4')]);
    expect(rows.map(({ key, values }) => [key, values['difference']])).toEqual([
      ['post.metric_delta:likes', '5'],
      ['post.metric_delta:views', '30'],
    ]);
  });

  it('leaves single things to their own rows', () => {
    const subject = { type: 'objective', id: 'o1', code: null, title: 'Jentik' };
    const one = { ...told('objective.attainment', 'percent', '60'), subject };
    expect(compared([one], [one])).toEqual([]);
  });
});
