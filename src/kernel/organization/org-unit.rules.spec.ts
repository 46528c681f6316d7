import { headKnown, unitPlaceVerdicts } from '#kernel/organization/org-unit.rules';

const broken = (place: Parameters<typeof unitPlaceVerdicts>[0]): string[] =>
  unitPlaceVerdicts(place)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);
const chain = (length: number): string[] => Array.from({ length }, (_, i) => `u${i}`);

describe('unitPlaceVerdicts', () => {
  it('lets a new unit stand below another', () => {
    expect(broken({ unitId: null, above: ['u0'], depth: 1 })).toEqual([]);
  });

  it('refuses a unit below itself', () => {
    expect(broken({ unitId: 'u0', above: ['u0'], depth: 1 })).toEqual(['org_unit.circle']);
  });

  it('refuses a unit below a part of itself', () => {
    expect(broken({ unitId: 'u2', above: chain(3), depth: 3 })).toEqual(['org_unit.circle']);
  });

  it('counts the levels above and below', () => {
    expect(broken({ unitId: 'x', above: chain(5), depth: 5 })).toEqual([]);
    expect(broken({ unitId: 'x', above: chain(5), depth: 6 })).toEqual(['org_unit.too_deep']);
  });
});

describe('headKnown', () => {
  it('lets a unit be without a head, but not with a stranger', () => {
    expect([headKnown(null, false).passed, headKnown('p', true).passed]).toEqual([true, true]);
    expect(headKnown('p', false)).toMatchObject({ passed: false, pointer: '/headId' });
  });
});
