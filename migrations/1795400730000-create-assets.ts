import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAssets1795400730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE assets (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      task_id uuid,
      attachment_id uuid NOT NULL,
      kind text NOT NULL,
      revision integer NOT NULL,
      supersedes_id uuid,
      alt_text text,
      rights text NOT NULL DEFAULT 'owner',
      licence text,
      credit_to text,
      personal_data text[] NOT NULL DEFAULT '{}',
      consent_ref text,
      state text NOT NULL DEFAULT 'handed_over',
      state_reason text,
      decided_by uuid,
      decided_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_assets__supersedes_id UNIQUE (organization_id, supersedes_id),
      CONSTRAINT ck_assets__consent_ref CHECK ((rights <> 'consent' AND personal_data = '{}') OR consent_ref IS NOT NULL),
      CONSTRAINT ck_assets__licence CHECK (rights <> 'licence' OR licence IS NOT NULL),
      CONSTRAINT ck_assets__state_reason CHECK (state <> 'returned' OR state_reason IS NOT NULL),
      CONSTRAINT ck_assets__decided_at CHECK ((state = 'handed_over') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
      CONSTRAINT pk_assets PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_assets__attachment_id ON assets (organization_id, attachment_id);
    CREATE INDEX ix_assets__task_id ON assets (organization_id, task_id);
    CREATE INDEX ix_assets__created_at ON assets (organization_id, created_at, id);
    CREATE INDEX ix_assets__content_plan_id ON assets (organization_id, content_plan_id, created_at, id);
    CREATE INDEX ix_assets__campaign_id ON assets (organization_id, campaign_id, created_at, id);
    ALTER TABLE assets ADD CONSTRAINT fk_assets__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE assets ADD CONSTRAINT fk_assets__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE assets ADD CONSTRAINT fk_assets__task_id FOREIGN KEY (organization_id, task_id) REFERENCES tasks(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE assets ADD CONSTRAINT fk_assets__attachment_id FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE assets ADD CONSTRAINT fk_assets__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES assets(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('assets')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assets');
  }
}
