import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of a verified record stay with it, and no further ones come to it: its hash speaks of them. */
const FILES_FROZEN = `
  CREATE FUNCTION siklus_evaluation_files_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    record evaluation_record_attachments := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  BEGIN
    IF EXISTS (SELECT FROM evaluation_records r WHERE r.organization_id = record.organization_id
        AND r.id = record.evaluation_record_id AND r.state = 'verified') THEN
      RAISE check_violation USING MESSAGE = 'the files of a verified evaluation record are kept as they are',
        TABLE = 'evaluation_record_attachments', CONSTRAINT = 'ck_evaluation_record_attachments__state';
    END IF;
    RETURN record;
  END $$;
  CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON evaluation_record_attachments FOR EACH ROW
    EXECUTE FUNCTION siklus_evaluation_files_frozen()`;

/** Row security hides every row from an UPDATE of ours; a change of type writes them all. */
export class CompleteEvaluation1795600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE evaluation_gaps (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      objective_id uuid,
      evaluation_level text,
      reason text NOT NULL,
      CONSTRAINT uq_evaluation_gaps__campaign_id__level UNIQUE (organization_id, campaign_id, evaluation_level),
      CONSTRAINT uq_evaluation_gaps__objective_id UNIQUE (organization_id, objective_id),
      CONSTRAINT ck_evaluation_gaps__subject CHECK ((objective_id IS NULL) <> (evaluation_level IS NULL)),
      CONSTRAINT pk_evaluation_gaps PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_evaluation_gaps__created_at ON evaluation_gaps (organization_id, created_at, id);
    CREATE INDEX ix_evaluation_gaps__campaign_id ON evaluation_gaps (organization_id, campaign_id, created_at, id);
    CREATE TABLE evaluation_record_attachments (
      organization_id uuid NOT NULL,
      evaluation_record_id uuid NOT NULL,
      attachment_id uuid NOT NULL,
      CONSTRAINT pk_evaluation_record_attachments PRIMARY KEY (organization_id, evaluation_record_id, attachment_id)
    );
    CREATE INDEX ix_evaluation_record_attachments__attachment_id ON evaluation_record_attachments (organization_id, attachment_id);
    ALTER TABLE evaluation_records ADD interim boolean NOT NULL DEFAULT false;
    ALTER TABLE evaluation_records ADD early_stop_reason text;
    ALTER TABLE evaluation_records ADD interpretation text;
    ALTER TABLE evaluation_records ADD limits text;
    ALTER TABLE evaluation_records ADD recommendation text;
    ALTER TABLE evaluation_records ADD breakdowns json NOT NULL DEFAULT '[]';
    ALTER TABLE evaluation_records ADD hash_version integer;
    ALTER TABLE evaluation_records ALTER hash_version TYPE integer USING CASE WHEN content_hash IS NOT NULL THEN 1 END;
    ALTER TABLE evaluation_records ADD CONSTRAINT ck_evaluation_records__interim CHECK (objective_id IS NOT NULL OR NOT interim);
    ALTER TABLE evaluation_records ADD CONSTRAINT ck_evaluation_records__early_stop_reason CHECK (early_stop_reason IS NULL OR (objective_id IS NOT NULL AND NOT interim));
    ALTER TABLE evaluation_records ADD CONSTRAINT ck_evaluation_records__hash_version CHECK ((content_hash IS NULL) = (hash_version IS NULL));
    ALTER TABLE evaluation_gaps ADD CONSTRAINT fk_evaluation_gaps__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_gaps ADD CONSTRAINT fk_evaluation_gaps__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_record_attachments ADD CONSTRAINT fk_evaluation_record_attachments__evaluation_record_id FOREIGN KEY (organization_id, evaluation_record_id) REFERENCES evaluation_records(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE evaluation_record_attachments ADD CONSTRAINT fk_evaluation_record_attachments__attachment_id FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('evaluation_gaps');
    SELECT siklus_protect('evaluation_record_attachments');
    CREATE INDEX ix_evaluation_gaps__search ON evaluation_gaps USING gin (siklus_words(coalesce(reason, '')));
    SELECT siklus_searchable('evaluation_gaps');
    SELECT siklus_searchable('evaluation_records')`);
    await runner.query(FILES_FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE evaluation_record_attachments;
    DROP FUNCTION siklus_evaluation_files_frozen();
    DROP VIEW evaluation_gaps_search, evaluation_records_search;
    DROP TABLE evaluation_gaps;
    ALTER TABLE evaluation_records DROP hash_version, DROP breakdowns, DROP recommendation, DROP limits, DROP interpretation,
      DROP early_stop_reason, DROP interim;
    SELECT siklus_searchable('evaluation_records')`);
  }
}
