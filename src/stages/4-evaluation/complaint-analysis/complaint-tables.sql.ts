import { type DaysSql, dayBegins, withinDays } from '#kernel/calendar/period.sql';

/** Every statement begins with: $1 the tenant, $2 the campaign, $3 the unit, $4 and $5 the days. */
const DAYS: DaysSql = { from: '$4::date', to: '$5::date' };

/** What one message counts as a complaint by; a message of a unit is one whose case the unit has. */
const MESSAGES = `FROM feedback_messages m LEFT JOIN cases k ON k.organization_id = m.organization_id AND k.id = m.case_id
  WHERE m.organization_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND ($3::uuid IS NULL OR k.unit_id = $3)`;
const COMPLAINTS = `${MESSAGES} AND m.kind = 'complaint' AND m.eligible`;

/** The complaints of the period from four sides in one pass. */
export const COUNTS = `
  SELECT CASE GROUPING(m.topic, m.area, m.channel_id, k.class)
      WHEN 7 THEN 'topic' WHEN 11 THEN 'area' WHEN 13 THEN 'channel' WHEN 14 THEN 'class' ELSE 'all' END AS side,
    coalesce(m.topic, m.area, m.channel_id::text, k.class) AS key, count(*)::int AS count,
    count(DISTINCT coalesce(k.duplicate_of_id, k.id))::int AS cases
  ${COMPLAINTS} AND ${withinDays('m.received_at', DAYS)}
  GROUP BY GROUPING SETS ((m.topic), (m.area), (m.channel_id), (k.class), ())
  ORDER BY count(*) DESC, 2 NULLS LAST`;

/** What is no eligible complaint, and why: what nobody has coded yet may turn out to be one. */
export const LEFT_OUT = `
  SELECT CASE WHEN m.kind IS NULL THEN 'uncoded' ELSE m.exclusion_reason END AS reason, count(*)::int AS count
  ${MESSAGES} AND (m.kind IS NULL OR m.kind = 'complaint' AND NOT m.eligible) AND ${withinDays('m.received_at', DAYS)}
  GROUP BY 1 ORDER BY 1`;

export const HANDLES = 'SELECT id, handle FROM channels WHERE organization_id = $1 AND id = ANY($2)';

/** Posts belong to campaigns, and campaigns to units: without a campaign those of the unit's campaigns are counted. */
const OF_SCOPE = (alias: string): string => `(CASE WHEN $2::uuid IS NOT NULL THEN ${alias}.campaign_id = $2
  WHEN $3::uuid IS NOT NULL THEN ${alias}.campaign_id IN (SELECT c.id FROM campaigns c WHERE c.organization_id = $1 AND c.unit_id = $3)
  ELSE true END)`;
const POSTS = `FROM posts p WHERE p.organization_id = $1 AND ${OF_SCOPE('p')} AND p.state IN ('published', 'corrected')`;

export const POSTS_OUT = `SELECT count(*)::int AS count ${POSTS} AND ${withinDays('p.published_at', DAYS)}`;

/** Between what bounds the reach of several campaigns lies: the largest part, and all parts together. */
export const REACH = `
  SELECT max(t.largest)::text AS largest, coalesce(sum(t.opened + t.gained + t.counted), 0)::text AS together,
    coalesce(sum(t.opened_n + t.gained_n + t.counted_n), 0)::int AS n
  FROM metric_campaign_days t WHERE t.organization_id = $1 AND ${OF_SCOPE('t')} AND t.metric = 'reach'
    AND t.day >= $4::date AND t.day <= $5::date`;

const window = (name: string, from: string, to: string): string => `CROSS JOIN LATERAL (
    SELECT count(*)::int AS complaints, (count(*) FILTER (WHERE m.topic = ANY(own.topics)))::int AS topic
    ${COMPLAINTS} AND m.received_at >= ${dayBegins(from)} AND m.received_at < ${dayBegins(to)}) ${name}
  CROSS JOIN LATERAL (SELECT count(*)::int AS count ${POSTS}
    AND p.published_at >= ${dayBegins(from)} AND p.published_at < ${dayBegins(to)}) ${name}_posts`;

/** More improvements than one period brings. */
const MOST = 50;

/**
 * Each improvement that took effect in the period, with the complaints on the topics of its follow-up in equal windows before
 * and after: $6 is their length, cut where not so many days have passed.
 */
export const IMPROVEMENTS = `
  WITH own AS (
    SELECT i.id, i.service, i.effective_on, f.topics, greatest(0, least($6::int, (now() AT TIME ZONE o.timezone)::date - i.effective_on + 1)) AS days
    FROM service_improvements i JOIN organizations o ON o.id = i.organization_id
    CROSS JOIN LATERAL (SELECT u.unit_id, array_remove(array_agg(DISTINCT topics.topic), NULL) AS topics
      FROM follow_ups u LEFT JOIN LATERAL (
        SELECT u.topic UNION SELECT m.topic FROM follow_up_feedback l
          JOIN feedback_messages m ON m.organization_id = l.organization_id AND m.id = l.feedback_message_id
          WHERE l.organization_id = u.organization_id AND l.follow_up_id = u.id
        UNION SELECT k.topic FROM follow_up_cases l JOIN cases k ON k.organization_id = l.organization_id AND k.id = l.case_id
          WHERE l.organization_id = u.organization_id AND l.follow_up_id = u.id) topics ON true
      WHERE u.organization_id = i.organization_id AND u.id = i.follow_up_id GROUP BY u.unit_id) f
    WHERE i.organization_id = $1 AND ($2::uuid IS NULL OR i.campaign_id = $2) AND ($3::uuid IS NULL OR f.unit_id = $3)
      AND i.effective_on >= $4::date AND i.effective_on <= $5::date
    ORDER BY i.effective_on DESC, i.id LIMIT ${MOST})
  SELECT own.id, own.service, own.effective_on::text AS "effectiveOn", own.topics, own.days::int AS days,
    (own.effective_on - own.days)::text AS "beforeFrom", (own.effective_on - 1)::text AS "beforeTo", (own.effective_on + own.days - 1)::text AS "afterTo",
    before.complaints AS "beforeComplaints", before.topic AS "beforeTopic", before_posts.count AS "beforePosts",
    after.complaints AS "afterComplaints", after.topic AS "afterTopic", after_posts.count AS "afterPosts"
  FROM own ${window('before', 'own.effective_on - own.days', 'own.effective_on')}
  ${window('after', 'own.effective_on', 'own.effective_on + own.days')}
  ORDER BY own.effective_on, own.id`;
