import { entryVerdicts, registerOf } from '#stages/1-fact-finding/information-entry/information-entry.rules';

const TODAY = '2026-03-12';
const runs = { decision: 'exempt', validUntil: '2028-03-12' } as const;
const broken = (...[entry, test]: [Parameters<typeof entryVerdicts>[0], Parameters<typeof entryVerdicts>[1]]) =>
  entryVerdicts(entry, test, TODAY)
    .filter(({ passed }) => !passed)
    .map(({ pointer }) => pointer);

describe('an entry of the registers', () => {
  it('stands in the list that its category says', () => {
    expect((['periodic', 'immediate', 'any_time', 'exempt'] as const).map(registerOf)).toEqual([
      'dip',
      'dip',
      'dip',
      'dik',
    ]);
  });

  it('is exempt only by a running test that exempts', () => {
    const exempt = { category: 'exempt', consequenceTestId: '1' } as const;
    expect(broken(exempt, runs)).toEqual([]);
    expect(broken(exempt, 'kept')).toEqual([]);
    for (const test of [
      null,
      { ...runs, validUntil: TODAY },
      { decision: 'open', validUntil: null },
      { decision: null, validUntil: null },
    ] as const)
      expect(broken(exempt, test)).toEqual(['/consequenceTestId']);
  });

  it('names no test where it is public', () => {
    expect(broken({ category: 'periodic', url: 'https://dinkes.example' }, null)).toEqual([]);
    expect(broken({ category: 'periodic', consequenceTestId: '1' }, runs)).toEqual(['/consequenceTestId']);
  });

  it('leads nowhere where it is exempt', () => {
    expect(broken({ category: 'exempt', consequenceTestId: '1', url: 'https://dinkes.example' }, runs)).toEqual([
      '/url',
    ]);
  });
});
