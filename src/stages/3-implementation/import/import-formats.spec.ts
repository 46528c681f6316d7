import { readFileSync } from 'node:fs';
import { readField, readSample } from '#stages/3-implementation/import/cells.rules';
import { type Detection, detect, type Fit, type Profile } from '#stages/3-implementation/import/detect.rules';
import { KNOWN_FILES } from '#stages/3-implementation/import/known-files';
import { readRows } from '#stages/3-implementation/import/read-rows.rules';
import type { Reading } from '#stages/3-implementation/import/row';
import { type Line, readCsv } from '#stages/3-implementation/import/table.rules';

/** As the networks' own tools and LAPOR write them, their header rows to the letter. */
const file = (name: string): string => readFileSync(`test/3-implementation/network-files/${name}.csv`, 'utf8');

const DEFAULTS = { titleMetrics: null, dateOrder: 'year_first', decimalMark: 'point' } as const;
const profiles = KNOWN_FILES.map((file): Profile => ({ ...DEFAULTS, ...file, id: file.code }));
const metrics = new Set(
  KNOWN_FILES.flatMap(({ columns, titleMetrics }) => [
    ...columns.map(({ metric }) => metric ?? ''),
    ...Object.values(titleMetrics ?? {}),
  ]),
);

const found = (detection: Detection): Fit => {
  if (!('found' in detection)) throw new Error(JSON.stringify(detection));
  return detection.found;
};
const lines = (text: string): Line[] => readCsv(text) ?? [];

function read(text: string | Line[], more: Partial<Reading> = {}) {
  const all = typeof text === 'string' ? lines(text) : text;
  const fit = found(detect(all, profiles));
  const { dateOrder, decimalMark } = fit.profile;
  const reading = {
    zone: 'Asia/Jakarta',
    exportedOn: '2026-09-01',
    dateOrder,
    decimalMark,
    account: null,
    metrics,
    ...more,
  };
  return { code: fit.profile.code, rows: readRows(all, fit, reading) };
}
const samples = (row: { draft: { samples: { metric: string; value: string }[] } | null } | undefined) =>
  Object.fromEntries(row?.draft?.samples.map(({ metric, value }) => [metric, value]) ?? []);

describe('the header row of a file', () => {
  it.each([
    ['instagram_posts_en', file('instagram-posts-en')],
    ['instagram_posts_id', file('instagram-posts-id')],
    ['instagram_stories_id', file('instagram-stories-id')],
    ['facebook_posts_en', file('facebook-posts-en')],
    ['meta_daily_en', file('meta-daily-en')],
    ['meta_daily_id', file('meta-daily-id')],
    ['x_content', file('x-content')],
    ['x_overview', file('x-overview')],
    ['x_video', file('x-video')],
    ['tiktok_overview', file('tiktok-overview')],
    ['tiktok_followers', file('tiktok-followers')],
    ['tiktok_viewers', file('tiktok-viewers')],
    ['tiktok_content', file('tiktok-content')],
    ['youtube_content_en', file('youtube-en')],
    ['youtube_content_id', file('youtube-id')],
    ['lapor', file('lapor')],
  ])('tells that it is %s', (code, text) => {
    expect(read(text).code).toBe(code);
  });

  it.each(profiles.map((profile) => [profile.code, profile] as const))(
    'of %s is known in any order',
    (code, profile) => {
      const names = profile.columns.map(({ names: [name = ''] }) => ` ${name.toUpperCase()} `).reverse();
      const title = Object.keys(profile.titleMetrics ?? {})[0];
      const table = [...(title ? [[title]] : []), names, names.map(() => 'x')];
      expect(found(detect(table, profiles)).profile.code).toBe(code);
    },
  );

  it('leaves a choice where columns could mean either', () => {
    const shared = [
      ['Post ID', 'Publish time', 'Views', 'Reach'],
      ['1', '03/13/2026', '2', '3'],
    ];
    const detection = detect(shared, profiles);
    expect('ambiguous' in detection && detection.ambiguous.map(({ profile }) => profile.code).sort()).toEqual([
      'facebook_posts_en',
      'instagram_posts_en',
      'instagram_stories_en',
    ]);
    const instagram = profiles.filter(({ platforms }) => platforms.includes('instagram'));
    expect(found(detect(shared, instagram)).profile.platforms).toEqual(['instagram']);
  });

  it('names the closest profile and what it lacks', () => {
    const detection = detect([['Tracking ID', 'Nama Pelapor', 'Kategori']], profiles);
    expect('closest' in detection && [detection.closest?.profile.code, detection.closest?.missing]).toEqual([
      'lapor',
      ['Tanggal Laporan Masuk'],
    ]);
    expect(detect([['halo', 'dunia']], profiles)).toEqual({ closest: null });
  });
});

