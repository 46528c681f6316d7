import { periodBefore } from '#views/reports/period.rules';

describe('the period before', () => {
  it('is the whole month before, however long that was', () => {
    expect(periodBefore('unit_month', '2026-03-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(periodBefore('unit_month', '2028-03-01')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodBefore('unit_month', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('is the whole year before', () => {
    expect(periodBefore('unit_year', '2026-01-01')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('is none for a campaign', () => {
    expect(periodBefore('campaign', '2026-03-01')).toBeNull();
  });
});
