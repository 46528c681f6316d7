import { validityVerdict } from '#kernel/legal-basis/legal-basis.rules';

describe('validityVerdict', () => {
  it('holds while no end is known', () => {
    expect(validityVerdict('2017-12-29', null).passed).toBe(true);
    expect(validityVerdict('2017-12-29', undefined).passed).toBe(true);
  });

  it('needs the end to come later', () => {
    expect(validityVerdict('2017-12-29', '2017-12-30').passed).toBe(true);
    expect(validityVerdict('2017-12-29', '2017-12-29').passed).toBe(false);
    expect(validityVerdict('2017-12-29', '2016-01-01').passed).toBe(false);
  });
});
