import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGoals1795306200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE goals (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      statement text NOT NULL,
      set_by text NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      approved_by uuid,
      approved_at timestamptz(3),
      CONSTRAINT uq_goals__campaign_id UNIQUE (organization_id, campaign_id),
      CONSTRAINT ck_goals__approved_by CHECK ((state = 'approved') = (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
      CONSTRAINT pk_goals PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_goals__created_at ON goals (organization_id, created_at, id);
    ALTER TABLE goals ADD CONSTRAINT fk_goals__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('goals')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE goals');
  }
}
