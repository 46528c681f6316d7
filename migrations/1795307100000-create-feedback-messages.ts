import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may not see a message may not see what was answered to it, also when the message becomes stricter later. */
const REPLY_LEVEL = `
  CREATE FUNCTION siklus_level_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT level INTO NEW.level FROM feedback_messages
      WHERE organization_id = NEW.organization_id AND id = NEW.feedback_message_id;
    IF NOT FOUND THEN
      RAISE foreign_key_violation USING MESSAGE = 'unknown message', TABLE = 'feedback_replies',
        CONSTRAINT = 'fk_feedback_replies__feedback_message_id';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER set_level_of_message BEFORE INSERT OR UPDATE ON feedback_replies
    FOR EACH ROW EXECUTE FUNCTION siklus_level_of_message();
  CREATE FUNCTION siklus_raise_replies() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE feedback_replies SET level = NEW.level
      WHERE organization_id = NEW.organization_id AND feedback_message_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER raise_replies AFTER UPDATE ON feedback_messages FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
    EXECUTE FUNCTION siklus_raise_replies()`;

export class CreateFeedbackMessages1795307100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE feedback_messages (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      channel_id uuid NOT NULL,
      post_id uuid,
      tracking_code text NOT NULL,
      received_at timestamptz(3) NOT NULL,
      author_ref text,
      text text NOT NULL,
      source text NOT NULL DEFAULT 'manual',
      external_id text,
      kind text,
      topic text,
      sentiment text,
      eligible boolean,
      coding_note text,
      coded_by uuid,
      coded_at timestamptz(3),
      first_replied_at timestamptz(3),
      state text NOT NULL DEFAULT 'received',
      state_reason text,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_feedback_messages__tracking_code UNIQUE (organization_id, tracking_code),
      CONSTRAINT uq_feedback_messages__source__external_id UNIQUE (organization_id, source, external_id),
      CONSTRAINT ck_feedback_messages__eligible CHECK (kind IS DISTINCT FROM 'spam' OR eligible IS FALSE),
      CONSTRAINT pk_feedback_messages PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_feedback_messages__received_at ON feedback_messages (organization_id, received_at, id);
    CREATE INDEX ix_feedback_messages__created_at ON feedback_messages (organization_id, created_at, id);
    CREATE INDEX ix_feedback_messages__post_id ON feedback_messages (organization_id, post_id);
    CREATE INDEX ix_feedback_messages__channel_id ON feedback_messages (organization_id, channel_id);
    CREATE INDEX ix_feedback_messages__campaign_id ON feedback_messages (organization_id, campaign_id, created_at, id);
    CREATE TABLE feedback_replies (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      feedback_message_id uuid NOT NULL,
      at timestamptz(3) NOT NULL,
      official boolean NOT NULL DEFAULT true,
      text text NOT NULL,
      CONSTRAINT pk_feedback_replies PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_feedback_replies__feedback_message_id ON feedback_replies (organization_id, feedback_message_id, at, id);
    ALTER TABLE feedback_messages ADD CONSTRAINT fk_feedback_messages__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE feedback_messages ADD CONSTRAINT fk_feedback_messages__channel_id FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE feedback_messages ADD CONSTRAINT fk_feedback_messages__post_id FOREIGN KEY (organization_id, post_id) REFERENCES posts(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE feedback_replies ADD CONSTRAINT fk_feedback_replies__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE CASCADE;
    CREATE INDEX ix_feedback_messages__search ON feedback_messages USING gin (siklus_words(coalesce(text, '') || ' ' || coalesce(topic, '')));
    SELECT siklus_protect('feedback_messages');
    SELECT siklus_protect('feedback_replies')`);
    await runner.query(REPLY_LEVEL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE feedback_replies, feedback_messages;
      DROP FUNCTION siklus_level_of_message(), siklus_raise_replies()`);
  }
}
