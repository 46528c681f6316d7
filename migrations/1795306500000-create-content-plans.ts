import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateContentPlans1795306500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE content_plans (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      title text NOT NULL,
      brief text,
      format text NOT NULL,
      key_message text,
      information_class text NOT NULL DEFAULT 'any_time',
      personal_data text[] NOT NULL DEFAULT '{}',
      personal_data_check text NOT NULL DEFAULT 'pending',
      consent_ref text,
      alt_text text,
      data_sources text[] NOT NULL DEFAULT '{}',
      planned_at timestamptz(3),
      assignee_id uuid,
      state text NOT NULL DEFAULT 'idea',
      reworks integer NOT NULL DEFAULT 0,
      last_edited_by uuid NOT NULL,
      approved_by uuid,
      approved_at timestamptz(3),
      CONSTRAINT ck_content_plans__state CHECK (approved_by IS NOT NULL OR state NOT IN ('approved', 'scheduled', 'published', 'corrected', 'taken_down', 'archived')),
      CONSTRAINT ck_content_plans__approved_by CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
      CONSTRAINT pk_content_plans PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_content_plans__assignee_id ON content_plans (organization_id, assignee_id);
    CREATE INDEX ix_content_plans__title ON content_plans (organization_id, title, id);
    CREATE INDEX ix_content_plans__created_at ON content_plans (organization_id, created_at, id);
    CREATE INDEX ix_content_plans__campaign_id ON content_plans (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_content_plans__planned_at ON content_plans (organization_id, (CASE WHEN planned_at IS NULL THEN 'infinity' ELSE planned_at END), id);
    CREATE TABLE content_plan_objectives (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      CONSTRAINT pk_content_plan_objectives PRIMARY KEY (organization_id, content_plan_id, objective_id)
    );
    CREATE INDEX ix_content_plan_objectives__objective_id ON content_plan_objectives (organization_id, objective_id);
    CREATE TABLE content_plan_needs (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      need_id uuid NOT NULL,
      CONSTRAINT pk_content_plan_needs PRIMARY KEY (organization_id, content_plan_id, need_id)
    );
    CREATE INDEX ix_content_plan_needs__need_id ON content_plan_needs (organization_id, need_id);
    CREATE TABLE content_plan_channels (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      CONSTRAINT pk_content_plan_channels PRIMARY KEY (organization_id, content_plan_id, channel_id)
    );
    CREATE INDEX ix_content_plan_channels__channel_id ON content_plan_channels (organization_id, channel_id);
    ALTER TABLE content_plans ADD CONSTRAINT fk_content_plans__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plans ADD CONSTRAINT fk_content_plans__assignee_id FOREIGN KEY (organization_id, assignee_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plan_objectives ADD CONSTRAINT fk_content_plan_objectives__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE content_plan_objectives ADD CONSTRAINT fk_content_plan_objectives__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plan_needs ADD CONSTRAINT fk_content_plan_needs__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE content_plan_needs ADD CONSTRAINT fk_content_plan_needs__need_id FOREIGN KEY (organization_id, need_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE content_plan_channels ADD CONSTRAINT fk_content_plan_channels__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE content_plan_channels ADD CONSTRAINT fk_content_plan_channels__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_content_plans__search ON content_plans USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(brief, '') || ' ' || coalesce(key_message, '')));
    SELECT siklus_protect('content_plans');
    SELECT siklus_protect('content_plan_objectives');
    SELECT siklus_protect('content_plan_needs');
    SELECT siklus_protect('content_plan_channels')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE content_plan_channels, content_plan_needs, content_plan_objectives, content_plans');
  }
}
