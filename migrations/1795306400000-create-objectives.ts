import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObjectives1795306400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE objectives (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      public_id uuid NOT NULL,
      direction text NOT NULL,
      outcome_kind text NOT NULL,
      outcome text NOT NULL,
      metric text NOT NULL,
      unit text NOT NULL,
      baseline_value numeric,
      baseline_unknown_reason text,
      target_value numeric NOT NULL,
      tolerance numeric,
      target_date date NOT NULL,
      method text NOT NULL,
      required_level text NOT NULL,
      weight integer NOT NULL DEFAULT 1,
      depends_on_id uuid,
      CONSTRAINT ck_objectives__baseline_value CHECK ((baseline_value IS NULL) <> (baseline_unknown_reason IS NULL)),
      CONSTRAINT pk_objectives PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_objectives__depends_on_id ON objectives (organization_id, depends_on_id);
    CREATE INDEX ix_objectives__public_id ON objectives (organization_id, public_id);
    CREATE INDEX ix_objectives__target_date ON objectives (organization_id, target_date, id);
    CREATE INDEX ix_objectives__created_at ON objectives (organization_id, created_at, id);
    CREATE INDEX ix_objectives__campaign_id ON objectives (organization_id, campaign_id, created_at, id);
    CREATE TABLE objective_needs (
      organization_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      need_id uuid NOT NULL,
      CONSTRAINT pk_objective_needs PRIMARY KEY (organization_id, objective_id, need_id)
    );
    CREATE INDEX ix_objective_needs__need_id ON objective_needs (organization_id, need_id);
    ALTER TABLE objectives ADD CONSTRAINT fk_objectives__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objectives ADD CONSTRAINT fk_objectives__public_id FOREIGN KEY (organization_id, public_id) REFERENCES publics(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objectives ADD CONSTRAINT fk_objectives__depends_on_id FOREIGN KEY (organization_id, depends_on_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objective_needs ADD CONSTRAINT fk_objective_needs__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE objective_needs ADD CONSTRAINT fk_objective_needs__need_id FOREIGN KEY (organization_id, need_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_objectives__search ON objectives USING gin (siklus_words(coalesce(outcome, '') || ' ' || coalesce(metric, '') || ' ' || coalesce(method, '')));
    SELECT siklus_protect('objectives');
    SELECT siklus_protect('objective_needs')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE objective_needs, objectives');
  }
}
