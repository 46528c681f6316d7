import { hashtagsOf, linksOf, permalinkFits, permalinkOf } from '#stages/3-implementation/post/permalink.rules';

describe('a permalink', () => {
  it('is one spelling of one address', () => {
    const one = 'https://www.instagram.com/p/DBD2026a1';
    for (const same of [
      one,
      `${one}/`,
      `${one}/?igsh=MzRlODBiNWFlZA==`,
      `${one}?utm_source=ig_web_copy_link&utm_medium=x#komentar`,
      'https://WWW.Instagram.com:443/p/DBD2026a1',
    ])
      expect(permalinkOf(same)).toBe(one);
  });

  it('keeps what makes another page of it', () => {
    expect(permalinkOf('https://youtube.com/watch?v=aB3&si=zz&t=10')).toBe('https://youtube.com/watch?v=aB3&t=10');
    expect(permalinkOf('https://x.com/p/ABC')).not.toBe(permalinkOf('https://x.com/p/abc'));
    expect(permalinkOf('https://facebook.com/permalink.php?story_fbid=1&id=2')).toContain('story_fbid=1&id=2');
    expect([permalinkOf(null), permalinkOf('')]).toEqual([null, null]);
  });

  it('fits into an index', () => {
    expect(permalinkFits(permalinkOf(`https://x.com/${'a'.repeat(1_900)}`)).passed).toBe(true);
    expect(permalinkFits(permalinkOf(`https://x.com/${'ā'.repeat(1_900)}`)).passed).toBe(false);
  });
});

describe('a caption', () => {
  it('tells its hashtags once, whatever their capitals', () => {
    expect(
      hashtagsOf('Kuras! #BandungBebasJentik #bandungbebasjentik, #3MPlus. Nomor #1 bukan tagar; a#b juga'),
    ).toEqual(['#bandungbebasjentik', '#3mplus']);
  });

  it('tells its addresses without the full stop behind them', () => {
    const address = 'https://dinkes.example/jentik?utm_source=instagram&utm_campaign=dbd';
    expect(linksOf(`Baca ${address}. Lagi: ${address} dan dinkes.example`)).toEqual([address]);
  });
});
