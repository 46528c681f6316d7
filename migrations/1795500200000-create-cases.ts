import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case is at least as strict as its messages and as the cases merged into it, also when one of them becomes stricter
 * later; and it is laxer again when the last strict one is.
 */
const LEVEL = `
  CREATE FUNCTION siklus_level_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.level := greatest(NEW.level,
      (SELECT max(level) FROM feedback_messages WHERE organization_id = NEW.organization_id AND case_id = NEW.id),
      (SELECT max(level) FROM cases WHERE organization_id = NEW.organization_id AND duplicate_of_id = NEW.id));
    RETURN NEW;
  END $$;
  CREATE TRIGGER set_level_of_case BEFORE INSERT OR UPDATE ON cases
    FOR EACH ROW EXECUTE FUNCTION siklus_level_of_case();
  CREATE FUNCTION siklus_level_case_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE cases SET campaign_id = campaign_id WHERE organization_id = NEW.organization_id AND id IN (OLD.case_id, NEW.case_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER level_case AFTER UPDATE ON feedback_messages FOR EACH ROW
    WHEN (OLD.level IS DISTINCT FROM NEW.level OR OLD.case_id IS DISTINCT FROM NEW.case_id)
    EXECUTE FUNCTION siklus_level_case_of_message();
  CREATE FUNCTION siklus_level_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE cases SET campaign_id = campaign_id
      WHERE organization_id = NEW.organization_id AND id IN (OLD.duplicate_of_id, NEW.duplicate_of_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER level_survivor AFTER UPDATE ON cases FOR EACH ROW
    WHEN (OLD.level IS DISTINCT FROM NEW.level OR OLD.duplicate_of_id IS DISTINCT FROM NEW.duplicate_of_id)
    EXECUTE FUNCTION siklus_level_survivor()`;

export class CreateCases1795500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE cases (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      title text NOT NULL,
      class text NOT NULL,
      topic text,
      unit_id uuid,
      assignee_id uuid,
      received_at timestamptz(3) NOT NULL,
      state text NOT NULL DEFAULT 'received',
      state_since timestamptz(3) NOT NULL DEFAULT now(),
      state_reason text,
      risk_class text NOT NULL DEFAULT 'low',
      duplicate_of_id uuid,
      external_ref text,
      reject_reason text,
      legal_basis_id uuid,
      confidential boolean NOT NULL DEFAULT false,
      anonymous boolean NOT NULL DEFAULT false,
      classification text NOT NULL DEFAULT 'open',
      verified_at timestamptz(3),
      first_replied_at timestamptz(3),
      answered_at timestamptz(3),
      closed_at timestamptz(3),
      reopen_until timestamptz(3),
      reopenings integer NOT NULL DEFAULT 0,
      next_due_at timestamptz(3),
      next_clock_code text,
      next_clock_state text,
      CONSTRAINT ck_cases__rejected CHECK (state <> 'rejected' OR reject_reason IS NOT NULL),
      CONSTRAINT ck_cases__duplicate_of_id CHECK (duplicate_of_id <> id),
      CONSTRAINT ck_cases__merged CHECK ((state = 'merged') = (duplicate_of_id IS NOT NULL)),
      CONSTRAINT pk_cases PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_cases__external_ref ON cases (organization_id, external_ref);
    CREATE INDEX ix_cases__legal_basis_id ON cases (organization_id, legal_basis_id);
    CREATE INDEX ix_cases__duplicate_of_id ON cases (organization_id, duplicate_of_id);
    CREATE INDEX ix_cases__assignee_id ON cases (organization_id, assignee_id, received_at, id);
    CREATE INDEX ix_cases__unit_id ON cases (organization_id, unit_id, received_at, id);
    CREATE INDEX ix_cases__campaign_id ON cases (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_cases__received_at ON cases (organization_id, received_at, id);
    CREATE INDEX ix_cases__created_at ON cases (organization_id, created_at, id);
    ALTER TABLE feedback_messages ADD case_id uuid;
    CREATE INDEX ix_feedback_messages__case_id ON feedback_messages (organization_id, case_id);
    ALTER TABLE cases ADD CONSTRAINT fk_cases__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE cases ADD CONSTRAINT fk_cases__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE cases ADD CONSTRAINT fk_cases__assignee_id FOREIGN KEY (organization_id, assignee_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE cases ADD CONSTRAINT fk_cases__duplicate_of_id FOREIGN KEY (organization_id, duplicate_of_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE cases ADD CONSTRAINT fk_cases__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE feedback_messages ADD CONSTRAINT fk_feedback_messages__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_cases__next_due_at ON cases (organization_id, (CASE WHEN next_due_at IS NULL THEN 'infinity' ELSE next_due_at END), id);
    CREATE INDEX ix_cases__search ON cases USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(topic, '')));
    SELECT siklus_protect('cases');
    SELECT siklus_searchable('cases');
    SELECT siklus_searchable('feedback_messages')`);
    await runner.query(LEVEL);
    // What the program does by itself has nobody's name under it.
    await runner.query('ALTER TABLE state_changes ALTER COLUMN by_id DROP NOT NULL');
  }

  /** The steps that the program took belong to what goes with this migration. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER level_case ON feedback_messages;
      DROP VIEW cases_search, feedback_messages_search;
      ALTER TABLE feedback_messages DROP COLUMN case_id;
      SELECT siklus_searchable('feedback_messages');
      DROP TABLE cases;
      DROP FUNCTION siklus_level_of_case(), siklus_level_case_of_message(), siklus_level_survivor();
      ALTER TABLE state_changes NO FORCE ROW LEVEL SECURITY;
      DELETE FROM state_changes WHERE by_id IS NULL;
      ALTER TABLE state_changes FORCE ROW LEVEL SECURITY;
      ALTER TABLE state_changes ALTER COLUMN by_id SET NOT NULL`);
  }
}
