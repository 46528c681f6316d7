import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done about a case is seen by whoever may see the case, also when it becomes stricter later. */
const LEVEL = `
  CREATE FUNCTION siklus_level_with_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT level INTO NEW.level FROM cases WHERE organization_id = NEW.organization_id AND id = NEW.case_id;
    IF NOT FOUND THEN
      RAISE foreign_key_violation USING MESSAGE = 'unknown case', TABLE = TG_TABLE_NAME,
        CONSTRAINT = 'fk_' || TG_TABLE_NAME || '__case_id';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER set_level_with_case BEFORE INSERT OR UPDATE ON case_handovers FOR EACH ROW EXECUTE FUNCTION siklus_level_with_case();
  CREATE TRIGGER set_level_with_case BEFORE INSERT OR UPDATE ON case_merges FOR EACH ROW EXECUTE FUNCTION siklus_level_with_case();
  CREATE TRIGGER set_level_with_case BEFORE INSERT OR UPDATE ON case_replies FOR EACH ROW EXECUTE FUNCTION siklus_level_with_case();
  CREATE TRIGGER set_level_with_case BEFORE INSERT OR UPDATE ON reporter_answers FOR EACH ROW EXECUTE FUNCTION siklus_level_with_case();
  CREATE TRIGGER set_level_with_case BEFORE INSERT OR UPDATE ON satisfaction_questions FOR EACH ROW EXECUTE FUNCTION siklus_level_with_case();
  CREATE FUNCTION siklus_level_below_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE case_handovers SET level = NEW.level WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    UPDATE case_merges SET level = NEW.level WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    UPDATE case_replies SET level = NEW.level WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    UPDATE reporter_answers SET level = NEW.level WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    UPDATE satisfaction_questions SET level = NEW.level WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    UPDATE feedback_replies SET level = NEW.level WHERE organization_id = NEW.organization_id
      AND case_reply_id IN (SELECT id FROM case_replies WHERE organization_id = NEW.organization_id AND case_id = NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER level_below AFTER UPDATE ON cases FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
    EXECUTE FUNCTION siklus_level_below_case()`;

/** An answer that many reports got from one case is as strict as that case, however open the one report is. */
const levelOfReply = (ofCase: string) => `
  CREATE OR REPLACE FUNCTION siklus_level_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT level INTO NEW.level FROM feedback_messages
      WHERE organization_id = NEW.organization_id AND id = NEW.feedback_message_id;
    IF NOT FOUND THEN
      RAISE foreign_key_violation USING MESSAGE = 'unknown message', TABLE = 'feedback_replies',
        CONSTRAINT = 'fk_feedback_replies__feedback_message_id';
    END IF;${ofCase}
    RETURN NEW;
  END $$`;
const AS_STRICT_AS_CASE = `
    NEW.level := greatest(NEW.level,
      (SELECT level FROM case_replies WHERE organization_id = NEW.organization_id AND id = NEW.case_reply_id));`;

/** Which tenant knows a tracking code: asked before there is a tenant, so it stands outside row security and out of siklus_app's reach. */
const CODES = `
  CREATE TABLE tracking_codes (
    code text NOT NULL,
    organization_id uuid NOT NULL,
    feedback_message_id uuid NOT NULL,
    CONSTRAINT pk_tracking_codes PRIMARY KEY (code, organization_id)
  );
  CREATE FUNCTION siklus_keep_tracking_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN DELETE FROM tracking_codes WHERE code = OLD.tracking_code AND organization_id = OLD.organization_id; END IF;
    IF TG_OP <> 'DELETE' THEN INSERT INTO tracking_codes VALUES (NEW.tracking_code, NEW.organization_id, NEW.id); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_tracking_code AFTER INSERT OR UPDATE OF tracking_code OR DELETE ON feedback_messages
    FOR EACH ROW EXECUTE FUNCTION siklus_keep_tracking_code()`;

/** Row security hides the messages from the migration; who there is stands in the table that signs people in. */
async function keepCodes(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query('SELECT DISTINCT organization_id AS id FROM sign_in_names ORDER BY 1');
  for (const { id } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.clearance', '3', true)`, [
      id,
    ]);
    await runner.query(
      'INSERT INTO tracking_codes SELECT tracking_code, organization_id, id FROM feedback_messages WHERE organization_id = $1',
      [id],
    );
  }
}

