import { datedZip } from '#platform/paper/zip.rules';

describe('an archive', () => {
  it('is refused where it is none', () => {
    expect(() => datedZip(Buffer.from('no archive at all'), new Date())).toThrow(RangeError);
  });
});
