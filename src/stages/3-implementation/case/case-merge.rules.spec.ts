import { type Mergeable, mergeVerdicts } from '#stages/3-implementation/case/case-merge.rules';

const one = (id: string, values: Partial<Mergeable> = {}): Mergeable => ({
  id,
  state: 'verified',
  clearanceLevel: 0,
  mergedCases: 0,
  ...values,
});
const broken = (survivor: Mergeable, found: Mergeable[], named = found.map(({ id }) => id)) =>
  mergeVerdicts(survivor, named, found)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code.replace('case.', ''));

describe('merging cases', () => {
  it('takes what still waits into what stands', () => {
    expect(broken(one('1'), [one('2'), one('3', { state: 'received' })])).toEqual([]);
    expect(broken(one('1', { state: 'answered' }), [one('2')])).toEqual([]);
    expect(broken(one('1', { mergedCases: 4 }), [one('2')])).toEqual([]);
  });

  it('refuses itself, strangers, what is over, and parents', () => {
    expect(broken(one('1'), [one('1')])).toEqual(['merge_itself']);
    expect(broken(one('1'), [], ['9'])).toEqual(['reference.unknown']);
    expect(broken(one('1'), [one('2', { state: 'merged' })])).toEqual(['merge_over']);
    expect(broken(one('1'), [one('2', { mergedCases: 1 })])).toEqual(['merge_parent']);
    expect(broken(one('1', { state: 'rejected' }), [one('2')])).toEqual(['merge_survivor_stands']);
  });

  it('never shows the stricter one more widely', () => {
    expect(broken(one('1'), [one('2', { clearanceLevel: 2 })])).toEqual(['merge_more_open']);
    expect(broken(one('1', { clearanceLevel: 2 }), [one('2', { clearanceLevel: 2 })])).toEqual([]);
  });
});
