import { count, field, type KnownFile, key, seconds } from '#stages/3-implementation/import/known-file';

/** Whatever the language of the headers: month before day, in the zone of the account. */
const META = { dateOrder: 'month_first' } as const;
const INSTAGRAM = { ...META, kind: 'posts', platforms: ['instagram'], source: 'instagram' } as const;
const DAILY = { kind: 'channel_metrics', platforms: ['facebook', 'instagram'], source: 'meta_daily' } as const;

const POST_EN = [
  key('Post ID', 'externalId'),
  field('Account ID', 'accountId'),
  field('Account username', 'accountName'),
  field('Description', 'caption'),
  key('Publish time', 'publishedAt'),
  field('Permalink', 'url'),
  field('Post type', 'format'),
  count('Views', 'views'),
  count('Reach', 'reach'),
  count('Likes', 'likes'),
  count('Shares', 'shares'),
];

const POST_ID = [
  key('ID Postingan', 'externalId'),
  field('ID Akun', 'accountId'),
  field('Nama pengguna akun', 'accountName'),
  field('Deskripsi', 'caption'),
  key('Waktu penerbitan', 'publishedAt'),
  field('Permalink', 'url'),
  field('Jenis postingan', 'format'),
  count('Tayangan', 'views'),
  count('Jangkauan', 'reach'),
  count('Suka', 'likes'),
  count('Frekuensi dibagikan', 'shares'),
];

/** Meta Business Suite: posts and stories of Instagram, posts of Facebook, and one file a metric with a row a day. */
export const META_FILES: readonly KnownFile[] = [
  {
    ...INSTAGRAM,
    code: 'instagram_posts_en',
    title: 'Instagram: unggahan (Meta Business Suite, Inggris)',
    language: 'en',
    columns: [...POST_EN, count('Follows', 'follows'), count('Comments', 'comments'), count('Saves', 'saves')],
  },
  {
    ...INSTAGRAM,
    code: 'instagram_posts_id',
    title: 'Instagram: unggahan (Meta Business Suite, Indonesia)',
    language: 'id',
    columns: [
      ...POST_ID,
      count('Mengikuti', 'follows'),
      count('Komentar', 'comments'),
      count('Frekuensi Disimpan', 'saves'),
    ],
  },
  {
    ...INSTAGRAM,
    code: 'instagram_stories_en',
    title: 'Instagram: cerita (Meta Business Suite, Inggris)',
    language: 'en',
    columns: [
      ...POST_EN,
      count('Profile visits', 'profile_visits'),
      count('Replies', 'comments'),
      count('Follows', 'follows'),
      count('Link clicks', 'link_clicks'),
    ],
  },
  {
    ...INSTAGRAM,
    code: 'instagram_stories_id',
    title: 'Instagram: cerita (Meta Business Suite, Indonesia)',
    language: 'id',
    columns: [...POST_ID, count('Kunjungan profil', 'profile_visits'), count('Balasan', 'comments')],
  },
  {
    ...META,
    code: 'facebook_posts_en',
    title: 'Facebook: unggahan halaman (Meta Business Suite, Inggris)',
    kind: 'posts',
    platforms: ['facebook'],
    language: 'en',
    source: 'facebook',
    columns: [
      key('Post ID', 'externalId'),
      field('Page ID', 'accountId'),
      field('Title', 'title'),
      field('Description', 'caption'),
      key('Publish time', 'publishedAt'),
      field('Permalink', 'url'),
      field('Post type', 'format'),
      count('Views', 'views'),
      count('Reach', 'reach'),
      count('Reactions', 'reactions'),
      count('Comments', 'comments'),
      count('Shares', 'shares'),
      count('Link Clicks', 'link_clicks'),
      seconds('Seconds viewed'),
    ],
  },
  {
    ...DAILY,
    code: 'meta_daily_en',
    title: 'Meta: satu metrik per hari (Inggris)',
    language: 'en',
    columns: [key('Date', 'period'), count('Primary', 'by_title', { required: true })],
    titleMetrics: {
      Views: 'views',
      Viewers: 'reach',
      Reach: 'reach',
      'Content interactions': 'engagements',
      'Facebook visits': 'profile_visits',
      'Facebook link clicks': 'link_clicks',
      'Facebook follows': 'follows',
      'Instagram profile visits': 'profile_visits',
      'Instagram link clicks': 'link_clicks',
      'Instagram follows': 'follows',
    },
  },
  {
    ...DAILY,
    code: 'meta_daily_id',
    title: 'Meta: satu metrik per hari (Indonesia)',
    language: 'id',
    columns: [key('Tanggal', 'period'), count('Primary', 'by_title', { required: true })],
    titleMetrics: {
      Tayangan: 'views',
      Jangkauan: 'reach',
      'Interaksi konten': 'engagements',
      'Kunjungan Profil Instagram': 'profile_visits',
      'Klik tautan Instagram': 'link_clicks',
      'Pengikut Instagram': 'follows',
    },
  },
];
