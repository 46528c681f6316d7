import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettleRequestsOfDataSubjects1795500330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE data_subject_requests (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      next_due_at timestamptz(3),
      next_clock_code text,
      next_clock_state text,
      classification text NOT NULL DEFAULT 'open',
      campaign_id uuid,
      kind text NOT NULL,
      received_at timestamptz(3) NOT NULL,
      requester_ref text,
      text text NOT NULL,
      unit_id uuid,
      state text NOT NULL DEFAULT 'received',
      state_reason text,
      settled_at timestamptz(3),
      legal_basis_id uuid,
      CONSTRAINT ck_data_subject_requests__refused CHECK (state <> 'refused' OR state_reason IS NOT NULL),
      CONSTRAINT ck_data_subject_requests__settled CHECK ((state <> 'received') = (settled_at IS NOT NULL)),
      CONSTRAINT pk_data_subject_requests PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_data_subject_requests__legal_basis_id ON data_subject_requests (organization_id, legal_basis_id);
    CREATE INDEX ix_data_subject_requests__unit_id ON data_subject_requests (organization_id, unit_id);
    CREATE INDEX ix_data_subject_requests__campaign_id ON data_subject_requests (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_data_subject_requests__received_at ON data_subject_requests (organization_id, received_at, id);
    CREATE INDEX ix_data_subject_requests__created_at ON data_subject_requests (organization_id, created_at, id);
    ALTER TABLE data_subject_requests ADD CONSTRAINT fk_data_subject_requests__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE data_subject_requests ADD CONSTRAINT fk_data_subject_requests__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE data_subject_requests ADD CONSTRAINT fk_data_subject_requests__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('data_subject_requests');
    CREATE INDEX ix_data_subject_requests__next_due_at ON data_subject_requests (organization_id, (CASE WHEN next_due_at IS NULL THEN 'infinity' ELSE next_due_at END), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_subject_requests');
  }
}
