/** A topic is the same topic however it is typed. */
const TOPIC = String.raw`lower(regexp_replace(btrim($5), '\s+', ' ', 'g'))`;

/** $1 organization, $2 campaign, $3 first day, $4 day behind the last, $5 topic, $6 time zone: each may be null but the first and the last. */
const within = (at: string): string => `
    AND ($2::uuid IS NULL OR t.campaign_id = $2) AND ($5::text IS NULL OR t.topic = ${TOPIC})
    AND ($3::date IS NULL OR ${at} >= $3::date::timestamp AT TIME ZONE $6)
    AND ($4::date IS NULL OR ${at} < $4::date::timestamp AT TIME ZONE $6)`;

const SAID = `
  SELECT true AS is_mention, t.compared_with AS voice, t.subject, t.platform, t.topic, t.sentiment, (t.published_at AT TIME ZONE $6)::date AS day
  FROM mentions t WHERE t.organization_id = $1 ${within('t.published_at')}
  UNION ALL
  SELECT false, NULL, 'own', c.platform, t.topic, t.sentiment, (t.received_at AT TIME ZONE $6)::date
  FROM feedback_messages t JOIN channels c ON c.organization_id = t.organization_id AND c.id = t.channel_id
  WHERE t.organization_id = $1 AND t.kind IS DISTINCT FROM 'spam' ${within('t.received_at')}`;

const of = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/** One pass over everything said; row security leaves out what the reader's clearance does not reach. */
export const MONITORING = `
  SELECT CASE GROUPING(day, topic, platform, is_mention, voice)
      WHEN 15 THEN 'day' WHEN 23 THEN 'topic' WHEN 27 THEN 'platform' WHEN 29 THEN 'source' ELSE 'voice' END AS grouped,
    day, topic, platform, is_mention AS "isMention", voice,
    ${of("subject = 'own' AND is_mention")} AS mentions, ${of('NOT is_mention')} AS messages,
    ${of("subject = 'own' AND sentiment = 'positive'")} AS positive,
    ${of("subject = 'own' AND sentiment = 'negative'")} AS negative,
    ${of("subject = 'own' AND (sentiment IS NULL OR sentiment = 'neutral')")} AS neutral,
    ${of("subject = 'compared'")} AS compared
  FROM (${SAID}) said
  GROUP BY GROUPING SETS ((day), (topic), (platform), (is_mention), (voice))
  ORDER BY count(*) DESC, day, topic, platform, voice`;
