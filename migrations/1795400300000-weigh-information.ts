import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day where the agency is, for conditions on time limits. */
const TODAY = `
  CREATE FUNCTION siklus_today() RETURNS date LANGUAGE sql STABLE
    AS $$ SELECT (now() AT TIME ZONE o.timezone)::date FROM organizations o WHERE o.id = siklus_organization() $$`;

/** Decided is decided: afterwards only who may see it can change, and that only by a decision of its own. */
const FROZEN = `
  CREATE FUNCTION siklus_test_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    loose text[] := ARRAY['classification', 'level', 'updated_at', 'version'];
  BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - loose IS DISTINCT FROM to_jsonb(OLD) - loose THEN
      RAISE check_violation USING MESSAGE = 'a decided consequence test is kept as it is', TABLE = 'consequence_tests',
        CONSTRAINT = 'ck_consequence_tests__state';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON consequence_tests FOR EACH ROW WHEN (OLD.state = 'decided')
    EXECUTE FUNCTION siklus_test_frozen()`;

export class WeighInformation1795400300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TODAY);
    await runner.query(`
    CREATE TABLE consequence_tests (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      title text NOT NULL,
      information text NOT NULL,
      resource text,
      record_id uuid,
      occasion text NOT NULL DEFAULT 'before_request',
      ground text NOT NULL,
      legal_basis_id uuid NOT NULL,
      consequence_if_opened text NOT NULL,
      consequence_if_closed text NOT NULL,
      public_interest text NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      decision text,
      decision_reason text,
      decided_by uuid,
      decided_at timestamptz(3),
      valid_until date,
      supersedes_id uuid,
      last_edited_by uuid NOT NULL,
      classification text NOT NULL DEFAULT 'restricted',
      CONSTRAINT ck_consequence_tests__decided CHECK ((state = 'decided') = (decision IS NOT NULL AND decided_by IS NOT NULL)),
      CONSTRAINT pk_consequence_tests PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_consequence_tests__supersedes_id ON consequence_tests (organization_id, supersedes_id);
    CREATE INDEX ix_consequence_tests__legal_basis_id ON consequence_tests (organization_id, legal_basis_id);
    CREATE INDEX ix_consequence_tests__record_id ON consequence_tests (organization_id, record_id);
    CREATE INDEX ix_consequence_tests__valid_until ON consequence_tests (organization_id, valid_until, id);
    CREATE INDEX ix_consequence_tests__created_at ON consequence_tests (organization_id, created_at, id);
    CREATE INDEX ix_consequence_tests__campaign_id ON consequence_tests (organization_id, campaign_id, created_at, id);
    CREATE TABLE consequence_test_research_notes (
      organization_id uuid NOT NULL,
      consequence_test_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      CONSTRAINT pk_consequence_test_research_notes PRIMARY KEY (organization_id, consequence_test_id, research_note_id)
    );
    CREATE INDEX ix_consequence_test_research_notes__research_note_id ON consequence_test_research_notes (organization_id, research_note_id);
    CREATE TABLE information_entries (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      register text NOT NULL,
      title text NOT NULL,
      summary text NOT NULL,
      category text NOT NULL,
      unit_id uuid,
      holder text NOT NULL,
      produced_on date,
      produced_at text,
      forms text[] NOT NULL DEFAULT '{}',
      retention text,
      url text,
      consequence_test_id uuid,
      ground text,
      legal_basis_id uuid,
      valid_until date,
      CONSTRAINT ck_information_entries__exempt CHECK ((category = 'exempt') = (consequence_test_id IS NOT NULL)),
      CONSTRAINT ck_information_entries__register CHECK ((register = 'dik') = (category = 'exempt')),
      CONSTRAINT pk_information_entries PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_information_entries__consequence_test_id ON information_entries (organization_id, consequence_test_id);
    CREATE INDEX ix_information_entries__unit_id ON information_entries (organization_id, unit_id);
    CREATE INDEX ix_information_entries__created_at ON information_entries (organization_id, created_at, id);
    CREATE INDEX ix_information_entries__campaign_id ON information_entries (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_information_entries__legal_basis_id ON information_entries (organization_id, legal_basis_id);
    CREATE INDEX ix_information_entries__title ON information_entries (organization_id, title, id);
    CREATE INDEX ix_information_entries__register ON information_entries (organization_id, register, title, id);
    CREATE TABLE feedback_message_needs (
      organization_id uuid NOT NULL,
      feedback_message_id uuid NOT NULL,
      need_id uuid NOT NULL,
      CONSTRAINT pk_feedback_message_needs PRIMARY KEY (organization_id, feedback_message_id, need_id)
    );
    CREATE INDEX ix_feedback_message_needs__need_id ON feedback_message_needs (organization_id, need_id);
    CREATE TABLE classification_decisions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      resource text NOT NULL,
      record_id uuid NOT NULL,
      title text NOT NULL,
      campaign_id uuid,
      from_classification text,
      to_classification text NOT NULL,
      classification text NOT NULL,
      category text,
      reason text NOT NULL,
      review_on date,
      consequence_test_id uuid,
      standing boolean NOT NULL DEFAULT true,
      CONSTRAINT pk_classification_decisions PRIMARY KEY (organization_id, id)
    );
    CREATE UNIQUE INDEX uq_classification_decisions__standing ON classification_decisions (organization_id, record_id) WHERE standing;
    CREATE INDEX ix_classification_decisions__review_on ON classification_decisions
      (organization_id, (CASE WHEN review_on IS NULL THEN 'infinity' ELSE review_on END), id) WHERE standing;
    CREATE INDEX ix_classification_decisions__test_id ON classification_decisions (organization_id, consequence_test_id);
    CREATE INDEX ix_classification_decisions__campaign_id ON classification_decisions (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_classification_decisions__record_id ON classification_decisions (organization_id, record_id, id);
    CREATE INDEX ix_classification_decisions__created_at ON classification_decisions (organization_id, created_at, id);
    CREATE TABLE need_merges (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      survivor_id uuid NOT NULL,
      duplicate_id uuid NOT NULL,
      reason text NOT NULL,
      state_before text NOT NULL,
      carried jsonb NOT NULL,
      undone_at timestamptz(3),
      undone_by uuid,
      CONSTRAINT pk_need_merges PRIMARY KEY (organization_id, id)
    );
    CREATE UNIQUE INDEX uq_need_merges__duplicate_id ON need_merges (organization_id, duplicate_id) WHERE undone_at IS NULL;
    CREATE INDEX ix_need_merges__duplicate_id ON need_merges (organization_id, duplicate_id);
    CREATE INDEX ix_need_merges__survivor_id ON need_merges (organization_id, survivor_id);
    ALTER TABLE legal_bases ADD duty text;
    ALTER TABLE legal_bases ADD replaced_by_id uuid;
    ALTER TABLE community_needs ADD merged_into_id uuid;
    CREATE INDEX ix_legal_bases__replaced_by_id ON legal_bases (organization_id, replaced_by_id);
    CREATE INDEX ix_community_needs__merged_into_id ON community_needs (organization_id, merged_into_id);
    CREATE INDEX ix_community_needs__campaign_id__priority_score ON community_needs (organization_id, campaign_id, priority_score, id);
    ALTER TABLE legal_bases ADD CONSTRAINT fk_legal_bases__replaced_by_id FOREIGN KEY (organization_id, replaced_by_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE community_needs ADD CONSTRAINT fk_community_needs__merged_into_id FOREIGN KEY (organization_id, merged_into_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE consequence_tests ADD CONSTRAINT fk_consequence_tests__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE consequence_tests ADD CONSTRAINT fk_consequence_tests__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE consequence_tests ADD CONSTRAINT fk_consequence_tests__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES consequence_tests(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE consequence_test_research_notes ADD CONSTRAINT fk_consequence_test_research_notes__consequence_test_id FOREIGN KEY (organization_id, consequence_test_id) REFERENCES consequence_tests(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE consequence_test_research_notes ADD CONSTRAINT fk_consequence_test_research_notes__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_entries ADD CONSTRAINT fk_information_entries__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_entries ADD CONSTRAINT fk_information_entries__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_entries ADD CONSTRAINT fk_information_entries__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_entries ADD CONSTRAINT fk_information_entries__consequence_test_id FOREIGN KEY (organization_id, consequence_test_id) REFERENCES consequence_tests(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE feedback_message_needs ADD CONSTRAINT fk_feedback_message_needs__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE feedback_message_needs ADD CONSTRAINT fk_feedback_message_needs__need_id FOREIGN KEY (organization_id, need_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE classification_decisions ADD CONSTRAINT fk_classification_decisions__consequence_test_id FOREIGN KEY (organization_id, consequence_test_id) REFERENCES consequence_tests(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE need_merges ADD CONSTRAINT fk_need_merges__survivor_id FOREIGN KEY (organization_id, survivor_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE need_merges ADD CONSTRAINT fk_need_merges__duplicate_id FOREIGN KEY (organization_id, duplicate_id) REFERENCES community_needs(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_consequence_tests__search ON consequence_tests USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(information, '')));
    CREATE INDEX ix_information_entries__search ON information_entries USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(summary, '') || ' ' || coalesce(holder, '')));
    SELECT siklus_protect('consequence_tests');
    SELECT siklus_protect('consequence_test_research_notes');
    SELECT siklus_protect('information_entries');
    SELECT siklus_protect('feedback_message_needs');
    SELECT siklus_protect('classification_decisions');
    SELECT siklus_protect('need_merges');
    SELECT siklus_searchable('consequence_tests');
    SELECT siklus_searchable('information_entries');
    SELECT siklus_searchable('community_needs');
    SELECT siklus_searchable('legal_bases')`);
    await runner.query(FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW consequence_tests_search, information_entries_search, community_needs_search, legal_bases_search;
      DROP TABLE need_merges, classification_decisions, feedback_message_needs, information_entries,
        consequence_test_research_notes, consequence_tests;
      ALTER TABLE community_needs DROP COLUMN merged_into_id;
      ALTER TABLE legal_bases DROP COLUMN replaced_by_id, DROP COLUMN duty;
      DROP INDEX ix_community_needs__campaign_id__priority_score;
      DROP FUNCTION siklus_test_frozen(), siklus_today();
      SELECT siklus_searchable('community_needs');
      SELECT siklus_searchable('legal_bases')`);
  }
}
