import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version is read by whoever may read its content plan, and by nobody else. */
const READERS = `
  CREATE POLICY plan_is_visible ON content_plan_versions AS RESTRICTIVE FOR SELECT USING (EXISTS (
    SELECT FROM content_plans p
    WHERE p.organization_id = content_plan_versions.organization_id AND p.id = content_plan_versions.content_plan_id));
  REVOKE UPDATE, DELETE ON content_plan_versions FROM siklus_app`;

const INSTAGRAM = ['instagram', 'Instagram Graph API, content publishing and media reference'];
const FACEBOOK = ['facebook', 'Facebook Graph API, page photos and videos'];
const THREADS = ['threads', 'Threads API, posts'];
const X = ['x', 'X API v2, posts and media; twitter-text configuration 3'];
const TIKTOK = ['tiktok', 'TikTok Content Posting API'];
const YOUTUBE = ['youtube', 'YouTube Data API, videos.insert'];
const MASTODON = ['mastodon', 'Mastodon API, statuses and media; the server may say otherwise'];
const BLUESKY = ['bluesky', 'AT Protocol lexicon app.bsky.feed.post and app.bsky.embed'];
const TELEGRAM = ['telegram', 'Telegram Bot API, sendMessage and sendMediaGroup'];
const STILL = { formats: ['infographic', 'photo'] };
const MOVING = { formats: ['video', 'reel', 'story', 'live'] };
const AYRSHARE = { severity: 'warning', source: 'Ayrshare documentation; not confirmed by Instagram' };
const POSTIZ = { severity: 'warning', source: 'Postiz, map of X errors; not confirmed by X' };
const WARNING = { severity: 'warning' };
const CHARACTERS = { counting: 'characters' };
const IMAGE = { media_kind: 'image' };
const VIDEO = { media_kind: 'video' };

/** With these every agency begins: the network, what it limits, and what differs from an error for every format and medium. */
const LIMITS: [string[], string, object?][] = [
  [INSTAGRAM, 'text_length', { ...CHARACTERS, max: '2200' }],
  [INSTAGRAM, 'media_count', { min: '1', max: '10', formats: ['infographic', 'photo', 'video', 'reel'] }],
  [INSTAGRAM, 'media_count', { min: '1', max: '1', formats: ['story'] }],
  [INSTAGRAM, 'media_type', { ...IMAGE, media_types: ['image/jpeg'] }],
  [INSTAGRAM, 'media_bytes', { ...IMAGE, max: '8000000' }],
  [INSTAGRAM, 'image_ratio', { min: '0.8', max: '1.91', ...STILL }],
  [INSTAGRAM, 'image_width', { min: '320', max: '1440' }],
  [INSTAGRAM, 'alt_text_shown', { formats: ['reel', 'story'], ...WARNING }],
  [INSTAGRAM, 'hashtags', { max: '5', ...AYRSHARE }],
  [INSTAGRAM, 'mentions', { max: '3', ...AYRSHARE }],
  [FACEBOOK, 'text_length', { ...CHARACTERS, max: '63206' }],
  [FACEBOOK, 'media_count', { ...VIDEO, max: '1' }],
  [FACEBOOK, 'media_mixing'],
  [FACEBOOK, 'media_type', { ...IMAGE, media_types: ['image/jpeg', 'image/png'] }],
  [FACEBOOK, 'media_bytes', { ...IMAGE, max: '4000000' }],
  [THREADS, 'text_length', { counting: 'emoji_bytes', max: '500' }],
  [THREADS, 'media_count', { max: '20' }],
  [X, 'text_length', { counting: 'x_weighted', max: '280' }],
  [X, 'media_count', { ...IMAGE, max: '4' }],
  [X, 'media_count', { media_kind: 'gif', max: '1' }],
  [X, 'media_count', { ...VIDEO, max: '1' }],
  [X, 'media_mixing'],
  [X, 'media_bytes', { ...IMAGE, max: '5000000' }],
  [X, 'media_bytes', { media_kind: 'gif', max: '15000000' }],
  [X, 'media_bytes', { ...VIDEO, max: '512000000' }],
  [X, 'alt_text_length', { ...CHARACTERS, max: '1000' }],
  [X, 'cashtags', { max: '1', ...POSTIZ }],
  [TIKTOK, 'text_length', { ...CHARACTERS, max: '2200', ...MOVING }],
  [TIKTOK, 'text_length', { ...CHARACTERS, max: '4000', ...STILL }],
  [TIKTOK, 'title_length', { ...CHARACTERS, max: '90', ...STILL, ...WARNING }],
  [TIKTOK, 'media_count', { ...VIDEO, max: '1' }],
  [TIKTOK, 'media_count', { ...IMAGE, max: '35' }],
  [TIKTOK, 'media_mixing'],
  [TIKTOK, 'media_bytes', { ...IMAGE, max: '20000000', ...WARNING }],
  [TIKTOK, 'alt_text_shown', { ...STILL, ...WARNING }],
  [YOUTUBE, 'text_length', { ...CHARACTERS, max: '5000' }],
  [YOUTUBE, 'title_length', { ...CHARACTERS, max: '100', ...WARNING }],
  [YOUTUBE, 'media_count', { ...VIDEO, min: '1', max: '1' }],
  [MASTODON, 'text_length', { counting: 'graphemes_url_23', max: '500' }],
  [MASTODON, 'media_count', { max: '4' }],
  [MASTODON, 'media_bytes', { ...IMAGE, max: '16000000' }],
  [MASTODON, 'alt_text_length', { ...CHARACTERS, max: '1500' }],
  [BLUESKY, 'text_length', { counting: 'graphemes', max: '300' }],
  [BLUESKY, 'text_length', { counting: 'bytes', max: '3000' }],
  [BLUESKY, 'media_count', { ...IMAGE, max: '4' }],
  [BLUESKY, 'media_count', { ...VIDEO, max: '1' }],
  [BLUESKY, 'media_mixing'],
  [BLUESKY, 'media_bytes', { ...IMAGE, max: '2000000' }],
  [TELEGRAM, 'text_length', { ...CHARACTERS, max: '4096', with_media: false }],
  [TELEGRAM, 'text_length', { ...CHARACTERS, max: '1024', with_media: true }],
  [TELEGRAM, 'media_count', { max: '10' }],
];

