import { figure } from '#kernel/figures/figure';
import { printed, publicNumber, publicTable, type Row } from '#views/public/public-number.rules';

const SHOWING = { minimumSample: 10, locale: 'en', today: '2026-11-22' } as const;
const rows = (counts: Record<string, number>): Row[] =>
  Object.entries(counts).map(([key, count]) => ({ key, label: key, count, named: true }));

describe('a public number', () => {
  const made = { value: '1.5', numerator: '3', denominator: '2', to: '2026-10-31' };

  it('stands with its sample, its minimum and its age', () => {
    const told = publicNumber(figure('case.first_response_p50', 'days', { ...made, n: 10 }), SHOWING);
    expect(told).toMatchObject({ value: '1.5', n: 10, sample: '10', minimumSample: 10, withheld: null, ageDays: 22 });
  });

  it('is withheld with all it was made of below the minimum', () => {
    const told = publicNumber(figure('case.first_response_p50', 'days', { ...made, n: 9 }), SHOWING);
    expect(told).toMatchObject({ value: null, numerator: null, denominator: null, sample: '9', minimumSample: 10 });
    expect(told.withheld).toBe('below_minimum_sample');
  });

  it('counts nobody exactly where they are few', () => {
    expect([0, 1, 4, 5, null].map(printed)).toEqual(['0', '<5', '<5', '5', null]);
    expect(publicNumber(figure('case.first_response_p50', 'days', { ...made, n: 2 }), SHOWING).n).toBeNull();
  });
});

describe('a public table', () => {
  it('C39: leaves nothing from which a small row could be computed', () => {
    const table = publicTable('topic', rows({ 'RW 01': 12, 'RW 02': 3, 'RW 03': 9 }));
    expect(table).toMatchObject({ total: 24, withheld: null });
    expect(table.rows.map(({ label, shown }) => [label, shown])).toEqual([
      ['RW 01', '12'],
      ['RW 02', '<5'],
      ['RW 03', null],
    ]);
    expect(JSON.stringify(table)).not.toMatch(/"count":(3|9)\b/);
  });

  it('has no rows where hiding some cannot protect the others', () => {
    expect(publicTable('topic', rows({ a: 4, b: 4, c: 4 }))).toMatchObject({ rows: [], withheld: 'not_protectable' });
  });

  it('is not divided where there are few altogether', () => {
    const few = publicTable('topic', rows({ a: 3 }));
    expect(few).toMatchObject({ total: null, rows: [], withheld: 'below_minimum_sample' });
  });
});
