/** Whether the pause `z` stands over the post `p`, of the content plan `cp` where it has one. Capitals do not matter. */
export const STANDS_OVER = `(z.scope = 'agency'
  OR z.scope = 'campaign' AND z.campaign_id = p.campaign_id
  OR z.scope = 'topic' AND (lower(z.topic) = cp.category OR lower(z.topic) = ANY(ARRAY(SELECT lower(w) FROM unnest(p.topics || cp.topics) w)))
  OR z.scope = 'area' AND lower(z.area) = ANY(ARRAY(SELECT lower(w) FROM unnest(p.areas || cp.areas) w)))`;

const PLAN = 'LEFT JOIN content_plans cp ON cp.organization_id = p.organization_id AND cp.id = p.content_plan_id';

/** The pauses over posts that may not be stored yet, each with the place of its post: $2 the posts. */
export const PAUSES_OVER = `
  SELECT p.place, z.id, z.scope, z.campaign_id AS "campaignId", z.topic, z.area, z.reason, z.created_at AS "createdAt", z.until
  FROM (SELECT $1::uuid AS organization_id, r.* FROM jsonb_to_recordset($2::jsonb)
    r(place int, campaign_id uuid, content_plan_id uuid, topics text[], areas text[])) p
  ${PLAN} JOIN pauses z ON z.organization_id = p.organization_id AND z.state = 'active' AND ${STANDS_OVER}
  WHERE z.until IS NULL OR z.until > now() ORDER BY p.place, z.created_at, z.id`;

const TOLD = `t.id, t.campaign_id AS "campaignId", t.level AS "clearanceLevel", t.version, t.created_by AS "createdBy",
  t.content_plan_id AS "contentPlanId", t.held_by AS "heldBy"`;

/** Holds every scheduled post whose slot comes under a pause: $2 the moment, $3 one pause or all of them. */
export const HOLD = `
  UPDATE posts t SET held_by = due.pause_id, held_at = $2, version = t.version + 1, updated_at = now()
  FROM (SELECT p.id, z.id AS pause_id FROM posts p ${PLAN}
    CROSS JOIN LATERAL (SELECT z.id FROM pauses z WHERE z.organization_id = p.organization_id AND z.state = 'active'
      AND ($3::uuid IS NULL OR z.id = $3) AND (z.until IS NULL OR z.until > $2)
      AND p.scheduled_at <= greatest($2::timestamptz, z.until - interval '1 millisecond') AND ${STANDS_OVER}
      ORDER BY z.created_at, z.id LIMIT 1) z
    WHERE p.organization_id = $1 AND p.state = 'scheduled' AND p.held_by IS NULL FOR UPDATE OF p) due
  WHERE t.organization_id = $1 AND t.id = due.id RETURNING ${TOLD}`;

/** What a pause that is over still holds: another pause takes it over, or it is stale from now on. $2 the moment. */
export const RELEASE = `
  UPDATE posts t SET held_by = coalesce(free.other_id, t.held_by), stale_since = CASE WHEN free.other_id IS NULL THEN $2::timestamptz END,
    version = t.version + 1, updated_at = now()
  FROM (SELECT p.id, (SELECT z.id FROM pauses z WHERE z.organization_id = p.organization_id AND z.state = 'active'
      AND (z.until IS NULL OR z.until > $2) AND ${STANDS_OVER} ORDER BY z.created_at, z.id LIMIT 1) AS other_id
    FROM posts p ${PLAN} JOIN pauses e ON e.organization_id = p.organization_id AND e.id = p.held_by AND e.state = 'resumed'
    WHERE p.organization_id = $1 AND p.state = 'scheduled' AND p.held_by IS NOT NULL AND p.stale_since IS NULL FOR UPDATE OF p) free
  WHERE t.organization_id = $1 AND t.id = free.id RETURNING ${TOLD}, t.stale_since AS "staleSince"`;

/** Who answers for posts: whoever recorded them, who carries their piece and who owns their campaign. $2 the posts. */
export const OWNERS = `
  SELECT DISTINCT w.id FROM posts p ${PLAN}
  LEFT JOIN campaigns c ON c.organization_id = p.organization_id AND c.id = p.campaign_id
  CROSS JOIN LATERAL (VALUES (p.created_by), (cp.assignee_id), (c.owner_id)) w(id)
  WHERE p.organization_id = $1 AND p.id = ANY($2) AND w.id IS NOT NULL`;
