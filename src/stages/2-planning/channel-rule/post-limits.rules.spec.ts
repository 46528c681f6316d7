import { NETWORK_LIMITS } from '#stages/2-planning/channel-rule/network-limits';
import { type ChannelPost, findingsOf, type Medium } from '#stages/2-planning/channel-rule/post-limits.rules';

const image = (values: Partial<Medium> = {}): Medium => ({
  kind: 'image',
  mediaType: 'image/jpeg',
  bytes: 400_000,
  width: 1080,
  height: 1080,
  seconds: null,
  ...values,
});
const video: Medium = {
  kind: 'video',
  mediaType: 'video/mp4',
  bytes: 9_000_000,
  width: 1080,
  height: 1920,
  seconds: 30,
};
const post = (values: Partial<ChannelPost> = {}): ChannelPost => ({
  format: 'infographic',
  title: 'Tujuh hari daur hidup jentik',
  text: 'Kuras bak setiap minggu. #DBD',
  altText: 'Tujuh gambar.',
  decorative: false,
  media: [image()],
  ...values,
});
type Rules = Parameters<typeof findingsOf>[1];
const rulesOf = (platform: string): Rules =>
  NETWORK_LIMITS.filter((limit) => limit.platform === platform).map((limit, i) => ({
    id: String(i),
    mediaKind: null,
    withMedia: null,
    counting: null,
    min: null,
    max: null,
    ...limit,
  })) as unknown as Rules;
const codes = (platform: string, values: Partial<ChannelPost> = {}): string[] =>
  findingsOf(post(values), rulesOf(platform)).map(
    ({ code, severity, actual }) => `${severity} ${code.slice(13)} ${actual}`,
  );

describe('a post against the rules of its network', () => {
  it.each(['instagram', 'facebook', 'threads', 'x', 'mastodon', 'bluesky', 'telegram'])('fits %s', (platform) => {
    expect(codes(platform)).toEqual([]);
  });

  it('names limit, actual value and rule', () => {
    const [finding] = findingsOf(post({ text: 'a'.repeat(281) }), rulesOf('x'));
    expect(finding).toMatchObject({
      pointer: '/caption',
      code: 'channel_rule.text_length',
      limit: '≤ 280',
      actual: '281',
      severity: 'error',
      message: { en: 'Length of the text: 281 (≤ 280).' },
    });
  });

  it('is measured on Instagram in every way', () => {
    expect(codes('instagram', { media: [] })).toEqual(['error media_count 0']);
    expect(codes('instagram', { media: Array.from({ length: 11 }, () => image()) })).toEqual(['error media_count 11']);
    expect(codes('instagram', { format: 'story', media: [image(), image()] })).toEqual([
      'error media_count 2',
      'warning alt_text_shown story',
    ]);
    expect(codes('instagram', { media: [image({ mediaType: 'image/png', bytes: 8_000_001, width: 300 })] })).toEqual([
      'error media_type image/png',
      'error media_bytes 8000001',
      'error image_ratio 0.278',
      'error image_width 300',
    ]);
    expect(codes('instagram', { text: '#a #b #c #d #e #f #F @a @b @c @d x@y.id' })).toEqual([
      'warning hashtags 6',
      'warning mentions 4',
    ]);
  });

  it('mixes no kinds of media where that is not taken', () => {
    expect(codes('x', { media: [image(), video] })).toEqual(['error media_mixing image + video']);
    expect(codes('mastodon', { media: [image(), video] })).toEqual([]);
    expect(codes('facebook', { media: [video, video] })).toEqual(['error media_count 2']);
  });

  it('depends on whether media stand beside the text', () => {
    const text = 'a'.repeat(1_500);
    expect(codes('telegram', { text })).toEqual(['error text_length 1500']);
    expect(codes('telegram', { text, media: [] })).toEqual([]);
  });

  it('judges nothing that nobody has said', () => {
    expect(codes('instagram', { media: [image({ mediaType: null, bytes: null, width: null })] })).toEqual([]);
  });
});
