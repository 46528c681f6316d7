import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number that the agency gave to a report of a year. Whoever may not see a report still counts past it. */
const NUMBERS = `
  CREATE TABLE evaluation_report_numbers (
    organization_id uuid NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_evaluation_report_numbers PRIMARY KEY (organization_id, year)
  );
  SELECT siklus_protect('evaluation_report_numbers')`;

/** A campaign that is opened opens no report that was compiled when it was strict. Fires after set_level, by its name. */
const LEVEL = `
  CREATE FUNCTION siklus_report_level() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.level := greatest(NEW.level, NEW.content_level);
    RETURN NEW;
  END $$;
  CREATE TRIGGER set_level_of_content BEFORE INSERT OR UPDATE ON evaluation_reports FOR EACH ROW EXECUTE FUNCTION siklus_report_level()`;

/** What was frozen stays, whoever writes: it can only be signed, and only who may see it can still change. */
const FROZEN = `
  CREATE FUNCTION siklus_report_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    movable text[] := ARRAY['level', 'classification', 'version', 'updated_at']
      || CASE WHEN OLD.state = 'frozen' AND TG_OP = 'UPDATE' AND NEW.state = 'signed' THEN ARRAY['state', 'signed_at'] ELSE '{}' END;
  BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - movable <> to_jsonb(OLD) - movable OR NEW.frozen::text <> OLD.frozen::text THEN
      RAISE check_violation USING MESSAGE = 'a frozen evaluation report is kept as it is', TABLE = 'evaluation_reports',
        CONSTRAINT = 'ck_evaluation_reports__state';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON evaluation_reports FOR EACH ROW WHEN (OLD.state IN ('frozen', 'signed'))
    EXECUTE FUNCTION siklus_report_frozen()`;

/** Signatures and signed files are added and never touched again. */
const KEPT = `
  CREATE FUNCTION siklus_report_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE check_violation USING MESSAGE = 'signatures and signed files are kept as they are', TABLE = TG_TABLE_NAME,
      CONSTRAINT = 'ck_' || TG_TABLE_NAME || '__kept';
  END $$;
  CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON evaluation_report_signatures FOR EACH ROW EXECUTE FUNCTION siklus_report_kept();
  CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON evaluation_report_files FOR EACH ROW EXECUTE FUNCTION siklus_report_kept();
  CREATE TRIGGER kept_whole BEFORE TRUNCATE ON evaluation_report_signatures FOR EACH STATEMENT EXECUTE FUNCTION siklus_report_kept();
  CREATE TRIGGER kept_whole BEFORE TRUNCATE ON evaluation_report_files FOR EACH STATEMENT EXECUTE FUNCTION siklus_report_kept()`;

