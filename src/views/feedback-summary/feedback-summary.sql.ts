/** Everything of one campaign in one pass over its messages; what a reader's clearance does not reach is in no group. */
export const SUMMARY = `
  SELECT CASE GROUPING(t.kind, t.topic, t.channel_id, t.post_id, t.exclusion_reason)
      WHEN 15 THEN 'kind' WHEN 23 THEN 'topic' WHEN 27 THEN 'channel' WHEN 29 THEN 'post' WHEN 30 THEN 'excluded' ELSE 'all' END AS grouped,
    t.kind, t.topic, t.channel_id AS "channelId", t.post_id AS "postId", t.exclusion_reason AS "reason",
    count(*)::int AS count,
    (count(*) FILTER (WHERE t.eligible))::int AS eligible,
    (count(*) FILTER (WHERE t.eligible IS NULL))::int AS uncoded,
    (count(*) FILTER (WHERE t.eligible AND t.first_replied_at IS NOT NULL))::int AS answered
  FROM feedback_messages t
  WHERE t.organization_id = $1 AND t.campaign_id = $2
    AND ($3::timestamptz IS NULL OR t.received_at >= $3) AND ($4::timestamptz IS NULL OR t.received_at < $4)
  GROUP BY GROUPING SETS ((t.kind), (t.topic), (t.channel_id), (t.post_id), (t.exclusion_reason), ())
  ORDER BY count(*) DESC, t.kind, t.topic, t.channel_id, t.post_id, t.exclusion_reason`;

/**
 * What is known of the campaign's publications: how many went out, the channels by name, and of each post that was answered
 * the newest reading of its reach.
 */
export const PLACES = `
  SELECT 'post' AS kind, p.id, left(p.caption, 120) AS name, NULL AS platform,
    (SELECT d.value::text FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = p.id AND d.metric = 'reach' AND d.running
     ORDER BY d.day DESC LIMIT 1) AS reach
  FROM posts p WHERE p.organization_id = $1 AND p.id = ANY($2)
  UNION ALL
  SELECT 'channel', c.id, c.handle, c.platform, NULL FROM channels c WHERE c.organization_id = $1 AND c.id = ANY($3)`;

export const PUBLICATIONS = `
  SELECT count(*)::int AS count FROM posts p
  WHERE p.organization_id = $1 AND p.campaign_id = $2 AND p.state IN ('published', 'corrected')
    AND ($3::timestamptz IS NULL OR p.published_at >= $3) AND ($4::timestamptz IS NULL OR p.published_at < $4)`;
