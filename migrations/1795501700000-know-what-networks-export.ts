import type { MigrationInterface, QueryRunner } from 'typeorm';

interface File {
  /** Code, title, what it brings, platforms, language, source. */
  file: [string, string, string, string, string, string];
  /** Columns between dots: names = field, or #metric; ! required, ~ with decimals, ^ running total, * factor. */
  columns: string[];
  more?: object;
}

/** With these every agency begins: the files that the networks' own tools and LAPOR write, and templates of our own. */
const FILES: File[] = [
  {
    file: [
      'instagram_posts_en',
      'Instagram: unggahan (Meta Business Suite, Inggris)',
      'posts',
      'instagram',
      'en',
      'instagram',
    ],
    columns: [
      'Post ID=externalId! · Account ID=accountId · Account username=accountName · Description=caption · Publish time=publishedAt! · Permalink=url · Post type=format · Views=#views',
      'Reach=#reach · Likes=#likes · Shares=#shares · Follows=#follows · Comments=#comments · Saves=#saves',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: [
      'instagram_posts_id',
      'Instagram: unggahan (Meta Business Suite, Indonesia)',
      'posts',
      'instagram',
      'id',
      'instagram',
    ],
    columns: [
      'ID Postingan=externalId! · ID Akun=accountId · Nama pengguna akun=accountName · Deskripsi=caption · Waktu penerbitan=publishedAt! · Permalink=url · Jenis postingan=format',
      'Tayangan=#views · Jangkauan=#reach · Suka=#likes · Frekuensi dibagikan=#shares · Mengikuti=#follows · Komentar=#comments · Frekuensi Disimpan=#saves',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: [
      'instagram_stories_en',
      'Instagram: cerita (Meta Business Suite, Inggris)',
      'posts',
      'instagram',
      'en',
      'instagram',
    ],
    columns: [
      'Post ID=externalId! · Account ID=accountId · Account username=accountName · Description=caption · Publish time=publishedAt! · Permalink=url · Post type=format · Views=#views',
      'Reach=#reach · Likes=#likes · Shares=#shares · Profile visits=#profile_visits · Replies=#comments · Follows=#follows · Link clicks=#link_clicks',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: [
      'instagram_stories_id',
      'Instagram: cerita (Meta Business Suite, Indonesia)',
      'posts',
      'instagram',
      'id',
      'instagram',
    ],
    columns: [
      'ID Postingan=externalId! · ID Akun=accountId · Nama pengguna akun=accountName · Deskripsi=caption · Waktu penerbitan=publishedAt! · Permalink=url · Jenis postingan=format',
      'Tayangan=#views · Jangkauan=#reach · Suka=#likes · Frekuensi dibagikan=#shares · Kunjungan profil=#profile_visits · Balasan=#comments',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: [
      'facebook_posts_en',
      'Facebook: unggahan halaman (Meta Business Suite, Inggris)',
      'posts',
      'facebook',
      'en',
      'facebook',
    ],
    columns: [
      'Post ID=externalId! · Page ID=accountId · Title=title · Description=caption · Publish time=publishedAt! · Permalink=url · Post type=format · Views=#views · Reach=#reach',
      'Reactions=#reactions · Comments=#comments · Shares=#shares · Link Clicks=#link_clicks · Seconds viewed=#watch_time~',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: [
      'meta_daily_en',
      'Meta: satu metrik per hari (Inggris)',
      'channel_metrics',
      'facebook instagram',
      'en',
      'meta_daily',
    ],
    columns: ['Date=period! · Primary=#by_title!'],
    more: {
      title_metrics: {
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
  },
  {
    file: [
      'meta_daily_id',
      'Meta: satu metrik per hari (Indonesia)',
      'channel_metrics',
      'facebook instagram',
      'id',
      'meta_daily',
    ],
    columns: ['Tanggal=period! · Primary=#by_title!'],
    more: {
      title_metrics: {
        Tayangan: 'views',
        Jangkauan: 'reach',
        'Interaksi konten': 'engagements',
        'Kunjungan Profil Instagram': 'profile_visits',
        'Klik tautan Instagram': 'link_clicks',
        'Pengikut Instagram': 'follows',
      },
    },
  },
  {
    file: ['x_content', 'X: unggahan (Content)', 'posts', 'x', 'en', 'x'],
    columns: [
      'Post id=externalId! · Date=publishedAt! · Post text=caption · Post Link=url · Impressions=#impressions · Likes=#likes · Engagements=#engagements · Bookmarks=#saves',
      'New follows=#follows · Replies=#comments · Reposts=#shares · Profile visits=#profile_visits · URL Clicks=#link_clicks',
    ],
  },
  {
    file: ['x_overview', 'X: akun per hari (Account overview)', 'channel_metrics', 'x', 'en', 'x'],
    columns: [
      'Date=period! · Impressions=#impressions! · Likes=#likes · Engagements=#engagements · Bookmarks=#saves · New follows=#follows · Replies=#comments · Reposts=#shares',
      'Profile visits=#profile_visits · Video views=#video_views',
    ],
  },
  {
    file: ['x_video', 'X: video per hari (Video overview)', 'channel_metrics', 'x', 'en', 'x'],
    columns: ['Date=period! · Views=#video_views! · Watch Time (ms)=#watch_time!~*0.001'],
  },
  {
    file: ['tiktok_overview', 'TikTok: akun per hari (Overview)', 'channel_metrics', 'tiktok', '', 'tiktok'],
    columns: [
      'Date=period! · Video Views=#views! · Profile Views=#profile_visits · Likes=#likes · Comments=#comments · Shares=#shares',
    ],
  },
  {
    file: [
      'tiktok_followers',
      'TikTok: pengikut per hari (FollowerHistory)',
      'channel_metrics',
      'tiktok',
      '',
      'tiktok',
    ],
    columns: ['Date=period! · Followers=#followers!^ · Difference in followers from previous day=#net_followers'],
  },
  {
    file: ['tiktok_viewers', 'TikTok: penonton per hari (Viewers)', 'channel_metrics', 'tiktok', '', 'tiktok'],
    columns: ['Date=period! · Total Viewers=#reach!'],
  },
  {
    file: ['tiktok_content', 'TikTok: video (Content)', 'posts', 'tiktok', '', 'tiktok'],
    columns: [
      'Video title=title · Video link=url! · Post time=publishedAt! · Total likes=#likes · Total comments=#comments · Total shares=#shares · Total views=#views',
      'Total play time=#watch_time~ · Add to favorites=#saves',
    ],
  },
  {
    file: ['youtube_content_en', 'YouTube: video (Studio, Inggris)', 'posts', 'youtube', 'en', 'youtube'],
    columns: [
      'Content=externalId! · Video title=title · Video publish time=publishedAt! · Views=#views · Watch time (hours)=#watch_time~*3600 · Subscribers=#net_followers',
      'Impressions=#impressions · Likes=#likes · Comments added=#comments · Shares=#shares',
    ],
    more: { date_order: 'month_first' },
  },
  {
    file: ['youtube_content_id', 'YouTube: video (Studio, Indonesia)', 'posts', 'youtube', 'id', 'youtube'],
    columns: [
      'Konten=externalId! · Judul video=title · Waktu publikasi video=publishedAt! · Penayangan=#views · Waktu tonton (jam)=#watch_time~*3600 · Subscriber=#net_followers',
      'Tayangan=#impressions',
    ],
    more: { date_order: 'day_first' },
  },
  {
    file: ['lapor', 'SP4N-LAPOR!: ekspor Excel', 'feedback', 'lapor', 'id', 'lapor'],
    columns: [
      'Tracking ID=externalId! · Tanggal Laporan Masuk=receivedAt! · Waktu Laporan Masuk=receivedTime · Nama Pelapor=reporterName · Klasifikasi Laporan=feedbackKind · Kategori=topic',
      'Judul Laporan=title · Isi Laporan Awal=textFirst · Isi Laporan Akhir=text · Tipe Laporan (Anonim/Rahasia)|Tipe Laporan=reporterFlags',
    ],
    more: { date_order: 'day_first' },
  },
  {
    file: ['siklus_feedback', 'Siklus: umpan balik', 'feedback', '', '', 'siklus_feedback'],
    columns: [
      'external_id=externalId · received_at=receivedAt! · text=text! · kind=feedbackKind · topic=topic · language=language · flags=reporterFlags · reporter_name=reporterName',
      'reporter_contact=reporterContact · author_ref=authorRef',
    ],
  },
  {
    file: ['siklus_metric_samples', 'Siklus: sampel metrik', 'metric_samples', '', '', 'siklus_metric_samples'],
    columns: [
      'post_id=postId · post_url=postUrl · metric=metric! · value=value! · captured_at=capturedAt · period_start=periodStart · period_end=periodEnd',
    ],
  },
  {
    file: ['siklus_mentions', 'Siklus: sebutan', 'mentions', '', '', 'siklus_mentions'],
    columns: [
      'external_id=externalId · published_at=publishedAt! · platform=platform! · outlet=outlet · text=text! · url=url · topic=topic · sentiment=sentiment · reach=reach · language=language',
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

function columnOf(text: string): object {
  const [, names = '', means = '', required, fraction, total, factor] =
    /^(.+)=(#?\w+)(!?)(~?)(\^?)(?:\*([\d.]+))?$/.exec(text) ?? [];
  return {
    names: names.split('|'),
    ...(means.startsWith('#') ? { metric: means.slice(1) } : { field: means }),
    ...(required ? { required: true } : {}),
    ...(fraction ? { fraction: true } : {}),
    ...(total ? { total: true } : {}),
    ...(factor ? { factor } : {}),
    ...(names === 'Klasifikasi Laporan' ? { values: KINDS } : {}),
  };
}

function rowOf({ file: [code, title, kind, platforms, language, source], columns, more = {} }: File): object {
  return {
    ...{ code, title, kind, source, date_order: 'year_first', decimal_mark: 'point', title_metrics: null },
    platforms: platforms.split(' ').filter((name) => name !== ''),
    language: language || null,
    columns: columns.flatMap((line) => line.split(' · ')).map(columnOf),
    ...more,
  };
}

export class KnowWhatNetworksExport1795501700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Row security hides the agencies from the migration; who there is stands in the table that signs people in.
    const agencies = await runner.query(
      'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
    );
    const rows = FILES.map(rowOf);
    for (const { id, by } of agencies) {
      await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
      await runner.query(
        `INSERT INTO import_profiles (organization_id, id, created_by, code, title, kind, platforms, language, columns, title_metrics,
           date_order, decimal_mark, source, valid_from)
         SELECT $1, gen_random_uuid(), $2, code, title, kind, platforms, language, columns, title_metrics, date_order,
           decimal_mark, source, '2020-01-01'
         FROM jsonb_populate_recordset(NULL::import_profiles, $3::jsonb)
         ON CONFLICT DO NOTHING`,
        [id, by, JSON.stringify(rows)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const agencies = await runner.query('SELECT DISTINCT organization_id AS id FROM sign_in_names');
    for (const { id } of agencies) {
      // An import hides itself from whoever has no clearance, and its profile would look unused.
      await runner.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.clearance', '3', true)`, [
        id,
      ]);
      await runner.query(
        'DELETE FROM import_profiles p WHERE p.code = ANY($1) AND NOT EXISTS (SELECT FROM imports i WHERE i.organization_id = p.organization_id AND i.profile_id = p.id)',
        [FILES.map(({ file: [code] }) => code)],
      );
    }
  }
}
