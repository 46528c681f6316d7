import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands below a record is seen only with it, and a link only with what it leads to. */
const seenWith = (table: string, parent: string, column: string): string => `
    ALTER POLICY tenant ON ${table} USING (organization_id = siklus_organization() AND EXISTS (
      SELECT FROM ${parent} x WHERE x.organization_id = ${table}.organization_id AND x.id = ${table}.${column}))`;

export class AnalyseComplaints1795600300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE complaint_analyses (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      unit_id uuid,
      title text NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      window_days integer NOT NULL DEFAULT 30,
      findings text,
      causes text,
      stated jsonb,
      supersedes_id uuid,
      state text NOT NULL DEFAULT 'draft',
      finalized_by uuid,
      finalized_at timestamptz(3),
      patterns_named_at timestamptz(3),
      numbers jsonb,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_complaint_analyses__supersedes_id UNIQUE (organization_id, supersedes_id),
      CONSTRAINT ck_complaint_analyses__final CHECK ((state = 'final') = (num_nonnulls(numbers, finalized_by, finalized_at) = 3) AND (state <> 'final' OR num_nonnulls(findings, causes) = 2)),
      CONSTRAINT ck_complaint_analyses__period CHECK (period_to >= period_from),
      CONSTRAINT pk_complaint_analyses PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_complaint_analyses__period_to ON complaint_analyses (organization_id, period_to, id);
    CREATE INDEX ix_complaint_analyses__created_at ON complaint_analyses (organization_id, created_at, id);
    CREATE INDEX ix_complaint_analyses__unit_id ON complaint_analyses (organization_id, unit_id);
    CREATE INDEX ix_complaint_analyses__campaign_id ON complaint_analyses (organization_id, campaign_id, created_at, id);
    CREATE TABLE lesson_decisions (
      organization_id uuid NOT NULL,
      campaign_id uuid NOT NULL,
      lesson_id uuid NOT NULL,
      decision text NOT NULL,
      reason text NOT NULL,
      decided_by uuid NOT NULL,
      decided_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT pk_lesson_decisions PRIMARY KEY (organization_id, campaign_id, lesson_id)
    );
    CREATE INDEX ix_lesson_decisions__lesson_id ON lesson_decisions (organization_id, lesson_id);
    CREATE TABLE complaint_patterns (
      organization_id uuid NOT NULL,
      complaint_analysis_id uuid NOT NULL,
      topic text NOT NULL,
      decision text NOT NULL,
      reason text NOT NULL,
      decided_by uuid NOT NULL,
      decided_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT ck_complaint_patterns__decision CHECK (decision IN ('problem', 'no_problem')),
      CONSTRAINT pk_complaint_patterns PRIMARY KEY (organization_id, complaint_analysis_id, topic)
    );
    CREATE TABLE follow_up_cases (
      organization_id uuid NOT NULL,
      follow_up_id uuid NOT NULL,
      case_id uuid NOT NULL,
      CONSTRAINT pk_follow_up_cases PRIMARY KEY (organization_id, follow_up_id, case_id)
    );
    CREATE INDEX ix_follow_up_cases__case_id ON follow_up_cases (organization_id, case_id);
    CREATE TABLE follow_up_attachments (
      organization_id uuid NOT NULL,
      follow_up_id uuid NOT NULL,
      attachment_id uuid NOT NULL,
      CONSTRAINT pk_follow_up_attachments PRIMARY KEY (organization_id, follow_up_id, attachment_id)
    );
    CREATE INDEX ix_follow_up_attachments__attachment_id ON follow_up_attachments (organization_id, attachment_id);
    CREATE TABLE improvement_measurements (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      service_improvement_id uuid NOT NULL,
      value numeric NOT NULL,
      measured_on date NOT NULL,
      sample_size integer,
      method text NOT NULL,
      evidence text NOT NULL,
      CONSTRAINT pk_improvement_measurements PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_improvement_measurements__measured_on ON improvement_measurements (organization_id, service_improvement_id, measured_on, id);
    ALTER TABLE organizations ADD unsolved_rule text NOT NULL DEFAULT 'reopen';
    ALTER TABLE organizations ADD unsolved_follow_up_days integer NOT NULL DEFAULT 14;
    ALTER TABLE campaigns ADD topic text;
    ALTER TABLE feedback_messages ADD area text;
    ALTER TABLE follow_ups ADD complaint_analysis_id uuid;
    ALTER TABLE follow_ups ADD topic text;
    ALTER TABLE follow_ups ADD unit_id uuid;
    ALTER TABLE follow_ups ADD expected_effect text;
    ALTER TABLE follow_ups ADD evidence text;
    ALTER TABLE service_improvements ADD times_measured integer NOT NULL DEFAULT 0;
    CREATE INDEX ix_campaigns__topic ON campaigns (organization_id, topic);
    CREATE INDEX ix_follow_ups__unit_id ON follow_ups (organization_id, unit_id);
    CREATE INDEX ix_follow_ups__complaint_analysis_id ON follow_ups (organization_id, complaint_analysis_id);
    ALTER TABLE complaint_analyses ADD CONSTRAINT fk_complaint_analyses__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE complaint_analyses ADD CONSTRAINT fk_complaint_analyses__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE complaint_analyses ADD CONSTRAINT fk_complaint_analyses__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES complaint_analyses(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups__complaint_analysis_id FOREIGN KEY (organization_id, complaint_analysis_id) REFERENCES complaint_analyses(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE lesson_decisions ADD CONSTRAINT fk_lesson_decisions__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE lesson_decisions ADD CONSTRAINT fk_lesson_decisions__lesson_id FOREIGN KEY (organization_id, lesson_id) REFERENCES lessons(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE complaint_patterns ADD CONSTRAINT fk_complaint_patterns__complaint_analysis_id FOREIGN KEY (organization_id, complaint_analysis_id) REFERENCES complaint_analyses(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE follow_up_cases ADD CONSTRAINT fk_follow_up_cases__follow_up_id FOREIGN KEY (organization_id, follow_up_id) REFERENCES follow_ups(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE follow_up_cases ADD CONSTRAINT fk_follow_up_cases__case_id FOREIGN KEY (organization_id, case_id) REFERENCES cases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE follow_up_attachments ADD CONSTRAINT fk_follow_up_attachments__follow_up_id FOREIGN KEY (organization_id, follow_up_id) REFERENCES follow_ups(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE follow_up_attachments ADD CONSTRAINT fk_follow_up_attachments__attachment_id FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE improvement_measurements ADD CONSTRAINT fk_improvement_measurements__service_improvement_id FOREIGN KEY (organization_id, service_improvement_id) REFERENCES service_improvements(organization_id,id) ON DELETE CASCADE;
    SELECT siklus_protect('complaint_analyses');
    SELECT siklus_protect('lesson_decisions');
    SELECT siklus_protect('complaint_patterns');
    SELECT siklus_protect('follow_up_cases');
    SELECT siklus_protect('follow_up_attachments');
    SELECT siklus_protect('improvement_measurements');
    CREATE INDEX ix_complaint_analyses__search ON complaint_analyses USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(findings, '') || ' ' || coalesce(causes, '')));
    SELECT siklus_searchable('complaint_analyses');
    SELECT siklus_searchable('campaigns');
    SELECT siklus_searchable('feedback_messages');
    SELECT siklus_searchable('follow_ups');
    SELECT siklus_searchable('service_improvements')`);
    await runner.query(
      [
        seenWith('lesson_decisions', 'lessons', 'lesson_id'),
        seenWith('complaint_patterns', 'complaint_analyses', 'complaint_analysis_id'),
        seenWith('follow_up_cases', 'cases', 'case_id'),
        seenWith('follow_up_attachments', 'attachments', 'attachment_id'),
        seenWith('improvement_measurements', 'service_improvements', 'service_improvement_id'),
      ].join(';'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP VIEW complaint_analyses_search, campaigns_search, feedback_messages_search, follow_ups_search, service_improvements_search;
    DROP TABLE improvement_measurements, follow_up_attachments, follow_up_cases, complaint_patterns, lesson_decisions;
    ALTER TABLE follow_ups DROP COLUMN complaint_analysis_id, DROP COLUMN topic, DROP COLUMN unit_id, DROP COLUMN expected_effect, DROP COLUMN evidence;
    DROP TABLE complaint_analyses;
    ALTER TABLE service_improvements DROP COLUMN times_measured;
    ALTER TABLE feedback_messages DROP COLUMN area;
    ALTER TABLE campaigns DROP COLUMN topic;
    ALTER TABLE organizations DROP COLUMN unsolved_rule, DROP COLUMN unsolved_follow_up_days;
    SELECT siklus_searchable('campaigns');
    SELECT siklus_searchable('feedback_messages');
    SELECT siklus_searchable('follow_ups');
    SELECT siklus_searchable('service_improvements')`);
  }
}
