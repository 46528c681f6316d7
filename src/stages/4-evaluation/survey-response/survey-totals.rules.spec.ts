import { groupChanges, type StoredResponse } from '#stages/4-evaluation/survey-response/survey-totals.rules';

const response = (scores: (number | null)[], values: Partial<StoredResponse> = {}): StoredResponse => ({
  ...{ sex: null, ageGroup: null, education: null, area: null, stratum: null },
  ...values,
  scores,
});

describe('groupChanges', () => {
  const two = [response([3, null], { sex: 'female' }), response([4, 2])];

  it('count what was not answered for no element', () => {
    const changes = groupChanges(two);
    expect(changes.find(({ dimension }) => dimension === 'all')).toEqual({
      ...{ dimension: 'all', name: '', respondents: 2, answers: [2, 1], totals: [7, 2] },
    });
    expect(changes.filter(({ dimension }) => dimension === 'sex').map(({ name, totals }) => [name, totals])).toEqual([
      ['', [4, 2]],
      ['female', [3, 0]],
    ]);
  });

  it('come in one order, and take off what they added', () => {
    const names = groupChanges(two).map(({ dimension, name }) => `${dimension} ${name}`);
    expect(names).toEqual([...names].sort());
    expect(groupChanges([two[0] as StoredResponse], -1)[1]).toMatchObject({
      respondents: -1,
      answers: [-1, 0],
      totals: [-3, 0],
    });
  });
});
