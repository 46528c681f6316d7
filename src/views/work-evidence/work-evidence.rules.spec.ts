import { MOST_PRINTED, printable, spanOf, spanVerdicts } from '#views/work-evidence/work-evidence.rules';

const broken = (from: string, to: string): string[] =>
  spanVerdicts({ from, to })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('the period of work evidence', () => {
  it('is this year until today when nothing is asked', () => {
    expect(spanOf({}, '2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-11-23' });
    expect(spanOf({ from: '2025-07-01', to: '2026-01-01' }, '2026-11-22')).toEqual({
      from: '2025-07-01',
      to: '2026-01-01',
    });
  });

  it('holds a day at least and two years at most', () => {
    expect(broken('2026-01-01', '2026-01-01')).toEqual(['work_evidence.period']);
    expect(broken('2024-01-01', '2026-01-01')).toEqual([]);
    expect(broken('2023-12-31', '2026-01-02')).toEqual(['work_evidence.too_long']);
  });

  it('is printed as far as somebody would read it', () => {
    expect([MOST_PRINTED, MOST_PRINTED + 1].map((rows) => printable(rows).passed)).toEqual([true, false]);
  });
});
