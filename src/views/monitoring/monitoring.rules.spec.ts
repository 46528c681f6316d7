import { dayAfter, dayBefore, inOrder } from '#views/monitoring/monitoring.rules';

describe('days', () => {
  it('go over the ends of months and years', () => {
    expect([dayAfter('2026-02-28'), dayBefore('2026-03-01', 30), dayBefore('2026-01-01', 1)]).toEqual([
      '2026-03-01',
      '2026-01-30',
      '2025-12-31',
    ]);
  });
});

describe('inOrder', () => {
  it('refuses a period that ends as it begins', () => {
    const passed = (from: string | null, to: string | null) => inOrder(from, to).passed;
    expect([passed('2026-03-01', '2026-03-02'), passed(null, '2026-03-01')]).toEqual([true, true]);
    expect(passed('2026-03-01', '2026-03-01')).toBe(false);
  });
});
