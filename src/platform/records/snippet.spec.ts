import { readSnippet } from '#platform/records/snippet';

const found = (marked: string): string[] => {
  const { text, ranges } = readSnippet(marked);
  return ranges.map(({ from, to }) => text.slice(from, to));
};

describe('a snippet', () => {
  it('says where the words stand', () => {
    expect(readSnippet('ada \u0002jentik\u0003 di bak')).toEqual({
      text: 'ada jentik di bak',
      ranges: [{ from: 4, to: 10 }],
    });
  });

  it('finds several words, side by side and at both ends', () => {
    expect(found('\u0002Jentik\u0003 \u0002nyamuk\u0003, lalu \u0002jentik\u0003')).toEqual([
      'Jentik',
      'nyamuk',
      'jentik',
    ]);
  });

  it('keeps its place behind signs of two units', () => {
    expect(found('🦟🦟 \u0002jentik\u0003')).toEqual(['jentik']);
  });

  it('has no ranges where nothing is marked', () => {
    expect(readSnippet('<b>tanpa tanda</b>')).toEqual({ text: '<b>tanpa tanda</b>', ranges: [] });
    expect(readSnippet('')).toEqual({ text: '', ranges: [] });
  });
});
