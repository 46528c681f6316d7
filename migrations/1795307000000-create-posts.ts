import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePosts1795307000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE posts (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      content_plan_id uuid,
      unplanned_reason text,
      channel_id uuid NOT NULL,
      caption text NOT NULL,
      url text,
      source text NOT NULL DEFAULT 'manual',
      external_id text,
      scheduled_at timestamptz(3) NOT NULL,
      published_at timestamptz(3),
      paid boolean NOT NULL DEFAULT false,
      followers_at_publish integer,
      state text NOT NULL DEFAULT 'scheduled',
      state_reason text,
      CONSTRAINT uq_posts__source__external_id UNIQUE (organization_id, source, external_id),
      CONSTRAINT uq_posts__channel_id__url UNIQUE (organization_id, channel_id, url),
      CONSTRAINT ck_posts__published_at CHECK (state IN ('scheduled', 'failed') OR published_at IS NOT NULL),
      CONSTRAINT ck_posts__unplanned_reason CHECK (num_nonnulls(content_plan_id, unplanned_reason) = 1),
      CONSTRAINT pk_posts PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_posts__scheduled_at ON posts (organization_id, scheduled_at, id);
    CREATE INDEX ix_posts__created_at ON posts (organization_id, created_at, id);
    CREATE INDEX ix_posts__content_plan_id ON posts (organization_id, content_plan_id);
    CREATE INDEX ix_posts__campaign_id ON posts (organization_id, campaign_id, created_at, id);
    ALTER TABLE posts ADD CONSTRAINT fk_posts__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE posts ADD CONSTRAINT fk_posts__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE posts ADD CONSTRAINT fk_posts__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_posts__published_at ON posts (organization_id, (CASE WHEN published_at IS NULL THEN 'infinity' ELSE published_at END), id);
    CREATE INDEX ix_posts__search ON posts USING gin (siklus_words(coalesce(caption, '')));
    SELECT siklus_protect('posts')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE posts');
  }
}
