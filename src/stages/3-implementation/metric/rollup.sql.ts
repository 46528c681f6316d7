/** What stands around the days that are read anew, series by series: the days between, the one before and the one after. */
export const AROUND = `
  SELECT a.n::int AS series, d.day, d.running, d.value, d.captured_at AS "capturedAt", d.sample_id AS "sampleId",
    d.definition_version AS "definitionVersion", d.step, d.change
  FROM unnest($2::uuid[], $3::text[], $4::date[], $5::date[]) WITH ORDINALITY a (subject_id, metric, earliest, latest, n)
  CROSS JOIN LATERAL (
    (SELECT * FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = a.subject_id AND d.metric = a.metric
      AND d.day < a.earliest ORDER BY d.day DESC LIMIT 1)
    UNION ALL
    (SELECT * FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = a.subject_id AND d.metric = a.metric
      AND d.day BETWEEN a.earliest AND a.latest)
    UNION ALL
    (SELECT * FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = a.subject_id AND d.metric = a.metric
      AND d.day > a.latest ORDER BY d.day LIMIT 1)) d`;

export const KEEP_DAYS = `
  INSERT INTO metric_days AS t (organization_id, subject_id, metric, day, running, value, captured_at, sample_id,
    definition_version, step, change, level)
  SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::date[], $5::boolean[], $6::numeric[], $7::timestamptz[], $8::uuid[],
    $9::text[], $10::text[], $11::numeric[], $12::smallint[])
  ON CONFLICT ON CONSTRAINT pk_metric_days DO UPDATE SET running = excluded.running, value = excluded.value,
    captured_at = excluded.captured_at, sample_id = excluded.sample_id, definition_version = excluded.definition_version,
    step = excluded.step, change = excluded.change, level = excluded.level`;

export const DROP_DAYS = `
  DELETE FROM metric_days t USING unnest($2::uuid[], $3::text[], $4::date[]) AS gone (subject_id, metric, day)
  WHERE t.organization_id = $1 AND t.subject_id = gone.subject_id AND t.metric = gone.metric AND t.day = gone.day`;

const KEY = 'campaign_id, metric, day, channel_id, format, paid, level';

/** Always in the order of the key: writers of one campaign wait for each other and never in a circle. */
export const ADD_UP = `
  INSERT INTO metric_campaign_days AS t (organization_id, ${KEY}, series, opened, opened_n, gained, gained_n, jumped, jumped_n,
    counted, counted_n, largest)
  SELECT $1, a.* FROM unnest($2::uuid[], $3::text[], $4::date[], $5::uuid[], $6::text[], $7::boolean[], $8::smallint[],
    $9::int[], $10::numeric[], $11::int[], $12::numeric[], $13::int[], $14::numeric[], $15::int[], $16::numeric[], $17::int[],
    $18::numeric[]) AS a (${KEY}, series, opened, opened_n, gained, gained_n, jumped, jumped_n, counted, counted_n, largest)
  ORDER BY ${KEY}
  ON CONFLICT ON CONSTRAINT pk_metric_campaign_days DO UPDATE SET series = t.series + excluded.series,
    opened = t.opened + excluded.opened, opened_n = t.opened_n + excluded.opened_n,
    gained = t.gained + excluded.gained, gained_n = t.gained_n + excluded.gained_n,
    jumped = t.jumped + excluded.jumped, jumped_n = t.jumped_n + excluded.jumped_n,
    counted = t.counted + excluded.counted, counted_n = t.counted_n + excluded.counted_n,
    largest = greatest(t.largest, excluded.largest)`;

/** Held since ADD_UP. */
export const FIND_LARGEST = `
  UPDATE metric_campaign_days t SET largest = siklus_metric_largest(t)
  FROM unnest($2::uuid[], $3::text[], $4::date[], $5::uuid[], $6::text[], $7::boolean[], $8::smallint[]) AS a (${KEY})
  WHERE t.organization_id = $1 AND (t.campaign_id, t.metric, t.day, t.channel_id, t.format, t.paid, t.level)
    = (a.campaign_id, a.metric, a.day, a.channel_id, a.format, a.paid, a.level)`;

/** The samples that still hold, of the series that are asked for. */
const HOLDING = `
  FROM (SELECT DISTINCT subject_id, metric FROM asked) q
  JOIN metric_samples s ON s.organization_id = $1 AND coalesce(s.post_id, s.channel_id) = q.subject_id AND s.metric = q.metric
  WHERE s.value IS NOT NULL AND NOT EXISTS (SELECT FROM metric_samples n
    WHERE n.organization_id = $1 AND n.supersedes_id = s.id AND n.captured_at = s.captured_at)`;

/** What stands on the days of a series now that one of its samples was corrected: the last reading that still holds. */
export const STANDING = `
  WITH asked AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::date[]) AS a (subject_id, metric, day))
  SELECT DISTINCT ON (q.subject_id, s.metric, s.day) q.subject_id AS "subjectId", s.metric, s.day, s.cumulative AS running,
    s.value, s.captured_at AS "capturedAt", s.id AS "sampleId", s.definition_version AS "definitionVersion"
  ${HOLDING} AND (s.cumulative OR s.period_start = s.period_end)
    AND (q.subject_id, s.metric, s.day) IN (SELECT subject_id, metric, day FROM asked)
  ORDER BY q.subject_id, s.metric, s.day, s.captured_at DESC`;

/** The network's own figure of a longer period: the one that was read last. */
export const KEEP_PERIODS = `
  INSERT INTO metric_periods AS t (organization_id, subject_id, metric, period_start, period_end, value, captured_at, sample_id, level)
  SELECT DISTINCT ON (a.subject_id, a.metric, a.period_start, a.period_end) $1, a.*
  FROM unnest($2::uuid[], $3::text[], $4::date[], $5::date[], $6::numeric[], $7::timestamptz[], $8::uuid[], $9::smallint[])
    AS a (subject_id, metric, period_start, period_end, value, captured_at, sample_id, level)
  ORDER BY a.subject_id, a.metric, a.period_start, a.period_end, a.captured_at DESC
  ON CONFLICT ON CONSTRAINT pk_metric_periods DO UPDATE SET value = excluded.value, captured_at = excluded.captured_at,
    sample_id = excluded.sample_id, level = excluded.level WHERE excluded.captured_at >= t.captured_at`;

/** The same read anew from the samples, of series in which one was corrected. */
export const FORGET_PERIODS = `
  DELETE FROM metric_periods t USING unnest($2::uuid[], $3::text[]) AS a (subject_id, metric)
  WHERE t.organization_id = $1 AND t.subject_id = a.subject_id AND t.metric = a.metric`;

export const PERIODS_HELD = `
  WITH asked AS (SELECT * FROM unnest($2::uuid[], $3::text[]) AS a (subject_id, metric))
  SELECT q.subject_id AS "subjectId", s.metric, s.period_start AS "periodStart", s.period_end AS "periodEnd", s.value,
    s.captured_at AS "capturedAt", s.id
  ${HOLDING} AND s.period_start < s.period_end`;
