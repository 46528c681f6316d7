import { normalTags } from '#stages/3-implementation/hashtag-set/hashtag.rules';

describe('hashtags of a set', () => {
  it('bear their sign and stand once, as they were written first', () => {
    expect(normalTags(['BandungBebasJentik', '#bandungbebasjentik', '#3MPlus'])).toEqual([
      '#BandungBebasJentik',
      '#3MPlus',
    ]);
    expect(normalTags([])).toEqual([]);
  });
});
