import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row is read by whoever may read its import and the record that it brought, and by nobody else. */
const READERS = `
  CREATE POLICY import_is_visible ON import_rows AS RESTRICTIVE FOR SELECT USING (EXISTS (
    SELECT FROM imports i WHERE i.organization_id = import_rows.organization_id AND i.id = import_rows.import_id));
  CREATE POLICY record_is_visible ON import_rows AS RESTRICTIVE FOR SELECT USING (CASE resource
    WHEN 'posts' THEN EXISTS (
      SELECT FROM posts r WHERE r.organization_id = import_rows.organization_id AND r.id = import_rows.record_id)
    WHEN 'feedback-messages' THEN EXISTS (
      SELECT FROM feedback_messages r WHERE r.organization_id = import_rows.organization_id AND r.id = import_rows.record_id)
    WHEN 'mentions' THEN EXISTS (
      SELECT FROM mentions r WHERE r.organization_id = import_rows.organization_id AND r.id = import_rows.record_id)
    ELSE true END)`;

export class CreateImports1795500700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE import_profiles (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      code text NOT NULL,
      title text NOT NULL,
      kind text NOT NULL,
      platforms text[] NOT NULL DEFAULT '{}',
      language text,
      columns jsonb NOT NULL,
      title_metrics jsonb,
      date_order text NOT NULL DEFAULT 'year_first',
      decimal_mark text NOT NULL DEFAULT 'point',
      source text NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT uq_import_profiles__code__valid_from UNIQUE (organization_id, code, valid_from),
      CONSTRAINT ck_import_profiles__valid_to CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CONSTRAINT pk_import_profiles PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_import_profiles__code ON import_profiles (organization_id, code, id);
    CREATE INDEX ix_import_profiles__created_at ON import_profiles (organization_id, created_at, id);
    CREATE TABLE imports (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      kind text NOT NULL,
      profile_id uuid NOT NULL,
      campaign_id uuid,
      channel_id uuid,
      state text NOT NULL DEFAULT 'queued',
      state_reason text,
      file_name text NOT NULL,
      sha256 text NOT NULL,
      encoding text NOT NULL,
      exported_on date NOT NULL,
      timezone text NOT NULL,
      unplanned_reason text,
      take_other_accounts boolean NOT NULL DEFAULT false,
      unknown_columns text[] NOT NULL DEFAULT '{}',
      total integer NOT NULL,
      processed integer NOT NULL DEFAULT 0,
      inserted integer NOT NULL DEFAULT 0,
      updated integer NOT NULL DEFAULT 0,
      skipped integer NOT NULL DEFAULT 0,
      errors integer NOT NULL DEFAULT 0,
      finished_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_imports__finished CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
      CONSTRAINT pk_imports PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_imports__profile_id ON imports (organization_id, profile_id);
    CREATE INDEX ix_imports__channel_id ON imports (organization_id, channel_id);
    CREATE INDEX ix_imports__campaign_id ON imports (organization_id, campaign_id);
    CREATE INDEX ix_imports__created_at ON imports (organization_id, created_at, id);
    CREATE TABLE import_rows (
      organization_id uuid NOT NULL,
      import_id uuid NOT NULL,
      number integer NOT NULL,
      verdict text NOT NULL DEFAULT 'waiting',
      resource text,
      record_id uuid,
      findings jsonb NOT NULL DEFAULT '[]',
      raw jsonb NOT NULL DEFAULT '{}',
      draft jsonb,
      CONSTRAINT pk_import_rows PRIMARY KEY (organization_id, import_id, number)
    );
    CREATE INDEX ix_import_rows__verdict ON import_rows (organization_id, import_id, verdict, number);
    ALTER TABLE imports ADD CONSTRAINT fk_imports__profile_id FOREIGN KEY (organization_id, profile_id) REFERENCES import_profiles(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE imports ADD CONSTRAINT fk_imports__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE imports ADD CONSTRAINT fk_imports__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE import_rows ADD CONSTRAINT fk_import_rows__import_id FOREIGN KEY (organization_id, import_id) REFERENCES imports(organization_id,id) ON DELETE CASCADE;
    SELECT siklus_protect('import_profiles');
    SELECT siklus_protect('imports');
    CREATE INDEX ix_imports__waiting ON imports (organization_id, created_at) WHERE state IN ('queued', 'running');
    SELECT siklus_protect('import_rows')`);
    await runner.query(READERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_rows, imports, import_profiles');
  }
}
