import { seriesMachine } from '#stages/3-implementation/content-series/content-series.rules';

describe('the states of a series', () => {
  it('end for good', () => {
    expect(seriesMachine.states.filter((state) => seriesMachine.isFinal(state))).toEqual(['ended']);
    expect([seriesMachine.canMove('running', 'held'), seriesMachine.canMove('held', 'running')]).toEqual([true, true]);
  });
});
