import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pieces of before keep what they were: low risk, no category said, edited when they were last changed. */
export class GiveContentRiskAndCategory1795400600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE content_plans
      ADD category text,
      ADD risk_class text NOT NULL DEFAULT 'low',
      ADD decorative boolean NOT NULL DEFAULT false,
      ADD captions_ref text,
      ADD last_edited_at timestamptz(3) NOT NULL DEFAULT now(),
      ADD submitted_version integer;
    CREATE TABLE content_plan_publics (
      organization_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      public_id uuid NOT NULL,
      CONSTRAINT pk_content_plan_publics PRIMARY KEY (organization_id, content_plan_id, public_id)
    );
    CREATE INDEX ix_content_plan_publics__public_id ON content_plan_publics (organization_id, public_id);
    ALTER TABLE content_plan_publics ADD CONSTRAINT fk_content_plan_publics__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE content_plan_publics ADD CONSTRAINT fk_content_plan_publics__public_id FOREIGN KEY (organization_id, public_id) REFERENCES publics(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('content_plan_publics');
    SELECT siklus_searchable('content_plans')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE content_plan_publics;
    DROP VIEW content_plans_search;
    ALTER TABLE content_plans DROP category, DROP risk_class, DROP decorative, DROP captions_ref, DROP last_edited_at,
      DROP submitted_version;
    SELECT siklus_searchable('content_plans')`);
  }
}