export class CreateEvaluationReports1795600500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE evaluation_reports (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      kind text NOT NULL,
      campaign_id uuid,
      unit_id uuid,
      period_from date NOT NULL,
      period_to date NOT NULL,
      language text NOT NULL,
      title text NOT NULL,
      number text,
      place text,
      report_date date,
      background text,
      method text,
      findings text,
      limits text,
      recommendations text,
      closing text,
      signatories jsonb NOT NULL DEFAULT '[]',
      state text NOT NULL DEFAULT 'draft',
      version_number integer NOT NULL DEFAULT 1,
      supersedes_id uuid,
      last_edited_by uuid NOT NULL,
      frozen_by uuid,
      frozen_at timestamptz(3),
      signed_at timestamptz(3),
      content_hash text,
      classification text NOT NULL DEFAULT 'open',
      content_level smallint,
      frozen json,
      CONSTRAINT ck_evaluation_reports__signed_at CHECK ((state = 'signed') = (signed_at IS NOT NULL)),
      CONSTRAINT ck_evaluation_reports__content_hash CHECK (content_hash = encode(sha256(convert_to(frozen::text, 'UTF8')), 'hex')),
      CONSTRAINT ck_evaluation_reports__frozen CHECK ((state IN ('frozen', 'signed')) = (frozen IS NOT NULL) AND num_nonnulls(frozen, content_hash, content_level, frozen_by, frozen_at) IN (0, 5)),
      CONSTRAINT ck_evaluation_reports__period CHECK (period_from <= period_to),
      CONSTRAINT ck_evaluation_reports__subject CHECK ((kind = 'campaign') = (campaign_id IS NOT NULL) AND (kind = 'campaign') = (unit_id IS NULL)),
      CONSTRAINT pk_evaluation_reports PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_evaluation_reports__period_to ON evaluation_reports (organization_id, period_to, id);
    CREATE INDEX ix_evaluation_reports__created_at ON evaluation_reports (organization_id, created_at, id);
    CREATE INDEX ix_evaluation_reports__supersedes_id ON evaluation_reports (organization_id, supersedes_id);
    CREATE INDEX ix_evaluation_reports__unit_id ON evaluation_reports (organization_id, unit_id, created_at, id);
    CREATE INDEX ix_evaluation_reports__campaign_id ON evaluation_reports (organization_id, campaign_id, created_at, id);
    CREATE UNIQUE INDEX uq_evaluation_reports__supersedes_id ON evaluation_reports (organization_id, supersedes_id) WHERE state <> 'cancelled';
    CREATE UNIQUE INDEX uq_evaluation_reports__number ON evaluation_reports (organization_id, number) WHERE state <> 'cancelled';
    CREATE TABLE evaluation_report_files (
      organization_id uuid NOT NULL,
      report_id uuid NOT NULL,
      format text NOT NULL,
      made_at timestamptz(3) NOT NULL DEFAULT now(),
      media_type text NOT NULL,
      file_name text NOT NULL,
      bytes integer NOT NULL,
      sha256 text NOT NULL,
      storage_key text NOT NULL,
      CONSTRAINT uq_evaluation_report_files__storage_key UNIQUE (organization_id, storage_key),
      CONSTRAINT pk_evaluation_report_files PRIMARY KEY (organization_id, report_id, format)
    );
    CREATE TABLE evaluation_report_signatures (
      organization_id uuid NOT NULL,
      report_id uuid NOT NULL,
      place smallint NOT NULL,
      user_id uuid NOT NULL,
      name text NOT NULL,
      capacity text NOT NULL,
      signed_at timestamptz(3) NOT NULL DEFAULT now(),
      content_hash text NOT NULL,
      request_id text NOT NULL,
      CONSTRAINT pk_evaluation_report_signatures PRIMARY KEY (organization_id, report_id, place)
    );
    CREATE INDEX ix_evaluation_report_signatures__user_id ON evaluation_report_signatures (organization_id, user_id);
    ALTER TABLE organizations ADD letterhead text[] NOT NULL DEFAULT '{}';
    ALTER TABLE evaluation_reports ADD CONSTRAINT fk_evaluation_reports__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_reports ADD CONSTRAINT fk_evaluation_reports__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_reports ADD CONSTRAINT fk_evaluation_reports__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES evaluation_reports(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_report_files ADD CONSTRAINT fk_evaluation_report_files__report_id FOREIGN KEY (organization_id, report_id) REFERENCES evaluation_reports(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_report_signatures ADD CONSTRAINT fk_evaluation_report_signatures__report_id FOREIGN KEY (organization_id, report_id) REFERENCES evaluation_reports(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_report_signatures ADD CONSTRAINT fk_evaluation_report_signatures__user_id FOREIGN KEY (organization_id, user_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_evaluation_reports__search ON evaluation_reports USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(number, '') || ' ' || coalesce(findings, '') || ' ' || coalesce(recommendations, '')));
    SELECT siklus_protect('evaluation_reports');
    SELECT siklus_searchable('evaluation_reports');
    SELECT siklus_protect('evaluation_report_files');
    SELECT siklus_protect('evaluation_report_signatures')`);
    await runner.query(NUMBERS);
    await runner.query(LEVEL);
    await runner.query(FROZEN);
    await runner.query(KEPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evaluation_report_numbers, evaluation_report_signatures, evaluation_report_files;
      DROP VIEW evaluation_reports_search;
      DROP TABLE evaluation_reports;
      DROP FUNCTION siklus_report_frozen(), siklus_report_kept(), siklus_report_level();
      ALTER TABLE organizations DROP COLUMN letterhead`);
  }
}
