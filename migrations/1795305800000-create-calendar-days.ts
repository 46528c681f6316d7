import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency's calendar, its working week, and how its people like to read. */
export class CreateCalendarDays1795305800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE calendar_days (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      date date NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      english_name text,
      decree text NOT NULL,
      source text,
      CONSTRAINT uq_calendar_days__date__kind UNIQUE (organization_id, date, kind),
      CONSTRAINT pk_calendar_days PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_calendar_days__created_at ON calendar_days (organization_id, created_at, id);
    SELECT siklus_protect('calendar_days');
    ALTER TABLE organizations
      ADD workdays smallint[] NOT NULL DEFAULT '{1,2,3,4,5}',
      ADD joint_leave_is_free boolean NOT NULL DEFAULT true;
    ALTER TABLE users ADD locale text, ADD timezone text;
    CREATE INDEX ix_users__search ON users USING gin (siklus_words(coalesce(name, '') || ' ' || coalesce(email, '')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX ix_users__search;
    ALTER TABLE users DROP locale, DROP timezone;
    ALTER TABLE organizations DROP workdays, DROP joint_leave_is_free;
    DROP TABLE calendar_days`);
  }
}