export class HandOnMergeAndAnswerCases1795500210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE reply_templates (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      title text NOT NULL,
      text text NOT NULL,
      topic text,
      legal_basis_id uuid,
      risk_class text NOT NULL DEFAULT 'low',
      language text NOT NULL DEFAULT 'id',
      active boolean NOT NULL DEFAULT true,
      CONSTRAINT pk_reply_templates PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_reply_templates__legal_basis_id ON reply_templates (organization_id, legal_basis_id);
    CREATE INDEX ix_reply_templates__title ON reply_templates (organization_id, title, id);
    CREATE INDEX ix_reply_templates__created_at ON reply_templates (organization_id, created_at, id);
    CREATE TABLE case_replies (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      case_id uuid NOT NULL,
      text text NOT NULL,
      final boolean NOT NULL DEFAULT false,
      state text NOT NULL DEFAULT 'draft',
      risk_class text NOT NULL DEFAULT 'low',
      reply_template_id uuid,
      channel_id uuid,
      official boolean NOT NULL DEFAULT true,
      sent_at timestamptz(3),
      approved_by_id uuid,
      approved_at timestamptz(3),
      last_edited_by uuid NOT NULL,
      CONSTRAINT ck_case_replies__approved CHECK (risk_class <> 'high' OR state <> 'sent' OR approved_by_id IS NOT NULL),
      CONSTRAINT ck_case_replies__sent CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
      CONSTRAINT pk_case_replies PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_case_replies__approved_by_id ON case_replies (organization_id, approved_by_id);
    CREATE INDEX ix_case_replies__reply_template_id ON case_replies (organization_id, reply_template_id);
    CREATE INDEX ix_case_replies__channel_id ON case_replies (organization_id, channel_id);
    CREATE INDEX ix_case_replies__case_id ON case_replies (organization_id, case_id, created_at, id);
    CREATE TABLE case_handovers (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      case_id uuid NOT NULL,
      kind text NOT NULL,
      from_unit_id uuid,
      to_unit_id uuid,
      from_person_id uuid,
      person_id uuid,
      elsewhere text,
      note text NOT NULL,
      at timestamptz(3) NOT NULL,
      returns_id uuid,
      CONSTRAINT ck_case_handovers__elsewhere CHECK (elsewhere IS NULL OR kind = 'coordination' AND to_unit_id IS NULL),
      CONSTRAINT ck_case_handovers__returns CHECK ((kind = 'return') = (returns_id IS NOT NULL)),
      CONSTRAINT pk_case_handovers PRIMARY KEY (organization_id, id)
    );
    CREATE UNIQUE INDEX uq_case_handovers__returns_id ON case_handovers (organization_id, returns_id);
    CREATE INDEX ix_case_handovers__from_person_id ON case_handovers (organization_id, from_person_id);
    CREATE INDEX ix_case_handovers__person_id ON case_handovers (organization_id, person_id);
    CREATE INDEX ix_case_handovers__to_unit_id ON case_handovers (organization_id, to_unit_id);
    CREATE INDEX ix_case_handovers__from_unit_id ON case_handovers (organization_id, from_unit_id);
    CREATE INDEX ix_case_handovers__case_id ON case_handovers (organization_id, case_id, at, id);
    CREATE TABLE case_merges (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      case_id uuid NOT NULL,
      duplicate_id uuid NOT NULL,
      state_before text NOT NULL,
      reason text NOT NULL,
      undone_at timestamptz(3),
      undone_by uuid,
      undone_reason text,
      CONSTRAINT pk_case_merges PRIMARY KEY (organization_id, id)
    );
    CREATE UNIQUE INDEX uq_case_merges__duplicate_id ON case_merges (organization_id, duplicate_id) WHERE undone_at IS NULL;
    CREATE INDEX ix_case_merges__duplicate_id ON case_merges (organization_id, duplicate_id);
    CREATE INDEX ix_case_merges__case_id ON case_merges (organization_id, case_id, created_at, id);
    CREATE TABLE reporter_answers (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      case_id uuid NOT NULL,
      feedback_message_id uuid NOT NULL,
      text text NOT NULL,
      at timestamptz(3) NOT NULL,
      channel_id uuid,
      effect text NOT NULL,
      CONSTRAINT pk_reporter_answers PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_reporter_answers__channel_id ON reporter_answers (organization_id, channel_id);
    CREATE INDEX ix_reporter_answers__feedback_message_id ON reporter_answers (organization_id, feedback_message_id);
    CREATE INDEX ix_reporter_answers__case_id ON reporter_answers (organization_id, case_id, at, id);
    CREATE TABLE satisfaction_questions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      case_id uuid NOT NULL,
      feedback_message_id uuid NOT NULL,
      asked_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) NOT NULL,
      answered_at timestamptz(3),
      rating integer,
      solved boolean,
      text text,
      digest text,
      CONSTRAINT ck_satisfaction_questions__answered CHECK (num_nonnulls(answered_at, rating, solved) IN (0, 3)),
      CONSTRAINT ck_satisfaction_questions__rating CHECK (rating BETWEEN 1 AND 5),
      CONSTRAINT pk_satisfaction_questions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_satisfaction_questions__asked_at ON satisfaction_questions (organization_id, asked_at, id);
    CREATE INDEX ix_satisfaction_questions__feedback_message_id ON satisfaction_questions (organization_id, feedback_message_id, asked_at, id);
    CREATE INDEX ix_satisfaction_questions__case_id ON satisfaction_questions (organization_id, case_id, asked_at, id);
    ALTER TABLE feedback_replies ADD case_reply_id uuid;
    CREATE INDEX ix_feedback_replies__case_reply_id ON feedback_replies (organization_id, case_reply_id);
    ALTER TABLE reply_templates ADD CONSTRAINT fk_reply_templates__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_replies ADD CONSTRAINT fk_case_replies__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_replies ADD CONSTRAINT fk_case_replies__reply_template_id FOREIGN KEY (organization_id, reply_template_id) REFERENCES reply_templates(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_replies ADD CONSTRAINT fk_case_replies__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_replies ADD CONSTRAINT fk_case_replies__approved_by_id FOREIGN KEY (organization_id, approved_by_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__from_unit_id FOREIGN KEY (organization_id, from_unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__to_unit_id FOREIGN KEY (organization_id, to_unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__from_person_id FOREIGN KEY (organization_id, from_person_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__person_id FOREIGN KEY (organization_id, person_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_handovers ADD CONSTRAINT fk_case_handovers__returns_id FOREIGN KEY (organization_id, returns_id) REFERENCES case_handovers(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_merges ADD CONSTRAINT fk_case_merges__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE case_merges ADD CONSTRAINT fk_case_merges__duplicate_id FOREIGN KEY (organization_id, duplicate_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE reporter_answers ADD CONSTRAINT fk_reporter_answers__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE reporter_answers ADD CONSTRAINT fk_reporter_answers__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE reporter_answers ADD CONSTRAINT fk_reporter_answers__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE satisfaction_questions ADD CONSTRAINT fk_satisfaction_questions__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE satisfaction_questions ADD CONSTRAINT fk_satisfaction_questions__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE feedback_replies ADD CONSTRAINT fk_feedback_replies__case_reply_id FOREIGN KEY (organization_id, case_reply_id) REFERENCES case_replies(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_reply_templates__search ON reply_templates USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(text, '') || ' ' || coalesce(topic, '')));
    SELECT siklus_protect('reply_templates');
    SELECT siklus_protect('case_replies');
    SELECT siklus_protect('case_handovers');
    SELECT siklus_protect('case_merges');
    SELECT siklus_protect('reporter_answers');
    SELECT siklus_protect('satisfaction_questions');
    SELECT siklus_searchable('reply_templates');
    REVOKE UPDATE, DELETE ON case_handovers FROM siklus_app;
    GRANT UPDATE (level) ON case_handovers TO siklus_app`);
    for (const step of [LEVEL, levelOfReply(AS_STRICT_AS_CASE), CODES]) await runner.query(step);
    await keepCodes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_tracking_code ON feedback_messages;
      DROP FUNCTION siklus_keep_tracking_code();
      DROP TABLE tracking_codes;
      DROP TRIGGER level_below ON cases;
      DROP VIEW reply_templates_search;
      ALTER TABLE feedback_replies DROP COLUMN case_reply_id;
      DROP TABLE satisfaction_questions, reporter_answers, case_merges, case_handovers, case_replies, reply_templates;
      DROP FUNCTION siklus_level_with_case(), siklus_level_below_case()`);
    await runner.query(levelOfReply(''));
  }
}
