import type { ChannelRuleEntity } from '#stages/2-planning/channel-rule/channel-rule.entity';

type Limit = Pick<ChannelRuleEntity, 'platform' | 'aspect' | 'source'> & Partial<ChannelRuleEntity>;

const SINCE = '2026-01-01';
const CHECKED = '2026-01-05';
/** Said by others than the network itself, or not seen in its own words: it warns and stops nobody. */
const UNCONFIRMED = { severity: 'warning' } as const;

/** Judged by the piece's working title, which the network's own may differ from. */
const WORKING_TITLE = UNCONFIRMED;

const INSTAGRAM = {
  platform: 'instagram',
  source: 'Instagram Graph API, content publishing and media reference',
} as const;
const FACEBOOK = { platform: 'facebook', source: 'Facebook Graph API, page photos and videos' } as const;
const THREADS = { platform: 'threads', source: 'Threads API, posts' } as const;
const X = { platform: 'x', source: 'X API v2, posts and media; twitter-text configuration 3' } as const;
const TIKTOK = { platform: 'tiktok', source: 'TikTok Content Posting API' } as const;
const YOUTUBE = { platform: 'youtube', source: 'YouTube Data API, videos.insert' } as const;
const MASTODON = {
  platform: 'mastodon',
  source: 'Mastodon API, statuses and media; the server may say otherwise',
} as const;
const BLUESKY = { platform: 'bluesky', source: 'AT Protocol lexicon app.bsky.feed.post and app.bsky.embed' } as const;
const TELEGRAM = { platform: 'telegram', source: 'Telegram Bot API, sendMessage and sendMediaGroup' } as const;

const SEEN_BY_OTHERS = 'Ayrshare documentation; not confirmed by Instagram';
const SHORT: Pick<ChannelRuleEntity, 'formats'> = { formats: ['reel', 'story'] };
const STILL: Pick<ChannelRuleEntity, 'formats'> = { formats: ['infographic', 'photo'] };
const MOVING: Pick<ChannelRuleEntity, 'formats'> = { formats: ['video', 'reel', 'story', 'live'] };

const LIMITS: readonly Limit[] = [
  { ...INSTAGRAM, aspect: 'text_length', counting: 'characters', max: '2200' },
  { ...INSTAGRAM, aspect: 'media_count', min: '1', max: '10', formats: ['infographic', 'photo', 'video', 'reel'] },
  { ...INSTAGRAM, aspect: 'media_count', min: '1', max: '1', formats: ['story'] },
  { ...INSTAGRAM, aspect: 'media_type', mediaKind: 'image', mediaTypes: ['image/jpeg'] },
  { ...INSTAGRAM, aspect: 'media_bytes', mediaKind: 'image', max: '8000000' },
  { ...INSTAGRAM, aspect: 'image_ratio', min: '0.8', max: '1.91', ...STILL },
  { ...INSTAGRAM, aspect: 'image_width', min: '320', max: '1440' },
  { ...INSTAGRAM, aspect: 'alt_text_shown', ...SHORT, ...UNCONFIRMED },
  { ...INSTAGRAM, aspect: 'hashtags', max: '5', ...UNCONFIRMED, source: SEEN_BY_OTHERS },
  { ...INSTAGRAM, aspect: 'mentions', max: '3', ...UNCONFIRMED, source: SEEN_BY_OTHERS },
  { ...FACEBOOK, aspect: 'text_length', counting: 'characters', max: '63206' },
  { ...FACEBOOK, aspect: 'media_count', mediaKind: 'video', max: '1' },
  { ...FACEBOOK, aspect: 'media_mixing' },
  { ...FACEBOOK, aspect: 'media_type', mediaKind: 'image', mediaTypes: ['image/jpeg', 'image/png'] },
  { ...FACEBOOK, aspect: 'media_bytes', mediaKind: 'image', max: '4000000' },
  { ...THREADS, aspect: 'text_length', counting: 'emoji_bytes', max: '500' },
  { ...THREADS, aspect: 'media_count', max: '20' },
  { ...X, aspect: 'text_length', counting: 'x_weighted', max: '280' },
  { ...X, aspect: 'media_count', mediaKind: 'image', max: '4' },
  { ...X, aspect: 'media_count', mediaKind: 'gif', max: '1' },
  { ...X, aspect: 'media_count', mediaKind: 'video', max: '1' },
  { ...X, aspect: 'media_mixing' },
  { ...X, aspect: 'media_bytes', mediaKind: 'image', max: '5000000' },
  { ...X, aspect: 'media_bytes', mediaKind: 'gif', max: '15000000' },
  { ...X, aspect: 'media_bytes', mediaKind: 'video', max: '512000000' },
  { ...X, aspect: 'alt_text_length', counting: 'characters', max: '1000' },
  { ...X, aspect: 'cashtags', max: '1', ...UNCONFIRMED, source: 'Postiz, map of X errors; not confirmed by X' },
  { ...TIKTOK, aspect: 'text_length', counting: 'characters', max: '2200', ...MOVING },
  { ...TIKTOK, aspect: 'text_length', counting: 'characters', max: '4000', ...STILL },
  { ...TIKTOK, aspect: 'title_length', counting: 'characters', max: '90', ...STILL, ...WORKING_TITLE },
  { ...TIKTOK, aspect: 'media_count', mediaKind: 'video', max: '1' },
  { ...TIKTOK, aspect: 'media_count', mediaKind: 'image', max: '35' },
  { ...TIKTOK, aspect: 'media_mixing' },
  { ...TIKTOK, aspect: 'media_bytes', mediaKind: 'image', max: '20000000', ...UNCONFIRMED },
  { ...TIKTOK, aspect: 'alt_text_shown', ...STILL, ...UNCONFIRMED },
  { ...YOUTUBE, aspect: 'text_length', counting: 'characters', max: '5000' },
  { ...YOUTUBE, aspect: 'title_length', counting: 'characters', max: '100', ...WORKING_TITLE },
  { ...YOUTUBE, aspect: 'media_count', mediaKind: 'video', min: '1', max: '1' },
  { ...MASTODON, aspect: 'text_length', counting: 'graphemes_url_23', max: '500' },
  { ...MASTODON, aspect: 'media_count', max: '4' },
  { ...MASTODON, aspect: 'media_bytes', mediaKind: 'image', max: '16000000' },
  { ...MASTODON, aspect: 'alt_text_length', counting: 'characters', max: '1500' },
  { ...BLUESKY, aspect: 'text_length', counting: 'graphemes', max: '300' },
  { ...BLUESKY, aspect: 'text_length', counting: 'bytes', max: '3000' },
  { ...BLUESKY, aspect: 'media_count', mediaKind: 'image', max: '4' },
  { ...BLUESKY, aspect: 'media_count', mediaKind: 'video', max: '1' },
  { ...BLUESKY, aspect: 'media_mixing' },
  { ...BLUESKY, aspect: 'media_bytes', mediaKind: 'image', max: '2000000' },
  { ...TELEGRAM, aspect: 'text_length', counting: 'characters', max: '4096', withMedia: false },
  { ...TELEGRAM, aspect: 'text_length', counting: 'characters', max: '1024', withMedia: true },
  { ...TELEGRAM, aspect: 'media_count', max: '10' },
];

/** The limits of the networks that a new agency begins with; it corrects them when a network changes. */
export const NETWORK_LIMITS: readonly Partial<ChannelRuleEntity>[] = LIMITS.map((limit) => ({
  formats: [],
  mediaTypes: [],
  severity: 'error',
  validFrom: SINCE,
  checkedOn: CHECKED,
  ...limit,
}));
