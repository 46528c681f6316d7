import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A campaign that becomes stricter takes its records along, and lets them go again when it opens. Each record's own trigger
 * says what its level is then: the stricter of its own classification and its campaign's. What is above the reader's
 * clearance is out of reach here as everywhere, and stays as strict as it was by its own classification.
 */
export class CarryLevelsDown1795400010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE FUNCTION siklus_carry_level() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      below regclass;
    BEGIN
      FOR below IN
        SELECT t.tgrelid FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid AND c.relnamespace = current_schema()::regnamespace
        JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attname = 'campaign_id' AND NOT a.attisdropped
        WHERE t.tgname = 'set_level' ORDER BY c.relname
      LOOP
        EXECUTE format('UPDATE %s SET campaign_id = campaign_id WHERE organization_id = $1 AND campaign_id = $2', below)
          USING NEW.organization_id, NEW.id;
      END LOOP;
      RETURN NULL;
    END $$;
    CREATE TRIGGER carry_level AFTER UPDATE ON campaigns FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
      EXECUTE FUNCTION siklus_carry_level()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER carry_level ON campaigns;
    DROP FUNCTION siklus_carry_level()`);
  }
}
