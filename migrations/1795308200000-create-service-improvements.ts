import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateServiceImprovements1795308200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE service_improvements (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      follow_up_id uuid NOT NULL,
      service text NOT NULL,
      change text NOT NULL,
      effective_on date NOT NULL,
      indicator text NOT NULL,
      unit text NOT NULL,
      before_value numeric,
      after_value numeric,
      evidence text,
      state text NOT NULL DEFAULT 'reported',
      last_edited_by uuid NOT NULL,
      verified_by uuid,
      verified_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_service_improvements__after_value CHECK (state <> 'verified' OR num_nonnulls(before_value, after_value, evidence) = 3),
      CONSTRAINT pk_service_improvements PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_service_improvements__effective_on ON service_improvements (organization_id, effective_on, id);
    CREATE INDEX ix_service_improvements__created_at ON service_improvements (organization_id, created_at, id);
    CREATE INDEX ix_service_improvements__follow_up_id ON service_improvements (organization_id, follow_up_id);
    CREATE INDEX ix_service_improvements__campaign_id ON service_improvements (organization_id, campaign_id, created_at, id);
    ALTER TABLE service_improvements ADD CONSTRAINT fk_service_improvements__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE service_improvements ADD CONSTRAINT fk_service_improvements__follow_up_id FOREIGN KEY (organization_id, follow_up_id) REFERENCES follow_ups(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_service_improvements__search ON service_improvements USING gin (siklus_words(coalesce(service, '') || ' ' || coalesce(change, '') || ' ' || coalesce(indicator, '')));
    SELECT siklus_protect('service_improvements')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_improvements');
  }
}
