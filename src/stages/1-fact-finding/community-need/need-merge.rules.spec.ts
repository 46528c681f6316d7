import {
  givenBack,
  type Mergeable,
  mergeVerdicts,
  stepsBack,
  stepsOfSurvivor,
} from '#stages/1-fact-finding/community-need/need-merge.rules';

const need = (id: string, values: Partial<Mergeable> = {}): Mergeable => ({
  id,
  campaignId: 'c',
  state: 'validated',
  mergedIntoId: null,
  level: 0,
  ...values,
});
const broken = (survivor: Mergeable, duplicates: Mergeable[], named = duplicates.map(({ id }) => id)) =>
  mergeVerdicts(survivor, named, duplicates)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code.replace('community_need.', ''));

describe('merging needs', () => {
  it('takes standing needs of one campaign', () => {
    expect(broken(need('1'), [need('2'), need('3', { state: 'identified' })])).toEqual([]);
  });

  it('refuses itself, strangers, what is over and a dropped survivor', () => {
    expect(broken(need('1'), [need('1')])).toEqual(['merge_itself']);
    expect(broken(need('1'), [need('2', { campaignId: 'd' })])).toEqual(['merge_same_campaign']);
    expect(broken(need('1'), [], ['9'])).toEqual(['merge_same_campaign']);
    expect(broken(need('1'), [need('2', { state: 'dropped' })])).toEqual(['merge_dropped']);
    expect(broken(need('1'), [need('2', { mergedIntoId: '9' })])).toEqual(['merge_dropped']);
    expect(broken(need('1', { state: 'dropped' }), [need('2')])).toEqual(['merge_survivor_stands']);
  });

  it('never hides less than the strictest', () => {
    expect(broken(need('1'), [need('2', { level: 2 })])).toEqual(['merge_more_open']);
    expect(broken(need('1', { level: 2 }), [need('2', { level: 2 })])).toEqual([]);
  });

  it('takes the survivor as far as the furthest, but met only with all', () => {
    expect(stepsOfSurvivor('identified', ['identified'])).toEqual([]);
    expect(stepsOfSurvivor('identified', ['addressed'])).toEqual(['validated', 'addressed']);
    expect(stepsOfSurvivor('validated', ['identified'])).toEqual([]);
    expect(stepsOfSurvivor('met', ['validated'])).toEqual(['addressed']);
    expect(stepsOfSurvivor('met', ['met'])).toEqual([]);
  });

  it('goes back step by step', () => {
    expect(stepsBack('identified')).toEqual(['identified']);
    expect(stepsBack('addressed')).toEqual(['identified', 'validated', 'addressed']);
  });

  it('gives back only what nobody else brought', () => {
    expect(givenBack(['a', 'b', 'c'], [['b'], ['c', 'd']])).toEqual(['a']);
  });
});
