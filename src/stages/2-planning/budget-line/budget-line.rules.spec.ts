import { lineVerdicts, notNegative } from '#stages/2-planning/budget-line/budget-line.rules';

const broken = (line: object, others: string[] = []): string[] =>
  lineVerdicts({ planned: '4500000', ...line }, others)
    .filter(({ passed }) => !passed)
    .map(({ code, pointer }) => `${code} ${pointer}`);

describe('a budget line', () => {
  it('takes exact money of zero or more', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ planned: '0.01', actual: '0' })).toEqual([]);
    expect(broken({ planned: '-1', actual: '-0.5' })).toEqual(['money.negative /planned', 'money.negative /actual']);
    expect(notNegative('/budget', null).passed).toBe(true);
  });

  it('says why nothing is planned, and only then', () => {
    expect(broken({ planned: '0' })).toEqual(['budget_line.zero_reason /zeroReason']);
    expect(broken({ planned: '0.00', zeroReason: 'Dikerjakan petugas sendiri.' })).toEqual([]);
    expect(broken({ zeroReason: 'Dikerjakan petugas sendiri.' })).toEqual(['budget_line.zero_reason /zeroReason']);
  });

  it('shares one known currency with the others', () => {
    expect(broken({ currency: 'XQX' })).toEqual(['budget_line.currency_unknown /currency']);
    expect(broken({ currency: 'USD' }, ['IDR'])).toEqual(['budget_line.other_currency /currency']);
    expect(broken({}, ['IDR'])).toEqual([]);
  });
});
