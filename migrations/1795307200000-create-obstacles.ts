import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObstacles1795307200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE obstacles (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid,
      stage text NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      occurred_on date NOT NULL,
      solution text,
      state text NOT NULL DEFAULT 'open',
      state_reason text,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_obstacles__state_reason CHECK (state <> 'accepted' OR state_reason IS NOT NULL),
      CONSTRAINT ck_obstacles__solution CHECK (state <> 'solved' OR solution IS NOT NULL),
      CONSTRAINT pk_obstacles PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_obstacles__occurred_on ON obstacles (organization_id, occurred_on, id);
    CREATE INDEX ix_obstacles__created_at ON obstacles (organization_id, created_at, id);
    CREATE INDEX ix_obstacles__content_plan_id ON obstacles (organization_id, content_plan_id);
    CREATE INDEX ix_obstacles__campaign_id ON obstacles (organization_id, campaign_id, created_at, id);
    ALTER TABLE obstacles ADD CONSTRAINT fk_obstacles__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE obstacles ADD CONSTRAINT fk_obstacles__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_obstacles__search ON obstacles USING gin (siklus_words(coalesce(text, '') || ' ' || coalesce(solution, '')));
    SELECT siklus_protect('obstacles')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE obstacles');
  }
}
