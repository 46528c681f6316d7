import { keysOf, learned, tellsItIsOut } from '#stages/3-implementation/post/bring.rules';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';

const post = (values: Partial<PostEntity> = {}) =>
  ({
    state: 'published',
    url: null,
    source: 'manual',
    externalId: null,
    paid: false,
    followersAtPublish: 10,
    ...values,
  }) as PostEntity;

describe('a post that is brought again', () => {
  it('learns what is new and forgets nothing', () => {
    expect(learned(post(), { paid: false, followersAtPublish: 10, caption: 'Lain' })).toEqual({});
    expect(learned(post(), { paid: true, followersAtPublish: undefined })).toEqual({ paid: true });
    expect(learned(post(), { source: 'instagram_export', externalId: '179', url: 'https://x.com/1' })).toEqual({
      source: 'instagram_export',
      externalId: '179',
      url: 'https://x.com/1',
    });
    expect(learned(post({ externalId: '1', source: 'a' }), { source: 'b', externalId: '2' })).toEqual({});
  });

  it('may have gone out meanwhile', () => {
    expect(tellsItIsOut(post({ state: 'scheduled' }), { publishedAt: '2026-03-13T00:00:00Z' })).toBe(true);
    expect(tellsItIsOut(post({ state: 'scheduled' }), {})).toBe(false);
    expect(tellsItIsOut(post(), { publishedAt: '2026-03-13T00:00:00Z' })).toBe(false);
  });

  it('is known by its source or by its address', () => {
    expect(keysOf({ channelId: 'C', permalink: 'https://x.com/1', source: 's', externalId: '9' })).toEqual([
      'source s 9',
      'channel c https://x.com/1',
    ]);
    expect(keysOf({ channelId: 'c' })).toEqual([]);
  });
});
