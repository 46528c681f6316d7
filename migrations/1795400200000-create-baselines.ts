import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBaselines1795400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE baselines (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      metric text NOT NULL,
      unit text NOT NULL,
      value numeric NOT NULL,
      sample_size integer,
      measured_on date NOT NULL,
      method text NOT NULL,
      public_name text,
      research_note_id uuid,
      CONSTRAINT pk_baselines PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_baselines__research_note_id ON baselines (organization_id, research_note_id);
    CREATE INDEX ix_baselines__metric ON baselines (organization_id, metric, id);
    CREATE INDEX ix_baselines__measured_on ON baselines (organization_id, measured_on, id);
    CREATE INDEX ix_baselines__created_at ON baselines (organization_id, created_at, id);
    CREATE INDEX ix_baselines__campaign_id ON baselines (organization_id, campaign_id, created_at, id);
    ALTER TABLE baselines ADD CONSTRAINT fk_baselines__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE baselines ADD CONSTRAINT fk_baselines__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_baselines__search ON baselines USING gin (siklus_words(coalesce(metric, '') || ' ' || coalesce(method, '') || ' ' || coalesce(public_name, '')));
    SELECT siklus_protect('baselines');
    SELECT siklus_searchable('baselines')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW baselines_search; DROP TABLE baselines');
  }
}
