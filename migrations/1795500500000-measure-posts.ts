import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What posts and channels are measured by: the metrics as data, and the samples, append-only and by month of capture. */
export class MeasurePosts1795500500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [DEFINITIONS, SAMPLES, FROZEN, MONTHS]) {
      await runner.query(step);
    }
    await runner.query('ALTER TABLE organizations ADD measure_after_days integer NOT NULL DEFAULT 7');
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organizations DROP COLUMN measure_after_days;
      DROP FUNCTION siklus_metric_month(date);
      DROP TABLE metric_samples, metric_definitions;
      DROP FUNCTION siklus_metric_frozen()`);
  }
}

const DEFINITIONS = `
  CREATE TABLE metric_definitions (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL,
    definition_version text NOT NULL,
    since date NOT NULL,
    title text NOT NULL,
    english_title text,
    definition text NOT NULL,
    unit text NOT NULL,
    metric_level text NOT NULL,
    unique_audience boolean NOT NULL DEFAULT false,
    engagement boolean NOT NULL DEFAULT false,
    net boolean NOT NULL DEFAULT false,
    cumulative_default boolean NOT NULL DEFAULT true,
    CONSTRAINT uq_metric_definitions__code__definition_version UNIQUE (organization_id, code, definition_version),
    CONSTRAINT ck_metric_definitions__unique_audience CHECK (NOT (unique_audience AND engagement)),
    CONSTRAINT pk_metric_definitions PRIMARY KEY (organization_id, id)
  );
  CREATE INDEX ix_metric_definitions__created_at ON metric_definitions (organization_id, created_at, id);
  CREATE INDEX ix_metric_definitions__code ON metric_definitions (organization_id, code, id);
  SELECT siklus_protect('metric_definitions')`;

/**
 * No foreign keys: each would cost more than the row. What a sample speaks of is locked while it is written, and is never
 * removed afterwards. Whoever may not see the post may not see what was measured of it, whatever the post's level becomes.
 */
const SAMPLES = `
  CREATE TABLE metric_samples (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    post_id uuid,
    channel_id uuid,
    metric text NOT NULL,
    value numeric,
    captured_at timestamptz(3) NOT NULL,
    day date NOT NULL,
    period_start date,
    period_end date,
    cumulative boolean NOT NULL,
    definition_version text NOT NULL,
    source text NOT NULL,
    source_ref text,
    external_id text,
    attachment_id uuid,
    supersedes_id uuid,
    reason text,
    CONSTRAINT ck_metric_samples__subject CHECK (num_nonnulls(post_id, channel_id) = 1),
    CONSTRAINT ck_metric_samples__reason CHECK (reason IS NOT NULL OR (value IS NOT NULL AND supersedes_id IS NULL)),
    CONSTRAINT ck_metric_samples__period CHECK (num_nulls(period_start, period_end) IN (0, 2) AND cumulative = (period_start IS NULL)),
    CONSTRAINT pk_metric_samples PRIMARY KEY (organization_id, id, captured_at)
  ) PARTITION BY RANGE (captured_at);
  CREATE INDEX ix_metric_samples__captured_at ON metric_samples (organization_id, captured_at, id);
  CREATE UNIQUE INDEX uq_metric_samples__reading ON metric_samples
    (organization_id, (coalesce(post_id, channel_id)), metric, captured_at, period_start, period_end) NULLS NOT DISTINCT
    WHERE supersedes_id IS NULL;
  CREATE UNIQUE INDEX uq_metric_samples__supersedes_id ON metric_samples (organization_id, supersedes_id, captured_at)
    WHERE supersedes_id IS NOT NULL;
  CREATE INDEX ix_metric_samples__attachment_id ON metric_samples (organization_id, attachment_id)
    WHERE attachment_id IS NOT NULL;
  SELECT siklus_protect('metric_samples');
  REVOKE UPDATE, DELETE ON metric_samples FROM siklus_app;
  CREATE POLICY seen ON metric_samples AS RESTRICTIVE FOR SELECT USING (post_id IS NULL OR EXISTS (
    SELECT FROM posts p WHERE p.organization_id = metric_samples.organization_id AND p.id = metric_samples.post_id))`;

const FROZEN = `
  CREATE FUNCTION siklus_metric_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'metric samples are append-only'; END $$;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON metric_samples FOR EACH ROW EXECUTE FUNCTION siklus_metric_frozen();
  CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON metric_samples FOR EACH STATEMENT EXECUTE FUNCTION siklus_metric_frozen()`;

/**
 * The partition of a month; of several that miss it at once one makes it and the others wait for its commit. It is filled
 * and dressed first and attached then, because attaching lets others write on meanwhile. The role that writes samples may
 * own nothing, so the function is its owner's. What was captured before 2020 shares one partition.
 */
const MONTHS = `
  CREATE FUNCTION siklus_metric_month(moment date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE
    old boolean := moment < date '2020-01-01';
    begins date := date_trunc('month', moment);
    name text := CASE WHEN old THEN 'metric_samples_before_2020' ELSE 'metric_samples_' || to_char(moment, 'YYYY_MM') END;
  BEGIN
    IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('siklus.metric_samples', 0));
    IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I (LIKE metric_samples INCLUDING ALL)', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION siklus_metric_frozen()', name);
    EXECUTE format('ALTER TABLE metric_samples ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%L)', name,
      CASE WHEN old THEN 'MINVALUE' ELSE quote_literal(begins || ' 00:00:00+00') END,
      CASE WHEN old THEN '2020-01-01 00:00:00+00' ELSE (begins + interval '1 month')::date || ' 00:00:00+00' END);
  END $$;
  SELECT siklus_metric_month((date_trunc('month', now() AT TIME ZONE 'UTC') + n * interval '1 month')::date)
  FROM generate_series(-1, 3) n`;

type Definition = [code: string, title: string, english: string, unit: string, level: string, definition: string];

/** Versions beyond the first, and what else is not as usual. */
type More = Partial<Record<'version' | 'since' | 'unique' | 'engagement' | 'net' | 'period', string | boolean>>;

const DEFINITIONS_AT_FIRST: [Definition, More?][] = [
  [
    [
      'impressions',
      'Tayangan',
      'Impressions',
      'count',
      'output',
      'Berapa kali konten muncul di layar, pada jejaring yang masih menyebutnya begitu.',
    ],
  ],
  [
    [
      'views',
      'Penayangan',
      'Views',
      'count',
      'output',
      'Sebelum April 2025 Instagram menghitung tayangan (impressions) dan pemutaran (plays), bukan penayangan.',
    ],
    { version: 'impressions' },
  ],
  [
    [
      'views',
      'Penayangan',
      'Views',
      'count',
      'output',
      'Berapa kali konten tampil di layar, termasuk ulangan; menggantikan tayangan (impressions).',
    ],
    { version: 'views', since: '2025-04-21' },
  ],
  [
    [
      'reach',
      'Jangkauan',
      'Reach',
      'people',
      'output',
      'Akun berbeda yang melihat konten; tidak dapat dijumlahkan antar hari, unggahan, atau kanal.',
    ],
    { unique: true },
  ],
  [
    [
      'video_views',
      'Tontonan video',
      'Video views',
      'count',
      'output',
      'Berapa kali video ditonton, menurut ambang jejaringnya.',
    ],
  ],
  [['watch_time', 'Waktu tonton', 'Watch time', 'seconds', 'outtake', 'Lama video ditonton seluruhnya.']],
  [
    [
      'engagements',
      'Interaksi',
      'Engagements',
      'count',
      'outtake',
      'Semua interaksi menurut hitungan jejaring sendiri; dipakai bila komponennya tidak dicatat.',
    ],
  ],
  [['likes', 'Suka', 'Likes', 'count', 'outtake', 'Tanda suka.'], { engagement: true }],
  [['reactions', 'Reaksi', 'Reactions', 'count', 'outtake', 'Reaksi selain tanda suka.'], { engagement: true }],
  [['comments', 'Komentar', 'Comments', 'count', 'outtake', 'Komentar dan balasan publik.'], { engagement: true }],
  [
    ['shares', 'Bagikan', 'Shares', 'count', 'outtake', 'Dibagikan, diunggah ulang, atau dikutip.'],
    { engagement: true },
  ],
  [['saves', 'Simpan', 'Saves', 'count', 'outtake', 'Disimpan; di Instagram dihitung per akun.'], { engagement: true }],
  [['link_clicks', 'Klik tautan', 'Link clicks', 'count', 'outtake', 'Klik pada tautan di dalam unggahan.']],
  [['profile_visits', 'Kunjungan profil', 'Profile visits', 'count', 'outtake', 'Kunjungan ke profil dari unggahan.']],
  [['follows', 'Pengikut dari unggahan', 'Follows', 'people', 'outtake', 'Akun yang mulai mengikuti dari unggahan.']],
  [['followers', 'Pengikut', 'Followers', 'people', 'output', 'Pengikut kanal pada saat dibaca; dapat berkurang.']],
  [
    [
      'net_followers',
      'Pengikut bersih',
      'Net followers',
      'people',
      'output',
      'Pengikut bertambah dikurangi yang berhenti dalam suatu periode; dapat negatif.',
    ],
    { net: true, period: true },
  ],
  [['visits', 'Kunjungan situs', 'Website visits', 'count', 'outtake', 'Kunjungan ke halaman situs instansi.']],
  [
    [
      'attendance',
      'Kehadiran',
      'Attendance',
      'people',
      'output',
      'Orang yang hadir pada kegiatan tatap muka, menurut daftar hadir atau hitungan.',
    ],
  ],
  [
    [
      'listeners',
      'Pendengar',
      'Listeners',
      'people',
      'output',
      'Perkiraan orang berbeda yang mendengar siaran, dengan cara menghitungnya di alasan.',
    ],
    { unique: true },
  ],
  [['copies', 'Eksemplar', 'Copies', 'count', 'output', 'Eksemplar cetak yang dibagikan atau titik yang terpasang.']],
  [
    [
      'sign_ups',
      'Pendaftaran',
      'Sign-ups',
      'count',
      'outcome',
      'Orang yang mendaftar ke layanan karena unggahan, menurut sistem layanan.',
    ],
  ],
  [
    [
      'spend',
      'Belanja iklan',
      'Ad spend',
      'rupiah',
      'input',
      'Biaya yang dibayarkan untuk menyebarkan unggahan; bukan nilai.',
    ],
  ],
];

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  const rows = DEFINITIONS_AT_FIRST.map(([[code, title, english, unit, level, definition], more = {}]) => ({
    ...{
      code,
      definition_version: more.version ?? '1',
      since: more.since ?? '2004-01-01',
      title,
      english_title: english,
    },
    ...{
      definition,
      unit,
      metric_level: level,
      unique_audience: more.unique ?? false,
      engagement: more.engagement ?? false,
    },
    ...{ net: more.net ?? false, cumulative_default: !more.period },
  }));
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await runner.query(
      `INSERT INTO metric_definitions (organization_id, id, created_by, code, definition_version, since, title, english_title,
         definition, unit, metric_level, unique_audience, engagement, net, cumulative_default)
       SELECT $1, gen_random_uuid(), $2, code, definition_version, since, title, english_title,
         definition, unit, metric_level, unique_audience, engagement, net, cumulative_default
       FROM jsonb_populate_recordset(NULL::metric_definitions, $3::jsonb)`,
      [id, by, JSON.stringify(rows)],
    );
  }
}
