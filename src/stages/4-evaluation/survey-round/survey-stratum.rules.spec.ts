import { strataCheck } from '#stages/4-evaluation/survey-round/survey-stratum.rules';

describe('strataCheck', () => {
  it('takes strata with names of their own, and none', () => {
    const strata = [
      { name: 'Coblong', population: 300 },
      { name: 'Cidadap', population: 700 },
    ];
    expect([strataCheck([]), strataCheck(strata)]).toEqual([null, null]);
    expect(strataCheck([strata[0], strata[0]])?.code).toBe('strata.repeated');
  });

  it.each([
    [null],
    [[{ name: ' Coblong', population: 3 }]],
    [[{ name: 'A', population: 0 }]],
    [[{ name: 'A', population: 1, x: 1 }]],
  ])('refuses %j', (value) => {
    expect(strataCheck(value)?.code).toBe('strata.form');
  });
});
