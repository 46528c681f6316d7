import { compare, type Sheet, textStands } from '#stages/2-planning/key-message/key-message.rules';

const sheet = (createdBy: string, values: Partial<Sheet> = {}): Sheet => ({
  createdBy,
  credibility: 4,
  context: 4,
  content: 4,
  clarity: 4,
  continuityConsistency: 4,
  channels: 4,
  capability: 4,
  ...values,
});

describe('the seven Cs of a key message', () => {
  it('shows where two scorers differ', () => {
    const seven = compare([sheet('a'), sheet('b', { clarity: 1, continuityConsistency: 5 })], 'c');
    expect(seven).toMatchObject({ scorers: ['a', 'b'], largestDifference: 3, complete: true });
    expect(seven.perC[3]).toEqual({ criterion: 'clarity', first: 4, second: 1, difference: 3 });
    expect(seven.perC[4]).toEqual({ criterion: 'continuity_consistency', first: 4, second: 5, difference: 1 });
  });

  it('averages all fourteen scores exactly', () => {
    expect(compare([sheet('a'), sheet('b', { clarity: 1 })], 'c').average).toBe('3.7857142857142857143');
    expect(compare([sheet('a'), sheet('b')], 'c').average).toBe('4');
  });

  it('keeps the first sheet from the second scorer', () => {
    const half = compare([sheet('a')], 'b');
    expect(half).toMatchObject({ scorers: ['a'], average: null, largestDifference: null, complete: false });
    expect(half.perC.every(({ first, difference }) => first === null && difference === null)).toBe(true);
    expect(compare([sheet('a')], 'a').perC[0]).toMatchObject({ first: 4, second: null });
  });

  it('knows nothing of a text that nobody scored', () => {
    expect(compare([], 'a')).toMatchObject({ scorers: [], average: null, complete: false });
  });

  it('is of the text that the scorer read', () => {
    expect([textStands(1, 1).passed, textStands(1, 2).passed]).toEqual([true, false]);
  });
});
