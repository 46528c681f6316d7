import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is there already says why it deserves no answer, and when it was closed as nearly as its rows can tell. */
const FILL = `
  ALTER TABLE feedback_messages NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE feedback_messages DISABLE TRIGGER USER;
  UPDATE feedback_messages SET exclusion_reason = CASE kind WHEN 'spam' THEN 'spam' ELSE 'other' END WHERE eligible IS FALSE;
  UPDATE feedback_messages SET closed_at = updated_at WHERE state = 'closed';
  ALTER TABLE feedback_messages ENABLE TRIGGER USER;
  ALTER TABLE feedback_messages FORCE ROW LEVEL SECURITY`;

/** Whoever may not see a message may not see that its writer was asked for, also when the message becomes stricter later. */
const DISCLOSURE_LEVEL = `
  CREATE TRIGGER set_level_of_message BEFORE INSERT OR UPDATE ON identity_disclosures
    FOR EACH ROW EXECUTE FUNCTION siklus_level_of_message();
  CREATE FUNCTION siklus_raise_disclosures() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE identity_disclosures SET level = NEW.level
      WHERE organization_id = NEW.organization_id AND feedback_message_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER raise_disclosures AFTER UPDATE ON feedback_messages FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
    EXECUTE FUNCTION siklus_raise_disclosures()`;

/** Two flags beside each other, anonymous and confidential; the identity in a table of its own; what retention needs to know. */
export class KeepReportersApart1795500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE reporters (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      pseudonym text NOT NULL,
      contact text,
      name text,
      phone text,
      email text,
      address text,
      CONSTRAINT uq_reporters__contact UNIQUE (organization_id, contact),
      CONSTRAINT uq_reporters__pseudonym UNIQUE (organization_id, pseudonym),
      CONSTRAINT pk_reporters PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_reporters__created_at ON reporters (organization_id, created_at, id);
    CREATE TABLE identity_disclosures (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      feedback_message_id uuid NOT NULL,
      reason text NOT NULL,
      CONSTRAINT pk_identity_disclosures PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_identity_disclosures__feedback_message_id ON identity_disclosures (organization_id, feedback_message_id, created_at, id);
    ALTER TABLE feedback_messages ADD language text NOT NULL DEFAULT 'id';
    ALTER TABLE feedback_messages ADD anonymous boolean NOT NULL DEFAULT false;
    ALTER TABLE feedback_messages ADD confidential boolean NOT NULL DEFAULT false;
    ALTER TABLE feedback_messages ADD reporter_id uuid;
    ALTER TABLE feedback_messages ADD personal_details text[] NOT NULL DEFAULT '{}';
    ALTER TABLE feedback_messages ADD sentiment_reason text;
    ALTER TABLE feedback_messages ADD exclusion_reason text;
    ALTER TABLE feedback_messages ADD closed_at timestamptz(3);
    ALTER TABLE feedback_messages ADD legal_hold boolean NOT NULL DEFAULT false;
    ALTER TABLE feedback_messages ADD anonymised_at timestamptz(3)`);
    await runner.query(FILL);
    await runner.query(`
    CREATE INDEX ix_feedback_messages__reporter_id ON feedback_messages (organization_id, reporter_id);
    ALTER TABLE feedback_messages ADD CONSTRAINT ck_feedback_messages__anonymous CHECK (NOT anonymous OR (reporter_id IS NULL AND author_ref IS NULL));
    ALTER TABLE feedback_messages ADD CONSTRAINT ck_feedback_messages__confidential CHECK (NOT confidential OR classification IN ('confidential', 'exempt'));
    ALTER TABLE feedback_messages ADD CONSTRAINT ck_feedback_messages__exclusion_reason CHECK ((eligible IS FALSE) = (exclusion_reason IS NOT NULL));
    ALTER TABLE feedback_messages ADD CONSTRAINT fk_feedback_messages__reporter_id FOREIGN KEY (organization_id, reporter_id) REFERENCES reporters(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE identity_disclosures ADD CONSTRAINT fk_identity_disclosures__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_feedback_messages__retention ON feedback_messages (organization_id, closed_at, id)
      WHERE closed_at IS NOT NULL AND anonymised_at IS NULL;
    SELECT siklus_searchable('feedback_messages');
    SELECT siklus_protect('reporters');
    SELECT siklus_protect('identity_disclosures')`);
    await runner.query(DISCLOSURE_LEVEL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER raise_disclosures ON feedback_messages;
    DROP FUNCTION siklus_raise_disclosures();
    DROP TABLE identity_disclosures;
    DROP VIEW feedback_messages_search;
    ALTER TABLE feedback_messages DROP COLUMN language, DROP COLUMN anonymous, DROP COLUMN confidential, DROP COLUMN reporter_id,
      DROP COLUMN personal_details, DROP COLUMN sentiment_reason, DROP COLUMN exclusion_reason, DROP COLUMN closed_at,
      DROP COLUMN legal_hold, DROP COLUMN anonymised_at;
    SELECT siklus_searchable('feedback_messages');
    DROP TABLE reporters`);
  }
}
