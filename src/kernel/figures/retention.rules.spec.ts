import { retentionDue } from '#kernel/figures/retention.rules';

describe('record.retention_due', () => {
  it.each([
    ['2026-02-28', 2, '2028-02-28'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
  ])('C40: keeps what closed on %s for %i years until %s', (closedOn, years, due) => {
    expect(retentionDue(closedOn, years).value).toBe(due);
  });

  it('C40: keeps what is under legal hold or still open', () => {
    expect(retentionDue('2026-02-28', 2, true)).toMatchObject({ value: null, caveats: ['legal_hold'] });
    expect(retentionDue(null, 2)).toMatchObject({ value: null, caveats: ['not_closed'] });
  });
});
