import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateResearchNotes1795306000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE research_notes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      title text NOT NULL,
      kind text NOT NULL,
      technique text NOT NULL,
      data text NOT NULL,
      method text NOT NULL,
      instrument text,
      source text NOT NULL,
      legal_basis_id uuid,
      observed_on date NOT NULL,
      sample_size integer,
      finding text NOT NULL,
      confidence text NOT NULL,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT pk_research_notes PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_research_notes__legal_basis_id ON research_notes (organization_id, legal_basis_id);
    CREATE INDEX ix_research_notes__created_at ON research_notes (organization_id, created_at, id);
    CREATE INDEX ix_research_notes__campaign_id ON research_notes (organization_id, campaign_id, created_at, id);
    ALTER TABLE research_notes ADD CONSTRAINT fk_research_notes__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE research_notes ADD CONSTRAINT fk_research_notes__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_research_notes__search ON research_notes USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(finding, '') || ' ' || coalesce(source, '')));
    SELECT siklus_protect('research_notes')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE research_notes');
  }
}