export class WriteContentPerChannel1795400610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE channel_rules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      platform text NOT NULL,
      aspect text NOT NULL,
      formats text[] NOT NULL DEFAULT '{}',
      media_kind text,
      with_media boolean,
      counting text,
      min numeric,
      max numeric,
      media_types text[] NOT NULL DEFAULT '{}',
      severity text NOT NULL DEFAULT 'error',
      valid_from date NOT NULL,
      valid_to date,
      source text NOT NULL,
      checked_on date NOT NULL,
      CONSTRAINT ck_channel_rules__valid_to CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CONSTRAINT pk_channel_rules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_channel_rules__created_at ON channel_rules (organization_id, created_at, id);
    CREATE INDEX ix_channel_rules__platform ON channel_rules (organization_id, platform, valid_from, id);
    CREATE TABLE comments (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      content_plan_id uuid NOT NULL,
      campaign_id uuid NOT NULL,
      reply_to_id uuid,
      pointer text,
      plan_version integer NOT NULL,
      text text NOT NULL,
      state text NOT NULL DEFAULT 'open',
      resolved_at timestamptz(3),
      resolved_by uuid,
      CONSTRAINT ck_comments__resolved_by CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
      CONSTRAINT ck_comments__state CHECK ((state = 'resolved') = (resolved_at IS NOT NULL)),
      CONSTRAINT pk_comments PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_comments__reply_to_id ON comments (organization_id, reply_to_id);
    CREATE INDEX ix_comments__created_at ON comments (organization_id, created_at, id);
    CREATE INDEX ix_comments__campaign_id ON comments (organization_id, campaign_id);
    CREATE INDEX ix_comments__content_plan_id ON comments (organization_id, content_plan_id, created_at, id);
    CREATE TABLE content_plan_versions (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      number integer NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT now(),
      by_id uuid NOT NULL,
      state text NOT NULL,
      snapshot jsonb NOT NULL,
      CONSTRAINT pk_content_plan_versions PRIMARY KEY (organization_id, content_plan_id, number)
    );
    CREATE TABLE content_plan_key_messages (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      key_message_id uuid NOT NULL,
      CONSTRAINT pk_content_plan_key_messages PRIMARY KEY (organization_id, content_plan_id, key_message_id)
    );
    CREATE INDEX ix_content_plan_key_messages__key_message_id ON content_plan_key_messages (organization_id, key_message_id);
    CREATE TABLE content_variants (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      content_plan_id uuid NOT NULL,
      campaign_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      caption text,
      alt_text text,
      decorative boolean,
      captions_ref text,
      hashtags text[] NOT NULL DEFAULT '{}',
      mentions text[] NOT NULL DEFAULT '{}',
      first_comment text,
      media jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT uq_content_variants__content_plan_id__channel_id UNIQUE (organization_id, content_plan_id, channel_id),
      CONSTRAINT pk_content_variants PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_content_variants__created_at ON content_variants (organization_id, created_at, id);
    CREATE INDEX ix_content_variants__channel_id ON content_variants (organization_id, channel_id);
    CREATE INDEX ix_content_variants__campaign_id ON content_variants (organization_id, campaign_id);
    ALTER TABLE comments ADD CONSTRAINT fk_comments__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE comments ADD CONSTRAINT fk_comments__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE comments ADD CONSTRAINT fk_comments__reply_to_id FOREIGN KEY (organization_id, reply_to_id) REFERENCES comments(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plan_versions ADD CONSTRAINT fk_content_plan_versions__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plan_key_messages ADD CONSTRAINT fk_content_plan_key_messages__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE content_plan_key_messages ADD CONSTRAINT fk_content_plan_key_messages__key_message_id FOREIGN KEY (organization_id, key_message_id) REFERENCES key_messages(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_variants ADD CONSTRAINT fk_content_variants__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_variants ADD CONSTRAINT fk_content_variants__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_variants ADD CONSTRAINT fk_content_variants__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('channel_rules');
    SELECT siklus_protect('comments');
    SELECT siklus_protect('content_plan_versions');
    SELECT siklus_protect('content_plan_key_messages');
    SELECT siklus_protect('content_variants')`);
    await runner.query(READERS);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE content_variants, content_plan_key_messages, content_plan_versions, comments, channel_rules',
    );
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  const rows = LIMITS.map(([[platform, source], aspect, more]) => ({
    ...{ platform, source, aspect, formats: [], media_types: [], severity: 'error' },
    ...more,
  }));
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await runner.query(
      `INSERT INTO channel_rules (organization_id, id, created_by, platform, aspect, formats, media_kind, with_media, counting,
         min, max, media_types, severity, valid_from, source, checked_on)
       SELECT $1, gen_random_uuid(), $2, platform, aspect, formats, media_kind, with_media, counting,
         min, max, media_types, severity, '2026-01-01', source, '2026-01-05'
       FROM jsonb_populate_recordset(NULL::channel_rules, $3::jsonb)`,
      [id, by, JSON.stringify(rows)],
    );
  }
}
