import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message that a reader may not see is not even an id in a list: its links are seen only with it. */
const UNSEEN = `
  ALTER POLICY tenant ON follow_up_feedback USING (
    organization_id = siklus_organization() AND EXISTS (
      SELECT FROM feedback_messages m
        WHERE m.organization_id = follow_up_feedback.organization_id AND m.id = follow_up_feedback.feedback_message_id))`;

export class CreateFollowUps1795308100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE follow_ups (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      evaluation_record_id uuid,
      problem text NOT NULL,
      action text NOT NULL,
      owner_id uuid NOT NULL,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'open',
      state_reason text,
      result text,
      done_by uuid,
      done_at timestamptz(3),
      verified_by uuid,
      verified_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_follow_ups__state_reason CHECK (state <> 'dropped' OR state_reason IS NOT NULL),
      CONSTRAINT ck_follow_ups__result CHECK (state NOT IN ('done', 'verified') OR result IS NOT NULL),
      CONSTRAINT pk_follow_ups PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_follow_ups__due_on ON follow_ups (organization_id, due_on, id);
    CREATE INDEX ix_follow_ups__created_at ON follow_ups (organization_id, created_at, id);
    CREATE INDEX ix_follow_ups__owner_id ON follow_ups (organization_id, owner_id, due_on, id);
    CREATE INDEX ix_follow_ups__evaluation_record_id ON follow_ups (organization_id, evaluation_record_id);
    CREATE INDEX ix_follow_ups__campaign_id ON follow_ups (organization_id, campaign_id, created_at, id);
    CREATE TABLE follow_up_feedback (
      organization_id uuid NOT NULL,
      follow_up_id uuid NOT NULL,
      feedback_message_id uuid NOT NULL,
      CONSTRAINT pk_follow_up_feedback PRIMARY KEY (organization_id, follow_up_id, feedback_message_id)
    );
    CREATE INDEX ix_follow_up_feedback__feedback_message_id ON follow_up_feedback (organization_id, feedback_message_id);
    ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups__evaluation_record_id FOREIGN KEY (organization_id, evaluation_record_id) REFERENCES evaluation_records(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups__owner_id FOREIGN KEY (organization_id, owner_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_up_feedback ADD CONSTRAINT fk_follow_up_feedback__follow_up_id FOREIGN KEY (organization_id, follow_up_id) REFERENCES follow_ups(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE follow_up_feedback ADD CONSTRAINT fk_follow_up_feedback__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_follow_ups__search ON follow_ups USING gin (siklus_words(coalesce(problem, '') || ' ' || coalesce(action, '')));
    SELECT siklus_protect('follow_ups');
    SELECT siklus_protect('follow_up_feedback')`);
    await runner.query(UNSEEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up_feedback, follow_ups');
  }
}
