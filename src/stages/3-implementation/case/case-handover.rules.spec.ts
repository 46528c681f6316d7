import { goesDown, goesSideways, oneAddress, type Place } from '#stages/3-implementation/case/case-handover.rules';

/** agency › health division › (clinic section › team), and a second division beside it. */
const ABOVE: Record<string, string[]> = {
  agency: ['agency'],
  health: ['health', 'agency'],
  clinic: ['clinic', 'health', 'agency'],
  team: ['team', 'clinic', 'health', 'agency'],
  public: ['public', 'agency'],
};
const place = (from: string | null, to: string): Place => ({
  fromUnitId: from,
  aboveFrom: from ? (ABOVE[from] ?? []) : [],
  toUnitId: to,
  aboveTo: ABOVE[to] ?? [],
});

describe('handing a case on', () => {
  it.each([
    ['health', 'clinic', true, false],
    ['health', 'team', true, false],
    ['clinic', 'health', false, false],
    ['clinic', 'agency', false, false],
    ['health', 'public', false, true],
    ['team', 'public', false, true],
    ['health', 'health', false, false],
    ['health', 'nowhere', false, false],
    [null, 'clinic', true, false],
  ])('from %s to %s is down: %s, sideways: %s', (from, to, down, sideways) => {
    expect([goesDown(place(from, to)).passed, goesSideways(place(from, to)).passed]).toEqual([down, sideways]);
  });

  it('names a unit or an institution, not both and not neither', () => {
    expect([
      oneAddress('u', null),
      oneAddress(null, 'DLH'),
      oneAddress('u', 'DLH'),
      oneAddress(null, null),
    ]).toMatchObject([true, true, false, false].map((passed) => ({ passed })));
  });
});
