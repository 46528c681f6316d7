import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGateDebts1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE gate_debts (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      code text NOT NULL,
      stage text NOT NULL,
      due_on date NOT NULL,
      reason text,
      state text NOT NULL DEFAULT 'open',
      state_reason text,
      CONSTRAINT uq_gate_debts__campaign_id__code UNIQUE (organization_id, campaign_id, code),
      CONSTRAINT ck_gate_debts__state_reason CHECK (state <> 'waived' OR state_reason IS NOT NULL),
      CONSTRAINT pk_gate_debts PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_gate_debts__due_on ON gate_debts (organization_id, due_on, id);
    CREATE INDEX ix_gate_debts__created_at ON gate_debts (organization_id, created_at, id);
    CREATE INDEX ix_gate_debts__campaign_id ON gate_debts (organization_id, campaign_id, created_at, id);
    ALTER TABLE gate_debts ADD CONSTRAINT fk_gate_debts__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('gate_debts')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gate_debts');
  }
}
