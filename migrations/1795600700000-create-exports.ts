import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose an export is row security knows too: only the program itself, which is nobody, sees all of a tenant's. */
export class CreateExports1795600700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE exports (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      list text NOT NULL,
      parameters jsonb NOT NULL DEFAULT '{}',
      format text NOT NULL,
      columns text[] NOT NULL DEFAULT '{}',
      language text NOT NULL,
      state text NOT NULL DEFAULT 'queued',
      state_reason text,
      total integer,
      processed integer NOT NULL DEFAULT 0,
      errors integer NOT NULL DEFAULT 0,
      bytes integer,
      sha256 text,
      finished_at timestamptz(3),
      expires_at timestamptz(3),
      cleared smallint NOT NULL DEFAULT 0,
      storage_key text,
      lease_until timestamptz(3),
      CONSTRAINT ck_exports__file CHECK ((state = 'done') = (storage_key IS NOT NULL)),
      CONSTRAINT pk_exports PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_exports__created_by ON exports (organization_id, created_by, created_at, id);
    CREATE INDEX ix_exports__created_at ON exports (organization_id, created_at, id);
    CREATE INDEX ix_exports__due ON exports (organization_id, created_at, id) WHERE state IN ('queued', 'running', 'done');
    SELECT siklus_protect('exports');
    CREATE POLICY own ON exports AS RESTRICTIVE
      USING (siklus_user() IS NULL OR created_by = siklus_user())
      WITH CHECK (siklus_user() IS NULL OR created_by = siklus_user())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exports');
  }
}
