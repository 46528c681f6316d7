import { QUADRANTS } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';
import { PROPOSED, quadrantOf } from '#stages/1-fact-finding/stakeholder/stakeholder.rules';

describe('the grid of interest and power', () => {
  it.each([
    [3, 3, 'manage_closely'],
    [5, 2, 'keep_informed'],
    [2, 5, 'keep_satisfied'],
    [2, 2, 'monitor'],
    [null, 5, null],
    [5, null, null],
  ] as const)('puts interest %s and power %s at %s', (interest, power, quadrant) => {
    expect(quadrantOf({ interest, power })).toBe(quadrant);
  });

  it('proposes something else in every quadrant', () => {
    expect(new Set(QUADRANTS.map((quadrant) => PROPOSED[quadrant].id)).size).toBe(4);
  });
});
