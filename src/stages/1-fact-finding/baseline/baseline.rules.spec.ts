import { changesMeasure } from '#stages/1-fact-finding/baseline/baseline.rules';

describe('what a baseline measured', () => {
  const measure = { metric: 'Rumah berjentik', unit: 'persen', value: '21.70' };

  it('stays the same in another form', () => {
    expect(changesMeasure(measure, { ...measure, value: '21.7' })).toBe(false);
  });

  it.each([{ metric: 'Rumah' }, { unit: 'rumah' }, { value: '21.8' }])('changes with %j', (change) => {
    expect(changesMeasure(measure, { ...measure, ...change })).toBe(true);
  });
});
