import { count, field, type KnownFile, key, seconds } from '#stages/3-implementation/import/known-file';
import { META_FILES } from '#stages/3-implementation/import/known-files-meta';

const HOURS = '3600';
const MILLISECONDS = '0.001';

const X = { platforms: ['x'], language: 'en', source: 'x' } as const;
const TIKTOK = { platforms: ['tiktok'], language: null, source: 'tiktok' } as const;
const YOUTUBE = { kind: 'posts', platforms: ['youtube'], source: 'youtube' } as const;

const NETWORK_FILES: readonly KnownFile[] = [
  {
    ...X,
    code: 'x_content',
    title: 'X: unggahan (Content)',
    kind: 'posts',
    columns: [
      key('Post id', 'externalId'),
      key('Date', 'publishedAt'),
      field('Post text', 'caption'),
      field('Post Link', 'url'),
      count('Impressions', 'impressions'),
      count('Likes', 'likes'),
      count('Engagements', 'engagements'),
      count('Bookmarks', 'saves'),
      count('New follows', 'follows'),
      count('Replies', 'comments'),
      count('Reposts', 'shares'),
      count('Profile visits', 'profile_visits'),
      count('URL Clicks', 'link_clicks'),
    ],
  },
  {
    ...X,
    code: 'x_overview',
    title: 'X: akun per hari (Account overview)',
    kind: 'channel_metrics',
    columns: [
      key('Date', 'period'),
      count('Impressions', 'impressions', { required: true }),
      count('Likes', 'likes'),
      count('Engagements', 'engagements'),
      count('Bookmarks', 'saves'),
      count('New follows', 'follows'),
      count('Replies', 'comments'),
      count('Reposts', 'shares'),
      count('Profile visits', 'profile_visits'),
      count('Video views', 'video_views'),
    ],
  },
  {
    ...X,
    code: 'x_video',
    title: 'X: video per hari (Video overview)',
    kind: 'channel_metrics',
    columns: [
      key('Date', 'period'),
      count('Views', 'video_views', { required: true }),
      { ...seconds('Watch Time (ms)', MILLISECONDS), required: true },
    ],
  },
  {
    ...TIKTOK,
    code: 'tiktok_overview',
    title: 'TikTok: akun per hari (Overview)',
    kind: 'channel_metrics',
    columns: [
      key('Date', 'period'),
      count('Video Views', 'views', { required: true }),
      count('Profile Views', 'profile_visits'),
      count('Likes', 'likes'),
      count('Comments', 'comments'),
      count('Shares', 'shares'),
    ],
  },
  {
    ...TIKTOK,
    code: 'tiktok_followers',
    title: 'TikTok: pengikut per hari (FollowerHistory)',
    kind: 'channel_metrics',
    columns: [
      key('Date', 'period'),
      count('Followers', 'followers', { required: true, total: true }),
      count('Difference in followers from previous day', 'net_followers'),
    ],
  },
  {
    ...TIKTOK,
    code: 'tiktok_viewers',
    title: 'TikTok: penonton per hari (Viewers)',
    kind: 'channel_metrics',
    columns: [key('Date', 'period'), count('Total Viewers', 'reach', { required: true })],
  },
  {
    ...TIKTOK,
    code: 'tiktok_content',
    title: 'TikTok: video (Content)',
    kind: 'posts',
    columns: [
      field('Video title', 'title'),
      key('Video link', 'url'),
      key('Post time', 'publishedAt'),
      count('Total likes', 'likes'),
      count('Total comments', 'comments'),
      count('Total shares', 'shares'),
      count('Total views', 'views'),
      seconds('Total play time'),
      count('Add to favorites', 'saves'),
    ],
  },
  {
    ...YOUTUBE,
    code: 'youtube_content_en',
    title: 'YouTube: video (Studio, Inggris)',
    language: 'en',
    dateOrder: 'month_first',
    columns: [
      key('Content', 'externalId'),
      field('Video title', 'title'),
      key('Video publish time', 'publishedAt'),
      count('Views', 'views'),
      seconds('Watch time (hours)', HOURS),
      count('Subscribers', 'net_followers'),
      count('Impressions', 'impressions'),
      count('Likes', 'likes'),
      count('Comments added', 'comments'),
      count('Shares', 'shares'),
    ],
  },
  {
    ...YOUTUBE,
    code: 'youtube_content_id',
    title: 'YouTube: video (Studio, Indonesia)',
    language: 'id',
    dateOrder: 'day_first',
    columns: [
      key('Konten', 'externalId'),
      field('Judul video', 'title'),
      key('Waktu publikasi video', 'publishedAt'),
      count('Penayangan', 'views'),
      seconds('Waktu tonton (jam)', HOURS),
      count('Subscriber', 'net_followers'),
      count('Tayangan', 'impressions'),
    ],
  },
];

