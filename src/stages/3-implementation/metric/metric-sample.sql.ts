/** In the order of their ids, so that batches over the same posts wait for each other and never in a circle. */
export const HOLD_POSTS = `
  SELECT p.id, 'post' AS kind, p.channel_id AS "channelId", p.campaign_id AS "campaignId", p.paid, p.level,
    p.published_at AS "publishedAt", siklus_post_format(p.organization_id, p.content_plan_id, p.level) AS format
  FROM posts p WHERE p.organization_id = $1 AND p.id = ANY($2) ORDER BY p.id FOR NO KEY UPDATE`;

export const HOLD_CHANNELS = `
  SELECT h.id, 'channel' AS kind, h.id AS "channelId", NULL::uuid AS "campaignId", false AS paid, 0::smallint AS level,
    NULL::timestamptz AS "publishedAt", 'none' AS format
  FROM channels h WHERE h.organization_id = $1 AND h.id = ANY($2) ORDER BY h.id FOR NO KEY UPDATE`;

export const DEFINITIONS = `
  SELECT code, definition_version AS "definitionVersion", since, unit, unique_audience AS "uniqueAudience", engagement, net,
    cumulative_default AS "cumulativeDefault"
  FROM metric_definitions WHERE organization_id = $1 AND code = ANY($2)`;

export const MAKE_MONTHS = 'SELECT siklus_metric_month(month) FROM unnest($1::date[]) AS months (month) ORDER BY month';

/** Readings of the same moment that are stored already. */
export const SAME_MOMENT = `
  SELECT a.n::int - 1 AS place, s.id, s.value
  FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::date[], $6::date[]) WITH ORDINALITY
    a (subject_id, metric, captured_at, period_start, period_end, n)
  JOIN metric_samples s ON s.organization_id = $1 AND coalesce(s.post_id, s.channel_id) = a.subject_id AND s.metric = a.metric
    AND s.captured_at = a.captured_at AND s.period_start IS NOT DISTINCT FROM a.period_start
    AND s.period_end IS NOT DISTINCT FROM a.period_end AND s.supersedes_id IS NULL`;

/** The samples that are to be corrected, and whether they were already. */
export const CORRECTED = `
  SELECT s.id, coalesce(s.post_id, s.channel_id) AS "subjectId", s.metric, s.captured_at AS "capturedAt", s.day,
    EXISTS (SELECT FROM metric_samples n WHERE n.organization_id = $1 AND n.supersedes_id = s.id
      AND n.captured_at = s.captured_at) AS superseded
  FROM metric_samples s WHERE s.organization_id = $1 AND s.id = ANY($2) AND s.captured_at = ANY($3)`;

export const STORE = `
  INSERT INTO metric_samples (organization_id, created_by, id, post_id, channel_id, metric, value, captured_at, day, period_start,
    period_end, cumulative, definition_version, source, source_ref, external_id, attachment_id, supersedes_id, reason)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::numeric[], $8::timestamptz[], $9::date[],
    $10::date[], $11::date[], $12::boolean[], $13::text[], $14::text[], $15::text[], $16::text[], $17::uuid[], $18::uuid[], $19::text[])`;