describe('the rows of Instagram', () => {
  it('carry posts with their lifetime numbers', () => {
    const [first, second] = read(file('instagram-posts-en')).rows;
    expect(first).toMatchObject({
      number: 2,
      verdict: 'waiting',
      draft: {
        fields: {
          externalId: '17900000000000001',
          publishedAt: '2026-03-13T00:02:00.000Z',
          caption: 'Kuras bak mandi tiap minggu.\nJentik mati, keluarga sehat.',
        },
      },
      raw: { 'Account name': 'Dinkes Bandung', Date: 'Lifetime' },
    });
    expect(samples(first)).toEqual({
      views: '4210',
      reach: '3120',
      likes: '312',
      shares: '48',
      follows: '5',
      comments: '27',
      saves: '66',
    });
    expect(second?.draft?.fields.caption).toBe('Tiga langkah 3M');
    expect(samples(second)).not.toHaveProperty('shares');
    expect(samples(second)).toHaveProperty('follows', '0');
  });

  it('leave joint posts to their own accounts', () => {
    const { rows } = read(file('instagram-posts-en'), { account: '@Dinkes.Bandung' });
    expect(rows.map(({ verdict }) => verdict)).toEqual(['waiting', 'waiting', 'skipped']);
    expect(rows[2]?.findings[0]).toMatchObject({ code: 'row.other_account', severity: 'note' });
  });

  it('are refused where Excel destroyed the id', () => {
    const { rows } = read(file('instagram-posts-id'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['waiting', 'error']);
    expect(rows[1]?.findings).toMatchObject([{ column: 'ID Postingan', code: 'id.destroyed' }]);
    expect(rows[1]?.raw).toMatchObject({ 'ID Postingan': '1.22158E+17', Deskripsi: 'Jadwal fogging' });
  });

  it('are taken once when they stand twice', () => {
    const [header = '', row = ''] = file('instagram-posts-id').split(/\r?\n/);
    const { rows } = read([header, row, row].join('\n'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['waiting', 'skipped']);
    expect(rows[1]?.findings[0]).toMatchObject({
      code: 'row.repeated',
      message: { en: expect.stringContaining('row 2') },
    });
  });
});

describe('the rows of the other networks', () => {
  it('say views with one word that another uses for impressions', () => {
    expect(samples(read(file('instagram-posts-id')).rows[0])).toMatchObject({ views: '4210' });
    expect(samples(read(file('youtube-id')).rows[1])).toMatchObject({ views: '5400', impressions: '40100' });
  });

  it('of Facebook have their caption in either column', () => {
    const [row] = read(file('facebook-posts-en')).rows;
    expect(row?.draft?.fields).toMatchObject({ title: 'Jadwal fogging Dago', externalId: '122100000000000001' });
    expect(row?.draft?.fields).not.toHaveProperty('caption');
  });

  it('of Meta a day each, and a day that is not there is no zero', () => {
    const { rows } = read(file('meta-daily-id'));
    expect(
      rows.map(({ draft }) => [draft?.fields.period, draft?.samples[0]?.metric, draft?.samples[0]?.value]),
    ).toEqual([
      ['2026-03-13', 'follows', '3'],
      ['2026-03-16', 'follows', '1'],
      ['2026-03-13', 'views', '192'],
    ]);
  });

  it('of TikTok have no year, and numbers with letters', () => {
    const days = read(file('tiktok-overview'), { exportedOn: '2026-08-31' }).rows.map(
      ({ draft }) => draft?.fields.period,
    );
    expect(days).toEqual(['2026-08-31', '2026-08-23']);
    expect(read(file('tiktok-overview'), { exportedOn: '2026-08-30' }).rows[0]?.draft?.fields.period).toBe(
      '2025-08-31',
    );
    expect(samples(read(file('tiktok-followers')).rows[0])).toEqual({ followers: '1200', net_followers: '-3' });
    expect(read(file('tiktok-viewers')).rows.map(({ verdict }) => verdict)).toEqual(['waiting', 'skipped']);
    const [video] = read(file('tiktok-content')).rows;
    expect(video?.draft?.fields).toMatchObject({
      externalId: '7480000000000000001',
      publishedAt: '2026-04-02T17:00:00.000Z',
    });
    expect(samples(video)).toMatchObject({ likes: '1200', views: '20400', watch_time: '3600', saves: '30' });
  });

  it('of YouTube begin with their sum', () => {
    const { rows } = read(file('youtube-en'));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['skipped', 'waiting']);
    expect(rows[1]?.draft?.fields).toMatchObject({
      externalId: 'dQw4w9WgXcQ',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    });
    expect(samples(rows[1])).toMatchObject({ watch_time: '725400', net_followers: '-2' });
  });

  it('of X have milliseconds and a title above', () => {
    expect(samples(read(file('x-video')).rows[0])).toEqual({ video_views: '150', watch_time: '912.5' });
    expect(samples(read(file('x-content')).rows[0])).toMatchObject({ impressions: '3100', shares: '11', saves: '2' });
  });
});

describe('the rows of LAPOR', () => {
  const { rows } = read(file('lapor'));

  it('stand below lines of information', () => {
    expect(rows.map(({ number, verdict }) => [number, verdict])).toEqual([
      [5, 'waiting'],
      [6, 'waiting'],
    ]);
    expect(rows[0]?.draft?.fields).toMatchObject({
      externalId: '8112233',
      receivedAt: '2026-01-03T03:22:00.000Z',
      feedbackKind: 'aspiration',
      title: 'Jadwal fogging',
    });
  });

  it('never keep a name with the row', () => {
    expect(JSON.stringify(rows.map(({ raw }) => raw))).not.toContain('Siti');
    expect(rows[0]?.raw).toMatchObject({ Kecamatan: 'Coblong', 'Status Laporan': 'Terverifikasi' });
  });
});

describe('a cell', () => {
  const reading = {
    zone: 'Asia/Jakarta',
    exportedOn: '2026-09-01',
    dateOrder: 'day_first',
    decimalMark: 'point',
    account: null,
    metrics,
  } as const;

  it('says nothing, what its column means, or what is wrong', () => {
    const kind = { names: ['Klasifikasi'], field: 'feedbackKind', values: { Aspirasi: 'aspiration' } } as const;
    const column = { ...kind, names: [...kind.names] };
    expect(['-', ' ASPIRASI ', 'Lainnya'].map((cell) => readField(column, cell, reading))).toEqual([
      null,
      { value: 'aspiration' },
      { value: 'Lainnya' },
    ]);
    expect(readField({ names: ['Tanggal'], field: 'period' }, '13/14/2026', reading)).toMatchObject({
      finding: { column: 'Tanggal', code: 'date.form' },
    });
    expect(
      readSample({ names: ['Jam'], metric: 'watch_time', fraction: true, factor: '3600' }, '1.5', reading),
    ).toMatchObject({ value: '5400' });
  });
});
