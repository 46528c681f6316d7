import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies may be as strict as the case that they were sent from; a disclosure knows its message alone. */
export class LevelDisclosuresByThemselves1795501100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER set_level_of_message ON identity_disclosures;
    CREATE FUNCTION siklus_level_of_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      SELECT level INTO NEW.level FROM feedback_messages
        WHERE organization_id = NEW.organization_id AND id = NEW.feedback_message_id;
      IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = 'unknown message', TABLE = 'identity_disclosures',
          CONSTRAINT = 'fk_identity_disclosures__feedback_message_id';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER set_level_of_disclosure BEFORE INSERT OR UPDATE ON identity_disclosures
      FOR EACH ROW EXECUTE FUNCTION siklus_level_of_disclosure()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER set_level_of_disclosure ON identity_disclosures;
    DROP FUNCTION siklus_level_of_disclosure();
    CREATE TRIGGER set_level_of_message BEFORE INSERT OR UPDATE ON identity_disclosures
      FOR EACH ROW EXECUTE FUNCTION siklus_level_of_message()`);
  }
}
