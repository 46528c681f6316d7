import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was verified stays, whoever writes: only who may see it can still change. */
const FROZEN = `
  CREATE FUNCTION siklus_evaluation_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    movable text[] := ARRAY['level', 'classification', 'version', 'updated_at'];
  BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - movable <> to_jsonb(OLD) - movable THEN
      RAISE check_violation USING MESSAGE = 'a verified evaluation record is kept as it is', TABLE = 'evaluation_records',
        CONSTRAINT = 'ck_evaluation_records__state';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON evaluation_records FOR EACH ROW WHEN (OLD.state = 'verified')
    EXECUTE FUNCTION siklus_evaluation_frozen()`;

export class CreateEvaluationRecords1795308000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE evaluation_records (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      evaluation_level text NOT NULL,
      criterion text NOT NULL,
      objective_id uuid,
      metric text NOT NULL,
      unit text,
      value numeric,
      sample_size integer,
      method text NOT NULL,
      measured_on date NOT NULL,
      finding text NOT NULL,
      evidence text,
      state text NOT NULL DEFAULT 'draft',
      supersedes_id uuid,
      change_reason text,
      last_edited_by uuid NOT NULL,
      verified_by uuid,
      verified_at timestamptz(3),
      content_hash text,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_evaluation_records__supersedes_id UNIQUE (organization_id, supersedes_id),
      CONSTRAINT ck_evaluation_records__content_hash CHECK ((state = 'verified') = (content_hash IS NOT NULL)),
      CONSTRAINT pk_evaluation_records PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_evaluation_records__measured_on ON evaluation_records (organization_id, measured_on, id);
    CREATE INDEX ix_evaluation_records__created_at ON evaluation_records (organization_id, created_at, id);
    CREATE INDEX ix_evaluation_records__objective_id ON evaluation_records (organization_id, objective_id);
    CREATE INDEX ix_evaluation_records__campaign_id ON evaluation_records (organization_id, campaign_id, created_at, id);
    ALTER TABLE evaluation_records ADD CONSTRAINT fk_evaluation_records__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_records ADD CONSTRAINT fk_evaluation_records__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_records ADD CONSTRAINT fk_evaluation_records__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES evaluation_records(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_evaluation_records__search ON evaluation_records USING gin (siklus_words(coalesce(metric, '') || ' ' || coalesce(finding, '')));
    SELECT siklus_protect('evaluation_records')`);
    await runner.query(FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_records; DROP FUNCTION siklus_evaluation_frozen()');
  }
}
