import { fault, findingIn, isError, note } from '#stages/3-implementation/import/finding.rules';

describe('a finding', () => {
  it('is told in the language of its reader', () => {
    const finding = fault('Date', 'date.form', 'No date.', 'Bukan tanggal.');
    expect(findingIn(finding, 'id')).toMatchObject({ column: 'Date', message: 'Bukan tanggal.' });
    expect([finding, note(null, 'x', 'a', 'b')].map(isError)).toEqual([true, false]);
  });
});
