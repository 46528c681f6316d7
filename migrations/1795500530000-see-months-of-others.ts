import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever waited for the months to be made looks for them in the catalogue itself: what a session remembers of names does
 * not hear of others while it waits for an advisory lock.
 */
export class SeeMonthsOfOthers1795500530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      made('EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = current_schema()::regnamespace)'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(made('to_regclass(name) IS NOT NULL'));
  }
}

const made = (there: string): string => `
  CREATE OR REPLACE FUNCTION siklus_metric_month(moment date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE
    old boolean := moment < date '2020-01-01';
    begins date := date_trunc('month', moment);
    name text := CASE WHEN old THEN 'metric_samples_before_2020' ELSE 'metric_samples_' || to_char(moment, 'YYYY_MM') END;
  BEGIN
    IF ${there} THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('siklus.metric_samples', 0));
    IF ${there} THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE %I (LIKE metric_samples INCLUDING ALL)', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION siklus_metric_frozen()', name);
    EXECUTE format('ALTER TABLE metric_samples ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%L)', name,
      CASE WHEN old THEN 'MINVALUE' ELSE quote_literal(begins || ' 00:00:00+00') END,
      CASE WHEN old THEN '2020-01-01 00:00:00+00' ELSE (begins + interval '1 month')::date || ' 00:00:00+00' END);
  END $$`;
