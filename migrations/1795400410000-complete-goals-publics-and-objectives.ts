import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The goals that heads approved before there were versions become their first one. Row security stands aside for its own
 * table while the owner reads it; the new table has none yet.
 */
const APPROVED_UNTIL_NOW = `
    ALTER TABLE goals NO FORCE ROW LEVEL SECURITY;
    INSERT INTO goal_versions (organization_id, id, created_by, level, campaign_id, goal_id, version_number, statement, set_by, approved_by, approved_at)
      SELECT organization_id, gen_random_uuid(), approved_by, level, campaign_id, id, 1, statement, set_by, approved_by, approved_at
      FROM goals WHERE state = 'approved';
    ALTER TABLE goals FORCE ROW LEVEL SECURITY`;

export class CompleteGoalsPublicsAndObjectives1795400410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE goal_legal_bases (
      organization_id uuid NOT NULL,
      goal_id uuid NOT NULL,
      legal_basis_id uuid NOT NULL,
      CONSTRAINT pk_goal_legal_bases PRIMARY KEY (organization_id, goal_id, legal_basis_id)
    );
    CREATE INDEX ix_goal_legal_bases__legal_basis_id ON goal_legal_bases (organization_id, legal_basis_id);
    CREATE TABLE goal_research_notes (
      organization_id uuid NOT NULL,
      goal_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      CONSTRAINT pk_goal_research_notes PRIMARY KEY (organization_id, goal_id, research_note_id)
    );
    CREATE INDEX ix_goal_research_notes__research_note_id ON goal_research_notes (organization_id, research_note_id);
    CREATE TABLE goal_versions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      goal_id uuid NOT NULL,
      version_number integer NOT NULL,
      statement text NOT NULL,
      set_by text NOT NULL,
      legal_basis_ids uuid[] NOT NULL DEFAULT '{}',
      research_note_ids uuid[] NOT NULL DEFAULT '{}',
      approved_by uuid NOT NULL,
      approved_at timestamptz(3) NOT NULL,
      ended_at timestamptz(3),
      ended_by uuid,
      end_reason text,
      CONSTRAINT uq_goal_versions__goal_id__version_number UNIQUE (organization_id, goal_id, version_number),
      CONSTRAINT pk_goal_versions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_goal_versions__campaign_id ON goal_versions (organization_id, campaign_id);
    ALTER TABLE goals ADD version_number integer NOT NULL DEFAULT 1;
    ALTER TABLE publics ADD languages text[] NOT NULL DEFAULT '{}';
    ALTER TABLE publics ADD channel_reach jsonb NOT NULL DEFAULT '[]';
    ALTER TABLE publics ADD offline_areas text[] NOT NULL DEFAULT '{}';
    ALTER TABLE publics ADD offline_channels text[] NOT NULL DEFAULT '{}';
    ALTER TABLE objectives ADD baseline_id uuid;
    CREATE INDEX ix_objectives__baseline_id ON objectives (organization_id, baseline_id);
    ALTER TABLE goal_legal_bases ADD CONSTRAINT fk_goal_legal_bases__goal_id FOREIGN KEY (organization_id, goal_id) REFERENCES goals(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE goal_legal_bases ADD CONSTRAINT fk_goal_legal_bases__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE goal_research_notes ADD CONSTRAINT fk_goal_research_notes__goal_id FOREIGN KEY (organization_id, goal_id) REFERENCES goals(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE goal_research_notes ADD CONSTRAINT fk_goal_research_notes__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE goal_versions ADD CONSTRAINT fk_goal_versions__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE goal_versions ADD CONSTRAINT fk_goal_versions__goal_id FOREIGN KEY (organization_id, goal_id) REFERENCES goals(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE objectives ADD CONSTRAINT fk_objectives__baseline_id FOREIGN KEY (organization_id, baseline_id) REFERENCES baselines(organization_id,id) ON DELETE RESTRICT;
    ${APPROVED_UNTIL_NOW};
    SELECT siklus_searchable('publics');
    SELECT siklus_searchable('objectives');
    SELECT siklus_protect('goal_legal_bases');
    SELECT siklus_protect('goal_research_notes');
    SELECT siklus_protect('goal_versions')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP VIEW publics_search, objectives_search;
    ALTER TABLE objectives DROP COLUMN baseline_id;
    ALTER TABLE publics DROP COLUMN offline_channels, DROP COLUMN offline_areas, DROP COLUMN channel_reach, DROP COLUMN languages;
    ALTER TABLE goals DROP COLUMN version_number;
    SELECT siklus_searchable('publics');
    SELECT siklus_searchable('objectives');
    DROP TABLE goal_versions, goal_research_notes, goal_legal_bases`);
  }
}
