import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSituation1795400210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE problem_statements (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      statement text NOT NULL,
      source text,
      where_is_it text,
      when_is_it text,
      who text,
      how text,
      why text,
      implies_solution boolean NOT NULL,
      places_blame boolean NOT NULL,
      CONSTRAINT uq_problem_statements__campaign_id UNIQUE (organization_id, campaign_id),
      CONSTRAINT pk_problem_statements PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_problem_statements__created_at ON problem_statements (organization_id, created_at, id);
    CREATE TABLE problem_statement_versions (
      organization_id uuid NOT NULL,
      problem_statement_id uuid NOT NULL,
      number integer NOT NULL,
      by_id uuid NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT now(),
      statement text NOT NULL,
      source text,
      where_is_it text,
      when_is_it text,
      who text,
      how text,
      why text,
      implies_solution boolean NOT NULL,
      places_blame boolean NOT NULL,
      CONSTRAINT pk_problem_statement_versions PRIMARY KEY (organization_id, problem_statement_id, number)
    );
    CREATE TABLE situation_factors (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      side text NOT NULL,
      swot text NOT NULL,
      text text NOT NULL,
      weight integer NOT NULL,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_situation_factors__side CHECK ((side = 'internal') = (swot IN ('strength', 'weakness'))),
      CONSTRAINT pk_situation_factors PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_situation_factors__weight ON situation_factors (organization_id, weight, id);
    CREATE INDEX ix_situation_factors__created_at ON situation_factors (organization_id, created_at, id);
    CREATE INDEX ix_situation_factors__campaign_id ON situation_factors (organization_id, campaign_id, created_at, id);
    CREATE TABLE situation_factor_research_notes (
      organization_id uuid NOT NULL,
      situation_factor_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      CONSTRAINT pk_situation_factor_research_notes PRIMARY KEY (organization_id, situation_factor_id, research_note_id)
    );
    CREATE INDEX ix_situation_factor_research_notes__research_note_id ON situation_factor_research_notes (organization_id, research_note_id);
    CREATE TABLE stakeholders (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      how_affected text,
      interest integer,
      power integer,
      influence integer,
      engagement text,
      involved boolean NOT NULL DEFAULT false,
      prioritised boolean NOT NULL DEFAULT false,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT pk_stakeholders PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_stakeholders__name ON stakeholders (organization_id, name, id);
    CREATE INDEX ix_stakeholders__created_at ON stakeholders (organization_id, created_at, id);
    CREATE INDEX ix_stakeholders__campaign_id ON stakeholders (organization_id, campaign_id, created_at, id);
    ALTER TABLE problem_statements ADD CONSTRAINT fk_problem_statements__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE problem_statement_versions ADD CONSTRAINT fk_problem_statement_versions__problem_statement_id FOREIGN KEY (organization_id, problem_statement_id) REFERENCES problem_statements(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE situation_factors ADD CONSTRAINT fk_situation_factors__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE situation_factor_research_notes ADD CONSTRAINT fk_situation_factor_research_notes__situation_factor_id FOREIGN KEY (organization_id, situation_factor_id) REFERENCES situation_factors(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE situation_factor_research_notes ADD CONSTRAINT fk_situation_factor_research_notes__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE stakeholders ADD CONSTRAINT fk_stakeholders__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_situation_factors__search ON situation_factors USING gin (siklus_words(coalesce(text, '')));
    CREATE INDEX ix_stakeholders__search ON stakeholders USING gin (siklus_words(coalesce(name, '') || ' ' || coalesce(how_affected, '') || ' ' || coalesce(engagement, '')));
    SELECT siklus_protect('problem_statements');
    SELECT siklus_protect('problem_statement_versions');
    REVOKE UPDATE, DELETE ON problem_statement_versions FROM siklus_app;
    SELECT siklus_protect('situation_factors');
    SELECT siklus_protect('situation_factor_research_notes');
    SELECT siklus_protect('stakeholders');
    SELECT siklus_searchable('situation_factors');
    SELECT siklus_searchable('stakeholders')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP VIEW stakeholders_search, situation_factors_search;
    DROP TABLE stakeholders, situation_factor_research_notes, situation_factors, problem_statement_versions, problem_statements`);
  }
}
