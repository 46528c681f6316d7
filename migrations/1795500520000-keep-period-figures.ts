import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The networks' own figures of longer periods, which stand where parts may not be added; and one index that finds every
 * sample of a series, corrections too.
 */
export class KeepPeriodFigures1795500520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE metric_periods (
      organization_id uuid NOT NULL,
      subject_id uuid NOT NULL,
      metric text NOT NULL,
      period_start date NOT NULL,
      period_end date NOT NULL,
      value numeric NOT NULL,
      captured_at timestamptz(3) NOT NULL,
      sample_id uuid NOT NULL,
      level smallint NOT NULL,
      CONSTRAINT pk_metric_periods PRIMARY KEY (organization_id, subject_id, metric, period_start, period_end)
    );
    ALTER TABLE metric_periods ENABLE ROW LEVEL SECURITY;
    ALTER TABLE metric_periods FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON metric_periods USING (organization_id = siklus_organization() AND level <= siklus_clearance())
      WITH CHECK (organization_id = siklus_organization());
    GRANT SELECT, INSERT, UPDATE, DELETE ON metric_periods TO siklus_app;
    DROP INDEX uq_metric_samples__reading;
    CREATE UNIQUE INDEX uq_metric_samples__reading ON metric_samples
      (organization_id, (coalesce(post_id, channel_id)), metric, captured_at, period_start, period_end, supersedes_id) NULLS NOT DISTINCT;
    CREATE FUNCTION siklus_period_level() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      clearance text := current_setting('app.clearance', true);
    BEGIN
      PERFORM set_config('app.clearance', '3', true);
      UPDATE metric_periods SET level = NEW.level WHERE organization_id = NEW.organization_id AND subject_id = NEW.id;
      PERFORM set_config('app.clearance', coalesce(clearance, ''), true);
      RETURN NULL;
    END $$;
    CREATE TRIGGER period_level AFTER UPDATE ON posts FOR EACH ROW
      WHEN (OLD.published_at IS NOT NULL AND OLD.level IS DISTINCT FROM NEW.level) EXECUTE FUNCTION siklus_period_level()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER period_level ON posts;
    DROP FUNCTION siklus_period_level();
    DROP TABLE metric_periods;
    DROP INDEX uq_metric_samples__reading;
    CREATE UNIQUE INDEX uq_metric_samples__reading ON metric_samples
      (organization_id, (coalesce(post_id, channel_id)), metric, captured_at, period_start, period_end) NULLS NOT DISTINCT
      WHERE supersedes_id IS NULL`);
  }
}
