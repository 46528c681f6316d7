import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case is confidential when one of its reports is, and anonymous when all of them are. */
const FLAGS = `
  CREATE OR REPLACE FUNCTION siklus_level_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    strictest smallint;
  BEGIN
    SELECT max(level), coalesce(bool_or(confidential), false), coalesce(bool_and(anonymous), false)
      INTO strictest, NEW.confidential, NEW.anonymous
      FROM feedback_messages WHERE organization_id = NEW.organization_id AND case_id = NEW.id;
    NEW.level := greatest(NEW.level, strictest,
      (SELECT max(level) FROM cases WHERE organization_id = NEW.organization_id AND duplicate_of_id = NEW.id));
    RETURN NEW;
  END $$;
  DROP TRIGGER level_case ON feedback_messages;
  CREATE TRIGGER level_case AFTER UPDATE ON feedback_messages FOR EACH ROW
    WHEN ((OLD.level, OLD.case_id, OLD.confidential, OLD.anonymous) IS DISTINCT FROM (NEW.level, NEW.case_id, NEW.confidential, NEW.anonymous))
    EXECUTE FUNCTION siklus_level_case_of_message()`;

/** As it was when cases came. */
const NO_FLAGS = `
  CREATE OR REPLACE FUNCTION siklus_level_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.level := greatest(NEW.level,
      (SELECT max(level) FROM feedback_messages WHERE organization_id = NEW.organization_id AND case_id = NEW.id),
      (SELECT max(level) FROM cases WHERE organization_id = NEW.organization_id AND duplicate_of_id = NEW.id));
    RETURN NEW;
  END $$;
  DROP TRIGGER level_case ON feedback_messages;
  CREATE TRIGGER level_case AFTER UPDATE ON feedback_messages FOR EACH ROW
    WHEN (OLD.level IS DISTINCT FROM NEW.level OR OLD.case_id IS DISTINCT FROM NEW.case_id)
    EXECUTE FUNCTION siklus_level_case_of_message()`;

export class LetCasesFollowTheirReports1795500220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FLAGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_FLAGS);
  }
}
