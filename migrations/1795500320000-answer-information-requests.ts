import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may not see a request sees neither the objection to its answer nor the dispute about it. */
export class AnswerInformationRequests1795500320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE information_requests (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      next_due_at timestamptz(3),
      next_clock_code text,
      next_clock_state text,
      classification text NOT NULL DEFAULT 'open',
      campaign_id uuid,
      number text NOT NULL,
      received_at timestamptz(3) NOT NULL,
      requester_ref text,
      title text NOT NULL,
      text text NOT NULL,
      purpose text,
      unit_id uuid,
      feedback_message_id uuid,
      case_id uuid,
      state text NOT NULL DEFAULT 'registered',
      state_reason text,
      answered_at timestamptz(3),
      answered_by uuid,
      answer text,
      ground text,
      legal_basis_id uuid,
      consequence_test_id uuid,
      CONSTRAINT uq_information_requests__number UNIQUE (organization_id, number),
      CONSTRAINT ck_information_requests__answered CHECK ((state IN ('answered', 'partial', 'refused', 'not_held')) = (answered_at IS NOT NULL)),
      CONSTRAINT pk_information_requests PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_information_requests__consequence_test_id ON information_requests (organization_id, consequence_test_id);
    CREATE INDEX ix_information_requests__legal_basis_id ON information_requests (organization_id, legal_basis_id);
    CREATE INDEX ix_information_requests__case_id ON information_requests (organization_id, case_id);
    CREATE INDEX ix_information_requests__feedback_message_id ON information_requests (organization_id, feedback_message_id);
    CREATE INDEX ix_information_requests__unit_id ON information_requests (organization_id, unit_id);
    CREATE INDEX ix_information_requests__campaign_id ON information_requests (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_information_requests__received_at ON information_requests (organization_id, received_at, id);
    CREATE INDEX ix_information_requests__created_at ON information_requests (organization_id, created_at, id);
    CREATE TABLE information_request_entries (
      organization_id uuid NOT NULL,
      information_request_id uuid NOT NULL,
      information_entry_id uuid NOT NULL,
      CONSTRAINT pk_information_request_entries PRIMARY KEY (organization_id, information_request_id, information_entry_id)
    );
    CREATE INDEX ix_information_request_entries__information_entry_id ON information_request_entries (organization_id, information_entry_id);
    CREATE TABLE objections (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      next_due_at timestamptz(3),
      next_clock_code text,
      next_clock_state text,
      classification text NOT NULL DEFAULT 'open',
      information_request_id uuid NOT NULL,
      campaign_id uuid,
      submitted_at timestamptz(3) NOT NULL,
      ground text NOT NULL,
      text text NOT NULL,
      state text NOT NULL DEFAULT 'registered',
      state_reason text,
      answered_at timestamptz(3),
      reply_received_at timestamptz(3),
      answered_by uuid,
      answer text,
      CONSTRAINT ck_objections__answered CHECK ((state IN ('upheld', 'partly_upheld', 'rejected')) = (answered_at IS NOT NULL AND answer IS NOT NULL)),
      CONSTRAINT pk_objections PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_objections__campaign_id ON objections (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_objections__submitted_at ON objections (organization_id, submitted_at, id);
    CREATE INDEX ix_objections__created_at ON objections (organization_id, created_at, id);
    CREATE TABLE disputes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      objection_id uuid NOT NULL,
      campaign_id uuid,
      filed_at timestamptz(3) NOT NULL,
      register_number text,
      text text NOT NULL,
      state text NOT NULL DEFAULT 'filed',
      state_reason text,
      outcome text,
      decided_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_disputes__decided CHECK ((state = 'decided') = (decided_at IS NOT NULL AND outcome IS NOT NULL)),
      CONSTRAINT pk_disputes PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_disputes__campaign_id ON disputes (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_disputes__filed_at ON disputes (organization_id, filed_at, id);
    CREATE INDEX ix_disputes__created_at ON disputes (organization_id, created_at, id);
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_requests ADD CONSTRAINT fk_information_requests__consequence_test_id FOREIGN KEY (organization_id, consequence_test_id) REFERENCES consequence_tests(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE information_request_entries ADD CONSTRAINT fk_information_request_entries__information_request_id FOREIGN KEY (organization_id, information_request_id) REFERENCES information_requests(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE information_request_entries ADD CONSTRAINT fk_information_request_entries__information_entry_id FOREIGN KEY (organization_id, information_entry_id) REFERENCES information_entries(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objections ADD CONSTRAINT fk_objections__information_request_id FOREIGN KEY (organization_id, information_request_id) REFERENCES information_requests(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objections ADD CONSTRAINT fk_objections__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE disputes ADD CONSTRAINT fk_disputes__objection_id FOREIGN KEY (organization_id, objection_id) REFERENCES objections(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE disputes ADD CONSTRAINT fk_disputes__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('information_requests');
    SELECT siklus_protect('information_request_entries');
    SELECT siklus_protect('objections');
    SELECT siklus_protect('disputes');
    CREATE POLICY with_request ON objections AS RESTRICTIVE USING (EXISTS (SELECT FROM information_requests r
      WHERE r.organization_id = objections.organization_id AND r.id = objections.information_request_id));
    CREATE POLICY with_objection ON disputes AS RESTRICTIVE USING (EXISTS (SELECT FROM objections o
      WHERE o.organization_id = disputes.organization_id AND o.id = disputes.objection_id));
    CREATE INDEX ix_information_requests__next_due_at ON information_requests (organization_id, (CASE WHEN next_due_at IS NULL THEN 'infinity' ELSE next_due_at END), id);
    CREATE INDEX ix_objections__next_due_at ON objections (organization_id, (CASE WHEN next_due_at IS NULL THEN 'infinity' ELSE next_due_at END), id);
    CREATE INDEX ix_objections__information_request_id ON objections (organization_id, information_request_id);
    CREATE INDEX ix_disputes__objection_id ON disputes (organization_id, objection_id);
    CREATE UNIQUE INDEX uq_objections__standing ON objections (organization_id, information_request_id)
      WHERE state <> 'withdrawn';
    CREATE UNIQUE INDEX uq_disputes__standing ON disputes (organization_id, objection_id) WHERE state <> 'withdrawn';
    CREATE INDEX ix_information_requests__search ON information_requests
      USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(text, '')));
    SELECT siklus_searchable('information_requests')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW information_requests_search; DROP TABLE disputes, objections, information_request_entries, information_requests',
    );
  }
}
