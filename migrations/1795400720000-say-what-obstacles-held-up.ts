import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of every agency change, whoever owns the tables: row security and its triggers stand aside for as long. */
const rename = (from: string, to: string, cases: string) => `
  DROP VIEW obstacles_search;
  ALTER TABLE obstacles NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE obstacles DISABLE TRIGGER USER;
  ALTER TABLE obstacles RENAME COLUMN ${from} TO ${to};
  UPDATE obstacles SET ${to} = CASE ${to} ${cases} ELSE ${to} END;
  ALTER TABLE obstacles ENABLE TRIGGER USER;
  ALTER TABLE obstacles FORCE ROW LEVEL SECURITY`;

/** The list of kinds becomes a list of categories that also knows the weather; what was recorded keeps its meaning. */
export class SayWhatObstaclesHeldUp1795400720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      rename('kind', 'category', `WHEN 'approval' THEN 'approval_wait' WHEN 'network' THEN 'technical_platform'`),
    );
    await runner.query(`
    ALTER TABLE obstacles ADD task_id uuid;
    ALTER TABLE obstacles ADD unit_id uuid;
    ALTER TABLE obstacles ADD function text;
    ALTER TABLE obstacles ADD delay_hours integer;
    CREATE INDEX ix_obstacles__task_id ON obstacles (organization_id, task_id);
    CREATE INDEX ix_obstacles__unit_id ON obstacles (organization_id, unit_id);
    ALTER TABLE obstacles ADD CONSTRAINT fk_obstacles__task_id FOREIGN KEY (organization_id, task_id) REFERENCES tasks(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE obstacles ADD CONSTRAINT fk_obstacles__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_searchable('obstacles')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      rename(
        'category',
        'kind',
        `WHEN 'approval_wait' THEN 'approval' WHEN 'technical_platform' THEN 'network' WHEN 'weather_access' THEN 'other'`,
      ),
    );
    await runner.query(`
    ALTER TABLE obstacles DROP COLUMN task_id, DROP COLUMN unit_id, DROP COLUMN function, DROP COLUMN delay_hours;
    SELECT siklus_searchable('obstacles')`);
  }
}
