import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexResearchNotes1795306600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE INDEX ix_research_notes__title ON research_notes (organization_id, title, id);
    CREATE INDEX ix_research_notes__observed_on ON research_notes (organization_id, observed_on, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_research_notes__observed_on, ix_research_notes__title');
  }
}
