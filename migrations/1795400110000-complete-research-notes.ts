import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search index covers; the view behind it is made anew, because it shows every column. */
const words = (...columns: string[]): string => columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);

export class CompleteResearchNotes1795400110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE research_notes
      ADD sources json,
      ADD topic text,
      ADD period_from date,
      ADD period_to date,
      ADD supersedes_id uuid;
    ALTER TABLE research_notes ALTER sources TYPE json
      USING json_build_array(json_build_object('title', source, 'url', NULL, 'checkedOn', to_char(observed_on, 'YYYY-MM-DD')));
    ALTER TABLE research_notes ALTER sources SET DEFAULT '[]', ALTER sources SET NOT NULL;
    CREATE UNIQUE INDEX uq_research_notes__supersedes_id ON research_notes (organization_id, supersedes_id);
    CREATE INDEX ix_research_notes__topic ON research_notes (organization_id, topic, id);
    ALTER TABLE research_notes ADD CONSTRAINT fk_research_notes__supersedes_id FOREIGN KEY (organization_id, supersedes_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    DROP INDEX ix_research_notes__search;
    CREATE INDEX ix_research_notes__search ON research_notes USING gin (siklus_words(${words('title', 'finding', 'source', 'topic')}));
    SELECT siklus_searchable('research_notes');
    CREATE TABLE research_note_attachments (
      organization_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      attachment_id uuid NOT NULL,
      CONSTRAINT pk_research_note_attachments PRIMARY KEY (organization_id, research_note_id, attachment_id)
    );
    CREATE INDEX ix_research_note_attachments__attachment_id ON research_note_attachments (organization_id, attachment_id);
    ALTER TABLE research_note_attachments ADD CONSTRAINT fk_research_note_attachments__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE research_note_attachments ADD CONSTRAINT fk_research_note_attachments__attachment_id FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('research_note_attachments')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE research_note_attachments;
    DROP VIEW research_notes_search;
    DROP INDEX ix_research_notes__search;
    ALTER TABLE research_notes DROP sources, DROP topic, DROP period_from, DROP period_to, DROP supersedes_id;
    CREATE INDEX ix_research_notes__search ON research_notes USING gin (siklus_words(${words('title', 'finding', 'source')}));
    SELECT siklus_searchable('research_notes')`);
  }
}
