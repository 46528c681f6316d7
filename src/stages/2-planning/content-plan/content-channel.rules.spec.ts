import { effective, type OnChannel } from '#stages/2-planning/content-plan/content-channel.rules';

const piece = { format: 'photo', title: 'Judul', altText: 'Dari karya', decorative: false, captionsRef: null } as const;
const channel = (values: Partial<OnChannel> = {}): OnChannel => ({
  channelId: 'c',
  platform: 'instagram',
  handle: '@dinkes.example',
  variantId: 'v',
  caption: 'Kuras bak.',
  altText: null,
  decorative: null,
  captionsRef: null,
  hashtags: ['#DBD'],
  mentions: ['@pkm.example'],
  media: [{ kind: 'image', mediaType: null, bytes: null, width: null, height: null, seconds: null }],
  ...values,
});

describe('a piece on one channel', () => {
  it('reads as caption, accounts and hashtags', () => {
    expect(effective(piece, channel()).post.text).toBe('Kuras bak.\n\n@pkm.example #DBD');
    expect(effective(piece, channel({ hashtags: [], mentions: [] })).post.text).toBe('Kuras bak.');
    expect(effective(piece, channel({ caption: null })).post.text).toBe('@pkm.example #DBD');
  });

  it('takes from the piece what the variant leaves open', () => {
    expect(effective(piece, channel()).surface).toMatchObject({
      at: '/variants/c',
      altText: 'Dari karya',
      kinds: ['image'],
    });
    const own = effective(piece, channel({ altText: 'Sendiri', decorative: true }));
    expect(own.surface).toMatchObject({ altText: 'Sendiri', decorative: true });
    expect(effective(piece, channel({ variantId: null, media: null })).surface).toMatchObject({ at: '', kinds: [] });
  });
});
