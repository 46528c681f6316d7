import { isPeriod, MOST_PARTS, parts } from '#views/figures/buckets.rules';

describe('parts of a period', () => {
  it('are whole months, cut where the period is', () => {
    expect(parts('month', '2026-01-15', '2026-03-01')).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-01' },
    ]);
    expect(parts('month', '2027-12-01', '2028-02-29').map(({ to }) => to)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
    ]);
  });

  it('are weeks that begin on Monday', () => {
    expect(parts('week', '2026-03-12', '2026-03-23')).toEqual([
      { from: '2026-03-12', to: '2026-03-15' },
      { from: '2026-03-16', to: '2026-03-22' },
      { from: '2026-03-23', to: '2026-03-23' },
    ]);
  });

  it('are days, and stop one after too many', () => {
    expect(parts('day', '2026-02-28', '2026-03-01')).toEqual([
      { from: '2026-02-28', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-01' },
    ]);
    expect(parts('day', '0001-01-01', '9998-12-31')).toHaveLength(MOST_PARTS + 1);
  });

  it('are of time, or of who and where', () => {
    expect((['day', 'week', 'month', 'channel', 'unit'] as const).filter(isPeriod)).toEqual(['day', 'week', 'month']);
  });
});
