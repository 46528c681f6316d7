import { sideFits, tiedToEvidence } from '#stages/1-fact-finding/situation-factor/situation-factor.rules';

describe('a situation factor', () => {
  it.each([
    ['strength', 'internal', true],
    ['weakness', 'external', false],
    ['opportunity', 'external', true],
    ['threat', 'internal', false],
  ] as const)('of %s on the %s side fits: %s', (swot, side, passed) => {
    expect(sideFits(swot, side).passed).toBe(passed);
  });

  it('rests on a note', () => {
    expect([0, 1].map((notes) => tiedToEvidence(notes).passed)).toEqual([false, true]);
  });
});
