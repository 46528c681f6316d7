import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What metric samples add up to, kept in the transaction that writes them: series by day, and campaigns by day. */
export class RollMetricsUp1795500510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [DAYS, CAMPAIGN_DAYS, PARTS, LARGEST, MOVED]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER move_metrics ON posts;
      DROP TRIGGER move_metrics ON content_plans;
      DROP FUNCTION siklus_plan_moved(), siklus_post_moved(), siklus_move_metrics(posts, text, posts, text),
        siklus_metric_largest(metric_campaign_days), siklus_metric_parts(uuid, uuid), siklus_post_format(uuid, uuid, smallint);
      DROP TABLE metric_campaign_days, metric_days`);
  }
}

/**
 * One row for each series (a metric of a post or channel) and local day. Of a running total the last reading of the day
 * and what changed since the day before; of period figures the figure of the day. step: first, next, break, period.
 */
const DAYS = `
  CREATE TABLE metric_days (
    organization_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    metric text NOT NULL,
    day date NOT NULL,
    running boolean NOT NULL,
    value numeric NOT NULL,
    captured_at timestamptz(3) NOT NULL,
    sample_id uuid NOT NULL,
    definition_version text NOT NULL,
    step text NOT NULL,
    change numeric NOT NULL,
    level smallint NOT NULL,
    CONSTRAINT pk_metric_days PRIMARY KEY (organization_id, subject_id, metric, day)
  );
  ALTER TABLE metric_days ENABLE ROW LEVEL SECURITY;
  ALTER TABLE metric_days FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON metric_days USING (organization_id = siklus_organization() AND level <= siklus_clearance())
    WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT, UPDATE, DELETE ON metric_days TO siklus_app`;

/** Sums over the posts of a campaign by what they are asked by; the day infinity stands for the whole time. */
const CAMPAIGN_DAYS = `
  CREATE TABLE metric_campaign_days (
    organization_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    metric text NOT NULL,
    day date NOT NULL,
    channel_id uuid NOT NULL,
    format text NOT NULL,
    paid boolean NOT NULL,
    level smallint NOT NULL,
    series integer NOT NULL,
    opened numeric NOT NULL,
    opened_n integer NOT NULL,
    gained numeric NOT NULL,
    gained_n integer NOT NULL,
    jumped numeric NOT NULL,
    jumped_n integer NOT NULL,
    counted numeric NOT NULL,
    counted_n integer NOT NULL,
    largest numeric,
    CONSTRAINT pk_metric_campaign_days PRIMARY KEY (organization_id, campaign_id, metric, day, channel_id, format, paid, level)
  );
  ALTER TABLE metric_campaign_days ENABLE ROW LEVEL SECURITY;
  ALTER TABLE metric_campaign_days FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON metric_campaign_days
    USING (organization_id = siklus_organization() AND level <= siklus_clearance())
    WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT, UPDATE, DELETE ON metric_campaign_days TO siklus_app`;

/**
 * The format as whoever sees the post sees it: a plan that is stricter than its post tells none.
 *
 * What a series adds to its campaign: each of its days, and the whole time as the day infinity. The parts of a unique
 * audience are compared, not added; the largest of them is the least that the whole can be.
 */
const PARTS = `
  CREATE FUNCTION siklus_post_format(organization uuid, plan uuid, rank smallint) RETURNS text
  LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT format FROM content_plans WHERE organization_id = organization AND id = plan AND level <= rank), 'none')
  $$;
  CREATE FUNCTION siklus_metric_parts(organization uuid, subject uuid) RETURNS TABLE (metric text, day date, series integer,
    opened numeric, opened_n integer, gained numeric, gained_n integer, jumped numeric, jumped_n integer,
    counted numeric, counted_n integer, largest numeric)
  LANGUAGE sql STABLE AS $$
    SELECT d.metric, grouped.day, 1,
      coalesce(sum(d.change) FILTER (WHERE d.step = 'first'), 0), (count(*) FILTER (WHERE d.step = 'first'))::int,
      coalesce(sum(d.change) FILTER (WHERE d.step = 'next'), 0), (count(*) FILTER (WHERE d.step = 'next'))::int,
      coalesce(sum(d.change) FILTER (WHERE d.step = 'break'), 0), (count(*) FILTER (WHERE d.step = 'break'))::int,
      coalesce(sum(d.change) FILTER (WHERE d.step = 'period'), 0), (count(*) FILTER (WHERE d.step = 'period'))::int,
      CASE WHEN NOT EXISTS (SELECT FROM metric_definitions f WHERE f.organization_id = organization AND f.code = d.metric
        AND f.unique_audience) THEN NULL
        WHEN grouped.day < 'infinity' THEN max(d.change)
        WHEN bool_or(d.running) THEN (array_agg(d.value ORDER BY d.day DESC))[1] ELSE max(d.value) END
    FROM metric_days d CROSS JOIN LATERAL (VALUES (d.day), ('infinity'::date)) AS grouped (day)
    WHERE d.organization_id = organization AND d.subject_id = subject
    GROUP BY d.metric, grouped.day
  $$`;

/** The largest part under one key, read anew where it may have become smaller. */
const LARGEST = `
  CREATE FUNCTION siklus_metric_largest(k metric_campaign_days) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT max(part.value) FROM posts p
    CROSS JOIN LATERAL (
      SELECT CASE WHEN k.day < 'infinity' THEN d.change WHEN d.running THEN d.value ELSE max(d.value) OVER () END AS value
      FROM metric_days d
      WHERE d.organization_id = k.organization_id AND d.subject_id = p.id AND d.metric = k.metric
        AND (k.day = 'infinity' OR d.day = k.day)
      ORDER BY d.day DESC LIMIT 1) part
    WHERE p.organization_id = k.organization_id AND p.campaign_id = k.campaign_id AND p.channel_id = k.channel_id
      AND p.paid = k.paid AND p.level = k.level AND siklus_post_format(k.organization_id, p.content_plan_id, p.level) = k.format
  $$`;

/**
 * A post that changes its campaign, channel, payment or level takes what was measured of it along, and so does its plan
 * with its format. Sees every level, whoever made the change, and shows nothing of it.
 */
const MOVED = `
  CREATE FUNCTION siklus_move_metrics(was posts, was_form text, becomes posts, form text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    clearance text := current_setting('app.clearance', true);
  BEGIN
    PERFORM set_config('app.clearance', '3', true);
    UPDATE metric_days SET level = becomes.level
      WHERE organization_id = becomes.organization_id AND subject_id = becomes.id AND level <> becomes.level;
    UPDATE metric_campaign_days t SET series = t.series - p.series,
      opened = t.opened - p.opened, opened_n = t.opened_n - p.opened_n, gained = t.gained - p.gained, gained_n = t.gained_n - p.gained_n,
      jumped = t.jumped - p.jumped, jumped_n = t.jumped_n - p.jumped_n, counted = t.counted - p.counted, counted_n = t.counted_n - p.counted_n,
      largest = CASE WHEN p.largest >= t.largest THEN siklus_metric_largest(t) ELSE t.largest END
      FROM siklus_metric_parts(was.organization_id, was.id) p
      WHERE t.organization_id = was.organization_id AND t.campaign_id = was.campaign_id AND t.metric = p.metric AND t.day = p.day
        AND t.channel_id = was.channel_id AND t.format = was_form AND t.paid = was.paid AND t.level = was.level;
    INSERT INTO metric_campaign_days AS t
      SELECT becomes.organization_id, becomes.campaign_id, p.metric, p.day, becomes.channel_id, form, becomes.paid, becomes.level,
        p.series, p.opened, p.opened_n, p.gained, p.gained_n, p.jumped, p.jumped_n, p.counted, p.counted_n, p.largest
      FROM siklus_metric_parts(becomes.organization_id, becomes.id) p WHERE becomes.campaign_id IS NOT NULL ORDER BY p.metric, p.day
      ON CONFLICT ON CONSTRAINT pk_metric_campaign_days DO UPDATE SET series = t.series + excluded.series,
        opened = t.opened + excluded.opened, opened_n = t.opened_n + excluded.opened_n,
        gained = t.gained + excluded.gained, gained_n = t.gained_n + excluded.gained_n,
        jumped = t.jumped + excluded.jumped, jumped_n = t.jumped_n + excluded.jumped_n,
        counted = t.counted + excluded.counted, counted_n = t.counted_n + excluded.counted_n,
        largest = greatest(t.largest, excluded.largest);
    PERFORM set_config('app.clearance', coalesce(clearance, ''), true);
  END $$;
  CREATE FUNCTION siklus_post_moved() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM siklus_move_metrics(OLD, siklus_post_format(OLD.organization_id, OLD.content_plan_id, OLD.level),
      NEW, siklus_post_format(NEW.organization_id, NEW.content_plan_id, NEW.level));
    RETURN NULL;
  END $$;
  CREATE TRIGGER move_metrics AFTER UPDATE ON posts FOR EACH ROW
    WHEN (OLD.published_at IS NOT NULL AND (OLD.campaign_id, OLD.channel_id, OLD.paid, OLD.level)
      IS DISTINCT FROM (NEW.campaign_id, NEW.channel_id, NEW.paid, NEW.level))
    EXECUTE FUNCTION siklus_post_moved();
  CREATE FUNCTION siklus_plan_moved() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    post posts;
  BEGIN
    FOR post IN SELECT * FROM posts WHERE organization_id = NEW.organization_id AND content_plan_id = NEW.id
      AND published_at IS NOT NULL ORDER BY id
    LOOP
      PERFORM siklus_move_metrics(post, CASE WHEN OLD.level <= post.level THEN OLD.format ELSE 'none' END,
        post, CASE WHEN NEW.level <= post.level THEN NEW.format ELSE 'none' END);
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER move_metrics AFTER UPDATE ON content_plans FOR EACH ROW
    WHEN ((OLD.format, OLD.level) IS DISTINCT FROM (NEW.format, NEW.level)) EXECUTE FUNCTION siklus_plan_moved()`;