const KINDS = {
  Pengaduan: 'complaint',
  'Pengaduan Berkadar Pengawasan': 'complaint',
  'Pengaduan Tidak Berkadar Pengawasan': 'complaint',
  Aspirasi: 'aspiration',
  'Permintaan Informasi': 'information_request',
};

const LAPOR: KnownFile = {
  code: 'lapor',
  title: 'SP4N-LAPOR!: ekspor Excel',
  kind: 'feedback',
  platforms: ['lapor'],
  language: 'id',
  dateOrder: 'day_first',
  source: 'lapor',
  columns: [
    key('Tracking ID', 'externalId'),
    key('Tanggal Laporan Masuk', 'receivedAt'),
    field('Waktu Laporan Masuk', 'receivedTime'),
    field('Nama Pelapor', 'reporterName'),
    field('Klasifikasi Laporan', 'feedbackKind', { values: KINDS }),
    field('Kategori', 'topic'),
    field('Judul Laporan', 'title'),
    field('Isi Laporan Awal', 'textFirst'),
    field('Isi Laporan Akhir', 'text'),
    field('Tipe Laporan (Anonim/Rahasia)|Tipe Laporan', 'reporterFlags'),
  ],
};

/** Templates of our own, for what people keep in lists. */
const TEMPLATES: readonly KnownFile[] = [
  {
    code: 'siklus_feedback',
    title: 'Siklus: umpan balik',
    kind: 'feedback',
    platforms: [],
    language: null,
    source: 'siklus_feedback',
    columns: [
      field('external_id', 'externalId'),
      key('received_at', 'receivedAt'),
      key('text', 'text'),
      field('kind', 'feedbackKind'),
      field('topic', 'topic'),
      field('language', 'language'),
      field('flags', 'reporterFlags'),
      field('reporter_name', 'reporterName'),
      field('reporter_contact', 'reporterContact'),
      field('author_ref', 'authorRef'),
    ],
  },
  {
    code: 'siklus_metric_samples',
    title: 'Siklus: sampel metrik',
    kind: 'metric_samples',
    platforms: [],
    language: null,
    source: 'siklus_metric_samples',
    columns: [
      field('post_id', 'postId'),
      field('post_url', 'postUrl'),
      key('metric', 'metric'),
      key('value', 'value'),
      field('captured_at', 'capturedAt'),
      field('period_start', 'periodStart'),
      field('period_end', 'periodEnd'),
    ],
  },
  {
    code: 'siklus_mentions',
    title: 'Siklus: sebutan',
    kind: 'mentions',
    platforms: [],
    language: null,
    source: 'siklus_mentions',
    columns: [
      field('external_id', 'externalId'),
      key('published_at', 'publishedAt'),
      key('platform', 'platform'),
      field('outlet', 'outlet'),
      key('text', 'text'),
      field('url', 'url'),
      field('topic', 'topic'),
      field('sentiment', 'sentiment'),
      field('reach', 'reach'),
      field('language', 'language'),
    ],
  },
];

/** The files that a new agency can read; it may put every one right, and add others. */
export const KNOWN_FILES: readonly KnownFile[] = [...META_FILES, ...NETWORK_FILES, LAPOR, ...TEMPLATES];
