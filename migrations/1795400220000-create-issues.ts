import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIssues1795400220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE issues (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      title text NOT NULL,
      description text NOT NULL,
      topic text NOT NULL,
      opened_on date NOT NULL,
      issue_level text NOT NULL DEFAULT 'public',
      frequency numeric,
      velocity numeric,
      persistence_days integer,
      sentiment text,
      indications text[] NOT NULL DEFAULT '{}',
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_issues__frequency CHECK (frequency >= 0),
      CONSTRAINT pk_issues PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_issues__title ON issues (organization_id, title, id);
    CREATE INDEX ix_issues__opened_on ON issues (organization_id, opened_on, id);
    CREATE INDEX ix_issues__created_at ON issues (organization_id, created_at, id);
    CREATE INDEX ix_issues__campaign_id ON issues (organization_id, campaign_id, created_at, id);
    CREATE TABLE issue_decisions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      issue_id uuid NOT NULL,
      from_level text NOT NULL,
      to_level text NOT NULL,
      decided_by uuid NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT now(),
      reason text,
      frequency numeric,
      velocity numeric,
      persistence_days integer,
      sentiment text,
      indications text[] NOT NULL DEFAULT '{}',
      decided_on text,
      CONSTRAINT pk_issue_decisions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_issue_decisions__issue_id ON issue_decisions (organization_id, issue_id, id);
    CREATE TABLE issue_decision_research_notes (
      organization_id uuid NOT NULL,
      issue_decision_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      CONSTRAINT pk_issue_decision_research_notes PRIMARY KEY (organization_id, issue_decision_id, research_note_id)
    );
    CREATE INDEX ix_issue_decision_research_notes__research_note_id ON issue_decision_research_notes (organization_id, research_note_id);
    ALTER TABLE issues ADD CONSTRAINT fk_issues__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE issue_decisions ADD CONSTRAINT fk_issue_decisions__issue_id FOREIGN KEY (organization_id, issue_id) REFERENCES issues(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE issue_decision_research_notes ADD CONSTRAINT fk_issue_decision_research_notes__issue_decision_id FOREIGN KEY (organization_id, issue_decision_id) REFERENCES issue_decisions(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE issue_decision_research_notes ADD CONSTRAINT fk_issue_decision_research_notes__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_issues__search ON issues USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(description, '') || ' ' || coalesce(topic, '')));
    SELECT siklus_protect('issues');
    SELECT siklus_protect('issue_decisions');
    REVOKE UPDATE, DELETE ON issue_decisions FROM siklus_app;
    SELECT siklus_protect('issue_decision_research_notes');
    SELECT siklus_searchable('issues')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW issues_search; DROP TABLE issue_decision_research_notes, issue_decisions, issues');
  }
}
