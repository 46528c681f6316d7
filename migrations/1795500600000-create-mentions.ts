import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMentions1795500600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE mentions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      issue_id uuid,
      platform text NOT NULL,
      outlet text,
      url text,
      published_at timestamptz(3) NOT NULL,
      author_ref text,
      text text NOT NULL,
      topic text,
      subject text NOT NULL DEFAULT 'own',
      compared_with text,
      sentiment text,
      sentiment_reason text,
      coded_by uuid,
      coded_at timestamptz(3),
      reach integer,
      language text,
      source text NOT NULL DEFAULT 'manual',
      external_id text,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_mentions__source__external_id UNIQUE (organization_id, source, external_id),
      CONSTRAINT ck_mentions__coded CHECK ((sentiment IS NULL) = (coded_by IS NULL)),
      CONSTRAINT ck_mentions__compared CHECK ((subject = 'compared') = (compared_with IS NOT NULL)),
      CONSTRAINT pk_mentions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_mentions__topic ON mentions (organization_id, topic, published_at);
    CREATE INDEX ix_mentions__published_at ON mentions (organization_id, published_at, id);
    CREATE INDEX ix_mentions__created_at ON mentions (organization_id, created_at, id);
    CREATE INDEX ix_mentions__issue_id ON mentions (organization_id, issue_id);
    CREATE INDEX ix_mentions__campaign_id ON mentions (organization_id, campaign_id, created_at, id);
    ALTER TABLE mentions ADD CONSTRAINT fk_mentions__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE mentions ADD CONSTRAINT fk_mentions__issue_id FOREIGN KEY (organization_id, issue_id) REFERENCES issues(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_mentions__search ON mentions USING gin (siklus_words(coalesce(text, '') || ' ' || coalesce(topic, '') || ' ' || coalesce(outlet, '')));
    SELECT siklus_protect('mentions');
    SELECT siklus_searchable('mentions')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW mentions_search; DROP TABLE mentions');
  }
}
